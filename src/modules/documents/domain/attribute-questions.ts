import type { Cite } from '../../../law/cite.ts'
import type { ExemptionKey } from '../../../law/exemptions.ts'

/** One question on the way to the attribute. `yes` and `no` lead to the next question or to an answer. */
export interface AttributeQuestion {
  readonly id: string
  readonly ask: string
  readonly example: string
  readonly cite: Cite
  readonly yes: AttributeStep
  readonly no: AttributeStep
}
export type AttributeStep =
  | { readonly question: string }
  | { readonly attribute: 'proactive' | 'on-request' }
  | { readonly attribute: 'withheld'; readonly ground: ExemptionKey }

const ask = (question: string): AttributeStep => ({ question })
const withhold = (ground: ExemptionKey): AttributeStep => ({ attribute: 'withheld', ground })

/** 公开属性怎么定: Articles 13 to 16 as questions in plain words; whatever no question withholds is disclosed (第十三条). */
export const attributeQuestions: readonly AttributeQuestion[] = [
  {
    id: 'secret',
    ask: '这份信息是否已经依法确定为国家秘密？',
    example: '定密机关已标明密级。标有密级的内容不得录入本系统，只记载审查结论。',
    cite: 'foi-reg-2019/14',
    yes: withhold('stateSecret'),
    no: ask('forbidden'),
  },
  {
    id: 'forbidden',
    ask: '是否有法律或者行政法规明文禁止公开？',
    example: '须能写出法律、行政法规的名称和条款；规章和规范性文件不能作为依据。',
    cite: 'foi-reg-2019/14',
    yes: withhold('forbiddenByLaw'),
    no: ask('security'),
  },
  {
    id: 'security',
    ask: '公开后是否可能危及国家安全、公共安全、经济安全或者社会稳定？',
    example: '须能说清危及其中哪一项、为什么；只是敏感、怕炒作的不算。',
    cite: 'foi-reg-2019/14',
    yes: withhold('security'),
    no: ask('third-party'),
  },
  {
    id: 'third-party',
    ask: '是否涉及商业秘密、个人隐私，公开会损害第三方的合法权益？',
    example: '企业未公开的工艺、报价，个人的健康、住址、证件号码。可以隐去后公开的，先隐去。',
    cite: 'foi-reg-2019/15',
    yes: ask('consent'),
    no: ask('internal'),
  },
  {
    id: 'consent',
    ask: '第三方是否同意公开，或者不公开会对公共利益造成重大影响？',
    example: '第三方书面同意；或者涉及重大公共利益，已书面告知第三方公开的内容和理由。',
    cite: 'foi-reg-2019/15',
    yes: ask('internal'),
    no: withhold('thirdParty'),
  },
  {
    id: 'internal',
    ask: '是否只是本机关人事管理、后勤管理、内部工作流程的信息？',
    example: '值班安排、办公用品采购流程。对外产生影响的不算。',
    cite: 'foi-reg-2019/16.1',
    yes: withhold('internal'),
    no: ask('process'),
  },
  {
    id: 'process',
    ask: '是否是讨论记录、过程稿、磋商信函、请示报告，且没有法律、法规、规章规定应当公开？',
    example: '会议讨论记录、尚未定稿的文本、向上级的请示。已成为决定依据并对外引用的，应当慎重。',
    cite: 'foi-reg-2019/16.2',
    yes: withhold('process'),
    no: ask('enforcement'),
  },
  {
    id: 'enforcement',
    ask: '是否是行政执法案卷里的信息，且没有法律、法规、规章规定应当公开？',
    example: '调查笔录、取证材料。处罚决定书依法应当公开的，不在此列。',
    cite: 'foi-reg-2019/16.2',
    yes: withhold('enforcementFile'),
    no: ask('public'),
  },
  {
    id: 'public',
    ask: '是否涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策，或者属于法定主动公开的内容？',
    example: '第二十条、第二十一条列明的事项：规范性文件、规划、预算决算、许可处罚、重大项目、应急、招考等。',
    cite: 'foi-reg-2019/19',
    yes: { attribute: 'proactive' },
    no: { attribute: 'on-request' },
  },
]

export const attributeLabels = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
} as const

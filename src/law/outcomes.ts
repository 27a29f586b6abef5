import type { Cite } from './cite.ts'
import type { ExemptionKey } from './exemptions.ts'
import type { requests2019, requests2021 } from './forms/annual-report/requests-table.ts'

/** Rows of table three that a closed request can fall in. */
type Counted<T> = Exclude<T, 'received' | 'carriedIn' | 'handled' | 'carriedOut'>
export type OutcomeRow2019 = Counted<keyof (typeof requests2019)['rows'] & string>
export type OutcomeRow2021 = Counted<keyof (typeof requests2021)['rows'] & string>

/** 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理: the headings of the report. */
export type OutcomeGroup = 'granted' | 'partial' | 'withheld' | 'unavailable' | 'notProcessed' | 'other'

/**
 * What the applicant may do. It follows the legal ground, not the heading of the report:
 * a refusal under articles 14 to 16 goes to reconsideration first, everything else to either.
 * `none`: nothing was decided about the applicant's rights.
 */
export type RemedyClass = 'reconsideration-first' | 'either' | 'none'

export interface Outcome {
  readonly group: OutcomeGroup
  readonly label: string
  /** Where no article says so, the part of the report format that names the outcome. */
  readonly cite: Cite
  /** The one row of table three in which a request closed so is counted, for each form. */
  readonly row: { readonly '2019': OutcomeRow2019; readonly '2021': OutcomeRow2021 }
  readonly remedy: RemedyClass
  /** The exemption that a refusal rests on, where it rests on one. */
  readonly exemption?: ExemptionKey
  /** What the reply must carry, each one sentence of a checklist. */
  readonly mustCarry: readonly string[]
  /** Identifier of the letter's template. */
  readonly letter: string
}

const refusal = [
  '不予公开的信息范围',
  '所依据的条款',
  '不予公开的具体理由',
  '应当先申请行政复议的告知',
] as const

/** 答复类型: every way in which a request on file can end. Each falls in exactly one cell of each form. */
export const outcomes = {
  granted: {
    group: 'granted',
    label: '予以公开',
    cite: 'foi-reg-2019/36(2)',
    row: { '2019': 'granted', '2021': 'granted' },
    remedy: 'either',
    mustCarry: ['所公开的政府信息,或者获取的方式、途径和时间', '提供的形式'],
    letter: 'granted',
  },
  alreadyPublic: {
    group: 'granted',
    label: '已主动公开',
    cite: 'foi-reg-2019/36(1)',
    row: { '2019': 'granted', '2021': 'granted' },
    remedy: 'either',
    mustCarry: ['获取该信息的方式和途径(网址、公报期号或者查阅场所)'],
    letter: 'already-public',
  },
  partial: {
    group: 'partial',
    label: '部分公开',
    cite: 'foi-reg-2019/37',
    row: { '2019': 'partial', '2021': 'partial' },
    remedy: 'reconsideration-first',
    mustCarry: ['可以公开的内容', '每一处未公开内容所依据的条款和理由', '应当先申请行政复议的告知'],
    letter: 'partial',
  },
  stateSecret: {
    group: 'withheld',
    label: '不予公开:属于国家秘密',
    cite: 'foi-reg-2019/14',
    row: { '2019': 'withheld.stateSecret', '2021': 'withheld.stateSecret' },
    remedy: 'reconsideration-first',
    exemption: 'stateSecret',
    mustCarry: [...refusal, '保密审查的结论和编号(不得出现任何涉密内容)'],
    letter: 'withheld-state-secret',
  },
  forbiddenByLaw: {
    group: 'withheld',
    label: '不予公开:其他法律行政法规禁止公开',
    cite: 'foi-reg-2019/14',
    row: { '2019': 'withheld.forbiddenByLaw', '2021': 'withheld.forbiddenByLaw' },
    remedy: 'reconsideration-first',
    exemption: 'forbiddenByLaw',
    mustCarry: [...refusal, '禁止公开的法律或者行政法规的名称和条款'],
    letter: 'withheld-forbidden-by-law',
  },
  security: {
    group: 'withheld',
    label: '不予公开:危及“三安全一稳定”',
    cite: 'foi-reg-2019/14',
    row: { '2019': 'withheld.security', '2021': 'withheld.security' },
    remedy: 'reconsideration-first',
    exemption: 'security',
    mustCarry: [...refusal, '可能危及的是哪一项'],
    letter: 'withheld-security',
  },
  thirdParty: {
    group: 'withheld',
    label: '不予公开:保护第三方合法权益',
    cite: 'foi-reg-2019/15',
    row: { '2019': 'withheld.thirdParty', '2021': 'withheld.thirdParty' },
    remedy: 'reconsideration-first',
    exemption: 'thirdParty',
    mustCarry: [...refusal, '征求第三方意见的情况', '对公共利益影响的判断'],
    letter: 'withheld-third-party',
  },
  internal: {
    group: 'withheld',
    label: '不予公开:属于三类内部事务信息',
    cite: 'foi-reg-2019/16.1',
    row: { '2019': 'withheld.internal', '2021': 'withheld.internal' },
    remedy: 'reconsideration-first',
    exemption: 'internal',
    mustCarry: [...refusal, '属于人事管理、后勤管理、内部工作流程中的哪一类'],
    letter: 'withheld-internal',
  },
  process: {
    group: 'withheld',
    label: '不予公开:属于四类过程性信息',
    cite: 'foi-reg-2019/16.2',
    row: { '2019': 'withheld.process', '2021': 'withheld.process' },
    remedy: 'reconsideration-first',
    exemption: 'process',
    mustCarry: [
      ...refusal,
      '属于讨论记录、过程稿、磋商信函、请示报告中的哪一类',
      '没有法律、法规、规章规定应当公开',
    ],
    letter: 'withheld-process',
  },
  enforcementFile: {
    group: 'withheld',
    label: '不予公开:属于行政执法案卷',
    cite: 'foi-reg-2019/16.2',
    row: { '2019': 'withheld.enforcementFile', '2021': 'withheld.enforcementFile' },
    remedy: 'reconsideration-first',
    exemption: 'enforcementFile',
    mustCarry: [...refusal, '所属的执法案卷', '没有法律、法规、规章规定应当公开'],
    letter: 'withheld-enforcement-file',
  },
  inquiry: {
    group: 'withheld',
    label: '属于行政查询事项',
    cite: 'foi-reg-2019/36(7)',
    row: { '2019': 'withheld.inquiry', '2021': 'withheld.inquiry' },
    remedy: 'either',
    mustCarry: ['规定了专门查询办法的法律、行政法规', '办理查询的机构和途径'],
    letter: 'inquiry',
  },
  notExisting: {
    group: 'unavailable',
    label: '政府信息不存在',
    cite: 'foi-reg-2019/36(4)',
    row: { '2019': 'unavailable.notHeld', '2021': 'unavailable.notHeld' },
    remedy: 'either',
    mustCarry: ['检索的范围、方法和结果', '该政府信息不存在的告知'],
    letter: 'not-existing',
  },
  notOurs: {
    group: 'unavailable',
    label: '不属于本机关负责公开',
    cite: 'foi-reg-2019/36(5)',
    row: { '2019': 'unavailable.notHeld', '2021': 'unavailable.notHeld' },
    remedy: 'either',
    mustCarry: ['不属于本机关负责公开的理由', '能够确定的,负责公开的行政机关的名称和联系方式'],
    letter: 'not-ours',
  },
  notReady: {
    group: 'unavailable',
    label: '没有现成信息需要另行制作',
    cite: 'foi-reg-2019/38',
    row: { '2019': 'unavailable.notReady', '2021': 'unavailable.notReady' },
    remedy: 'either',
    mustCarry: ['需要对现有信息进行加工、分析的理由'],
    letter: 'not-ready',
  },
  stillUnclear: {
    group: 'unavailable',
    label: '补正后申请内容仍不明确',
    cite: 'foi-reg-2019/30',
    row: { '2019': 'unavailable.unclear', '2021': 'unavailable.unclear' },
    remedy: 'either',
    mustCarry: ['补正告知和指导、释明的经过', '补正后仍不明确之处'],
    letter: 'still-unclear',
  },
  petition: {
    group: 'notProcessed',
    label: '信访举报投诉类申请',
    cite: 'foi-reg-2019/39.1',
    row: { '2019': 'notProcessed.petition', '2021': 'notProcessed.petition' },
    remedy: 'either',
    mustCarry: ['不作为政府信息公开申请处理的告知', '可以告知的相应渠道'],
    letter: 'petition',
  },
  repeated: {
    group: 'notProcessed',
    label: '重复申请',
    cite: 'foi-reg-2019/36(6)',
    row: { '2019': 'notProcessed.repeated', '2021': 'notProcessed.repeated' },
    remedy: 'either',
    mustCarry: ['先前答复的文号和日期', '不予重复处理的告知'],
    letter: 'repeated',
  },
  publication: {
    group: 'notProcessed',
    label: '要求提供公开出版物',
    cite: 'foi-reg-2019/39.2',
    row: { '2019': 'notProcessed.publication', '2021': 'notProcessed.publication' },
    remedy: 'either',
    mustCarry: ['获取该公开出版物的途径'],
    letter: 'publication',
  },
  excessive: {
    group: 'notProcessed',
    label: '无正当理由大量反复申请',
    cite: 'foi-reg-2019/35',
    row: { '2019': 'notProcessed.excessive', '2021': 'notProcessed.excessive' },
    remedy: 'either',
    mustCarry: ['数量、频次明显超过合理范围的事实', '要求说明理由的经过和理由不合理的判断'],
    letter: 'excessive',
  },
  reconfirm: {
    group: 'notProcessed',
    label: '要求行政机关确认或重新出具已获取信息',
    // No article says so: the outcome exists by the format of the report.
    cite: 'report-2021/3',
    row: { '2019': 'notProcessed.reconfirm', '2021': 'notProcessed.reconfirm' },
    remedy: 'either',
    mustCarry: ['申请人已获取该信息的记录'],
    letter: 'reconfirm',
  },
  notSupplemented: {
    group: 'other',
    label: '申请人无正当理由逾期不补正,不再处理',
    cite: 'foi-reg-2019/30',
    row: { '2019': 'other', '2021': 'other.notSupplemented' },
    remedy: 'either',
    mustCarry: ['补正告知的日期和补正期限', '视为放弃申请、不再处理的告知'],
    letter: 'not-supplemented',
  },
  unpaid: {
    group: 'other',
    label: '申请人逾期未缴费,不再处理',
    cite: 'fee-measures-2020/6',
    row: { '2019': 'other', '2021': 'other.unpaid' },
    remedy: 'either',
    mustCarry: ['收费通知的送达日期和缴费期限', '视为放弃申请、不再处理的告知'],
    letter: 'unpaid',
  },
  withdrawn: {
    group: 'other',
    label: '申请人撤回申请',
    cite: 'report-2021/3',
    row: { '2019': 'other', '2021': 'other.misc' },
    remedy: 'none',
    mustCarry: ['撤回申请的日期和方式'],
    letter: 'withdrawn',
  },
  archives: {
    group: 'other',
    label: '已移交国家档案馆,依照档案管理规定查阅',
    cite: 'report-2021/3',
    row: { '2019': 'other', '2021': 'other.misc' },
    remedy: 'either',
    mustCarry: ['移交的国家档案馆名称和查阅途径'],
    letter: 'archives',
  },
  publicEnterprise: {
    group: 'other',
    label: '属于公共企事业单位的信息',
    cite: 'foi-reg-2019/55',
    row: { '2019': 'other', '2021': 'other.misc' },
    remedy: 'either',
    mustCarry: ['负责公开的公共企事业单位及其主管部门'],
    letter: 'public-enterprise',
  },
  otherHandling: {
    group: 'other',
    label: '其他处理',
    cite: 'report-2021/3',
    row: { '2019': 'other', '2021': 'other.misc' },
    remedy: 'either',
    mustCarry: ['处理的事实和理由'],
    letter: 'other',
  },
} as const satisfies Record<string, Outcome>

export type OutcomeKey = keyof typeof outcomes

export const outcomeKeys = Object.keys(outcomes) as readonly OutcomeKey[]

/**
 * 部分公开 counts as one cell whatever is withheld, but the remedy follows what is withheld: only a part withheld
 * under articles 14 to 16 sends the applicant to reconsideration first. `withheldUnder` lists those grounds.
 */
export function remedyOf(outcome: OutcomeKey, withheldUnder: readonly ExemptionKey[] = []): RemedyClass {
  if (outcome === 'partial' && withheldUnder.length === 0) return 'either'
  return outcomes[outcome].remedy
}

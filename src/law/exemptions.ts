import type { Cite } from './cite.ts'

/** How strongly the law withholds: 不予公开 always, 不得公开 unless consent or public interest, 可以不予公开 by choice. */
export type ExemptionForce = 'must' | 'must-unless-overridden' | 'may'

export interface Exemption {
  /** E1 to E7, in the order of the articles. */
  readonly code: 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7'
  /** The statutory name. */
  readonly label: string
  readonly cite: Cite
  readonly force: ExemptionForce
  /** What the reasons given to the applicant must say, besides the article. */
  readonly mustState: string
  /** For 「三类」 and 「四类」: the closed list to choose from. */
  readonly kinds?: readonly string[]
}

/** 不予公开的法定情形 (第十四至十六条). Outside these seven everything is disclosed (第十三条). */
export const exemptions = {
  stateSecret: {
    code: 'E1',
    label: '依法确定为国家秘密的政府信息',
    cite: 'foi-reg-2019/14',
    force: 'must',
    mustState: '该信息已依法确定为国家秘密;只记载确定机关、日期、审查单编号和结论,不记载内容',
  },
  forbiddenByLaw: {
    code: 'E2',
    label: '法律、行政法规禁止公开的政府信息',
    cite: 'foi-reg-2019/14',
    force: 'must',
    mustState: '所依据的法律或者行政法规的名称和条款;规章和规范性文件不能作为依据',
  },
  security: {
    code: 'E3',
    label: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息',
    cite: 'foi-reg-2019/14',
    force: 'must',
    mustState: '可能危及其中哪一项,以及理由',
    kinds: ['国家安全', '公共安全', '经济安全', '社会稳定'],
  },
  thirdParty: {
    code: 'E4',
    label: '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息',
    cite: 'foi-reg-2019/15',
    force: 'must-unless-overridden',
    mustState: '是否征求了第三方意见及其合理理由,不公开是否会对公共利益造成重大影响',
    kinds: ['商业秘密', '个人隐私', '第三方的其他合法权益'],
  },
  internal: {
    code: 'E5',
    label: '内部事务信息',
    cite: 'foi-reg-2019/16.1',
    force: 'may',
    mustState: '属于三类中的哪一类',
    kinds: ['人事管理', '后勤管理', '内部工作流程'],
  },
  process: {
    code: 'E6',
    label: '过程性信息',
    cite: 'foi-reg-2019/16.2',
    force: 'may',
    mustState: '属于四类中的哪一类,且没有法律、法规、规章规定应当公开',
    kinds: ['讨论记录', '过程稿', '磋商信函', '请示报告'],
  },
  enforcementFile: {
    code: 'E7',
    label: '行政执法案卷信息',
    cite: 'foi-reg-2019/16.2',
    force: 'may',
    mustState: '所属的行政执法案卷,且没有法律、法规、规章规定应当公开',
  },
} as const satisfies Record<string, Exemption>

export type ExemptionKey = keyof typeof exemptions

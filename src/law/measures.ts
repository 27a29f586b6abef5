import { countedOutcomes } from './forms/annual-report/outcome-rows.ts'

/**
 * What the ledger counts. A module posts entries of these measures in the transaction in which the thing happens;
 * cells of statutory forms are sums over them (forms/annual-report/cells).
 */
export interface Measure {
  readonly zh: string
  /** `one`: things; `fen`: money in 分, so that 万元 with decimals stay whole numbers. */
  readonly unit: 'one' | 'fen'
  /** Dimensions an entry must carry, each with its allowed values; null: any short text. */
  readonly dimensions: Readonly<Record<string, readonly string[] | null>>
}

const applicant = [
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
] as const
const document = ['regulation', 'normative'] as const
const suit = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'] as const
const power = ['licence', 'otherService', 'penalty', 'coerciveMeasure'] as const

export const measures = {
  'request.received': {
    zh: '收到政府信息公开申请',
    unit: 'one',
    dimensions: { applicant, channel: ['inPerson', 'letter', 'fax', 'network'] },
  },
  'request.concluded': {
    zh: '办结政府信息公开申请',
    unit: 'one',
    dimensions: { applicant, outcome: countedOutcomes, timing: ['onTime', 'extended', 'late'] },
  },
  'request.fee': { zh: '收取信息处理费', unit: 'fen', dimensions: {} },
  'remedy.opened': { zh: '复议、诉讼案件受理', unit: 'one', dimensions: { suit } },
  'remedy.concluded': {
    zh: '复议、诉讼案件审结',
    unit: 'one',
    dimensions: { suit, result: ['upheld', 'corrected', 'otherResult'] },
  },
  'document.made': { zh: '制发规章、规范性文件', unit: 'one', dimensions: { document } },
  'document.disclosed': { zh: '公开规章、规范性文件', unit: 'one', dimensions: { document } },
  'document.repealed': {
    zh: '废止、失效规章、规范性文件',
    unit: 'one',
    dimensions: { document, disclosed: ['yes', 'no'] },
  },
  'information.disclosed': { zh: '主动公开政府信息（一条信息计一次）', unit: 'one', dimensions: {} },
  'information.withdrawn': { zh: '撤回已公开的政府信息', unit: 'one', dimensions: {} },
  'information.channel': {
    zh: '通过渠道公开政府信息',
    unit: 'one',
    dimensions: { channel: ['gazette', 'website', 'weibo', 'wechat', 'other'] },
  },
  'power.items': { zh: '事项数量增减', unit: 'one', dimensions: { power } },
  'power.decision': { zh: '处理决定', unit: 'one', dimensions: { power } },
  'charge.items': { zh: '行政事业性收费项目增减', unit: 'one', dimensions: {} },
  'charge.amount': { zh: '行政事业性收费金额', unit: 'fen', dimensions: {} },
  'procurement.items': { zh: '政府集中采购项目', unit: 'one', dimensions: {} },
  'procurement.amount': { zh: '政府集中采购金额', unit: 'fen', dimensions: {} },
  'response.topic': { zh: '回应公众关注热点或者重大舆情', unit: 'one', dimensions: {} },
  'response.made': { zh: '回应事件', unit: 'one', dimensions: { by: ['social', 'other'] } },
  'press.conference': { zh: '新闻发布会', unit: 'one', dimensions: { head: ['yes', 'no'] } },
  'interview.online': { zh: '政府网站在线访谈', unit: 'one', dimensions: { head: ['yes', 'no'] } },
  'interpretation.released': { zh: '政策解读稿件', unit: 'one', dimensions: {} },
  'complaint.received': { zh: '举报投诉', unit: 'one', dimensions: {} },
  'office.count': { zh: '政府信息公开工作专门机构增减', unit: 'one', dimensions: {} },
  'readingPoint.count': { zh: '政府信息公开查阅点增减', unit: 'one', dimensions: {} },
  'staff.count': {
    zh: '政府信息公开工作人员增减',
    unit: 'one',
    dimensions: { employment: ['fullTime', 'partTime'] },
  },
  'budget.spent': { zh: '政府信息公开专项经费', unit: 'fen', dimensions: {} },
  'meeting.held': { zh: '政府信息公开工作会议或者专题会议', unit: 'one', dimensions: {} },
  'training.held': { zh: '政府信息公开培训班', unit: 'one', dimensions: {} },
  'training.attended': { zh: '接受政府信息公开培训人员（人次）', unit: 'one', dimensions: {} },
} as const satisfies Record<string, Measure>

export type MeasureId = keyof typeof measures

type Values<D> = { readonly [K in keyof D]: D[K] extends readonly (infer V)[] ? V : string }
/** Dimensions that an entry of measure `M` carries. */
export type DimensionsOf<M extends MeasureId> = Values<(typeof measures)[M]['dimensions']>

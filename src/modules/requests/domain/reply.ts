import { type Exemption, type ExemptionKey, exemptions } from '../../../law/exemptions.ts'
import { type Outcome, type OutcomeKey, outcomeKeys, outcomes } from '../../../law/outcomes.ts'
import type { RequestCase } from './case.ts'

/** What a reply says besides its decision: each is one field of the drafting form and one sentence of the letter. */
export const replyFields = {
  information: { label: '所公开的政府信息', hint: '名称、文号、件数；随信附送的写明附件' },
  way: { label: '提供的形式，获取的方式、途径', hint: '例如：随信附送复印件；网址；公报期号；查阅场所' },
  when: { label: '提供的时间', hint: '随信提供的写“随本告知书一并提供”' },
  withheldScope: { label: '不予公开的信息范围', hint: '写明是哪些内容，不得写出内容本身' },
  reasons: { label: '具体理由', hint: '结合本件事实说明，不能只引条款' },
  category: { label: '属于其中哪一类', hint: '' },
  secrecyReview: { label: '保密审查结论和编号', hint: '审查机构、日期、审查单编号；不得出现任何涉密内容' },
  prohibition: { label: '禁止公开的法律、行政法规及条款', hint: '规章和规范性文件不能作为依据' },
  thirdPartyOpinion: { label: '征求第三方意见的情况', hint: '何时征求、何时答复、是否同意及理由' },
  publicInterest: { label: '对公共利益影响的判断', hint: '不公开是否会对公共利益造成重大影响' },
  caseFile: { label: '所属的行政执法案卷', hint: '案卷名称或者编号' },
  specialRule: { label: '规定专门查询办法的法律、行政法规', hint: '' },
  counter: { label: '办理查询的机构和途径', hint: '' },
  search: { label: '检索的范围、方法和结果', hint: '查了哪些处室、系统、年份，用什么词，结果如何' },
  responsible: { label: '负责公开的机关名称和联系方式', hint: '不能确定的，写明不能确定' },
  guidance: { label: '补正告知和指导、释明的经过', hint: '' },
  unclear: { label: '补正后仍不明确之处', hint: '' },
  channel: { label: '相应渠道', hint: '信访、投诉、举报的受理机构和方式' },
  earlier: { label: '先前答复的文号和日期', hint: '' },
  obtain: { label: '获取该公开出版物的途径', hint: '' },
  facts: { label: '数量、频次明显超过合理范围的事实', hint: '期间、件数、内容' },
  explanation: { label: '要求说明理由的经过和判断', hint: '' },
  record: { label: '申请人已获取该信息的记录', hint: '何时、以何种方式取得' },
  archive: { label: '国家档案馆名称和查阅途径', hint: '' },
  enterprise: { label: '公共企事业单位及其主管部门', hint: '' },
  handling: { label: '处理的事实和理由', hint: '' },
} as const satisfies Record<string, { readonly label: string; readonly hint: string }>
export type ReplyField = keyof typeof replyFields

const withheld = ['withheldScope', 'reasons'] as const
/** Which fields each outcome demands. The checklist in words is `outcomes[…].mustCarry`. */
const demanded = {
  granted: ['information', 'way', 'when'],
  alreadyPublic: ['information', 'way'],
  partial: ['information', 'way', ...withheld],
  stateSecret: [...withheld, 'secrecyReview'],
  forbiddenByLaw: [...withheld, 'prohibition'],
  security: [...withheld, 'category'],
  thirdParty: [...withheld, 'category', 'thirdPartyOpinion', 'publicInterest'],
  internal: [...withheld, 'category'],
  process: [...withheld, 'category'],
  enforcementFile: [...withheld, 'caseFile'],
  inquiry: ['specialRule', 'counter'],
  notExisting: ['search'],
  notOurs: ['reasons', 'responsible'],
  notReady: ['reasons'],
  stillUnclear: ['guidance', 'unclear'],
  petition: ['reasons', 'channel'],
  repeated: ['earlier'],
  publication: ['obtain'],
  excessive: ['facts', 'explanation'],
  reconfirm: ['record'],
  notSupplemented: [],
  unpaid: [],
  withdrawn: [],
  archives: ['archive'],
  publicEnterprise: ['enterprise'],
  otherHandling: ['handling'],
} as const satisfies Record<OutcomeKey, readonly ReplyField[]>

/** 答复内容 as drafted. */
export interface ReplyDraft {
  readonly outcome: OutcomeKey
  /** Grounds of the withheld part of 部分公开; empty otherwise. */
  readonly withheldUnder: readonly ExemptionKey[]
  readonly fields: Readonly<Partial<Record<ReplyField, string>>>
}

/** Outcomes that nobody drafts: they follow from the applicant's withdrawal or silence. */
const byThemselves: readonly OutcomeKey[] = ['notSupplemented', 'unpaid', 'withdrawn']
export const draftable: readonly OutcomeKey[] = outcomeKeys.filter((key) => !byThemselves.includes(key))

/** Whether a third party said no: disclosure then needs the finding on the public interest (第三十二条). */
export const isObjected = (c: Pick<RequestCase, 'consultations'>): boolean =>
  c.consultations.some((one) => one.with === 'thirdParty' && one.opinion === 'objects')

/** Fields that a reply must fill, for this case. */
export function demandsOf(outcome: OutcomeKey, c: Pick<RequestCase, 'consultations'>): readonly ReplyField[] {
  const fields: readonly ReplyField[] = demanded[outcome]
  const discloses = outcome === 'granted' || outcome === 'partial'
  return discloses && isObjected(c) ? [...fields, 'publicInterest'] : fields
}

/** The closed list that `category` is chosen from, where the outcome has one. */
export function categoriesOf(outcome: OutcomeKey): readonly string[] {
  const outcomeOf: Outcome = outcomes[outcome]
  if (!outcomeOf.exemption) return []
  const exemption: Exemption = exemptions[outcomeOf.exemption]
  return exemption.kinds ?? []
}

/** The first thing that a draft lacks before it may go to approval; null when it is complete. */
export function lacks(draft: ReplyDraft, c: Pick<RequestCase, 'consultations'>): ReplyField | null {
  const missing = demandsOf(draft.outcome, c).find((field) => !draft.fields[field]?.trim())
  if (missing) return missing
  const categories = categoriesOf(draft.outcome)
  return categories.length > 0 && !categories.includes(draft.fields.category ?? '') ? 'category' : null
}

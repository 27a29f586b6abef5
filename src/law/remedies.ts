import { type PlainDate, plainDate } from '../kernel/plain-date.ts'
import type { Cite } from './cite.ts'
import type { ClockKind } from './clocks.ts'
import type { RemedyClass } from './outcomes.ts'

export interface RemedyText {
  /** Half-open, by the day of the decision. */
  readonly inForce: readonly [from: PlainDate, to: PlainDate | null]
  /**
   * The paragraph of the letter. `{body}` reconsideration body, `{court}` court, both filled by the authority's own data.
   * Only the sentence of the law; addresses and channels follow it.
   */
  readonly text: string
  readonly cites: readonly Cite[]
  /** Clocks that start for the applicant when the decision arrives. */
  readonly clocks: readonly ClockKind[]
}

const d = plainDate

const either = {
  text: '如对本答复不服,可以自收到本答复之日起60日内向{body}申请行政复议,也可以自收到本答复之日起6个月内向{court}提起行政诉讼。',
  clocks: ['reconsideration', 'litigation'],
} as const

/**
 * 救济途径: what a letter says, by the class of its legal ground and the day of the decision.
 * Before 2024 every refusal left both ways open.
 */
export const remedyTexts: Readonly<Record<Exclude<RemedyClass, 'none'>, readonly RemedyText[]>> = {
  'reconsideration-first': [
    {
      ...either,
      inForce: [d('2019-05-15'), d('2024-01-01')],
      cites: ['foi-reg-2019/51', 'litigation-2014/46'],
      clocks: ['litigation'],
    },
    {
      inForce: [d('2024-01-01'), null],
      text: '如对本答复不予公开的决定不服,应当先自收到本答复之日起60日内向{body}申请行政复议;对行政复议决定不服的,可以自收到行政复议决定书之日起15日内向{court}提起行政诉讼。依照《中华人民共和国行政复议法》第二十三条第一款第四项、第二款的规定,未经行政复议不得直接起诉。',
      cites: [
        'reconsideration-2023/20',
        'reconsideration-2023/23.1(4)',
        'reconsideration-2023/23.2',
        'litigation-2014/45',
      ],
      clocks: ['reconsideration'],
    },
  ],
  either: [
    {
      ...either,
      inForce: [d('2019-05-15'), d('2024-01-01')],
      cites: ['foi-reg-2019/51', 'litigation-2014/46'],
      clocks: ['litigation'],
    },
    {
      ...either,
      inForce: [d('2024-01-01'), null],
      cites: ['foi-reg-2019/51', 'reconsideration-2023/20', 'litigation-2014/46'],
    },
  ],
}

/** Added when the decision goes out over the internet: the way to file online must be given too (第二十二条第二款). */
export const onlineFiling = {
  text: '本答复通过互联网送达,您也可以通过{channel}提交行政复议申请。',
  cite: 'reconsideration-2023/22.2',
  from: d('2024-01-01'),
} as const satisfies { text: string; cite: Cite; from: PlainDate }

/** The paragraph for a decision of `day`; null where the class has none. Throws RangeError before the 2019 regulations. */
export function remedyText(remedy: RemedyClass, day: PlainDate): RemedyText | null {
  if (remedy === 'none') return null
  const found = remedyTexts[remedy].find(
    ({ inForce: [from, to] }) => from <= day && (to === null || day < to),
  )
  if (!found) throw new RangeError(`no remedies text for ${day}`)
  return found
}

/** How a case of reconsideration or litigation ended; the columns of table four. */
export type RemedyColumn = 'upheld' | 'corrected' | 'otherResult' | 'pending'

export interface CaseResult {
  readonly label: string
  readonly column: RemedyColumn
}

/** 行政复议结果. The assignment to columns follows practice: the format prints no definitions. */
export const reconsiderationResults = {
  upheld: { label: '维持', column: 'upheld' },
  claimRejected: { label: '驳回复议请求', column: 'upheld' },
  altered: { label: '变更', column: 'corrected' },
  annulled: { label: '撤销或者部分撤销', column: 'corrected' },
  declaredUnlawful: { label: '确认违法', column: 'corrected' },
  orderedToPerform: { label: '责令履行', column: 'corrected' },
  declaredVoid: { label: '确认无效', column: 'corrected' },
  applicationRejected: { label: '驳回复议申请', column: 'otherResult' },
  terminated: { label: '终止(含撤回申请、和解)', column: 'otherResult' },
  mediated: { label: '调解', column: 'otherResult' },
  pending: { label: '尚未审结(含中止)', column: 'pending' },
} as const satisfies Record<string, CaseResult>

/** 行政诉讼结果. A judgment under appeal is still pending. */
export const litigationResults = {
  claimDismissed: { label: '驳回原告诉讼请求', column: 'upheld' },
  annulled: { label: '撤销或者部分撤销', column: 'corrected' },
  orderedToPerform: { label: '责令履行', column: 'corrected' },
  orderedToPay: { label: '判决给付', column: 'corrected' },
  declaredUnlawful: { label: '确认违法', column: 'corrected' },
  declaredVoid: { label: '确认无效', column: 'corrected' },
  altered: { label: '变更', column: 'corrected' },
  suitRejected: { label: '驳回起诉', column: 'otherResult' },
  withdrawn: { label: '准许撤诉', column: 'otherResult' },
  mediated: { label: '调解', column: 'otherResult' },
  closed: { label: '终结诉讼', column: 'otherResult' },
  transferred: { label: '移送', column: 'otherResult' },
  pending: { label: '尚未审结(含一审已判、正在上诉)', column: 'pending' },
} as const satisfies Record<string, CaseResult>

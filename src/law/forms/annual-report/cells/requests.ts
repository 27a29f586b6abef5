import { type CountedOutcome, rowsByOutcome } from '../outcome-rows.ts'
import type { requestColumns, requests2019, requests2021 } from '../requests-table.ts'
import { type CellRule, cell, closing, flow, less, opening, type Term } from './rule.ts'

type Column = keyof typeof requestColumns
type Applicant = Exclude<Column, 'total'>
interface Rows {
  readonly '2019': keyof typeof requests2019.rows
  readonly '2021': keyof typeof requests2021.rows
}
/** What of the measures stands in a column; nothing asked in 总计, so that it is the sum of the six by construction. */
type Who = { readonly applicant?: readonly Applicant[] }

const columns: Readonly<Record<Column, Who>> = {
  naturalPerson: { applicant: ['naturalPerson'] },
  business: { applicant: ['business'] },
  research: { applicant: ['research'] },
  publicWelfare: { applicant: ['publicWelfare'] },
  legalService: { applicant: ['legalService'] },
  otherOrganisation: { applicant: ['otherOrganisation'] },
  total: {},
}

/**
 * The four rows that are not outcomes. 一 + 二 = 三(七) + 四 holds for whatever was posted: received in the year plus
 * (received − concluded) before it equals concluded in the year plus (received − concluded) up to its end.
 */
const balance = {
  received: (who: Who) => [flow('request.received', who)],
  carriedIn: (who: Who) => [opening('request.received', who), less(opening('request.concluded', who))],
  handled: (who: Who) => [flow('request.concluded', who)],
  carriedOut: (who: Who) => [closing('request.received', who), less(closing('request.concluded', who))],
} satisfies Record<string, (who: Who) => readonly Term[]>

/** 收到和处理政府信息公开申请情况: rows by outcome from the catalogue of outcomes, the rest from the balance. */
function requestCells<F extends keyof Rows>(
  form: F,
): Readonly<Record<`requests.${Rows[F]}.${Column}`, CellRule>> {
  const rows = Object.entries<readonly CountedOutcome[]>(rowsByOutcome(form)).map(
    ([row, outcome]) => [row, (who: Who) => [flow('request.concluded', { ...who, outcome })]] as const,
  )
  return Object.fromEntries(
    [...rows, ...Object.entries(balance)].flatMap(([row, terms]) =>
      Object.entries(columns).map(
        ([column, who]) => [`requests.${row}.${column}`, cell(...terms(who))] as const,
      ),
    ),
  ) as Record<`requests.${Rows[F]}.${Column}`, CellRule>
}

export const requestCells2019 = requestCells('2019')
export const requestCells2021 = requestCells('2021')

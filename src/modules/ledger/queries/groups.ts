import { sql } from 'kysely'
import type { CellRule } from '../../../law/forms/annual-report/cells/index.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import type { Group } from '../domain/evaluate.ts'
import { isWholeMonths, type Period } from '../domain/period.ts'

/** Whose entries, of which days, and up to which number. */
export interface Scope {
  readonly tenantId: string
  /** Each authority once; null: the whole government. */
  readonly authorityIds: readonly string[] | null
  readonly period: Period
  /** Only entries up to this number: the ledger as a closing saw it. Left out: as it stands. */
  readonly asOfSeq?: number
}

/** The measures of some rules: those read from the beginning of time, and those of which the period is enough. */
export function measuresOf(rules: readonly CellRule[]): { stocks: string[]; flows: string[] } {
  const terms = rules.flatMap((rule) => rule.terms)
  const stocks = new Set<string>(terms.filter(({ over }) => over !== 'flow').map(({ measure }) => measure))
  const flows = new Set<string>(terms.map(({ measure }) => measure))
  return { stocks: [...stocks].sort(), flows: [...flows].filter((measure) => !stocks.has(measure)).sort() }
}

/**
 * The one grouped query behind all cells. Live figures of whole months add up monthly sums; any other period, and a closing
 * (`asOfSeq`), the entries themselves by their index.
 */
export function groupsQuery({ tenantId, authorityIds, period, asOfSeq }: Scope, rules: readonly CellRule[]) {
  const { stocks, flows } = measuresOf(rules)
  const summed = asOfSeq === undefined && isWholeMonths(period)
  const from = summed ? sql`ledger_month` : sql`ledger_entry`
  const day = summed ? sql`month` : sql`day`
  const authorities =
    authorityIds === null ? sql`` : sql`and authority_id = any(${[...authorityIds]}::uuid[])`
  const seen = asOfSeq === undefined ? sql`` : sql`and seq <= ${asOfSeq}`
  return sql<Group>`
    select measure, dimensions, basis,
      coalesce(sum(quantity) filter (where ${day} < ${period.from}::date), 0)::bigint as before,
      coalesce(sum(quantity) filter (where ${day} >= ${period.from}::date), 0)::bigint as within
    from ${from}
    where tenant_id = ${tenantId} ${authorities} and measure = any(${stocks}::text[])
      and ${day} <= ${period.to}::date ${seen}
    group by measure, dimensions, basis
    union all
    select measure, dimensions, basis, 0::bigint, sum(quantity)::bigint
    from ${from}
    where tenant_id = ${tenantId} ${authorities} and measure = any(${flows}::text[])
      and ${day} between ${period.from}::date and ${period.to}::date ${seen}
    group by measure, dimensions, basis`
}

export const loadGroups = async (
  db: DbOrTx,
  scope: Scope,
  rules: readonly CellRule[],
): Promise<readonly Group[]> => (await groupsQuery(scope, rules).execute(db)).rows

import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { CellRule, Term } from '../../../law/forms/annual-report/cells/index.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import { inCellUnit } from '../domain/evaluate.ts'
import type { Basis } from '../tables.ts'
import type { Scope } from './groups.ts'

/** One record behind a cell, with what it adds to the cell, in the cell's unit. */
export interface Evidence {
  readonly seq: number
  readonly day: PlainDate
  readonly authorityId: string
  readonly quantity: number
  readonly basis: Basis
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string }
  readonly cause: string
  /** Taken back by a later entry, or itself the taking back. Such pairs add nothing and are shown only when asked for. */
  readonly reversed: boolean
}

export interface EvidencePage {
  readonly evidence: readonly Evidence[]
  /** Where the next page begins; null at the end. */
  readonly next: Cursor | null
}
export interface Cursor {
  readonly day: PlainDate
  readonly seq: number
}

interface Row extends Omit<Evidence, 'subject'> {
  readonly subject_kind: string
  readonly subject_id: string
  readonly subject_label: string
}

/** Entries of one term, by the index of measure and day. */
function entriesOf(term: Term, { tenantId, authorityIds, period, asOfSeq }: Scope, reversedToo: boolean) {
  const seen = asOfSeq === undefined ? sql`` : sql`and entry.seq <= ${asOfSeq}`
  const days = {
    flow: sql`entry.day between ${period.from}::date and ${period.to}::date`,
    opening: sql`entry.day < ${period.from}::date`,
    closing: sql`entry.day <= ${period.to}::date`,
  }[term.over]
  const what = Object.entries(term.where).map(
    ([name, values]) => sql`and entry.dimensions ->> ${name} = any(${[...values]}::text[])`,
  )
  const authorities =
    authorityIds === null ? sql`` : sql`and entry.authority_id = any(${[...authorityIds]}::uuid[])`
  const taken = sql`(entry.reverses is not null or exists (select from ledger_entry taken
    where taken.tenant_id = entry.tenant_id and taken.reverses = entry.seq
      ${asOfSeq === undefined ? sql`` : sql`and taken.seq <= ${asOfSeq}`}))`
  return sql`
    select entry.seq, entry.day, entry.authority_id, ${sql.lit(term.sign)} * entry.quantity as quantity, entry.basis,
      entry.subject_kind, entry.subject_id, entry.subject_label, entry.cause, ${reversedToo ? taken : sql`false`} as reversed
    from ledger_entry entry
    where entry.tenant_id = ${tenantId} and entry.measure = ${term.measure} and ${days} ${authorities}
      ${sql.join(what, sql` `)} ${seen} ${reversedToo ? sql`` : sql`and not ${taken}`}`
}

/** One line a record: what it adds over all terms; those that add nothing (received and concluded) are left out. */
const bySubject = (entries: RawBuilder<unknown>) => sql`
  select max(seq) as seq, max(day) as day, min(authority_id::text)::uuid as authority_id, sum(quantity)::bigint as quantity,
    min(basis) as basis, subject_kind, subject_id, (array_agg(subject_label order by seq desc))[1] as subject_label,
    (array_agg(cause order by seq desc))[1] as cause, false as reversed
  from (${entries}) entry group by subject_kind, subject_id having sum(quantity) <> 0`

/** The statement behind `evidence`, for EXPLAIN. */
export function evidenceQuery(rule: CellRule, scope: Scope, page: EvidenceOptions) {
  const entries = sql.join(
    rule.terms.map((term) => entriesOf(term, scope, page.reversedToo ?? false)),
    sql` union all `,
  )
  const lines = rule.terms.length > 1 && !page.reversedToo ? bySubject(entries) : entries
  const after = page.after
    ? sql`where (day, seq) < (${page.after.day}::date, ${page.after.seq}::bigint)`
    : sql``
  return sql<Row>`
    select seq, day, authority_id as "authorityId", quantity, basis, subject_kind, subject_id, subject_label, cause, reversed
    from (${lines}) line ${after} order by day desc, seq desc limit ${page.limit + 1}`
}

export interface EvidenceOptions {
  readonly limit: number
  readonly after?: Cursor
  /** Also entries taken back, and the entries that took them back. */
  readonly reversedToo?: boolean
}

/**
 * 明细: the records behind a cell, newest first, a page at a time; what they add sums to the cell. A stock that is a difference
 * (上年结转, 尚未审结) lists the records still open, not everything that ever came and went.
 */
export async function evidence(
  db: DbOrTx,
  scope: Scope,
  rule: CellRule,
  page: EvidenceOptions,
): Promise<EvidencePage> {
  const { rows } = await evidenceQuery(rule, scope, page).execute(db)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    evidence: shown.map(({ subject_kind, subject_id, subject_label, quantity, ...row }) => ({
      ...row,
      quantity: inCellUnit(rule, quantity),
      subject: { kind: subject_kind, id: subject_id, label: subject_label },
    })),
    next: rows.length > page.limit && last ? { day: last.day, seq: last.seq } : null,
  }
}

import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { DimensionsOf, MeasureId } from '../../law/measures.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { dimensionsProblem } from './dimensions.ts'
import type { Basis } from './tables.ts'
import './tables.ts'

export type NewEntry = { [M in MeasureId]: EntryOf<M> }[MeasureId]

interface EntryOf<M extends MeasureId> {
  readonly authorityId: string
  /** The day on which the law counts it. */
  readonly day: PlainDate
  readonly measure: M
  readonly dimensions: DimensionsOf<M>
  /** In the measure's unit; 1 unless said. Whole, not zero. */
  readonly quantity?: number
  /** `counted` unless said. */
  readonly basis?: Basis
  /** The record behind it: press the number, see this. The label must carry no personal data. */
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string }
  /** What happened, as the audit names it: `request.replied`. */
  readonly cause: string
}

/** Posts entries in the transaction of the fact that they count. Returns their numbers. Call before the audit (which `perform` does last). */
export async function post(
  tx: Tx,
  clock: Clock,
  tenantId: string,
  entries: readonly NewEntry[],
): Promise<number[]> {
  for (const entry of entries) assertDimensions(entry)
  let seq = await takeNumbers(tx, tenantId, entries.length)
  const rows = entries.map((entry) => ({
    tenant_id: tenantId,
    seq: ++seq,
    entry_id: newId(),
    authority_id: entry.authorityId,
    day: entry.day,
    measure: entry.measure,
    dimensions: JSON.stringify(entry.dimensions),
    quantity: entry.quantity ?? 1,
    basis: entry.basis ?? ('counted' as const),
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    subject_label: entry.subject.label,
    cause: entry.cause,
    reverses: null,
    posted_at: clock.now(),
  }))
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto('ledger_entry')
      .values(rows.slice(from, from + 500))
      .execute()
  await addToMonths(tx, rows)
  return rows.map((row) => row.seq)
}

/**
 * Takes back every entry of a subject that still stands (optionally of one measure) by reversing entries of the same day.
 * Returns how many.
 */
export async function reverse(
  tx: Tx,
  clock: Clock,
  tenantId: string,
  of: {
    readonly subject: { readonly kind: string; readonly id: string }
    readonly measure?: MeasureId
    readonly cause: string
  },
): Promise<number> {
  let query = tx
    .selectFrom('ledger_entry as entry')
    .selectAll('entry')
    .where('entry.tenant_id', '=', tenantId)
    .where('entry.subject_kind', '=', of.subject.kind)
    .where('entry.subject_id', '=', of.subject.id)
    .where('entry.reverses', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ledger_entry as taken')
            .select('taken.seq')
            .whereRef('taken.tenant_id', '=', 'entry.tenant_id')
            .whereRef('taken.reverses', '=', 'entry.seq'),
        ),
      ),
    )
    .orderBy('entry.seq')
  if (of.measure) query = query.where('entry.measure', '=', of.measure)
  const standing = await query.execute()
  if (standing.length === 0) return 0
  let seq = await takeNumbers(tx, tenantId, standing.length)
  const rows = standing.map((entry) => ({
    ...entry,
    dimensions: JSON.stringify(entry.dimensions),
    seq: ++seq,
    entry_id: newId(),
    quantity: -entry.quantity,
    cause: of.cause,
    reverses: entry.seq,
    posted_at: clock.now(),
  }))
  await tx.insertInto('ledger_entry').values(rows).execute()
  await addToMonths(tx, rows)
  return standing.length
}

interface Summed {
  readonly tenant_id: string
  readonly authority_id: string
  readonly measure: MeasureId
  readonly day: PlainDate
  readonly basis: Basis
  readonly dimensions: string
  readonly quantity: number
}

/** Keeps the monthly sums. The head's lock is held, so two transactions never add to one month at a time. */
async function addToMonths(tx: Tx, rows: readonly Summed[]): Promise<void> {
  const column = <K extends keyof Summed>(name: K) => rows.map((row) => row[name])
  await sql`
    insert into ledger_month as so_far (tenant_id, authority_id, measure, month, basis, dimensions, quantity)
    select tenant_id, authority_id, measure, date_trunc('month', day)::date, basis, dimensions, sum(quantity)
    from unnest(${column('tenant_id')}::text[], ${column('authority_id')}::uuid[], ${column('measure')}::text[], ${column('day')}::date[],
      ${column('basis')}::text[], ${column('dimensions')}::text[]::jsonb[], ${column('quantity')}::bigint[])
      as entry (tenant_id, authority_id, measure, day, basis, dimensions, quantity)
    group by 1, 2, 3, 4, 5, 6
    on conflict (tenant_id, authority_id, measure, month, basis, dimensions)
      do update set quantity = so_far.quantity + excluded.quantity`.execute(tx)
}

/** Reserves the next `count` numbers under the head's lock, held to the end of the transaction. Returns the last one taken before. */
async function takeNumbers(tx: Tx, tenantId: string, count: number): Promise<number> {
  const { seq } = await tx
    .insertInto('ledger_head')
    .values({ tenant_id: tenantId, seq: count })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet((eb) => ({ seq: eb('ledger_head.seq', '+', count) })),
    )
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq - count
}

function assertDimensions(entry: NewEntry): void {
  const problem = dimensionsProblem(entry.measure, entry.dimensions)
  if (problem) throw new Error(`${entry.measure}: dimension ${problem} is not of this measure`)
  const quantity = entry.quantity ?? 1
  if (!Number.isSafeInteger(quantity) || quantity === 0)
    throw new Error(`${entry.measure}: quantity ${quantity}`)
}

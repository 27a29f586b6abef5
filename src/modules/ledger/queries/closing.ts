import { figureRules } from '../../../law/forms/annual-report/cells/index.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import type { Closing } from '../commands/freeze.ts'
import { closingHash, differingCells } from '../domain/closing.ts'
import { figures } from '../domain/evaluate.ts'
import { loadGroups } from './groups.ts'
import '../tables.ts'

/** A closing as stored; null when there is none of that number in the government. */
export async function findClosing(
  db: DbOrTx,
  q: { readonly tenantId: string; readonly closingId: string },
): Promise<Closing | null> {
  const row = await db
    .selectFrom('closing')
    .selectAll()
    .where('tenant_id', '=', q.tenantId)
    .where('closing_id', '=', q.closingId)
    .executeTakeFirst()
  if (!row) return null
  return {
    closingId: row.closing_id,
    hash: row.hash.toString('hex'),
    tenantId: row.tenant_id,
    form: row.form,
    period: { from: row.period_from, to: row.period_to },
    authorities: row.authorities,
    asOfSeq: row.as_of_seq,
    figures: row.figures,
  }
}

export interface ClosingVerification {
  readonly holds: boolean
  /** The stored content has the stored hash. */
  readonly hashHolds: boolean
  /** Cells whose sum over the entries up to the closing's number is not what it says. */
  readonly differing: readonly string[]
}

/** Adds up the entries again, up to the last one that the closing saw, and compares; then recomputes the hash. */
export async function verifyClosing(
  db: DbOrTx,
  q: { readonly tenantId: string; readonly closingId: string },
): Promise<ClosingVerification | null> {
  const closing = await findClosing(db, q)
  if (!closing) return null
  const { tenantId, authorities, period, asOfSeq, form } = closing
  // Only cells that the closing has: a rule added later says nothing about it.
  const rules = Object.fromEntries(Object.entries(figureRules(form)).filter(([id]) => id in closing.figures))
  const groups = await loadGroups(
    db,
    { tenantId, authorityIds: authorities, period, asOfSeq },
    Object.values(rules),
  )
  const differing = differingCells(closing.figures, figures(rules, groups))
  const { closingId: _, hash, ...content } = closing
  const hashHolds = closingHash(content).toString('hex') === hash
  return { holds: hashHolds && differing.length === 0, hashHolds, differing }
}

import type { FormId } from '../../../law/forms/annual-report/index.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import { type ClosingContent, closingHash } from '../domain/closing.ts'
import type { Period } from '../domain/period.ts'
import { quotableFigures } from '../queries/cells.ts'
import '../tables.ts'

export interface Closing extends ClosingContent {
  readonly closingId: string
  /** Hex. */
  readonly hash: string
}

/**
 * 结账: freezes the figures of some authorities over a period as the ledger stands now. Waits for entries being posted, so that
 * none with a lower number can appear later. Call inside `perform`.
 */
export async function freeze(
  tx: Tx,
  clock: Clock,
  by: { readonly name: string },
  of: { tenantId: string; authorityIds: readonly string[]; period: Period; form: FormId },
): Promise<Closing> {
  const authorities = [...new Set(of.authorityIds)].sort()
  const head = await tx
    .selectFrom('ledger_head')
    .select('seq')
    .where('tenant_id', '=', of.tenantId)
    .forUpdate()
    .executeTakeFirst()
  const asOfSeq = head?.seq ?? 0
  const scope = { tenantId: of.tenantId, authorityIds: authorities, period: of.period, asOfSeq }
  const content: ClosingContent = {
    tenantId: of.tenantId,
    form: of.form,
    period: of.period,
    authorities,
    asOfSeq,
    figures: await quotableFigures(tx, scope, of.form),
  }
  const closingId = newId()
  const hash = closingHash(content)
  await tx
    .insertInto('closing')
    .values({
      tenant_id: of.tenantId,
      closing_id: closingId,
      form: of.form,
      period_from: of.period.from,
      period_to: of.period.to,
      authorities,
      as_of_seq: asOfSeq,
      figures: JSON.stringify(content.figures),
      hash,
      closed_on: clock.today(),
      closed_by: by.name,
    })
    .execute()
  return { ...content, closingId, hash: hash.toString('hex') }
}

import { sql } from 'kysely'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { notify, type Tx } from '../../../platform/database/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newCode } from '../../../platform/ids.ts'
import { perform } from '../../audit/index.ts'
import { columnTypes } from '../domain/column-types.ts'
import type { ColumnBody } from '../schemas.ts'
import '../tables.ts'

/** Opens a column (`columnId` null: its address is made) or changes one; `version` is the one that the editor saw. */
export const saveColumn = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  columnId: string | null,
  body: ColumnBody,
) =>
  perform(deps, actor, async (tx, did) => {
    const { tenantId } = actor
    const rows = await lockColumns(tx, tenantId)
    const existing = rows.find((row) => row.column_id === columnId)
    if (columnId !== null && !existing) return refuse('CAT-NOT-FOUND')
    if (existing && existing.version !== body.version) return refuse('CAT-CHANGED')
    if (!columnTypes.some((type) => type === body.type)) return refuse('CAT-TYPE')
    if (body.parentId !== null && !mayBeUnder(rows, columnId, body.parentId)) return refuse('CAT-PARENT')
    if (body.closed && rows.some((row) => row.parent_id === columnId && row.closed_on === null))
      return refuse('CAT-HAS-CHILDREN')
    if (body.authorityId !== null && !(await hasAuthority(tx, tenantId, body.authorityId)))
      return refuse('CAT-AUTHORITY')
    const id = columnId ?? `c-${newCode(6).toLowerCase()}`
    const values = {
      parent_id: body.parentId,
      name: body.name,
      description: body.description,
      keywords: [...body.keywords],
      column_type: body.type,
      update_days: body.updateDays,
      update_basis: body.updateBasis,
      authority_id: body.authorityId,
      position: body.position,
      closed_on: body.closed ? (existing?.closed_on ?? deps.clock.today()) : null,
    }
    const version = (existing?.version ?? 0) + 1
    if (existing)
      await tx
        .updateTable('catalogue_column')
        .set({ ...values, version })
        .where('tenant_id', '=', tenantId)
        .where('column_id', '=', id)
        .execute()
    else
      await tx
        .insertInto('catalogue_column')
        .values({ tenant_id: tenantId, column_id: id, items: [], ...values, version })
        .execute()
    await notify(tx, [`site:${tenantId}`, `column:${tenantId}/${id}`])
    did({
      kind: existing ? 'catalogue.changed' : 'catalogue.opened',
      subject: { kind: 'column', id },
      detail: { name: body.name, closed: body.closed },
    })
    return ok({ columnId: id, version })
  })

const lockColumns = (tx: Tx, tenantId: string) =>
  tx
    .selectFrom('catalogue_column')
    .select(['column_id', 'parent_id', 'version', 'closed_on'])
    .where('tenant_id', '=', tenantId)
    .orderBy('column_id')
    .forUpdate()
    .execute()

/** Whether `parent` is an open column that does not itself hang below `column`. */
export function mayBeUnder(
  rows: readonly { column_id: string; parent_id: string | null; closed_on: string | null }[],
  column: string | null,
  parent: string,
): boolean {
  const byId = new Map(rows.map((row) => [row.column_id, row]))
  if (byId.get(parent)?.closed_on !== null) return false
  const seen = new Set<string>()
  for (let at: string | null | undefined = parent; at; at = byId.get(at)?.parent_id) {
    if (at === column || seen.has(at)) return false
    seen.add(at)
  }
  return true
}

async function hasAuthority(tx: Tx, tenantId: string, authorityId: string): Promise<boolean> {
  const found =
    await sql`select from authority where tenant_id = ${tenantId} and authority_id = ${authorityId}`.execute(
      tx,
    )
  return found.rows.length > 0
}

import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import { standardColumns } from '../domain/standard-columns.ts'
import '../tables.ts'

/** Gives a government the standard structure of a 政府信息公开平台; columns that it already has stay as they are. Returns the number added. */
export const seedColumns = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  level: 'county' | 'township' = 'county',
) =>
  perform(deps, actor, async (tx, did) => {
    const rows = standardColumns(level).map((column, position) => ({
      tenant_id: actor.tenantId,
      column_id: column.id,
      parent_id: column.parent,
      name: column.name,
      description: column.description,
      keywords: [...column.keywords],
      column_type: column.type,
      items: [...(column.items ?? [])],
      update_days: column.updateDays ?? null,
      update_basis: column.updateBasis ?? '',
      authority_id: null,
      position,
      closed_on: null,
    }))
    const added = await tx
      .insertInto('catalogue_column')
      .values(rows.map((row) => ({ ...row, version: 1 })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('column_id')
      .execute()
    did({
      kind: 'catalogue.seeded',
      subject: { kind: 'tenant', id: actor.tenantId },
      detail: { added: added.length },
    })
    return ok({ added: added.length })
  })

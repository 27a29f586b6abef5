import type { Db } from '../../platform/database/index.ts'
import type { Json } from './act.ts'
import './tables.ts'

export interface ActsFilter {
  readonly tenantId: string
  /** A kind, or its first part (`session`); '' for all. */
  readonly kind: string
  /** Identifier of what it was done to; '' for all. */
  readonly subject: string
  /** Acts before this number; null from the latest on. */
  readonly before: number | null
  readonly limit: number
}

/** 审计记录, the latest first. */
export async function actsOf(db: Db, filter: ActsFilter) {
  let query = db.selectFrom('audit_act').selectAll().where('tenant_id', '=', filter.tenantId)
  if (filter.kind !== '')
    query = query.where((eb) =>
      eb.or([
        eb('kind', '=', filter.kind),
        eb('kind', 'like', `${filter.kind.replaceAll(/[\\%_]/g, '\\$&')}.%`),
      ]),
    )
  if (filter.subject !== '') query = query.where('subject_id', '=', filter.subject)
  if (filter.before !== null) query = query.where('seq', '<', filter.before)
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(filter.limit + 1)
    .execute()
  return {
    more: rows.length > filter.limit,
    acts: rows.slice(0, filter.limit).map((row) => ({
      seq: row.seq,
      at: row.at.toISOString(),
      day: row.day,
      name: row.actor.name,
      via: row.actor.via,
      kind: row.kind,
      subject: { kind: row.subject_kind, id: row.subject_id },
      detail: row.detail as Record<string, Json>,
    })),
  }
}

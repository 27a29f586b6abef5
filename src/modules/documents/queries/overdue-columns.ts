import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/index.ts'

export interface OverdueColumn {
  readonly columnId: string
  readonly name: string
  readonly authorityId: string | null
  readonly basis: string
  /** Day of the newest release; null: the column is blank. */
  readonly lastOn: PlainDate | null
  /** Last day on which a release keeps the limit; null for a blank column. */
  readonly dueOn: PlainDate | null
}

/** 栏目更新: open columns whose update limit ends before `by`, or that have a limit and nothing in them. Most overdue first. */
export async function overdueColumns(db: Db, tenantId: string, by: PlainDate): Promise<OverdueColumn[]> {
  const { rows } = await sql<OverdueColumn>`
    select c.column_id as "columnId", c.name, c.authority_id as "authorityId", c.update_basis as basis,
      last.day as "lastOn", last.day + c.update_days as "dueOn"
    from catalogue_column c
    left join lateral (
      select max(d.released_on) as day from document d
      where d.tenant_id = c.tenant_id and d.released_column = c.column_id and d.public_state = 'released'
    ) last on true
    where c.tenant_id = ${tenantId} and c.closed_on is null and c.update_days is not null
      and (last.day is null or last.day + c.update_days < ${by}::date)
    order by "dueOn" nulls first, c.position`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { DbOrTx } from '../../../platform/database/index.ts'
import { columnTypes } from '../domain/column-types.ts'
import { article20, article21Cite } from '../domain/items.ts'
import type { ColumnRow, ColumnsBody } from '../schemas.ts'
import '../tables.ts'

const labels = new Map<string, string>([
  ...article20.map(({ cite, label }): [string, string] => [cite, label]),
  [article21Cite, '设区的市、县级人民政府及其部门和乡（镇）人民政府主动公开的其他信息'],
  ['foi-reg-2019/12', '政府信息公开指南和目录'],
  ['foi-reg-2019/50', '政府信息公开工作年度报告'],
])

/** Every column of a government in order of position, closed ones too. */
export async function allColumns(db: DbOrTx, tenantId: string): Promise<ColumnRow[]> {
  const rows = await db
    .selectFrom('catalogue_column')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .orderBy('column_id')
    .execute()
  return rows.map((row) => ({
    columnId: row.column_id,
    parentId: row.parent_id,
    name: row.name,
    description: row.description,
    keywords: row.keywords,
    type: row.column_type,
    updateDays: row.update_days,
    updateBasis: row.update_basis,
    authorityId: row.authority_id,
    position: row.position,
    closed: row.closed_on !== null,
    version: row.version,
    items: row.items.map((cite) => ({ cite, label: labels.get(cite) ?? cite })),
  }))
}

/** What the screen of the catalogue shows. */
export async function catalogueScreen(db: DbOrTx, tenantId: string): Promise<ColumnsBody> {
  const authorities = await sql<{ id: string; name: string }>`
    select authority_id as id, name from authority where tenant_id = ${tenantId} and closed_on is null order by position, name`.execute(
    db,
  )
  return { columns: await allColumns(db, tenantId), types: [...columnTypes], authorities: authorities.rows }
}

/** Whether a column is open. */
export async function isOpenColumn(db: DbOrTx, tenantId: string, columnId: string): Promise<boolean> {
  const row = await db
    .selectFrom('catalogue_column')
    .select('column_id')
    .where('tenant_id', '=', tenantId)
    .where('column_id', '=', columnId)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

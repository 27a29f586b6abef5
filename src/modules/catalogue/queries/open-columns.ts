import type { Db } from '../../../platform/database/index.ts'
import '../tables.ts'

/** A column as the public sees it. */
export interface OpenColumn {
  readonly columnId: string
  readonly parentId: string | null
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly type: string
  readonly updateDays: number | null
}

/** Open columns of a government in order, read as the public. */
export const openColumns = (portalDb: Db, tenantId: string): Promise<OpenColumn[]> =>
  portalDb
    .selectFrom('portal_column')
    .select([
      'column_id as columnId',
      'parent_id as parentId',
      'name',
      'description',
      'keywords',
      'column_type as type',
      'update_days as updateDays',
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .orderBy('column_id')
    .execute()

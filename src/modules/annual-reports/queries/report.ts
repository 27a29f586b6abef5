import type { DbOrTx } from '../../../platform/database/index.ts'
import type { Report } from '../store.ts'

/** A report of the government; null when it has none of that number. */
export const findReport = async (
  db: DbOrTx,
  q: { readonly tenantId: string; readonly reportId: string },
): Promise<Report | null> =>
  (await db
    .selectFrom('annual_report')
    .selectAll()
    .where('tenant_id', '=', q.tenantId)
    .where('report_id', '=', q.reportId)
    .executeTakeFirst()) ?? null

/** 办理过程: newest first. */
export const historyOf = (db: DbOrTx, q: { readonly tenantId: string; readonly reportId: string }) =>
  db
    .selectFrom('annual_report_event')
    .select(['number', 'kind', 'day', 'by_name', 'note'])
    .where('tenant_id', '=', q.tenantId)
    .where('report_id', '=', q.reportId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()

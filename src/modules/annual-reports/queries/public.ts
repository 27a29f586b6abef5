import type { Selectable } from 'kysely'
import type { DbOrTx } from '../../../platform/database/index.ts'
import type { PortalAnnualReportView } from '../tables.ts'

export type PublicReport = Selectable<PortalAnnualReportView>

/** A released report by authority and year, as the public may see it; read with the portal's role. */
export const findPublicReport = async (
  portalDb: DbOrTx,
  q: { readonly tenantId: string; readonly authorityId: string; readonly year: number },
): Promise<PublicReport | null> =>
  (await portalDb
    .selectFrom('portal_annual_report')
    .selectAll()
    .where('tenant_id', '=', q.tenantId)
    .where('authority_id', '=', q.authorityId)
    .where('year', '=', q.year)
    .executeTakeFirst()) ?? null

/** Every released report of a government without its content, newest year first. */
export const publicReports = (portalDb: DbOrTx, q: { readonly tenantId: string }) =>
  portalDb
    .selectFrom('portal_annual_report')
    .select(['authority_id', 'authority_name', 'authority_kind', 'year', 'first_released_on', 'withdrawn_on'])
    .where('tenant_id', '=', q.tenantId)
    .orderBy('year', 'desc')
    .orderBy('position')
    .orderBy('authority_name')
    .limit(2_000)
    .execute()

import type { DbOrTx } from '../../../platform/database/index.ts'
import { DisclosureOffice, Remedies, SiteSettings } from '../schemas.ts'
import '../tables.ts'

export interface AuthorityContext {
  readonly authorityId: string
  /** 行政机关 in full, as letters sign. */
  readonly name: string
  readonly shortName: string
  readonly governmentName: string
  readonly level: 'province' | 'city' | 'county' | 'township'
  /** 发文机关代字. */
  readonly documentPrefix: string
  readonly indexPrefix: string
  readonly disclosureOffice: DisclosureOffice
  readonly remedies: Remedies
  readonly siteName: string
}

/** What letters and guides print about an authority. Throws when the government has no such authority. */
export async function contextOf(
  db: DbOrTx,
  tenantId: string,
  authorityId: string,
): Promise<AuthorityContext> {
  const row = await db
    .selectFrom('authority')
    .innerJoin('tenant', 'tenant.tenant_id', 'authority.tenant_id')
    .select([
      'authority_id',
      'authority.name',
      'short_name',
      'tenant.name as government',
      'level',
      'document_prefix',
      'index_prefix',
      'disclosure_office',
      'remedies',
      'settings',
    ])
    .where('authority.tenant_id', '=', tenantId)
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const settings = SiteSettings.parse(row.settings)
  return {
    authorityId: row.authority_id,
    name: row.name,
    shortName: row.short_name,
    governmentName: row.government,
    level: row.level,
    documentPrefix: row.document_prefix,
    indexPrefix: row.index_prefix,
    disclosureOffice: DisclosureOffice.parse(row.disclosure_office),
    remedies: Remedies.parse(row.remedies),
    siteName: settings.siteName || row.government,
  }
}

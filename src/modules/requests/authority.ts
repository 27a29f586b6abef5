import type { DbOrTx } from '../../platform/database/index.ts'
import { DisclosureOffice, Remedies } from '../organisations/index.ts'

/** What letters and forms print of an authority. What is not set is empty text. */
export interface Authority {
  readonly id: string
  readonly name: string
  readonly documentPrefix: string
  readonly office: DisclosureOffice
  readonly remedies: Remedies
}

const open = (db: DbOrTx, tenantId: string) =>
  db
    .selectFrom('authority')
    .select(['authority_id', 'name', 'document_prefix', 'disclosure_office', 'remedies'])
    .where('tenant_id', '=', tenantId)
    .where('closed_on', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof open>['execute']>>[number]

const present = (row: Row): Authority => ({
  id: row.authority_id,
  name: row.name,
  documentPrefix: row.document_prefix,
  office: DisclosureOffice.parse(row.disclosure_office),
  remedies: Remedies.parse(row.remedies),
})

/** The authority; null when the tenant has no such one that is still open. */
export async function findAuthority(
  db: DbOrTx,
  tenantId: string,
  authorityId: string,
): Promise<Authority | null> {
  const row = await open(db, tenantId).where('authority_id', '=', authorityId).executeTakeFirst()
  return row ? present(row) : null
}

/** Authorities that one may ask (第二十七条), in their order: 公共企事业单位 follow rules of their own (第五十五条). */
export async function authoritiesOf(db: DbOrTx, tenantId: string): Promise<Authority[]> {
  const rows = await open(db, tenantId)
    .where('kind', '<>', 'public-institution')
    .orderBy('position')
    .orderBy('name')
    .limit(500)
    .execute()
  return rows.map(present)
}

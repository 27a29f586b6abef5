import { sql } from 'kysely'
import { z } from 'zod'
import type { DbOrTx } from '../../platform/database/index.ts'

const text = z.string().trim().catch('')
const Office = z.object({ name: text, address: text, hours: text, phone: text, fax: text, email: text })
const Body = z.object({ name: text, address: text, url: text }).catch({ name: '', address: '', url: '' })
const Remedies = z.object({ reconsideration: Body, court: Body })

/** What letters and forms print of an authority. Absent entries are empty texts. */
export interface Authority {
  readonly id: string
  readonly name: string
  readonly documentPrefix: string
  readonly office: z.infer<typeof Office>
  readonly remedies: z.infer<typeof Remedies>
}

interface Row {
  authority_id: string
  name: string
  document_prefix: string
  disclosure_office: unknown
  remedies: unknown
}

const present = (row: Row): Authority => ({
  id: row.authority_id,
  name: row.name,
  documentPrefix: row.document_prefix,
  office: Office.catch(Office.parse({})).parse(row.disclosure_office),
  remedies: Remedies.catch(Remedies.parse({})).parse(row.remedies),
})

/** The authority; null when the tenant has no such one that is still open. */
export async function findAuthority(
  db: DbOrTx,
  tenantId: string,
  authorityId: string,
): Promise<Authority | null> {
  const { rows } = await sql<Row>`
    select authority_id, name, document_prefix, disclosure_office, remedies from authority
    where tenant_id = ${tenantId} and authority_id = ${authorityId} and closed_on is null`.execute(db)
  return rows[0] ? present(rows[0]) : null
}

/** Authorities that take requests: those with a disclosure office first of all, in their order. */
export async function authoritiesOf(db: DbOrTx, tenantId: string): Promise<Authority[]> {
  const { rows } = await sql<Row>`
    select authority_id, name, document_prefix, disclosure_office, remedies from authority
    where tenant_id = ${tenantId} and closed_on is null and kind <> 'public-institution'
    order by position, name limit 500`.execute(db)
  return rows.map(present)
}

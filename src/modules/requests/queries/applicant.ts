import { type ApplicantKindKey, applicantKinds } from '../../../law/applicants.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import { maskAddress, maskEmail, maskName, maskNumber, maskPhone } from '../domain/masking.ts'
import { idKinds } from '../schemas.ts'
import '../tables.ts'

/** Who asks, as a screen shows it; `masked` says whether enough is hidden that nobody can be told by it. */
export interface ApplicantView {
  readonly kind: string
  readonly name: string
  readonly idKind: string
  readonly idNumber: string
  readonly representative: string
  readonly contactName: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly postcode: string
  readonly assistance: string
  readonly masked: boolean
}

/** The applicant of a case in full. Only `reveal` and letters may ask. */
export async function applicantOf(
  db: DbOrTx,
  tenantId: string,
  requestId: string,
  kind: ApplicantKindKey,
): Promise<ApplicantView> {
  const row = await db
    .selectFrom('request_applicant')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  const kinds: Readonly<Record<string, string>> = idKinds
  return {
    kind: applicantKinds[kind].label,
    name: row.name,
    idKind: kinds[row.id_kind] ?? row.id_kind,
    idNumber: row.id_number,
    representative: row.representative,
    contactName: row.contact_name,
    phone: row.phone,
    email: row.email,
    address: row.address,
    postcode: row.postcode,
    assistance: row.assistance,
    masked: false,
  }
}

/** The same with what identifies a person masked. */
export const masked = (view: ApplicantView, kind: ApplicantKindKey): ApplicantView => ({
  ...view,
  name: shownName(view.name, kind),
  idNumber: maskNumber(view.idNumber),
  representative: maskName(view.representative),
  contactName: maskName(view.contactName),
  phone: maskPhone(view.phone),
  email: maskEmail(view.email),
  address: maskAddress(view.address),
  masked: true,
})

/** 张* for a person; organisations keep their names. */
export const shownName = (name: string, kind: ApplicantKindKey): string =>
  applicantKinds[kind].isOrganisation ? name : maskName(name)

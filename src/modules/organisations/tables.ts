import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { DisclosureOffice, Remedies, SiteSettings } from './schemas.ts'

type Json<T extends object> = JSONColumnType<T>
type Since = ColumnType<Date, Date | undefined, never>

export interface TenantTable {
  tenant_id: string
  name: string
  level: 'province' | 'city' | 'county' | 'township'
  region_code: string | null
  settings: Json<Partial<SiteSettings>>
  created_at: Since
}
export interface AuthorityTable {
  tenant_id: string
  authority_id: string
  name: string
  short_name: string
  kind: 'government' | 'department' | 'township' | 'public-institution'
  territorial_parent: string | null
  vertical_parent: string | null
  credit_code: string | null
  document_prefix: Generated<string>
  index_prefix: Generated<string>
  disclosure_office: Json<Partial<DisclosureOffice>>
  remedies: Json<Partial<Remedies>>
  position: Generated<number>
  closed_on: PlainDate | null
}
export interface OfficeTable {
  tenant_id: string
  office_id: string
  authority_id: string
  name: string
}
export interface PersonTable {
  tenant_id: string
  person_id: string
  name: string
  left_on: PlainDate | null
}
export interface PostTable {
  tenant_id: string
  post_id: string
  person_id: string
  authority_id: string
  office_id: string | null
  title: string
  roles: string[]
  from_day: PlainDate
  to_day: PlainDate | null
}
export interface AccountTable {
  tenant_id: string
  account_id: string
  person_id: string
  sign_in_name: string
  password_hash: string
  totp_secret: string | null
  totp_pending: string | null
  totp_step: Generated<number>
  demonstration: Generated<boolean>
  must_enrol: Generated<boolean>
  must_change_password: Generated<boolean>
  password_changed_at: ColumnType<Date, Date | undefined, Date>
  disabled: Generated<boolean>
  created_at: Since
}
export interface RecoveryCodeTable {
  tenant_id: string
  account_id: string
  code_hash: Buffer
  used_at: Date | null
}
export interface SessionTable {
  tenant_id: string
  token_hash: Buffer
  account_id: string
  acting_post: string | null
  csrf: string
  created_at: Date
  seen_at: Date
  expires_at: Date
  address: string
  agent: string
}
export interface SignInThrottleTable {
  tenant_id: string
  key: string
  attempts: number
  since: Date
  blocked_until: Date | null
  passed: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    tenant: TenantTable
    authority: AuthorityTable
    office: OfficeTable
    person: PersonTable
    post: PostTable
    account: AccountTable
    recovery_code: RecoveryCodeTable
    session: SessionTable
    sign_in_throttle: SignInThrottleTable
  }
}

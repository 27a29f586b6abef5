import type { ColumnType, JSONColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { ApplicantKindKey } from '../../law/applicants.ts'
import type { OutcomeKey } from '../../law/outcomes.ts'
import type { RequestCase } from './domain/case.ts'
import type { EventKind, RequestEvent, Timing } from './domain/events.ts'
import type { State } from './domain/lifecycle.ts'

export interface RequestTable {
  tenant_id: string
  request_id: string
  authority_id: string
  number: string
  state: State
  channel: 'inPerson' | 'letter' | 'fax' | 'network'
  applicant_kind: ApplicantKindKey
  title: string
  arrived_on: PlainDate
  received_on: PlainDate | null
  due_on: PlainDate | null
  due_provisional: boolean
  alarm_on: PlainDate | null
  waiting_until: PlainDate | null
  outcome: OutcomeKey | null
  timing: Timing | null
  decided_on: PlainDate | null
  closed_on: PlainDate | null
  last_event: number
  folded: JSONColumnType<RequestCase>
}
export interface RequestEventTable {
  tenant_id: string
  request_id: string
  seq: number
  day: PlainDate
  at: ColumnType<Date, Date, never>
  kind: EventKind
  event: JSONColumnType<RequestEvent>
  actor: JSONColumnType<{ via: string; personId: string | null; name: string }>
}
export interface RequestApplicantTable {
  tenant_id: string
  request_id: string
  name: string
  id_kind: string
  id_number: string
  representative: string
  contact_name: string
  phone: string
  email: string
  address: string
  postcode: string
  assistance: string
}
export interface RequestPartyTable {
  tenant_id: string
  request_id: string
  consultation_id: string
  name: string
  contact: string
  address: string
}
export interface RequestAccessTable {
  tenant_id: string
  request_id: string
  code_hash: Buffer
  form_key_hash: Buffer | null
  form_print: Buffer | null
}
export interface RequestAttachmentTable {
  tenant_id: string
  request_id: string
  file_id: string
  origin: 'applicant' | 'reply'
}
export interface RequestLetterTable {
  tenant_id: string
  request_id: string
  letter_id: string
  kind: string
  number: string | null
  title: string
  addressee: string
  issued_on: PlainDate
  to_applicant: boolean
  sha256: string
  word: Buffer
}
export interface RequestCounterTable {
  tenant_id: string
  series: string
  year: number
  last: number
}
export interface CalendarYearTable {
  tenant_id: string
  year: number
  off: PlainDate[]
  work: PlainDate[]
  notice: string
  loaded_on: PlainDate
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    request: RequestTable
    request_event: RequestEventTable
    request_applicant: RequestApplicantTable
    request_party: RequestPartyTable
    request_access: RequestAccessTable
    request_attachment: RequestAttachmentTable
    request_letter: RequestLetterTable
    request_counter: RequestCounterTable
    calendar_year: CalendarYearTable
  }
}

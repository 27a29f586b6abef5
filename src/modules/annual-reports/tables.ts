import type { JSONColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { FormId } from '../../law/forms/annual-report/index.ts'
import type { ReportContent } from './domain/content.ts'
import type { ReportState } from './domain/lifecycle.ts'
import type { Narrative } from './domain/sections.ts'

export type AuthorityKind = 'government' | 'department' | 'township' | 'public-institution'

export interface AnnualReportTable {
  tenant_id: string
  report_id: string
  authority_id: string
  year: number
  form: FormId
  state: ReportState
  narrative: JSONColumnType<Narrative & object>
  closing_id: string | null
  submitter: string | null
  submitter_name: string | null
  approver: string | null
  approver_name: string | null
  approved_hash: Buffer | null
  releases: number
  correction: string | null
  withdrawn_on: PlainDate | null
  withdrawn_why: string | null
  version: number
}
export interface AnnualReportReleaseTable {
  tenant_id: string
  report_id: string
  number: number
  released_on: PlainDate
  correction: string | null
  closing_id: string
  content: JSONColumnType<ReportContent>
  hash: Buffer
}
export interface AnnualReportExplanationTable {
  tenant_id: string
  report_id: string
  fingerprint: string
  rule: string
  explanation: string
  explained_by: string
  explained_by_name: string
  explained_on: PlainDate
}
export interface AnnualReportEventTable {
  tenant_id: string
  report_id: string
  number: number
  kind: string
  day: PlainDate
  by_name: string
  note: string
}
export interface AnnualReportDueTable {
  tenant_id: string
  authority_kind: AuthorityKind
  month_day: string
  source: string
}
/** What the portal's role reads. */
export interface PortalAnnualReportView {
  tenant_id: string
  authority_id: string
  authority_name: string
  authority_kind: AuthorityKind
  position: number
  report_id: string
  year: number
  withdrawn_on: PlainDate | null
  withdrawn_why: string | null
  number: number
  released_on: PlainDate
  correction: string | null
  content: JSONColumnType<ReportContent>
  hash: string
  first_released_on: PlainDate
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    annual_report: AnnualReportTable
    annual_report_release: AnnualReportReleaseTable
    annual_report_explanation: AnnualReportExplanationTable
    annual_report_event: AnnualReportEventTable
    annual_report_due: AnnualReportDueTable
    portal_annual_report: PortalAnnualReportView
  }
}

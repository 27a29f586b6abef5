import type { ColumnType, JSONColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { FormId } from '../../law/forms/annual-report/index.ts'
import type { MeasureId } from '../../law/measures.ts'
import type { Figures } from './domain/evaluate.ts'

export type Basis = 'counted' | 'declared' | 'opening'

export interface LedgerHeadTable {
  tenant_id: string
  seq: number
}
export interface LedgerEntryTable {
  tenant_id: string
  seq: number
  entry_id: string
  authority_id: string
  day: PlainDate
  measure: MeasureId
  dimensions: JSONColumnType<Record<string, string>>
  quantity: number
  basis: Basis
  subject_kind: string
  subject_id: string
  subject_label: string
  cause: string
  reverses: number | null
  posted_at: ColumnType<Date, Date, never>
}

export interface LedgerMonthTable {
  tenant_id: string
  authority_id: string
  measure: MeasureId
  month: PlainDate
  basis: Basis
  dimensions: JSONColumnType<Record<string, string>>
  quantity: number
}
export interface ClosingTable {
  tenant_id: string
  closing_id: string
  form: FormId
  period_from: PlainDate
  period_to: PlainDate
  authorities: string[]
  as_of_seq: number
  figures: JSONColumnType<Figures>
  hash: Buffer
  closed_on: PlainDate
  closed_by: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    ledger_head: LedgerHeadTable
    ledger_entry: LedgerEntryTable
    ledger_month: LedgerMonthTable
    closing: ClosingTable
  }
}

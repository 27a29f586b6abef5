import type { ColumnType, JSONColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { MeasureId } from '../../law/measures.ts'

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

declare module '../../platform/database/tables.ts' {
  interface Tables {
    ledger_head: LedgerHeadTable
    ledger_entry: LedgerEntryTable
  }
}

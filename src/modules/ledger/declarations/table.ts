import type { JSONColumnType } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { MeasureId } from '../../../law/measures.ts'

export type DeclarationState = 'drafted' | 'submitted' | 'accepted' | 'returned' | 'revoked'

export interface DeclaredFigureTable {
  tenant_id: string
  declaration_id: string
  authority_id: string
  basis: 'declared' | 'opening'
  measure: MeasureId
  dimensions: JSONColumnType<Record<string, string>>
  quantity: number
  period_from: PlainDate
  period_to: PlainDate
  source_system: string
  evidence: string
  evidence_file: string | null
  evidence_sha256: string | null
  state: DeclarationState
  filer: string
  filer_name: string
  filed_on: PlainDate
  reviewer: string | null
  reviewer_name: string | null
  reviewed_on: PlainDate | null
  reason: string | null
  version: number
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    declared_figure: DeclaredFigureTable
  }
}

import type { FormId } from '../law/forms/annual-report/index.ts'

export type Severity = 'error' | 'warning' | 'note'

/** A contradiction, or something missing. `offsets`: where in the text it stands, for a page that marks it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly cells: readonly string[]
  readonly expected: number | null
  readonly actual: number | null
  readonly message: string
  readonly basis: string
  readonly offsets: readonly TextRange[]
}

/** UTF-16 code units of the decoded text, or of the text extracted from other formats. */
export interface TextRange {
  readonly offset: number
  readonly length: number
}

/** A figure stated in prose, tied to a cell of a form. */
export interface Claim {
  readonly metric: string
  readonly value: number
  readonly text: string
  readonly offset: number
}

/** Where a figure stands: its text range and, in a table, table number, row and column of the source. */
export interface CellPlace extends TextRange {
  readonly grid: number | null
  readonly row: number
  readonly column: number
  readonly printed: string
}

export interface Period {
  readonly from: string
  readonly to: string
}

/** What the check of one report found; the fields of the contract, then what a page needs to show it. */
export interface ReportCheck {
  readonly authority: string | null
  readonly year: number | null
  readonly form: FormId | null
  readonly period: Period | null
  readonly publishedOn: string | null
  readonly cells: Readonly<Record<string, number>>
  readonly missing: readonly string[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly unreadable: string | null
  /** The text that offsets count in. */
  readonly text: string
  readonly places: Readonly<Record<string, CellPlace>>
}

/** 年度报告 and 年报核查. Cell identifiers are those of `src/law/forms/annual-report`. */
import type { FormId } from '../../../src/law/forms/annual-report/index.ts'
import type { Attachment, Day, Definition, FieldProblem, Link, State } from './common.ts'

/** Value by cell id; null or absent is blank, which is not zero. */
export type Cells = Readonly<Record<string, number | null>>

export interface AnnualReportProps {
  readonly title: string
  readonly authority: string
  readonly year: number
  readonly form: FormId
  readonly publishedOn?: Day
  /** 统计期限 … and contact block. */
  readonly lead?: string
  /** The parts in printed order. `tables` are names of tables of the form; html has passed the sanitizer. */
  readonly sections: readonly {
    readonly id: string
    readonly heading: string
    readonly html?: string
    readonly tables?: readonly string[]
  }[]
  readonly cells: Cells
  /** Footnotes by cell id, numbered in printed order. */
  readonly footnotes?: Readonly<Record<string, string>>
  /** The year before, set beside in a second view of the same table. */
  readonly previous?: { readonly year: number; readonly cells: Cells }
  readonly downloads: readonly Attachment[]
  readonly history?: readonly { readonly on: Day; readonly what: string }[]
  readonly checks?: { readonly state: State; readonly href?: string }
}

export interface AnnualReportsProps {
  readonly years: readonly Link[]
  readonly year: number
  /** Groups: 本级政府, 政府部门, 乡镇街道. */
  readonly groups: readonly {
    readonly label: string
    readonly reports: readonly {
      readonly authority: string
      readonly href?: string
      readonly publishedOn?: Day
      readonly late?: boolean
    }[]
  }[]
  readonly summary?: readonly Definition[]
}

export type Severity = 'error' | 'warning' | 'note'

/** One finding with both sides of the sum and the cells concerned; the stated total is the first cell. */
export interface ReportFinding {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly cells: readonly string[]
  readonly expected: number | null
  readonly actual: number | null
  readonly basis?: string
  /** The sentence it stands in, cut in three so that the claim can be marked. */
  readonly sentence?: { readonly before: string; readonly claim: string; readonly after: string }
}

/** 年报核查: form, and after sending the result. Nothing is kept. */
export interface ReportCheckProps {
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly accept: string
  readonly maxBytes: number
  readonly pasted?: string
  readonly problems: readonly FieldProblem[]
  readonly result?: ReportCheckResult
}

export interface ReportCheckResult {
  readonly file: string
  readonly authority: string | null
  readonly year: number | null
  readonly form: FormId | null
  /** The form's name as printed, and why it was recognised. */
  readonly formLabel: string
  readonly cells: Cells
  readonly missing: readonly string[]
  readonly findings: readonly ReportFinding[]
  readonly previousFile?: string
  /** A reason in Chinese when nothing could be read. */
  readonly unreadable: string | null
  /** The whole result as plain text, to be copied. */
  readonly asText: string
}

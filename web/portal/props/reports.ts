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
  /** From 1, in the order of the list: worst first. */
  readonly number: number
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly cells: readonly string[]
  /** Both sides in words: 各项之和179，表中178. Absent where there is no number. */
  readonly sides?: string
  /** The form or the article that says so. */
  readonly basis?: string
  /** The sentence it stands in, cut in three so that the claim can be marked. */
  readonly sentence?: { readonly before: string; readonly claim: string; readonly after: string }
  /** Whether the source view carries a mark of this finding. */
  readonly isInSource: boolean
}

/** A piece of the source text; `findings` are the numbers of the findings that stand on it. */
export interface SourceRun {
  readonly text: string
  readonly findings?: readonly number[]
  /** Worst of the findings; absent when none. */
  readonly severity?: Severity
  /** A figure that was read into this cell of the form. */
  readonly cell?: string
  /** First mark of these findings: links from the list lead here. */
  readonly anchors?: readonly number[]
}

export interface SourceCell {
  readonly runs: readonly SourceRun[]
  readonly columns: number
  readonly rows: number
}

/** The source as read: paragraphs, tables with merged cells, and cells whose table was lost on the way to text. */
export type SourceBlock =
  | { readonly kind: 'text'; readonly runs: readonly SourceRun[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[] }
  | { readonly kind: 'loose'; readonly cells: readonly (readonly SourceRun[])[] }

/** 年报核查: form, and after sending one result a file. Nothing is kept. */
export interface ReportCheckProps {
  readonly action: string
  readonly accept: string
  readonly maxBytes: number
  readonly maxFiles: number
  readonly pasted?: string
  readonly problems: readonly FieldProblem[]
  readonly results: readonly ReportCheckResult[]
}

/** What is said of one file. `id` keeps the marks of several results apart on one page. */
export interface ReportCheckResult {
  readonly id: string
  readonly file: string
  readonly authority: string | null
  readonly year: number | null
  /** 2020年1月1日至2020年12月31日, where the report states one. */
  readonly period: string | null
  readonly publishedOn: Day | null
  readonly form: FormId | null
  /** The form's name as printed, or that no statutory table was found. */
  readonly formLabel: string
  readonly cells: Cells
  /** Cells of the form without a figure, by table; `label` as printed. */
  readonly missing: readonly {
    readonly table: string
    readonly cells: readonly { readonly id: string; readonly label: string }[]
  }[]
  /** Worst first. */
  readonly findings: readonly ReportFinding[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly previousFile?: string
  readonly source: {
    readonly blocks: readonly SourceBlock[]
    /** Characters shown when the source is longer than a page can hold; null when all of it is there. */
    readonly cutAt: number | null
  }
  /** When nothing could be read: why, and what to do. */
  readonly unreadable: { readonly why: string; readonly next: string } | null
  /** The whole result as plain text, to be copied. */
  readonly asText: string
  /** The object of the contract as a `data:` address, and the name to save it under. */
  readonly json: { readonly href: string; readonly name: string }
}

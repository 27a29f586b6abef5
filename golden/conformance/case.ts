// One situation: the files of a folder, the command line, and what the contract says of each file.
import { type Encoding, encode } from './bytes.ts'
import type { ExpectedFile, Report } from './document.ts'
import { type HtmlLayout, htmlPage } from './html.ts'
import { type TextLayout, textPage } from './plain.ts'

export interface CaseFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Absent for a file that is only compared with. */
  readonly expected?: ExpectedFile
}
export interface Case {
  /** Names the situation; also the folder. */
  readonly name: string
  /** The sentence that the case rests on. */
  readonly because: string
  readonly files: readonly CaseFile[]
  /** Flags before the files; names of files of the case stand for their paths. */
  readonly args?: readonly string[]
  /** Format and layout, for the tally. */
  readonly layout?: string
}

export type Layout = ({ readonly html: HtmlLayout } | { readonly text: TextLayout }) & {
  readonly encoding?: Encoding
  /** The file's name; by default `report` with the ending of the layout. */
  readonly file?: string
  /** Rewrites the page before it is encoded. */
  readonly rewrite?: (page: string) => string
}

export function fileOf(report: Report, layout: Layout): CaseFile {
  const page = 'html' in layout ? htmlPage(report.blocks, layout.html) : textPage(report.blocks, layout.text)
  const name = layout.file ?? ('html' in layout ? 'report.html' : 'report.txt')
  const rewritten = layout.rewrite?.(page) ?? page
  return { name, bytes: encode(rewritten, layout.encoding ?? 'utf8'), expected: report.expected }
}

const layoutName = (layout: Layout): string =>
  'html' in layout
    ? `html ${layout.html.dress === 'word' ? 'from Word' : (layout.html.cells ?? 'merged')}`
    : `text ${layout.file === 'wrapped.txt' ? 'wrapped' : layout.text.cells}`

export const oneFile = (name: string, because: string, report: Report, layout: Layout): Case => ({
  name,
  because,
  files: [fileOf(report, layout)],
  layout: layoutName(layout),
})

/** 2 outranks 1, and 1 is any finding of severity error. */
export function statusOf({ files }: Case): number {
  const judged = files.flatMap(({ expected }) => (expected ? [expected] : []))
  if (judged.some((expected) => expected.unreadable)) return 2
  return judged.some((expected) => expected.findings?.some((finding) => finding.severity === 'error')) ? 1 : 0
}

export const merged: Layout = { html: {} }
export const lines: Layout = { text: { cells: 'lines' } }
export const paragraphs: Layout = { text: { cells: 'paragraphs' } }
export const bars: Layout = { text: { cells: 'bars' } }

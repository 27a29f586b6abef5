import { createHash } from 'node:crypto'
import { type FormId, forms } from '../../../law/forms/annual-report/index.ts'
import { fill, type Quotable } from '../../../report/tokens.ts'
import { canonical, type Json } from '../../audit/index.ts'
import type { Figures } from '../../ledger/index.ts'
import { leadOf, titleOf } from '../texts.ts'
import { type Narrative, type SectionId, sectionsOf } from './sections.ts'

/** The report as printed: page, Word, PDF and JSON are made from this and nothing else. */
export interface ReportContent {
  readonly authority: string
  readonly year: number
  readonly form: FormId
  readonly title: string
  readonly lead: string
  readonly sections: readonly {
    readonly id: SectionId
    readonly heading: string
    readonly paragraphs: readonly string[]
    readonly tables: readonly string[]
  }[]
  /** Value of every cell of the form. */
  readonly cells: Readonly<Record<string, number>>
  /** Other figures that the text may quote (channels, training …), kept so that next year can compare. */
  readonly quotable: Readonly<Record<string, number>>
  readonly previous: { readonly year: number; readonly cells: Readonly<Record<string, number>> } | null
  /** Null while the figures are still the ledger's own. */
  readonly closing: { readonly id: string; readonly hash: string; readonly asOfSeq: number } | null
  readonly contact: readonly string[]
  /** 勘误 note of this release. */
  readonly correction: string | null
}

export interface ContentSource {
  readonly authority: string
  readonly contact: readonly string[]
  readonly year: number
  readonly form: FormId
  readonly narrative: Narrative
  /** Of the form and the indicator table. */
  readonly figures: Figures
  readonly previous: ReportContent | null
  readonly closing: ReportContent['closing']
  readonly correction: string | null
}

export const valuesOf = (figures: Figures): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value]))

/** Figures for tokens: of this year, and of last year's released report. */
export const quotableOf = ({ figures, previous }: Pick<ContentSource, 'figures' | 'previous'>): Quotable => ({
  now: valuesOf(figures),
  previous: previous && { ...previous.quotable, ...previous.cells },
})

/** Fills text and tables. */
export function contentOf(source: ContentSource): ReportContent {
  const { authority, year, form, narrative, figures, previous } = source
  const all = valuesOf(figures)
  const ofForm = (id: string): boolean => (id.split('.')[0] ?? '') in forms[form].tables
  const entries = Object.entries(all)
  const quotable = quotableOf(source)
  return {
    authority,
    year,
    form,
    title: titleOf(authority, year),
    lead: leadOf(form, year),
    sections: sectionsOf(form).map(({ id, heading, tables }) => ({
      id,
      heading,
      tables,
      paragraphs: fill(narrative[id] ?? '', quotable)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    })),
    cells: Object.fromEntries(entries.filter(([id]) => ofForm(id))),
    quotable: Object.fromEntries(entries.filter(([id]) => !ofForm(id))),
    previous: previous && { year: previous.year, cells: previous.cells },
    closing: source.closing,
    contact: source.contact,
    correction: source.correction,
  }
}

/** What an approval pins: SHA-256 of the canonical content. */
export const contentHash = (content: ReportContent): Buffer =>
  createHash('sha256')
    .update(canonical(content as unknown as Json))
    .digest()

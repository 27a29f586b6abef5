/** The annual-report engine: reads a published report, recovers its figures, names its contradictions. */

import { identitiesOf } from '../law/forms/annual-report/identities.ts'
import { cellsOfForm, type FormId, forms } from '../law/forms/annual-report/index.ts'
import { checkDates } from './checks/dates.ts'
import type { Draft } from './checks/finding.ts'
import { checkIdentities } from './checks/identities.ts'
import { checkNumbers } from './checks/numbers.ts'
import { checkAgainstPrevious } from './checks/previous.ts'
import { checkStructure } from './checks/structure.ts'
import type { FoundClaim } from './claims/claims.ts'
import { checkNarrative } from './claims/index.ts'
import { type ReadForm, readForm } from './reading/form.ts'
import { type Header, readHeader } from './reading/header.ts'
import { itemsOf } from './reading/items.ts'
import type { SourceDocument } from './source/document.ts'
import { openSource } from './source/open.ts'
import type { CellPlace, Finding, ReportCheck } from './types.ts'

export { contractJson } from './contract.ts'
export { kindOf } from './source/decode.ts'
export { maxBytes } from './source/open.ts'
export { unreadable } from './texts.ts'
export type { CellPlace, Finding, ReportCheck, Severity } from './types.ts'

export interface CheckOptions {
  /** Read the tables as this form, whatever they look like. */
  readonly form?: FormId
  /** Last year's report of the same authority. */
  readonly previous?: Uint8Array | string
}

/**
 * Reads and checks one report: the bytes of a file of any kind, or its text. Never throws for what is in them: what
 * cannot be read is said in `unreadable`.
 */
export function checkReport(source: Uint8Array | string, options: CheckOptions = {}): ReportCheck {
  const opened = openSource(source)
  if (!opened.ok) return nothingRead(opened.unreadable)
  const { document } = opened
  const header = readHeader(document)
  const items = itemsOf(document)
  const read = readForm(items, header.year, options.form ?? null)
  if (!header.isReport && !read) return { ...nothingRead(null), text: document.raw }
  const narrative = checkNarrative(document, items, header, read)
  const drafts = [
    ...(read ? [...checkIdentities(read.form, read.cells), ...checkNumbers(read.form, read.cells)] : []),
    ...(read ? againstPrevious(read, options.previous) : []),
    ...narrative.drafts,
    ...checkDates(header),
    ...checkStructure(document, header, read),
  ]
  return answer(document, header, read, narrative.claims, drafts)
}

function againstPrevious(read: ReadForm, previous: CheckOptions['previous']): Draft[] {
  if (previous === undefined) return []
  const opened = openSource(previous)
  if (!opened.ok) return []
  const before = readForm(itemsOf(opened.document), readHeader(opened.document).year, null)
  return before ? checkAgainstPrevious(read, before) : []
}

function answer(
  document: SourceDocument,
  header: Header,
  read: ReadForm | null,
  claims: readonly FoundClaim[],
  drafts: readonly Draft[],
): ReportCheck {
  const places: Record<string, CellPlace> = {}
  const cells: Record<string, number> = {}
  for (const [id, { value, cell, line }] of read?.cells ?? []) {
    cells[id] = value
    const offset = document.origin(cell.start)
    const source = document.lines[line]
    places[id] = {
      offset,
      length: document.origin(cell.start + cell.text.length) - offset,
      grid: source?.grid ?? null,
      row: source?.row ?? 0,
      column: cell.column,
      printed: cell.text,
    }
  }
  return {
    authority: header.authority,
    year: header.year,
    form: read?.form ?? null,
    period: header.period && { from: header.period.from, to: header.period.to },
    publishedOn: header.publishedOn?.day ?? null,
    cells,
    missing: read?.missing ?? [],
    claims: claims.flatMap(({ metric, value, text, start }) =>
      metric.metric === null ? [] : [{ metric: metric.metric, value, text, offset: document.origin(start) }],
    ),
    findings: unique(drafts).map((draft) => finding(document, draft, places)),
    unreadable: null,
    text: document.raw,
    places,
  }
}

/** What is found twice is said once, and marked wherever it stands. */
function unique(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, Draft>()
  for (const draft of drafts) {
    const { rule, severity, cells, expected, actual, message } = draft
    const key =
      rule === 'narrative.table'
        ? [rule, severity, cells.join(), expected, actual].join('|')
        : `${rule}|${cells.join()}|${message}`
    const first = seen.get(key)
    seen.set(key, first ? { ...first, at: [...(first.at ?? []), ...(draft.at ?? [])] } : draft)
  }
  return [...seen.values()]
}

/** Positions become offsets of the raw text; a finding about cells is marked where they stand. */
function finding(
  document: SourceDocument,
  { at, ...draft }: Draft,
  places: Readonly<Record<string, CellPlace>>,
): Finding {
  const own = (at ?? []).map(({ start, length }) => {
    const offset = document.origin(start)
    return { offset, length: document.origin(start + length) - offset }
  })
  const ofCells = draft.cells.flatMap((id) => {
    const place = places[id]
    return place ? [{ offset: place.offset, length: place.length }] : []
  })
  const { rule, severity, cells, expected, actual, message, basis } = draft
  return { rule, severity, cells, expected, actual, message, basis, offsets: [...own, ...ofCells] }
}

const nothingRead = (reason: string | null): ReportCheck => ({
  authority: null,
  year: null,
  form: null,
  period: null,
  publishedOn: null,
  cells: {},
  missing: [],
  claims: [],
  findings: [],
  unreadable: reason,
  text: '',
  places: {},
})

/** What an identity of our own draft says: a blank is not zero, it is not filled in yet. */
export interface FormVerdict {
  readonly rule: string
  readonly verdict: 'holds' | 'broken' | 'not-assessable'
  /** Whether a broken one blocks the release: only what the form itself prints. */
  readonly blocks: boolean
  readonly cells: readonly string[]
  readonly left: number | null
  readonly right: number | null
  readonly where: string
  readonly cite: string
}

/** Checks the figures of a draft of our own, by cell id; null or absent is blank. Throws RangeError on an unknown cell. */
export function checkForm(form: FormId, cells: Readonly<Record<string, number | null>>): FormVerdict[] {
  const known = new Set(cellsOfForm(forms[form]))
  for (const id of Object.keys(cells))
    if (!known.has(id)) throw new RangeError(`no cell of form ${form}: ${id}`)
  const sum = (ids: readonly string[]): number | null => {
    let total = 0
    for (const id of ids) {
      const value = cells[id]
      if (value === undefined || value === null) return null
      total += value
    }
    return total
  }
  return identitiesOf(form).map((identity) => {
    const left = sum(identity.left)
    const right = sum(identity.right)
    const holds = left !== null && right !== null && (identity.op === '=' ? left === right : left <= right)
    return {
      rule: identity.rule,
      verdict: left === null || right === null ? 'not-assessable' : holds ? 'holds' : 'broken',
      blocks: identity.kind === 'statutory',
      cells: [...identity.left, ...identity.right],
      left,
      right,
      where: identity.where,
      cite: identity.cite,
    }
  })
}

import { forms } from '../../law/forms/annual-report/index.ts'
import { applicantHeads, type Head, orderOf } from './applicants.ts'
import { type FoundLabel, findChain } from './chain.ts'
import type { Item } from './items.ts'
import { groupLabel, LabelMatcher, likeness, type RowLabel, rowLabel } from './label.ts'
import { hasFigure, headStart, type LineStyle, lineStyle, trimTo, type Value, valuesAfter } from './rows.ts'

/** Rows of table three as they may be printed; both editions in one list, told apart by 其他处理. */
const others: Readonly<Record<string, readonly string[]>> = {
  received: ['新收政府信息公开申请', '本年新收申请数量'],
  carriedIn: ['结转政府信息公开申请数量', '上年结转申请数量'],
  carriedOut: ['结转下一年度继续办理', '结转年度继续办理', '结转下年继续办理', '结转下年度办理'],
  handled: ['合计'],
  'withheld.inquiry': ['属于行政查询事务'],
  'withheld.forbiddenByLaw': ['其他法律法规禁止公开', '法律行政法规禁止公开'],
  'notProcessed.reconfirm': ['要求行政机关确认或重新出具信息'],
  'other.notSupplemented': ['申请人无正当理由逾期不补正'],
  'other.unpaid': ['申请人逾期未按收费通知要求缴纳费用'],
}

const prints = (
  rows: Readonly<Record<string, { label: string; printed?: string }>>,
  ids: readonly string[],
): RowLabel[] =>
  ids.map((id) => rowLabel(id, rows[id]?.printed ?? rows[id]?.label ?? '', ...(others[id] ?? [])))

const rows2021 = forms['2021'].tables.requests.rows
const rows2019 = forms['2019'].tables.requests.rows
const ids = Object.keys(rows2021)
const slice = (from: string, to: string): string[] => ids.slice(ids.indexOf(from), ids.indexOf(to) + 1)

const labels: readonly RowLabel[] = [
  ...prints(rows2021, slice('received', 'carriedIn')),
  groupLabel('results', '三、本年度办理结果'),
  ...prints(rows2021, slice('granted', 'partial')),
  groupLabel('withheld', '(三)不予公开'),
  ...prints(rows2021, slice('withheld.stateSecret', 'withheld.inquiry')),
  groupLabel('unavailable', '(四)无法提供'),
  ...prints(rows2021, slice('unavailable.notHeld', 'unavailable.unclear')),
  groupLabel('notProcessed', '(五)不予处理'),
  ...prints(rows2021, slice('notProcessed.petition', 'notProcessed.reconfirm')),
  ...prints(rows2019, ['other']),
  ...prints(rows2021, slice('other.notSupplemented', 'other.misc')),
  ...prints(rows2021, ['handled', 'carriedOut']),
]

const matcher = new LabelMatcher(labels)
export const requestColumnIds = Object.keys(forms['2021'].tables.requests.columns)
const width = requestColumnIds.length

/** Table three as found: its cells by `row.column`, and what speaks for the edition. */
export interface RequestsTable {
  readonly edition: '2019' | '2021'
  readonly from: number
  readonly to: number
  /** Value of each cell that was read; absent where it was not read with certainty. */
  readonly cells: ReadonlyMap<string, Value>
  /** Cells placed by their sums, not by their column: given up again when they contradict another row. */
  readonly placed: ReadonlySet<string>
}

/** 收到和处理政府信息公开申请情况, or null when the page has no such table. */
export function readRequests(items: readonly Item[], from = 0, to = items.length): RequestsTable | null {
  const chain = withStrays(items, findChain(items, matcher, from, to))
  const rows = chain.filter(({ label }) => !labels[label]?.group)
  const first = chain[0]
  const last = chain.at(-1)
  if (rows.length < 5 || !first || !last) return null
  const has = (id: string): boolean => chain.some(({ label }) => labels[label]?.id === id)
  const edition = has('other.notSupplemented') || has('other.unpaid') || has('other.misc') ? '2021' : '2019'
  const ownRow = (id: string | undefined): id is string =>
    id !== undefined && !(edition === '2021' && id === 'other')
  const end = Math.min(to, last.to + 60)
  const style = lineStyle(items, first.from, last.to + 1)
  const segments = chain.map((found, at) => ({
    found,
    id: labels[found.label]?.id,
    values: valuesAfter(items, found, chain[at + 1]?.from ?? end, style),
  }))
  const printed = segments.flatMap(({ found, id, values }, at) => {
    if (labels[found.label]?.group || !ownRow(id)) return []
    const next = segments[at + 1]?.found
    return [
      ...splitRows(id, values, next, found, edition),
      ...unlabelledRow(items, found, next, values.length, style, edition),
    ]
  })
  const cells = new Map<string, Value>()
  const placed = new Set<string>()
  const result = {
    edition,
    from: headerStart(items, first.from, from),
    to: Math.min(to, last.to + 12),
    cells,
    placed,
  } as const
  if (isCollapsed(printed)) return result
  const heads = applicantHeads(items, result.from, first.from)
  const order = heads && orderOf(heads)
  const mapping =
    (heads && columnsByHeads(heads, printed)) ?? columnsByFigures(printed, order ?? requestColumnIds)
  const tailIsUsed = printed.some(({ values }) => values.length > width && hasFigure(values.at(-1)))
  for (const { id, values } of printed) {
    const byLabel = mapping && byColumns(values, mapping.columns)
    const aligned = byLabel ?? trimTo(values, width, tailIsUsed)
    if (aligned) {
      const ids = byLabel ? mapping.ids : (order ?? requestColumnIds)
      aligned.forEach((value, column) => {
        if (hasFigure(value) && ids[column]) cells.set(`${id}.${ids[column]}`, value)
      })
      continue
    }
    for (const [column, value] of bySums(values)) {
      cells.set(`${id}.${column}`, value)
      placed.add(`${id}.${column}`)
    }
  }
  return result
}

/** The header above the first row: back to the last figure, which belongs to the table before. */
function headerStart(items: readonly Item[], first: number, from: number): number {
  const start = headStart(items, first, from, 60)
  let at = first
  while (at > start && items[at - 1]?.kind !== 'figure') at -= 1
  return at
}

interface PrintedRow {
  readonly id: string
  readonly values: readonly Value[]
}

/**
 * The chain with the rows that stand elsewhere than in the form's order (二、上年结转 above 一、本年新收): their whole
 * label is on the page once, near the chain, and on no place that the chain uses.
 */
function withStrays(items: readonly Item[], chain: readonly FoundLabel[]): FoundLabel[] {
  const [first, last] = [chain[0], chain.at(-1)]
  if (!first || !last || chain.length < 5) return [...chain]
  const used = new Set(chain.filter(({ score }) => score >= 0.95).map(({ label }) => label))
  const strays = new Map<number, FoundLabel[]>()
  let next = 0
  for (let at = Math.max(0, first.from - 20); at < Math.min(items.length, last.to + 20); at += 1) {
    while ((chain[next]?.to ?? Number.POSITIVE_INFINITY) < at) next += 1
    const item = items[at]
    if (item?.kind !== 'text' || item.key.length < 6 || at >= (chain[next]?.from ?? at + 1)) continue
    const [match, another] = matcher.match(item.key)
    if (!match || another || match.score < 0.97 || used.has(match.label)) continue
    const same = strays.get(match.label) ?? []
    strays.set(match.label, [...same, { ...match, from: at, to: at }])
  }
  const single = [...strays.values()].flatMap((found) => (found.length === 1 ? found : []))
  const kept = chain.filter(({ label }) => !single.some((stray) => stray.label === label))
  return [...kept, ...single].sort((a, b) => a.from - b.from)
}

/** Rows of the edition between two labels that were found. */
const between = (found: FoundLabel, next: FoundLabel | undefined, edition: '2019' | '2021'): string[] =>
  labels
    .slice(found.label + 1, next?.label ?? found.label + 1)
    .filter(({ id, group }) => !group && (edition === '2021' ? id !== 'other' : !id.startsWith('other.')))
    .map(({ id }) => id)

/** A row of seven cells whose label is damaged past recognition, where only one row of the form is missing. */
function unlabelledRow(
  items: readonly Item[],
  found: FoundLabel,
  next: FoundLabel | undefined,
  used: number,
  style: LineStyle,
  edition: '2019' | '2021',
): PrintedRow[] {
  const [row, more] = between(found, next, edition)
  if (row === undefined || more !== undefined || !next) return []
  let seen = 0
  for (let at = found.to + 1; at < next.from; at += 1) {
    const item = items[at]
    if (item?.kind === 'figure' || item?.kind === 'blank') seen += 1
    if (item?.kind !== 'text' || seen < Math.min(used, width)) continue
    const values = trimTo(
      valuesAfter(items, { label: 0, from: at, to: at, score: 0 }, next.from, style),
      width,
      true,
    )
    const print = labels.find(({ id }) => id === row)?.keys[0] ?? ''
    if (values?.some(hasFigure) && likeness(item.key, print) >= 0.3) return [{ id: row, values }]
  }
  return []
}

/** Cells behind a label; where the labels of the next rows are missing, their cells stand behind it too. */
function splitRows(
  id: string,
  values: readonly Value[],
  next: FoundLabel | undefined,
  found: FoundLabel,
  edition: '2019' | '2021',
): PrintedRow[] {
  const skipped = between(found, next, edition)
  const lines = linesOf(values)
  if (skipped.length > 0) {
    if (lines.length === skipped.length + 1 && lines.every((line) => line.length >= width))
      return [id, ...skipped].map((row, at) => ({ id: row, values: lines[at] ?? [] }))
    if (values.length === width * (skipped.length + 1))
      return [id, ...skipped].map((row, at) => ({
        id: row,
        values: values.slice(at * width, (at + 1) * width),
      }))
  }
  const own = lines[0] ?? []
  return [{ id, values: own.length >= width && lines.length > 1 ? own : values }]
}

function linesOf(values: readonly Value[]): Value[][] {
  const lines: Value[][] = []
  for (const value of values) {
    const last = lines.at(-1)
    if (last && last[0]?.line === value.line && value.item?.inRow) last.push(value)
    else lines.push([value])
  }
  return lines
}

/**
 * Repeated lines were dropped, so that one 0 stands for many: rows are short, and nowhere do two equal figures stand
 * side by side, as the zeros of any whole table do. Nothing of such a table is certain.
 */
function isCollapsed(rows: readonly PrintedRow[]): boolean {
  const short = rows.filter(({ values }) => values.length < width)
  if (short.length * 3 < rows.length) return false
  return !rows.some(({ values }) =>
    values.some(
      (value, at) =>
        hasFigure(value) &&
        hasFigure(values[at + 1]) &&
        value.item?.cell.text === values[at + 1]?.item?.cell.text,
    ),
  )
}

/** Which source column each applicant column is. */
interface Mapping {
  readonly ids: readonly string[]
  readonly columns: readonly number[]
}

const numberOf = (value: Value): number =>
  value.item?.figure?.kind === 'number' ? value.item.figure.value : Number.NaN
/** Columns in which any row has a figure, when they are exactly seven and the rows are not simply seven cells long. */
function columnsByFigures(rows: readonly PrintedRow[], ids: readonly string[]): Mapping | null {
  if (rows.every(({ values }) => values.length === width)) return null
  const used = new Set<number>()
  const widths = new Set<number>()
  for (const { values } of rows) {
    for (const value of values) {
      if (value.column === null) return null
      if (hasFigure(value)) used.add(value.column)
    }
    const end = values.at(-1)?.column
    if (end !== undefined && end !== null) widths.add(end)
  }
  if (used.size !== width || widths.size !== 1) return null
  const columns = [...used].sort((a, b) => a - b)
  return rows.every(({ values }) => byColumns(values, columns) !== null) ? { ids, columns } : null
}

/** Source columns under heads that were found; null when a figure stands under none of them. */
function columnsByHeads(heads: readonly Head[], rows: readonly PrintedRow[]): Mapping | null {
  const placed = [...heads].sort((a, b) => a.column - b.column)
  if (placed.some(({ column }, at) => column < 0 || column === placed[at + 1]?.column)) return null
  const mapping = { ids: placed.map(({ id }) => id), columns: placed.map(({ column }) => column) }
  // A table without one of its columns is read only where the source says itself where a cell stands.
  const exact = rows.every(({ values }) => values.every(({ item }) => item === null || item.cell.exact))
  if (placed.length < width && !exact) return null
  return rows.every(({ values }) => byColumns(values, mapping.columns) !== null) ? mapping : null
}

/** The cells of a row at these columns; null when a figure stands in none of them. */
function byColumns(values: readonly Value[], columns: readonly number[]): readonly Value[] | null {
  const [line] = linesOf(values)
  if (!line || line.some((value) => value.column === null)) return null
  if (line.some((value) => hasFigure(value) && !columns.includes(value.column ?? -1))) return null
  // Bars alone do not say which cells were left out: a short line is not placed by counting.
  if (!line[0]?.item?.cell.exact && (line.at(-1)?.column ?? -1) < (columns.at(-1) ?? 0)) return null
  if (line.length !== values.length && values.slice(line.length).some(hasFigure)) return null
  const blank: Value = { item: null, column: null, line: 0 }
  return columns.map((column) => line.find((value) => value.column === column) ?? blank)
}

/** Fewer cells than columns, empty ones dropped: what stands last is the total if the others add up to it. */
function bySums(values: readonly Value[]): [string, Value][] {
  const figures = values.filter(hasFigure)
  const last = figures.at(-1)
  const first = figures[0]
  if (!last || !first || figures.length < 2 || figures.length > 6) return []
  const sum = figures.slice(0, -1).reduce((total, value) => total + numberOf(value), 0)
  if (sum !== numberOf(last) || sum === 0) return []
  if (figures.length === 2) {
    return [
      ['naturalPerson', first],
      ['total', last],
    ]
  }
  return [['total', last]]
}

import { forms } from '../../law/forms/annual-report/index.ts'
import type { Item } from './items.ts'
import { LabelMatcher, rowLabel } from './label.ts'
import { hasFigure, type LineStyle, lineStyle, trimTo, type Value, valuesAfter } from './rows.ts'

const table = forms['2021'].tables.remedies
const groupIds = Object.keys(table.rows)
const columnIds = Object.keys(table.columns)
const groups = new LabelMatcher([
  rowLabel('reconsideration', '行政复议'),
  rowLabel('litigationDirect', '未经复议直接起诉', '未经复议直接起诉情况'),
  rowLabel('litigationAfterReconsideration', '复议后起诉', '经复议后起诉'),
])
const columns = new LabelMatcher(
  Object.entries(table.columns).map(([id, { label }]) =>
    rowLabel(
      id,
      label,
      ...({ upheld: ['维持'], corrected: ['纠正'], pending: ['未审结'], total: ['合计'] }[id] ?? []),
    ),
  ),
)

export interface RemediesTable {
  readonly from: number
  readonly to: number
  readonly cells: ReadonlyMap<string, Value>
}

/** What the labels read so far say about the figures that follow. */
interface Header {
  readonly groups: number[]
  readonly columns: number[]
}

/** 政府信息公开行政复议、行政诉讼情况, or null when the page has no such table. */
export function readRemedies(items: readonly Item[], from = 0, to = items.length): RemediesTable | null {
  const region = findRegion(items, from, to)
  if (!region) return null
  const style = lineStyle(items, region.from, region.to)
  const cells = new Map<string, Value>()
  let header: Header = { groups: [], columns: [] }
  let used = false
  for (let at = region.from; at < region.to; at += 1) {
    const item = items[at]
    if (!item || item.kind === 'space' || item.kind === 'blank') continue
    if (item.kind === 'text') {
      const group = groups.match(item.key)[0]?.label
      const column = columns.match(item.key)[0]?.label
      if (group !== undefined) header.groups.push(group)
      if (column !== undefined) {
        if (used) header.columns.length = 0
        used = false
        header.columns.push(column)
      }
      continue
    }
    const run = figuresFrom(items, at, region.to, style)
    assign(run.values, header, cells, items, region.from)
    used = true
    const byRows = header.columns.length === 1
    header = {
      groups: byRows ? header.groups : [],
      columns: byRows || run.values.length >= 15 ? [] : header.columns,
    }
    at = run.to
  }
  return { ...region, cells }
}

/** From the first heading of a result to the words after its figures. */
function findRegion(items: readonly Item[], from: number, to: number): { from: number; to: number } | null {
  let first = -1
  let last = -1
  let seen = 0
  for (let at = from; at < to; at += 1) {
    const item = items[at]
    if (item?.kind !== 'text' || item.key === '') continue
    const isColumn = columns.match(item.key).some(({ label }) => label < 4)
    if (
      !isColumn &&
      !(first >= 0 && (columns.match(item.key).length > 0 || groups.match(item.key).length > 0))
    ) {
      if (first >= 0 && last >= 0 && at - last > 60) break
      continue
    }
    if (isColumn) seen += 1
    if (first < 0) first = at
    last = at
  }
  if (seen < 3) return null
  let start = first
  for (let at = first - 1; at >= Math.max(from, first - 12); at -= 1) {
    const item = items[at]
    if (item?.kind === 'figure' || (item?.kind === 'text' && item.cell.text.length > 40)) break
    if (item?.kind === 'text' && groups.match(item.key).length > 0) start = at
  }
  let end = last + 1
  for (let figures = false; end < Math.min(to, last + 60); end += 1) {
    const item = items[end]
    if (item?.kind === 'figure') figures = true
    if (item?.kind === 'text' && (figures || item.cell.text.length > 12)) break
  }
  return { from: start, to: end }
}

/** The figures and empty cells that follow one another from `at`; empty cells before the first figure included. */
function figuresFrom(
  items: readonly Item[],
  at: number,
  until: number,
  style: LineStyle,
): { values: Value[]; to: number } {
  let start = at
  while (start > 0 && (items[start - 1]?.kind === 'blank' || items[start - 1]?.kind === 'space')) start -= 1
  const values = valuesAfter(items, { label: 0, from: start - 1, to: start - 1, score: 1 }, until, style)
  let to = at
  while (to + 1 < until && items[to + 1]?.kind !== 'text') to += 1
  return { values, to }
}

function assign(
  values: readonly Value[],
  header: Header,
  cells: Map<string, Value>,
  items: readonly Item[],
  from: number,
): void {
  const all = groupIds.length * columnIds.length
  const put = (group: number | undefined, column: number | undefined, value: Value | undefined): void => {
    if (group === undefined || column === undefined || !value || !hasFigure(value)) return
    const id = `${groupIds[group]}.${columnIds[column]}`
    if (!cells.has(id)) cells.set(id, value)
  }
  const lastGroup = header.groups.at(-1)
  if (header.columns.length <= columnIds.length && lastGroup !== undefined && header.groups.length <= 2) {
    const own = trimTo(values, columnIds.length, false)
    own?.forEach((value, column) => {
      put(lastGroup, orderFrom(header.columns, 0)[column], value)
    })
    if (own) return
  }
  const lastColumn = header.columns.at(-1)
  if (header.columns.length === 1 && lastColumn !== undefined) {
    const across = trimTo(values, groupIds.length, false)
    across?.forEach((value, group) => {
      put(group, lastColumn, value)
    })
    if (across) return
  }
  const whole = byHeaderColumns(values, items, from) ?? trimTo(values, all, false)
  const printed = header.columns.length === all ? header.columns : []
  whole?.forEach((value, at) => {
    const group = Math.floor(at / columnIds.length)
    put(group, orderFrom(printed, group * columnIds.length)[at % columnIds.length], value)
  })
}

/** The five results of a group as their headings print them; the form's order where they do not name each once. */
function orderFrom(printed: readonly number[], from: number): readonly number[] {
  const order = printed.slice(from, from + columnIds.length)
  return new Set(order).size === columnIds.length ? order : columnIds.map((_, column) => column)
}

/** Where the row is longer than fifteen cells: those under the fifteen headings of results. */
function byHeaderColumns(
  values: readonly Value[],
  items: readonly Item[],
  from: number,
): readonly Value[] | null {
  if (values.length <= 15) return null
  const firstLine = values.find(hasFigure)?.line ?? 0
  const heads: number[] = []
  for (let at = from; at < items.length; at += 1) {
    const item = items[at]
    if (!item || item.line >= firstLine) break
    if (item.inRow && item.kind === 'text' && columns.match(item.key).length > 0) heads.push(item.cell.column)
  }
  if (heads.length !== 15 || heads.some((column, at) => at > 0 && column <= (heads[at - 1] ?? 0))) return null
  if (values.some((value) => hasFigure(value) && !heads.includes(value.column ?? -1))) return null
  const blank: Value = { item: null, column: null, line: 0 }
  return heads.map((column) => values.find((value) => value.column === column) ?? blank)
}

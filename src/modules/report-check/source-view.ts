import type { ReportCheckResult, SourceBlock, SourceRun } from '../../../web/portal/props.ts'
import type { SourceDocument, SourceLine } from '../../report/source/document.ts'
import type { Marker } from './marks.ts'
import { mergedRows } from './source-table.ts'

/** More than the longest report of a city; what lies beyond is cut, and the page says so. */
const mostCharacters = 120_000
const mostColumns = 60
/** So many short lines one after another are the cells of a table that lost its lines. */
const looseFrom = 5
const shortLine = 26
const heading = /^[一二三四五六]、(?:总体|概述|主动公开|收到和处理|政府信息公开行政|因政府信息|存在|其他)/

/** The source as read, in its order, with the marks of the answer on it. */
export function sourceView(document: SourceDocument, marker: Marker): ReportCheckResult['source'] {
  const blocks: SourceBlock[] = []
  const { lines, origin } = document
  let loose: SourceRun[][] = []
  let shown = 0
  let at = 0
  const flush = () => {
    if (loose.length >= looseFrom) blocks.push({ kind: 'loose', cells: loose })
    else blocks.push(...loose.map((runs): SourceBlock => ({ kind: 'text', runs })))
    loose = []
  }
  while (at < lines.length && shown < mostCharacters) {
    const line = lines[at]
    if (!line) break
    if (line.kind === 'row') {
      flush()
      const rows = rowsOf(lines, at, mostCharacters - shown)
      blocks.push({ kind: 'table', rows: mergedRows(rows.map((row) => cellsOf(row, document, marker))) })
      shown += rows.reduce((sum, row) => sum + sizeOf(row), 0)
      at += rows.length
      continue
    }
    at += 1
    const [cell] = line.cells
    if (line.kind !== 'text' || !cell) continue
    shown += cell.text.length
    const runs = marker.runs(origin(cell.start), origin(cell.start + cell.text.length))
    if (isCell(cell.text)) loose.push(runs)
    else {
      flush()
      blocks.push({ kind: 'text', runs })
    }
  }
  flush()
  return { blocks, cutAt: at < lines.length ? shown : null }
}

/** The rows of one table from line `at` on, as many as there is room for. */
function rowsOf(lines: readonly SourceLine[], at: number, room: number): SourceLine[] {
  const rows: SourceLine[] = []
  let size = 0
  for (let next = at; size < room; next += 1) {
    const line = lines[next]
    if (line?.kind !== 'row' || line.grid !== lines[at]?.grid) break
    rows.push(line)
    size += sizeOf(line)
  }
  return rows
}

/** An empty cell takes room too. */
const sizeOf = ({ cells }: SourceLine): number => cells.reduce((sum, { text }) => sum + text.length + 4, 4)

const cellsOf = (row: SourceLine, { origin }: SourceDocument, marker: Marker) =>
  row.cells
    .filter(({ column }) => column < mostColumns)
    .map(({ text, start, column, span }) => ({
      column,
      span: Math.min(span, mostColumns - column),
      runs: text === '' ? [] : marker.runs(origin(start), origin(start + text.length)),
    }))

const isCell = (text: string): boolean =>
  text.length <= shortLine && !/[。；：;:]$/.test(text) && !heading.test(text)

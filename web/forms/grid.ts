import type { GridTable } from '../../src/law/forms/annual-report/index.ts'
import { entries, mergedHeads, type Path, type PlacedHead, pathOf } from './merged-heads.ts'
import type { TableLayout } from './shapes.ts'

/** Rows against columns: 收到和处理政府信息公开申请情况. */
export function gridLayout(name: string, table: GridTable): TableLayout {
  const rows = entries(table.rows)
  const columns = entries(table.columns)
  const across = mergedHeads(
    `${name}-c`,
    columns.map(([, cell]) => pathOf(cell)),
    'col',
  )
  const down = mergedHeads(
    `${name}-r`,
    rows.map(([, cell]) => pathOf(cell)),
    'row',
  )
  return {
    caption: table.caption,
    corner: { columns: down.depth, rows: across.depth },
    head: across.levels,
    groups: [
      rows.map(([row, cell], at) => ({
        heads: down.levels.flatMap((level) => level.filter((head) => head.at === at)),
        figures: columns.map(([column, of], c) => ({
          id: `${name}.${row}.${column}`,
          headers: [...(down.headsOf[at] ?? []), ...(across.headsOf[c] ?? [])].join(' '),
          label: `${cell.label} ${of.label}`,
          columns: 1,
        })),
      })),
    ],
  }
}

/** A few rows printed as one line of groups: 行政复议、行政诉讼情况. */
export function lineLayout(name: string, table: GridTable): TableLayout {
  const cells = entries(table.rows).flatMap(([row, head]) =>
    entries(table.columns).map(([column, of]) => ({
      id: `${name}.${row}.${column}`,
      path: [...pathOf(head), of.label],
      label: `${head.label} ${of.label}`,
    })),
  )
  const depth = Math.max(...cells.map((cell) => cell.path.length))
  const across = mergedHeads(
    `${name}-c`,
    cells.map((cell) => padded(cell.path, depth)),
    'col',
  )
  const head = withoutEmpty(across.levels)
  const named = new Set(head.flat().map(({ id }) => id))
  return {
    caption: table.caption,
    corner: { columns: 0, rows: 0 },
    head,
    groups: [
      [
        {
          heads: [],
          figures: cells.map((cell, at) => ({
            id: cell.id,
            headers: (across.headsOf[at] ?? []).filter((id) => named.has(id)).join(' '),
            label: cell.label,
            columns: 1,
          })),
        },
      ],
    ],
  }
}

/** A group without an inner heading gets an empty one, so that the lowest headings stand on one line. */
const padded = (path: Path, depth: number): Path => [
  ...path.slice(0, -1),
  ...Array.from({ length: depth - path.length }, () => ''),
  path.at(-1) ?? '',
]

/** The heading over an empty one reaches down through it. */
const withoutEmpty = (levels: readonly (readonly PlacedHead[])[]): PlacedHead[][] =>
  levels.map((level, depth) =>
    level
      .filter((head) => head.text !== '')
      .map((head) => {
        const below = levels.slice(depth + 1).map((next) => next.find((one) => one.at === head.at))
        const gap = below.findIndex((one) => one?.text !== '')
        return gap > 0 ? { ...head, rows: head.rows + gap } : head
      }),
  )

import type { SourceCell, SourceRun } from '../../../web/portal/props.ts'

/** A cell of one row of the source, with the column in which it stands. */
export interface PlacedCell {
  readonly column: number
  readonly span: number
  readonly runs: readonly SourceRun[]
}

interface Open {
  readonly column: number
  readonly columns: number
  rows: number
  readonly runs: readonly SourceRun[]
}

/**
 * Gives the cells of a grid their height back: a reader that knows columns leaves a gap where a cell of an earlier row
 * reaches down. Gaps that nothing reaches into become empty cells, so that columns stay under one another.
 */
export function mergedRows(rows: readonly (readonly PlacedCell[])[]): readonly (readonly SourceCell[])[] {
  const width = Math.max(0, ...rows.map(endOf))
  const isSpatial = rows.some((row) => gapsOf(row, endOf(row)).length > 0)
  let above: Open[] = []
  return rows.map((row) => {
    const own: Open[] = row.map(({ column, span, runs }) => ({ column, columns: span, rows: 1, runs }))
    const gaps = gapsOf(row, width)
    const reaching = isSpatial
      ? above.filter((cell) => columnsOf(cell).every((column) => gaps.includes(column)))
      : []
    for (const cell of reaching) cell.rows += 1
    const covered = new Set(reaching.flatMap(columnsOf))
    const fillers = gaps
      .filter((column) => !covered.has(column))
      .map((column): Open => ({ column, columns: 1, rows: 1, runs: [] }))
    const shown = [...own, ...fillers].sort((a, b) => a.column - b.column)
    above = [...shown, ...reaching]
    return shown
  })
}

const endOf = (row: readonly PlacedCell[]): number =>
  Math.max(0, ...row.map(({ column, span }) => column + span))

const columnsOf = ({ column, columns }: Open): number[] =>
  Array.from({ length: columns }, (_, at) => column + at)

/** Columns before `end` in which the row has no cell. */
function gapsOf(row: readonly PlacedCell[], end: number): number[] {
  const taken = new Set(
    row.flatMap(({ column, span }) => Array.from({ length: span }, (_, at) => column + at)),
  )
  return Array.from({ length: end }, (_, column) => column).filter((column) => !taken.has(column))
}

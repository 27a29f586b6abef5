import type { GridTable, ListTable } from '../../src/law/forms/annual-report/index.ts'
import { gridLayout, lineLayout } from './grid.ts'
import { listLayout } from './list.ts'
import type { TableLayout } from './shapes.ts'

export type { FigureCell, HeadCell, TableLayout, TableRow } from './shapes.ts'

/** Lays a table of the form out as printed. `name` is the table's name in the form and opens every cell id. */
export function layoutOf(name: string, table: ListTable | GridTable): TableLayout {
  if (table.kind === 'list') return listLayout(name, table)
  return Object.keys(table.rows).length <= 3 ? lineLayout(name, table) : gridLayout(name, table)
}

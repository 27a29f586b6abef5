import { type HeadCell, layoutOf, type TableRow } from '../../../../web/forms/layout.ts'
import { type AnnualReportForm, type FormId, forms } from '../../../law/forms/annual-report/index.ts'
import { cornerNotes, tableTexts } from '../texts.ts'

/** One cell of a printed table, with its span. A figure's `text` is its value; null values print as nothing. */
export interface PrintedCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
  readonly kind: 'head' | 'figure'
  readonly scope: HeadCell['scope'] | null
  /** Own id of a heading; ids of the headings of a figure. */
  readonly id: string | null
  readonly headers: string | null
}

/** A statutory table as every format prints it: rows of cells, the first `headRows` repeated on each page. */
export interface PrintedTable {
  readonly caption: string
  readonly rows: readonly (readonly PrintedCell[])[]
  readonly headRows: number
  readonly width: number
}

const head = ({ text, columns, rows, scope, id }: HeadCell): PrintedCell => ({
  text,
  columns,
  rows,
  kind: 'head',
  scope,
  id,
  headers: null,
})

/** Figures as printed: whole numbers and decimals as they are, no separators. */
export const printedFigure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

/** Lays out a table of a form with its figures. Throws on a name that the form lacks. */
export function printedTable(
  form: FormId,
  name: string,
  cells: Readonly<Record<string, number | null>>,
): PrintedTable {
  const { tables }: AnnualReportForm = forms[form]
  const table = tables[name]
  if (!table) throw new RangeError(`form ${form} has no table ${name}`)
  const layout = layoutOf(name, table)
  const { columns: cornerColumns, rows: cornerRows } = layout.corner
  const corner: PrintedCell[] =
    cornerColumns === 0
      ? []
      : [
          {
            text: cornerNotes[name] ?? tableTexts.corner,
            columns: cornerColumns,
            rows: cornerRows,
            kind: 'head',
            scope: 'col',
            id: `${name}-corner`,
            headers: null,
          },
        ]
  const headRows = layout.head.map((row, at) => [...(at === 0 ? corner : []), ...row.map(head)])
  const bodyRow = ({ heads, figures }: TableRow): PrintedCell[] => [
    ...heads.map(head),
    ...figures.map(
      (figure): PrintedCell => ({
        text: figure ? printedFigure(cells[figure.id]) : '',
        columns: figure?.columns ?? 1,
        rows: 1,
        kind: 'figure',
        scope: null,
        id: null,
        headers: figure?.headers ?? null,
      }),
    ),
  ]
  const rows = [...headRows, ...layout.groups.flat().map(bodyRow)]
  const width = Math.max(...rows.slice(0, 1).map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  return { caption: layout.caption, rows, headRows: headRows.length, width }
}

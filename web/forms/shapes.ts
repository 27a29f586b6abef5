/** A heading of a laid-out table, with the cells that it spans. */
export interface HeadCell {
  readonly id: string
  readonly text: string
  readonly columns: number
  readonly rows: number
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup'
}

/** A figure's place: its cell id and the ids of all headings that stand over and before it. Null is a place that the form leaves empty. */
export type FigureCell = {
  readonly id: string
  readonly headers: string
  readonly label: string
  readonly columns: number
} | null

export interface TableRow {
  readonly heads: readonly HeadCell[]
  readonly figures: readonly FigureCell[]
}

/** A statutory table as printed: merged headings, rows in groups. `corner` covers the row headings' columns. */
export interface TableLayout {
  readonly caption: string
  readonly corner: { readonly columns: number; readonly rows: number }
  readonly head: readonly (readonly HeadCell[])[]
  readonly groups: readonly (readonly TableRow[])[]
}

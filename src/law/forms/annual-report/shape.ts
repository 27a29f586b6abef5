/** How a statutory table of the annual report is described: rows, columns and identities once, everything else derived. */

export interface FormCell {
  /** Words of the contract for this row, column or cell. */
  readonly label: string
  readonly unit?: string
  /** Headings that stand over the label in print, outermost first. */
  readonly under?: readonly string[]
  /** What stands in the cell's own line in print, where it differs from `label`. */
  readonly printed?: string
  /** Changes of a number of items may be negative (本年增/减). */
  readonly signed?: true
  /** Amounts in 万元 may have decimals; counts may not. */
  readonly decimal?: true
}

/** A table of named cells: cell id `TABLE.CELL`. */
export interface ListTable {
  readonly kind: 'list'
  readonly caption: string
  readonly cells: Readonly<Record<string, FormCell>>
}

/** A table of rows and columns: cell id `TABLE.ROW.COLUMN`. */
export interface GridTable {
  readonly kind: 'grid'
  readonly caption: string
  readonly rows: Readonly<Record<string, FormCell>>
  readonly columns: Readonly<Record<string, FormCell>>
}

export interface AnnualReportForm {
  readonly id: '2018' | '2019' | '2021'
  readonly title: string
  /** Reports of these years use the form: first and last year, both included; null while it is in force. */
  readonly years: readonly [first: number, last: number | null]
  /** The instrument that prescribes it, with its number. */
  readonly basis: string
  readonly tables: Readonly<Record<string, ListTable | GridTable>>
}

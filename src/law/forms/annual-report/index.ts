import { form2018 } from './2018.ts'
import { form2019 } from './2019.ts'
import { form2021 } from './2021.ts'
import type { AnnualReportForm, GridTable, ListTable } from './shape.ts'

export type { AnnualReportForm, FormCell, GridTable, ListTable } from './shape.ts'

/** 年度报告格式: every edition of the statutory form, by its contract identifier. */
export const forms = { '2018': form2018, '2019': form2019, '2021': form2021 } as const

export type FormId = keyof typeof forms

type Cells<T> = T extends { readonly rows: infer R; readonly columns: infer C }
  ? `${keyof R & string}.${keyof C & string}`
  : T extends { readonly cells: infer L }
    ? keyof L & string
    : never
type CellsOf<F> = F extends { readonly tables: infer T }
  ? { [K in keyof T & string]: `${K}.${Cells<T[K]>}` }[keyof T & string]
  : never

/** A cell of one edition: `requests.received.total`, `proactive.charges.amount`, `indicators.disclosed`. */
export type CellId<F extends FormId = FormId> = CellsOf<(typeof forms)[F]>

/** The form in force for the reports of a year (2008 on); null before the first. */
export function formOfYear(year: number): AnnualReportForm | null {
  return (
    Object.values<AnnualReportForm>(forms).find(
      ({ years: [first, last] }) => first <= year && (last === null || year <= last),
    ) ?? null
  )
}

/** Cell ids of a table in printed order, row by row. */
export function cellsOfTable(name: string, table: ListTable | GridTable): string[] {
  if (table.kind === 'list') return Object.keys(table.cells).map((cell) => `${name}.${cell}`)
  return Object.keys(table.rows).flatMap((row) =>
    Object.keys(table.columns).map((column) => `${name}.${row}.${column}`),
  )
}

/** All cell ids of a form in printed order. */
export const cellsOfForm = (form: AnnualReportForm): string[] =>
  Object.entries(form.tables).flatMap(([name, table]) => cellsOfTable(name, table))

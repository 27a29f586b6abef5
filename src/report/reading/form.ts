import {
  type AnnualReportForm,
  cellsOfForm,
  type FormCell,
  type FormId,
  formOfYear,
  forms,
} from '../../law/forms/annual-report/index.ts'
import type { SourceCell } from '../source/document.ts'
import { inUnitOf, readFigure } from './figure.ts'
import { readIndicators } from './indicators.ts'
import type { Item } from './items.ts'
import { proactiveEvidence, readProactive } from './proactive.ts'
import { readRemedies } from './remedies.ts'
import { readRequests } from './requests.ts'
import type { Value } from './rows.ts'

export interface ReadCell {
  readonly value: number
  readonly cell: SourceCell
  /** Source line, for its place on the page. */
  readonly line: number
}

export type TableName = 'proactive' | 'requests' | 'remedies' | 'indicators'

/** The statutory form as found on the page. */
export interface ReadForm {
  readonly form: FormId
  readonly cells: ReadonlyMap<string, ReadCell>
  readonly missing: readonly string[]
  /** Items that belong to each table found: from, to. */
  readonly tables: ReadonlyMap<TableName, { readonly from: number; readonly to: number }>
}

/** Recognises the form and reads every figure of it; null when the page has no statutory table. */
export function readForm(
  items: readonly Item[],
  year: number | null,
  forced: FormId | null,
): ReadForm | null {
  const form = forced ?? recognise(items, year)
  if (form === null) return null
  const tables = new Map<TableName, { from: number; to: number }>()
  const values = new Map<string, Value>()
  let amountUnit: string | null = null
  const placed = new Set<string>()
  const add = (
    name: TableName,
    table: { from: number; to: number; cells: ReadonlyMap<string, Value> } | null,
  ): void => {
    if (!table) return
    tables.set(name, { from: table.from, to: table.to })
    for (const [id, value] of table.cells) values.set(`${name}.${id}`, value)
  }
  if (form === '2018') add('indicators', readIndicators(items))
  else {
    const requests = readRequests(items)
    add('requests', requests)
    for (const id of requests?.placed ?? []) placed.add(`requests.${id}`)
    add('remedies', readRemedies(items, requests ? Math.max(0, requests.to - 12) : 0))
    const proactive = readProactive(items, form, 0, requests?.from ?? items.length)
    add('proactive', proactive)
    amountUnit = proactive?.amountUnit ?? null
  }
  if (tables.size === 0) return null
  const cells = new Map<string, ReadCell>()
  for (const [id, spec] of specsOf(forms[form])) {
    const value = values.get(id)
    const read = value && readCell(value, spec, amountUnit)
    if (read) cells.set(id, read)
  }
  giveUpDoubtful(cells, placed)
  return { form, cells, missing: cellsOfForm(forms[form]).filter((id) => !cells.has(id)), tables }
}

/** What a cell may hold: unit, sign, decimals, by cell id. Cells of grids are plain counts. */
export function specsOf(form: AnnualReportForm): [string, FormCell][] {
  return Object.entries(form.tables).flatMap(([name, table]) =>
    table.kind === 'list'
      ? Object.entries(table.cells).map(([id, cell]): [string, FormCell] => [`${name}.${id}`, cell])
      : Object.keys(table.rows).flatMap((row) =>
          Object.keys(table.columns).map((column): [string, FormCell] => [
            `${name}.${row}.${column}`,
            { label: `${table.rows[row]?.label ?? ''}·${table.columns[column]?.label ?? ''}` },
          ]),
        ),
  )
}

function readCell(value: Value, spec: FormCell, amountUnit: string | null): ReadCell | null {
  const item = value.item
  if (!item) return null
  const figure = readFigure(item.cell.text, spec.signed === true)
  if (figure.kind !== 'number') return null
  const unit = figure.unit ?? (spec.unit === '万元' ? amountUnit : null)
  const number = inUnitOf({ value: figure.value, unit }, spec.unit ?? null)
  return number === null ? null : { value: number, cell: item.cell, line: item.line }
}

/** The form follows the tables found. What only one edition prints decides; where nothing does, the year. */
function recognise(items: readonly Item[], year: number | null): FormId | null {
  const requests = readRequests(items)
  const evidence = proactiveEvidence(items)
  const for2019 = evidence['2019'] + (requests?.edition === '2019' ? 1 : 0)
  const for2021 = evidence['2021'] + (requests?.edition === '2021' ? 3 : 0)
  const usual: FormId = year !== null && formOfYear(year)?.id === '2019' ? '2019' : '2021'
  const leaning: FormId = for2019 === for2021 ? usual : for2019 > for2021 ? '2019' : '2021'
  if (requests) return leaning
  const indicators = readIndicators(items)
  if (indicators) return '2018'
  if (readProactive(items, leaning)?.cells.size || evidence[leaning === '2019' ? '2019' : '2021'] >= 4)
    return leaning
  return readRemedies(items) ? usual : null
}

/** Cells placed by their sums are given up where they contradict the rest of their column. */
function giveUpDoubtful(cells: Map<string, ReadCell>, placed: ReadonlySet<string>): void {
  const columns = new Set(
    [...placed].filter((id) => !id.endsWith('.total')).map((id) => id.split('.').at(-1) ?? ''),
  )
  for (const column of columns) {
    const at = (row: string): number => cells.get(`requests.${row}.${column}`)?.value ?? 0
    const outcomes = [...cells].filter(
      ([id]) =>
        id.endsWith(`.${column}`) &&
        !/^requests\.(received|carriedIn|handled|carriedOut)\./.test(id) &&
        id.startsWith('requests.'),
    )
    const handled = outcomes.reduce((sum, [, { value }]) => sum + value, 0)
    if (at('received') + at('carriedIn') === at('handled') + at('carriedOut') && at('handled') === handled)
      continue
    for (const id of placed) if (id.endsWith(`.${column}`)) cells.delete(id)
  }
}

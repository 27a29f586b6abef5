import type { FormCell, ListTable } from '../../src/law/forms/annual-report/index.ts'
import { entries } from './merged-heads.ts'
import type { FigureCell, HeadCell, TableLayout, TableRow } from './shapes.ts'

/** Named cells: grouped by the item of Article 20 that they stand under, or one line each. */
export function listLayout(name: string, table: ListTable): TableLayout {
  const cells = entries(table.cells)
  return cells.some(([, cell]) => cell.under)
    ? articleLayout(name, table, cells)
    : indicatorLayout(name, table, cells)
}

/** 第二十条: for each item a line of headings, then one line for each subject; a short line's last figure reaches to the edge. */
function articleLayout(name: string, table: ListTable, cells: readonly [string, FormCell][]): TableLayout {
  const items = [...new Set(cells.map(([, cell]) => cell.under?.[0] ?? ''))]
  const inItem = items.map((item) => cells.filter(([, cell]) => (cell.under?.[0] ?? '') === item))
  const columnsOf = inItem.map((of) => [...new Set(of.map(([, cell]) => cell.printed ?? cell.label))])
  const width = Math.max(...columnsOf.map((columns) => columns.length))
  return {
    caption: table.caption,
    corner: { columns: 0, rows: 0 },
    head: [],
    groups: inItem.map((of, g) => {
      const columns = columnsOf[g] ?? []
      const last = columns.length - 1
      const spanAt = (at: number): number => (at === last ? width - last : 1)
      const title: HeadCell = {
        id: `${name}-g${g}`,
        text: items[g] ?? '',
        columns: width + 1,
        rows: 1,
        scope: 'colgroup',
      }
      const labels = columns.map(
        (text, at): HeadCell => ({
          id: `${name}-g${g}-c${at}`,
          text,
          columns: spanAt(at),
          rows: 1,
          scope: 'col',
        }),
      )
      const what: HeadCell = { id: `${name}-g${g}-what`, text: '信息内容', columns: 1, rows: 1, scope: 'col' }
      const subjects = [...new Set(of.map(([, cell]) => cell.under?.[1] ?? ''))]
      return [
        { heads: [title], figures: [] },
        { heads: [what, ...labels], figures: [] },
        ...subjects.map((subject, s): TableRow => {
          const row: HeadCell = {
            id: `${name}-g${g}-r${s}`,
            text: subject,
            columns: 1,
            rows: 1,
            scope: 'row',
          }
          const figures = columns.map((text, at): FigureCell => {
            const found = of.find(
              ([, cell]) => cell.under?.[1] === subject && (cell.printed ?? cell.label) === text,
            )
            return found
              ? {
                  id: `${name}.${found[0]}`,
                  headers: `${title.id} ${row.id} ${labels[at]?.id}`,
                  label: found[1].label,
                  columns: spanAt(at),
                }
              : null
          })
          return { heads: [row], figures }
        }),
      ]
    }),
  }
}

/** 统计指标, 单位, 统计数: the indicator table of 2008 to 2018. */
function indicatorLayout(name: string, table: ListTable, cells: readonly [string, FormCell][]): TableLayout {
  const head = (id: string, text: string): HeadCell => ({
    id: `${name}-${id}`,
    text,
    columns: 1,
    rows: 1,
    scope: 'col',
  })
  return {
    caption: table.caption,
    corner: { columns: 0, rows: 0 },
    head: [[head('what', '统计指标'), head('unit', '单位'), head('value', '统计数')]],
    groups: [
      cells.map(([key, cell], at) => {
        const row: HeadCell = { id: `${name}-r${at}`, text: cell.label, columns: 1, rows: 1, scope: 'row' }
        const unit: HeadCell = {
          id: `${name}-u${at}`,
          text: cell.unit ?? '',
          columns: 1,
          rows: 1,
          scope: 'row',
        }
        return {
          heads: [row, unit],
          figures: [
            {
              id: `${name}.${key}`,
              headers: `${row.id} ${unit.id} ${name}-value`,
              label: cell.label,
              columns: 1,
            },
          ],
        }
      }),
    ],
  }
}

import { describe, expect, test } from 'vitest'
import { type AnnualReportForm, cellsOfTable, forms } from '../../src/law/forms/annual-report/index.ts'
import { layoutOf, type TableLayout } from './layout.ts'

const table = (form: AnnualReportForm, name: string): TableLayout => {
  const found = form.tables[name]
  if (!found) throw new Error(name)
  return layoutOf(name, found)
}
const figures = (layout: TableLayout) =>
  layout.groups.flat().flatMap((row) => row.figures.flatMap((cell) => cell ?? []))

describe('every statutory table', () => {
  const all = Object.values<AnnualReportForm>(forms).flatMap((form) =>
    Object.entries(form.tables).map(([name, of]) => [`${form.id} ${name}`, name, of] as const),
  )
  test.each(all)('%s shows every cell once, in printed order', (_title, name, of) => {
    expect(figures(layoutOf(name, of)).map((cell) => cell.id)).toEqual(cellsOfTable(name, of))
  })

  test.each(all)('%s is a rectangle and every heading named by a cell exists', (_title, name, of) => {
    const layout = layoutOf(name, of)
    const rows = [...layout.head.map((heads) => ({ heads, figures: [] })), ...layout.groups.flat()]
    // Walk the grid as a browser does: a cell takes the next free place and blocks what it spans.
    const taken: boolean[][] = rows.map(() => Array.from({ length: 40 }, () => false))
    const widths = rows.map((row, y) => {
      let x = 0
      const place = (columns: number, height: number): void => {
        while (taken[y]?.[x]) x += 1
        expect(y + height).toBeLessThanOrEqual(rows.length)
        for (let dy = 0; dy < height; dy += 1)
          for (let dx = 0; dx < columns; dx += 1) taken[y + dy]?.splice(x + dx, 1, true)
      }
      if (y === 0 && layout.corner.columns > 0) place(layout.corner.columns, layout.corner.rows)
      for (const head of row.heads) place(head.columns, head.rows)
      for (const cell of row.figures) place(cell?.columns ?? 1, 1)
      return taken[y]?.lastIndexOf(true)
    })
    expect(new Set(widths).size).toBe(1)
    for (const row of taken) expect(row.slice(0, row.lastIndexOf(true)).every(Boolean)).toBe(true)

    const ids = rows.flatMap((row) => row.heads.map((head) => head.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const cell of figures(layout)) for (const id of cell.headers.split(' ')) expect(ids).toContain(id)
  })
})

test('申请情况: 法人或其他组织 spans five columns, 自然人 two lines, 三、本年度办理结果 all outcomes and the total', () => {
  const layout = table(forms['2021'], 'requests')
  expect(layout.head[0]?.map(({ text, columns, rows }) => [text, columns, rows])).toEqual([
    ['自然人', 1, 2],
    ['法人或其他组织', 5, 1],
    ['总计', 1, 2],
  ])
  const heads = layout.groups.flat().flatMap((row) => row.heads)
  expect(heads.find((head) => head.text === '三、本年度办理结果')).toMatchObject({
    rows: 22,
    columns: 1,
    scope: 'rowgroup',
  })
  expect(heads.find((head) => head.text === '（三）不予公开')).toMatchObject({ rows: 8 })
  expect(heads.find((head) => head.text === '（一）予以公开')).toMatchObject({
    rows: 1,
    columns: 2,
    scope: 'row',
  })
  expect(heads.find((head) => head.text === '一、本年新收政府信息公开申请数量')).toMatchObject({ columns: 3 })
})

test('复议诉讼: 行政复议 reaches over two lines, 行政诉讼 over ten columns', () => {
  const layout = table(forms['2021'], 'remedies')
  expect(layout.head[0]?.map(({ text, columns, rows }) => [text, columns, rows])).toEqual([
    ['行政复议', 5, 2],
    ['行政诉讼', 10, 1],
  ])
  expect(layout.head[1]?.map(({ text, columns }) => [text, columns])).toEqual([
    ['未经复议直接起诉', 5],
    ['复议后起诉', 5],
  ])
  expect(layout.head[2]?.length).toBe(15)
})

test('主动公开: 行政许可 has one figure that reaches under three headings, as printed', () => {
  const layout = table(forms['2021'], 'proactive')
  const licences = layout.groups[1]
  expect(licences?.[0]?.heads[0]?.text).toBe('第二十条第(五)项')
  expect(licences?.[2]?.figures).toMatchObject([{ id: 'proactive.licences.decisions', columns: 3 }])
})

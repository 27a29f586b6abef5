import { expect, test } from 'vitest'
import { mergedRows, type PlacedCell } from './source-table.ts'

const cell = (text: string, column: number, span = 1): PlacedCell => ({ column, span, runs: [{ text }] })
const drawn = (rows: readonly (readonly PlacedCell[])[]): string[][] =>
  mergedRows(rows).map((row) =>
    row.map(({ runs, columns, rows: height }) => `${runs[0]?.text ?? ''}:${columns}x${height}`),
  )

test('a heading that reaches down over two rows gets its height back', () => {
  const rows = [
    [cell('申请人', 0), cell('法人', 1, 2), cell('总计', 3)],
    [cell('企业', 1), cell('科研', 2)],
    [cell('1', 0), cell('2', 1), cell('3', 2), cell('6', 3)],
  ]
  expect(drawn(rows)).toEqual([
    ['申请人:1x2', '法人:2x1', '总计:1x2'],
    ['企业:1x1', '科研:1x1'],
    ['1:1x1', '2:1x1', '3:1x1', '6:1x1'],
  ])
})

test('a short row of plain text is filled up, not merged with the row above', () => {
  expect(drawn([[cell('a', 0), cell('b', 1), cell('c', 2)], [cell('d', 0)]])).toEqual([
    ['a:1x1', 'b:1x1', 'c:1x1'],
    ['d:1x1', ':1x1', ':1x1'],
  ])
})

test('a heading that reaches over three rows', () => {
  expect(drawn([[cell('a', 0), cell('b', 1)], [cell('c', 1)], [cell('d', 1)]])).toEqual([
    ['a:1x3', 'b:1x1'],
    ['c:1x1'],
    ['d:1x1'],
  ])
})

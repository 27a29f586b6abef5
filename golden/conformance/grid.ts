// Tables as the official forms print them: cells with spans, before any layout.
import type { Figures } from './figures.ts'
import {
  blocks,
  columnIds,
  columns,
  type FormId,
  groups,
  remedyColumns,
  remedyGroups,
  type TableForm,
} from './forms.ts'
import { indicatorLines } from './indicators.ts'

export interface Cell {
  readonly text: string
  readonly down: number
  readonly across: number
  /** The figure that stands here. */
  readonly id?: string
}
export type Grid = readonly (readonly Cell[])[]
export type TableName = 'proactive' | 'requests' | 'remedies' | 'indicators'
export interface Table {
  readonly name: TableName
  readonly grid: Grid
}

const label = (text: string, across = 1, down = 1): Cell => ({ text, across, down })
const shown = (figures: Figures, id: string, across = 1): Cell => ({
  text: figures.get(id)?.text ?? '',
  across,
  down: 1,
  id,
})

function proactive(form: TableForm, figures: Figures): Grid {
  return blocks[form].flatMap(({ article, heads, rows }) => {
    // The last column of a short block spans what is left of the three.
    const across = (at: number): number => (at === heads.length - 1 ? 4 - heads.length : 1)
    return [
      [label(article, 4)],
      [label('信息内容'), ...heads.map(([, head], at) => label(head, across(at)))],
      ...rows.map(([row, name]) => [
        label(name),
        ...heads.map(([suffix], at) => shown(figures, `proactive.${row}.${suffix}`, across(at))),
      ]),
    ]
  })
}

function requests(form: TableForm, figures: Figures): Grid {
  const values = (row: string): Cell[] =>
    columnIds.map((column) => shown(figures, `requests.${row}.${column}`))
  const inGroups = groups(form).flatMap(({ label: name, rows }) =>
    rows.map(([id, text], at) => [
      ...(at === 0 ? [label(name, 1, rows.length)] : []),
      label(text),
      ...values(id),
    ]),
  )
  const results = [
    [label('（一）予以公开', 2), ...values('granted')],
    [label('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2), ...values('partial')],
    ...inGroups,
    ...(form === '2019' ? [[label('（六）其他处理', 2), ...values('other')]] : []),
    [label('（七）总计', 2), ...values('handled')],
  ]
  const heads = Object.values(columns)
  return [
    [
      label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      label('申请人情况', 7),
    ],
    [label(heads[0] ?? '', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
    heads.slice(1, 6).map((head) => label(head)),
    [label('一、本年新收政府信息公开申请数量', 3), ...values('received')],
    [label('二、上年结转政府信息公开申请数量', 3), ...values('carriedIn')],
    ...results.map((row, at) => (at === 0 ? [label('三、本年度办理结果', 1, results.length), ...row] : row)),
    [label('四、结转下年度继续办理', 3), ...values('carriedOut')],
  ]
}

function remedies(figures: Figures): Grid {
  const five = Object.values(remedyColumns)
  return [
    [label('行政复议', 5), label('行政诉讼', 10)],
    [
      ...five.map((head) => label(head, 1, 2)),
      label(remedyGroups.litigationDirect, 5),
      label(remedyGroups.litigationAfterReconsideration, 5),
    ],
    [...five, ...five].map((head) => label(head)),
    Object.keys(remedyGroups).flatMap((group) =>
      Object.keys(remedyColumns).map((column) => shown(figures, `remedies.${group}.${column}`)),
    ),
  ]
}

const indicators = (figures: Figures): Grid => [
  [label('统计指标'), label('单位'), label('统计数')],
  ...indicatorLines.map(([id, text, unit]) => [
    label(text),
    label(unit),
    id === null ? label('') : shown(figures, `indicators.${id}`),
  ]),
]

/** The tables of a form, in order. */
export function tables(form: FormId, figures: Figures): readonly Table[] {
  if (form === '2018') return [{ name: 'indicators', grid: indicators(figures) }]
  return [
    { name: 'proactive', grid: proactive(form, figures) },
    { name: 'requests', grid: requests(form, figures) },
    { name: 'remedies', grid: remedies(figures) },
  ]
}

/** The grid with every span filled: the first cell keeps its text, the others are null. */
export function spread(grid: Grid): readonly (readonly (Cell | null)[])[] {
  const rows: (Cell | null | undefined)[][] = grid.map(() => [])
  for (const [y, cells] of grid.entries()) {
    let x = 0
    for (const cell of cells) {
      while (rows[y]?.[x] !== undefined) x += 1
      for (let dy = 0; dy < cell.down; dy += 1)
        for (let dx = 0; dx < cell.across; dx += 1) {
          const row = rows[y + dy]
          if (row) row[x + dx] = dx === 0 && dy === 0 ? cell : null
        }
      x += cell.across
    }
  }
  return rows.map((row) => row.map((cell) => cell ?? null))
}

/** The same grid with other words in its labels. */
export const relabelled = (table: Table, change: (text: string) => string): Table => ({
  ...table,
  grid: table.grid.map((row) =>
    row.map((cell) => (cell.id === undefined ? { ...cell, text: change(cell.text) } : cell)),
  ),
})

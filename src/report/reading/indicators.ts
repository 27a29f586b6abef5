import { forms } from '../../law/forms/annual-report/index.ts'
import { findChain } from './chain.ts'
import type { Item } from './items.ts'
import { groupLabel, LabelMatcher, type RowLabel, rowLabel } from './label.ts'
import { hasFigure, lineStyle, type Value, valuesAfter } from './rows.ts'

/** Local wordings of a row, read as the row they stand for. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'disclosed.normative': ['主动公开规范性文件数'],
  'press.conferences': ['举办新闻发布会总次数', '参加或举办新闻发布会次数'],
  responses: ['回应公众关注热点或重大舆情数', '回应公众关注热点或重大舆情次数'],
  'answered.withheld.security': ['危及国家安全公共安全经济安全和社会稳定', '涉及三安全一稳定'],
  'answered.withheld.notGovernmentInformation': ['不是条例所指政府信息数'],
  'answered.withheld.stateSecret': ['其中涉及国家秘密', '涉及国家秘密'],
  training: ['举办各类考试数', '举办各类培训班次数', '举办培训班数', '举办各类培训数'],
  trainees: ['参加考试人员数', '参加培训人员数', '接受考试人员数', '接受培训人数'],
  fees: ['依申请公开信息收取的费用', '依申请公开政府信息收取的费用'],
  'staff.fullTime': ['专职人员数'],
  'staff.partTime': ['兼职人员数'],
}

const cells = forms['2018'].tables.indicators.cells
const prefix = /^[一二三四五六七八九](?:\([一二三四五六七八九]\))?(?:\d\.)?/
const own = ([id, { label }]: [string, { label: string }]): RowLabel =>
  rowLabel(id, label.replace(prefix, '').replace(/^、/, ''), ...(variants[id] ?? []))
const before: Readonly<Record<string, RowLabel>> = {
  disclosed: groupLabel('one', '一、主动公开情况'),
  'channel.gazette': groupLabel('channels', '(二)通过不同渠道和方式公开政府信息的情况'),
  responses: groupLabel('two', '二、回应解读情况'),
  'press.conferences': groupLabel('ways', '(二)通过不同渠道和方式回应解读的情况'),
  requests: groupLabel('three', '三、依申请公开情况'),
  offices: groupLabel('eight', '八、机构建设和保障经费情况'),
  meetings: groupLabel('nine', '九、政府信息公开会议和培训情况'),
}
const labels: readonly RowLabel[] = Object.entries(cells).flatMap(([id, cell]) => {
  const heading = before[id]
  return heading ? [heading, own([id, cell])] : [own([id, cell])]
})
const matcher = new LabelMatcher(labels)
const valueHeads = new LabelMatcher([
  rowLabel('value', '统计数', '数量', '数值', '统计数据', '数据', '本年数', '合计'),
])

export interface IndicatorsTable {
  readonly from: number
  readonly to: number
  readonly cells: ReadonlyMap<string, Value>
}

/** 政府信息公开情况统计表, or null when the page has no such table. */
export function readIndicators(items: readonly Item[], from = 0, to = items.length): IndicatorsTable | null {
  const chain = findChain(items, matcher, from, to)
  const rows = chain.filter(({ label }) => !labels[label]?.group)
  const first = chain[0]
  const last = chain.at(-1)
  if (rows.length < 8 || !first || !last) return null
  const style = lineStyle(items, first.from, last.to + 1)
  const found = new Map<string, Value>()
  const head = valueColumn(items, first.from)
  const read = chain.flatMap((link, at) => {
    const label = labels[link.label]
    if (!label || label.group) return []
    const values = valuesAfter(items, link, chain[at + 1]?.from ?? Math.min(to, last.to + 8), style, true)
    return [{ id: label.id, values }]
  })
  const filled = read.filter(({ values }) => values.some(hasFigure))
  const figures = filled.flatMap(({ values }) => values.filter(hasFigure))
  // Of so many rows, one a line, several must print the same figure; where none does, repeated lines were dropped.
  const noneTwice = new Set(figures.map(({ item }) => item?.cell.text)).size === figures.length
  const collapsed =
    read.length > 20 && (filled.length <= 2 || (noneTwice && !figures.some(({ item }) => item?.inRow)))
  if (!collapsed) {
    for (const { id, values } of filled) {
      const value = pick(values, head)
      if (value) found.set(id, value)
    }
  }
  return { from: first.from, to: Math.min(to, last.to + 4), cells: found }
}

/** The one figure of a row, or the one under 统计数 where the row has several. */
function pick(values: readonly Value[], head: number | null): Value | null {
  const figures = values.filter(hasFigure)
  if (figures.length === 1) return figures[0] ?? null
  const under = head === null ? [] : figures.filter(({ column }) => column === head)
  return under.length === 1 ? (under[0] ?? null) : null
}

function valueColumn(items: readonly Item[], first: number): number | null {
  const line = items[first]?.line ?? 0
  const heads: number[] = []
  for (let at = first - 1; at >= 0; at -= 1) {
    const item = items[at]
    if (!item || line - item.line > 6) break
    if (item.inRow && item.kind === 'text' && valueHeads.match(item.key).length > 0)
      heads.push(item.cell.column)
  }
  return heads.length === 1 ? (heads[0] ?? null) : null
}

import { forms } from '../../law/forms/annual-report/index.ts'
import type { Item } from './items.ts'
import { groupLabel, LabelMatcher, rowLabel } from './label.ts'

/** A column of table three as its head names it; `column` is its place in the row, -1 on a line of its own. */
export interface Head {
  readonly id: string
  readonly column: number
}

const columns = Object.entries(forms['2021'].tables.requests.columns)
const group = 'organisations'
const prints = [
  ...columns.map(([id, { label }]) => rowLabel(id, label, ...(id === 'total' ? ['合计'] : []))),
  groupLabel(group, '法人或其他组织', '法人和其他组织'),
]
const matcher = new LabelMatcher(prints)
const [person = '', total = ''] = [columns[0]?.[0], columns.at(-1)?.[0]]

/** The heads between two items, in reading order; null where one stands twice or hardly any is there. */
export function applicantHeads(items: readonly Item[], from: number, to: number): readonly Head[] | null {
  const heads: Head[] = []
  for (let at = from; at < to; at += 1) {
    const item = items[at]
    if (item?.kind !== 'text') continue
    const match = matcher.match(item.key)[0]
    const id = match === undefined ? undefined : prints[match.label]?.id
    if (id === undefined || id === group) continue
    if (heads.some((head) => head.id === id)) return null
    heads.push({ id, column: item.inRow ? item.cell.column : -1 })
  }
  return heads.length >= columns.length - 1 ? heads : null
}

/**
 * The columns from left to right where only the reading order is known: the kinds of organisations are printed below
 * 法人或其他组织, so they may be read after 总计. Null unless all are there.
 */
export function orderOf(heads: readonly Head[]): readonly string[] | null {
  if (heads.length < columns.length || heads[0]?.id !== person) return null
  const kinds = heads.map(({ id }) => id).filter((id) => id !== person && id !== total)
  return [person, ...kinds, total]
}

import type { FoundLabel } from './chain.ts'
import type { Item } from './items.ts'

/** How empty lines are used where one line is one cell. */
export interface LineStyle {
  /** Empty lines that part two cells; each one beyond them, with its own parting lines, is an empty cell. */
  readonly between: number
  /** The parting lines are lines of spaces, so such a line is no empty cell. */
  readonly spacesPart: boolean
}

/** The style of a stretch of items, from what most often lies between two lines of one cell each. */
export function lineStyle(items: readonly Item[], from: number, to: number): LineStyle {
  const counts = new Map<number, number>()
  let spaced = 0
  let single = 0
  for (let at = from; at + 1 < to; at += 1) {
    const here = items[at]
    const next = items[at + 1]
    if (!here || here.kind === 'space' || here.inRow || !next) continue
    if (next.kind !== 'space') {
      if (next.line !== here.line) counts.set(0, (counts.get(0) ?? 0) + 1)
      continue
    }
    counts.set(next.gaps + next.spaces, (counts.get(next.gaps + next.spaces) ?? 0) + 1)
    if (next.gaps + next.spaces === 1) {
      single += 1
      spaced += next.spaces
    }
  }
  let between = 0
  for (const [lines, count] of counts) if (count > (counts.get(between) ?? 0)) between = lines
  return { between, spacesPart: between > 0 && spaced > single / 2 }
}

/** Empty cells that a run of empty lines stands for. */
function blanksIn(space: Item, style: LineStyle): number {
  const lines = space.gaps + space.spaces
  if (style.between === 0) return lines
  if (space.spaces > 0 && !style.spacesPart) return space.spaces
  const beyond = lines - style.between
  return beyond > 0 && beyond % (style.between + 1) === 0 ? beyond / (style.between + 1) : 0
}

/** A cell of figures behind a label; `item` null where only the layout says that there is an empty cell. */
export interface Value {
  readonly item: Item | null
  /** Column in the source where the cell stands in a row; null on lines of their own. */
  readonly column: number | null
  readonly line: number
}

const heading = /^\(?[一二三四五六七八九十]{1,2}[、)]/

/** The cells between a label and what follows it: the next label, or words after the first cell. `ownLine`: rows whose label may be missing are not expected below. */
export function valuesAfter(
  items: readonly Item[],
  found: FoundLabel,
  until: number,
  style: LineStyle,
  ownLine = false,
): Value[] {
  const values: Value[] = []
  const rowMode = items.slice(found.from, Math.min(until, found.to + 40)).some((item) => item.inRow)
  const labelLine = items[found.to]?.line ?? 0
  let lastLine = labelLine
  let skipped = 0
  for (let at = found.to + 1; at < until; at += 1) {
    const item = items[at]
    if (!item) break
    if (item.kind === 'space') {
      if (rowMode) continue
      for (let count = blanksIn(item, style); count > 0 && values.length < 400; count -= 1)
        values.push({ item: null, column: null, line: item.line })
      continue
    }
    // A row of labelled cells ends with its line, unless the label goes on below.
    if (
      ownLine &&
      item.line !== labelLine &&
      item.kind !== 'text' &&
      values.some(({ line }) => line === labelLine)
    )
      break
    if (item.kind === 'text') {
      const started = values.some((value) => value.item !== null && value.item.kind === 'figure')
      if (started) break
      // A whole label with its cells beside it is a row; words on the next line begin another.
      if (item.line !== labelLine && found.score >= 0.97 && values.some(({ line }) => line === labelLine))
        break
      // Words beside the label (its second half, a unit) are passed over; words far below belong to something else.
      skipped += 1
      if (
        item.line > lastLine + 3 ||
        skipped > 6 ||
        item.cell.text.length > 80 ||
        (item.line !== lastLine && heading.test(item.cell.text))
      )
        break
      if (item.line !== lastLine) values.length = 0
      lastLine = item.line
      continue
    }
    lastLine = item.line
    values.push({
      item,
      column: item.inRow && item.cell.column >= 0 ? item.cell.column : null,
      line: item.line,
    })
    if (values.length > 400) break
  }
  return values
}

/** A heading of a part of the report, or a line of prose: no table reaches back over either. */
const endsAbove = ({ kind, cell: { text } }: Item): boolean =>
  kind === 'text' &&
  (/^[一二三四五六七八]、\S{4,40}情况$/.test(text) ||
    text.includes('。') ||
    (text.length > 24 && text.includes(',') && !text.startsWith('(')))

/** Where the head of a table begins that has its first row at `first`: at most `most` items above it. */
export function headStart(items: readonly Item[], first: number, lowest: number, most: number): number {
  let at = first
  while (at > lowest && first - at < most) {
    const above = items[at - 1]
    if (!above || endsAbove(above)) break
    at -= 1
  }
  return at
}

export const hasFigure = (value: Value | undefined): boolean => value?.item?.kind === 'figure'
const isBlank = (value: Value | undefined): boolean => !hasFigure(value)

/** As many cells as the form has, blanks at the ends dropped; null when that is not possible without guessing. */
export function trimTo(
  values: readonly Value[],
  width: number,
  tailIsUsed: boolean,
): readonly Value[] | null {
  if (values.length === width) return values
  if (values.length < width) return null
  let lead = 0
  while (isBlank(values[lead]) && lead < values.length) lead += 1
  let tail = 0
  while (isBlank(values[values.length - 1 - tail]) && tail < values.length) tail += 1
  const extra = values.length - width
  if (lead === values.length) return values.slice(0, width)
  // One stretch alone holds every figure: the cells of a spanning label stand on both sides of it.
  if (lead < extra && tail < extra) return lead + tail === extra ? values.slice(lead, lead + width) : null
  if (lead >= extra && tail >= extra) return tailIsUsed ? values.slice(extra) : values.slice(0, width)
  return lead >= extra ? values.slice(extra) : values.slice(0, width)
}

import type { Item } from './items.ts'
import type { LabelMatcher } from './label.ts'

/** A label found on the page: items `from` to `to` (both included) together say it. */
export interface FoundLabel {
  readonly label: number
  readonly from: number
  readonly to: number
  readonly score: number
}

const reach = 150
const pieces = 4

/**
 * The longest run of labels in the form's order. Labels that repeat (总计, 其他, 其他情形数) are told apart by it,
 * and words that stand in prose or in another table fall out, because distance costs.
 */
export function findChain(
  items: readonly Item[],
  matcher: LabelMatcher,
  from = 0,
  to = items.length,
): FoundLabel[] {
  const found = candidates(items, matcher, from, to)
  const textsBefore = new Int32Array(items.length + 1)
  items.forEach((item, at) => {
    textsBefore[at + 1] = (textsBefore[at] ?? 0) + (item.kind === 'text' ? 1 : 0)
  })
  const total = new Float64Array(found.length)
  const previous = new Int32Array(found.length).fill(-1)
  let best = -1
  for (let at = 0; at < found.length; at += 1) {
    const here = found[at]
    if (!here) continue
    const gain = here.score ** 2
    total[at] = gain
    for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
      const there = found[before]
      if (!there || there.to >= here.from || there.label >= here.label) continue
      const between = (textsBefore[here.from] ?? 0) - (textsBefore[there.to + 1] ?? 0)
      const cost = Math.min(0.9, between * 0.04) + (here.label - there.label - 1) * 0.005
      if ((total[before] ?? 0) + gain - cost > (total[at] ?? 0)) {
        total[at] = (total[before] ?? 0) + gain - cost
        previous[at] = before
      }
    }
    if (best === -1 || (total[at] ?? 0) > (total[best] ?? 0)) best = at
  }
  const chain: FoundLabel[] = []
  for (let at = best; at !== -1; at = previous[at] ?? -1) {
    const link = found[at]
    if (link) chain.unshift(link)
  }
  return chain
}

/** Every place where a label could stand: one item, or several with nothing but blanks between. */
function candidates(items: readonly Item[], matcher: LabelMatcher, from: number, to: number): FoundLabel[] {
  const found: FoundLabel[] = []
  for (let at = from; at < to; at += 1) {
    const item = items[at]
    if (item?.kind !== 'text' || item.key === '') continue
    const single = matcher.match(item.key)
    let best = Math.max(0, ...single.map(({ score }) => score))
    for (const match of single) found.push({ ...match, from: at, to: at })
    if (best >= 0.99 || item.key.length > 40) continue
    let key = item.key
    let used = 1
    for (let next = at + 1; next < Math.min(to, at + 14) && used < pieces; next += 1) {
      const piece = items[next]
      if (!piece || piece.kind === 'figure') break
      if (piece.kind !== 'text') continue
      if (piece.key === '' || piece.line - item.line > 8) break
      // A piece that is a label by itself begins the next row, unless it only ends this one.
      if (matcher.match(piece.key).some(({ score }) => score > 0.97)) break
      key += piece.key
      used += 1
      if (key.length > 60) break
      for (const match of matcher.match(key)) {
        if (match.score <= best + 0.02) continue
        found.push({ ...match, from: at, to: next })
      }
      best = Math.max(best, ...matcher.match(key).map(({ score }) => score))
    }
  }
  return found.sort((a, b) => a.to - b.to || a.from - b.from)
}

import type { PlainDate } from '../src/kernel/plain-date.ts'
import type { MeasureId } from '../src/law/measures.ts'
import type { Group } from '../src/modules/ledger/domain/evaluate.ts'
import type { Period } from '../src/modules/ledger/domain/period.ts'

/** What a sum needs to know of an entry. */
export interface Summed {
  readonly day: PlainDate
  readonly measure: MeasureId
  readonly dimensions: Readonly<Record<string, string>>
  readonly basis?: Group['basis'] | undefined
  readonly quantity?: number | undefined
}

/** The ledger in memory: what the grouped query returns, added up the long way. */
export function groupsOf(entries: readonly Summed[], { from, to }: Period): Group[] {
  const groups = new Map<string, { -readonly [K in keyof Group]: Group[K] }>()
  for (const { day, measure, dimensions, basis = 'counted', quantity = 1 } of entries) {
    if (day > to) continue
    const key = JSON.stringify([measure, Object.entries(dimensions).sort(), basis])
    const group = groups.get(key) ?? { measure, dimensions, basis, before: 0, within: 0 }
    if (day < from) group.before += quantity
    else group.within += quantity
    groups.set(key, group)
  }
  return [...groups.values()]
}

import { addDays, type PlainDate, parsePlainDate } from '../../../src/kernel/plain-date.ts'

/** Days from lines like `2027-01-01` and `2027-02-06..2027-02-12`; or the line that is none. */
export function readDays(text: string): { readonly days: readonly PlainDate[] } | { readonly bad: string } {
  const days: PlainDate[] = []
  for (const line of text.split(/[\n,，、\s]+/).filter(Boolean)) {
    const [first = '', last = first] = line.split('..')
    const from = parsePlainDate(first)
    const to = parsePlainDate(last)
    if (!from || !to || to < from || to > addDays(from, 30)) return { bad: line }
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  }
  return { days }
}

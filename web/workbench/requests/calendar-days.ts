import { addDays, type PlainDate, parsePlainDate } from '../../../src/kernel/plain-date.ts'

/** 1月1日、2月15日至23日: runs of days of one year in words. */
export function daysInWords(texts: readonly string[]): string {
  const days = texts.map(parsePlainDate).filter((day) => day !== null)
  const runs: { from: PlainDate; to: PlainDate }[] = []
  for (const day of days.sort()) {
    const run = runs.at(-1)
    if (run && addDays(run.to, 1) === day) run.to = day
    else runs.push({ from: day, to: day })
  }
  const words = (day: PlainDate) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  const endOf = (from: PlainDate, to: PlainDate) =>
    from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : words(to)
  return runs
    .map(({ from, to }) => (from === to ? words(from) : `${words(from)}至${endOf(from, to)}`))
    .join('、')
}

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

import { addDays, addMonths, type PlainDate, parts, plainDate, weekday } from '../../src/kernel/plain-date.ts'

/** A month as weeks of seven days from Monday; null stands before the first and after the last day. */
export interface MonthGrid {
  readonly year: number
  readonly month: number
  readonly weeks: readonly (readonly (PlainDate | null)[])[]
}

/** The months that the days from first to last touch, laid out in weeks. */
export function monthsBetween(first: string, last: string): MonthGrid[] {
  const grids: MonthGrid[] = []
  const end = plainDate(last)
  for (let day = firstOfMonth(plainDate(first)); day <= end; day = addMonths(day, 1)) grids.push(monthOf(day))
  return grids
}

const firstOfMonth = (day: PlainDate): PlainDate => plainDate(`${day.slice(0, 7)}-01`)

function monthOf(first: PlainDate): MonthGrid {
  const [year, month] = parts(first)
  const next = addMonths(first, 1)
  const cells: (PlainDate | null)[] = Array.from({ length: weekday(first) - 1 }, () => null)
  for (let day = first; day < next; day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7 !== 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return { year, month, weeks }
}

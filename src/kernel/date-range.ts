import { type PlainDate, parts, plainDate } from './plain-date.ts'

/** Half-open: from the first day, up to but not including the second; null is open. */
export interface DateRange {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** Throws RangeError when the range would end before it begins. */
export function dateRange(from: PlainDate | null, to: PlainDate | null): DateRange {
  if (from !== null && to !== null && to < from) throw new RangeError(`${to} is before ${from}`)
  return { from, to }
}

export const contains = ({ from, to }: DateRange, day: PlainDate): boolean =>
  (from === null || from <= day) && (to === null || day < to)

/** Empty ranges overlap nothing. */
export const overlaps = (a: DateRange, b: DateRange): boolean => intersect(a, b) !== null

const later = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null || a > b ? a : b
const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null || a < b ? a : b

/** The days in both, or null when there is none. */
export function intersect(a: DateRange, b: DateRange): DateRange | null {
  const from = later(a.from, b.from)
  const to = earlier(a.to, b.to)
  return from !== null && to !== null && to <= from ? null : { from, to }
}

/** 1 January to 31 December: the period of a report. */
export const yearRange = (year: number): DateRange =>
  dateRange(plainDate(`${year}-01-01`), plainDate(`${year + 1}-01-01`))

/** The calendar month (自然月) in which the day lies. */
export function monthRange(day: PlainDate): DateRange {
  const [year, month] = parts(day)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return dateRange(plainDate(`${day.slice(0, 7)}-01`), plainDate(`${next}-01`))
}

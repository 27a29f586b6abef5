import { addDays, type PlainDate, plainDate } from '../../../kernel/plain-date.ts'

/** A span of days, both included. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** 统计期限 of an annual report: 1 January to 31 December. */
export const calendarYear = (year: number): Period => ({
  from: plainDate(`${year}-01-01`),
  to: plainDate(`${year}-12-31`),
})

/** Whether a period begins with a first and ends with a last day of a month: years, quarters, months. */
export const isWholeMonths = ({ from, to }: Period): boolean =>
  from.endsWith('-01') && addDays(to, 1).endsWith('-01')

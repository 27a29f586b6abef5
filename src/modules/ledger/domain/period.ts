import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts'

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

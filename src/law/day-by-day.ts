import type { DaySpan, WorkingCalendar } from '../kernel/calendar.ts'
import { addDays, type PlainDate, weekday } from '../kernel/plain-date.ts'
import type { Deadline } from './deadline.ts'

/**
 * Why a day has the number that it has: day zero; a counted day (a weekday, a make-up weekend day, or any day of a period
 * in days); passed over (rest day, closed weekday, consultation); after the count, on the way to the next working day.
 */
export type DayMark = 'start' | 'counted' | 'make-up' | 'weekend' | 'holiday' | 'paused' | 'rolled'

export interface CountedDay {
  readonly day: PlainDate
  /** Its number in the count; null for a day that does not count, and in periods of months. */
  readonly number: number | null
  readonly mark: DayMark
}

/** 逐日计算: every day from day zero to the due day of a deadline, for the calendar that a page draws. */
export function dayByDay(
  { from, due, unit, days, extended }: Deadline,
  { calendar, pauses = [] }: { calendar: WorkingCalendar; pauses?: readonly DaySpan[] },
): readonly CountedDay[] {
  const shown: CountedDay[] = [{ day: from, number: null, mark: 'start' }]
  const provisional = calendar.provisional()
  const total = (days ?? 0) + extended
  let number = 0
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
    const mark = unit === 'working-day' ? workingMark(day, provisional, pauses) : 'counted'
    if (unit === 'month') shown.push({ day, number: null, mark })
    else if (unit === 'day' && number === total) shown.push({ day, number: null, mark: 'rolled' })
    else if (mark === 'counted' || mark === 'make-up') shown.push({ day, number: ++number, mark })
    else shown.push({ day, number: null, mark })
  }
  return shown
}

function workingMark(day: PlainDate, calendar: WorkingCalendar, pauses: readonly DaySpan[]): DayMark {
  const isWeekend = weekday(day) > 5
  if (!calendar.isWorkingDay(day)) return isWeekend ? 'weekend' : 'holiday'
  if (pauses.some(({ from, to }) => from <= day && day <= to)) return 'paused'
  return isWeekend ? 'make-up' : 'counted'
}

/** The mark in words, for people. */
export const dayMarks: Readonly<Record<DayMark, string>> = {
  start: '起算日,不计入',
  counted: '',
  'make-up': '调休上班',
  weekend: '周末',
  holiday: '放假',
  paused: '征求意见,不计算在内',
  rolled: '顺延',
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CalendarNotPublished, WorkingCalendar } from './calendar.ts'
import { addDays, type PlainDate, plainDate, weekday } from './plain-date.ts'

const days = (...texts: string[]): PlainDate[] => texts.map(plainDate)
const year2026 = {
  year: 2026,
  off: days('2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'),
  work: days('2026-09-20', '2026-10-10'),
}
const calendar = new WorkingCalendar([year2026])
const anyDay = fc.integer({ min: 0, max: 364 }).map((n) => addDays(plainDate('2026-01-01'), n))
const spans = fc.array(
  fc.tuple(anyDay, fc.nat({ max: 20 })).map(([from, n]) => ({ from, to: addDays(from, n) })),
  { maxLength: 4 },
)

describe('working days', () => {
  test.each([
    ['2026-09-20', true, 'a Sunday worked by the notice'],
    ['2026-09-26', false, 'a plain Saturday'],
    ['2026-10-01', false, 'a closed Thursday'],
    ['2026-10-08', true, 'a plain Thursday'],
  ])('%s: %s, %s', (day, works) => expect(calendar.isWorkingDay(plainDate(day))).toBe(works))

  test('day zero is not counted, and zero days give the day back', () => {
    expect(calendar.addWorkingDays(plainDate('2026-09-30'), 1)).toBe('2026-10-08')
    expect(calendar.addWorkingDays(plainDate('2026-10-03'), 0)).toBe('2026-10-03')
    expect(calendar.nextWorkingDay(plainDate('2026-10-03'))).toBe('2026-10-08')
    expect(calendar.nextWorkingDay(plainDate('2026-10-10'))).toBe('2026-10-10')
  })

  test.each([1.5, -1, Number.NaN, 10_001])('%s is no number of days', (n) =>
    expect(() => calendar.addWorkingDays(plainDate('2026-03-02'), n)).toThrow(RangeError),
  )

  test('lands on a working day outside the pauses, with exactly n counted', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), spans, (from, n, except) => {
        fc.pre(addDays(from, 160) <= '2026-12-31')
        const due = calendar.addWorkingDays(from, n, { except })
        expect(calendar.isWorkingDay(due)).toBe(true)
        expect(except.some((span) => span.from <= due && due <= span.to)).toBe(false)
        const skipped = calendar.countWorkingDays(from, due, { only: except })
        expect(calendar.countWorkingDays(from, due) - skipped).toBe(n)
      }),
    ))

  test('a later start never gives an earlier end', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), spans, (from, n, except) => {
        fc.pre(addDays(from, 160) <= '2026-12-31')
        expect(
          calendar.addWorkingDays(addDays(from, 1), n, { except }) >=
            calendar.addWorkingDays(from, n, { except }),
        ).toBe(true)
      }),
    ))
})

describe('years without a notice', () => {
  test('refuse, and name the year', () => {
    expect(calendar.coveredUntil).toBe('2026-12-31')
    expect(() => calendar.addWorkingDays(plainDate('2026-12-31'), 1)).toThrow(new CalendarNotPublished(2027))
    expect(() => calendar.isWorkingDay(plainDate('2025-12-31'))).toThrow(new CalendarNotPublished(2025))
  })

  test('a provisional calendar takes plain weekends after the last year, never before the first', () => {
    const provisional = calendar.provisional()
    expect(provisional.addWorkingDays(plainDate('2026-12-31'), 1)).toBe('2027-01-01')
    expect(weekday(provisional.addWorkingDays(plainDate('2026-12-31'), 2))).toBe(1)
    expect(provisional.isPublished(plainDate('2027-01-01'))).toBe(false)
    expect(() => provisional.isWorkingDay(plainDate('2025-12-31'))).toThrow(CalendarNotPublished)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { publishedCalendar as calendar } from './calendar/index.ts'
import { clockKinds } from './clocks.ts'
import { dayByDay } from './day-by-day.ts'
import { deadline } from './deadline.ts'

const day = plainDate

describe('逐日计算', () => {
  test('seven working days from 25 January 2024 end on a make-up Sunday', () => {
    const shown = dayByDay(deadline('clarification-notice', day('2024-01-25'), { calendar }), { calendar })
    expect(shown.map(({ number, mark }) => number ?? mark)).toEqual([
      'start',
      1,
      'weekend',
      'weekend',
      2,
      3,
      4,
      5,
      6,
      'weekend',
      7,
    ])
    expect(shown.at(-1)).toEqual({ day: '2024-02-04', number: 7, mark: 'make-up' })
  })

  test('a period in days that ends in a holiday is followed by the days on the way', () => {
    const shown = dayByDay(deadline('reconsideration', day('2026-08-04'), { calendar }), { calendar })
    expect(shown.filter(({ mark }) => mark === 'rolled').map((entry) => entry.day)).toEqual([
      '2026-10-04',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
      '2026-10-08',
    ])
    expect(shown.find(({ number }) => number === 60)?.day).toBe('2026-10-03')
  })

  test('the last number of a reply is the count with its extension, the pauses are as many as reported', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.nat({ max: 20 }),
        fc.nat({ max: 30 }),
        (n, extendedBy, length) => {
          const from = addDays(day('2024-01-01'), n)
          const pauses = [{ from: addDays(from, 5), to: addDays(from, 5 + length) }]
          const result = deadline('reply', from, { calendar, extendedBy, pauses })
          const shown = dayByDay(result, { calendar, pauses })
          expect(shown.at(-1)).toMatchObject({ day: result.due, number: 20 + extendedBy })
          expect(shown.filter(({ mark }) => mark === 'paused')).toHaveLength(result.paused)
        },
      ),
    ))

  test('every kind ends on its due day', () => {
    for (const kind of clockKinds) {
      const result = deadline(kind, day('2026-03-03'), { calendar })
      expect(dayByDay(result, { calendar }).at(-1)?.day).toBe(result.due)
    }
  })
})

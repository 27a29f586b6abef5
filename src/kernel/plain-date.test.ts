import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  chineseDay,
  dayInChina,
  daysBetween,
  parsePlainDate,
  plainDate,
  weekday,
} from './plain-date.ts'

const day = plainDate
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(day('1980-01-01'), n))

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '1899-12-31',
  '2200-01-01',
  ' 2026-01-01',
  '2026-01-01T00:00',
])('%s is no day', (text) => expect(parsePlainDate(text)).toBe(null))

test.each([
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %s months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

test('days add and subtract', () =>
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
      expect(daysBetween(from, addDays(from, n))).toBe(n)
      expect((((weekday(from) - 1 + n) % 7) + 7) % 7).toBe(weekday(addDays(from, n)) - 1)
    }),
  ))

test('the day is that of China, whatever the zone of the machine', () => {
  expect(dayInChina(new Date('2026-02-05T16:00:00Z'))).toBe('2026-02-06')
  expect(dayInChina(new Date('2026-02-05T15:59:59Z'))).toBe('2026-02-05')
})

test('a day in Chinese', () => expect(chineseDay(day('2026-03-02'))).toBe('2026年3月2日'))

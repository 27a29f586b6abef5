import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, dateRange, intersect, monthRange, overlaps, yearRange } from './date-range.ts'
import { addDays, plainDate } from './plain-date.ts'

const day = plainDate
const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2025-12-01'), n))
const anyRange = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([a, b]) => (a !== null && b !== null && b < a ? dateRange(b, a) : dateRange(a, b)))

test('the first day is in, the last is not', () => {
  const range = dateRange(day('2019-05-15'), day('2021-01-01'))
  expect(
    ['2019-05-14', '2019-05-15', '2020-12-31', '2021-01-01'].map((at) => contains(range, day(at))),
  ).toEqual([false, true, true, false])
  expect(() => dateRange(day('2021-01-01'), day('2019-05-15'))).toThrow(RangeError)
})

test('a day is in the intersection exactly when it is in both', () =>
  fc.assert(
    fc.property(anyRange, anyRange, anyDay, (a, b, at) => {
      const common = intersect(a, b)
      expect(common !== null && contains(common, at)).toBe(contains(a, at) && contains(b, at))
      expect(overlaps(a, b)).toBe(overlaps(b, a))
    }),
  ))

test('years and months', () => {
  expect(yearRange(2026)).toEqual({ from: '2026-01-01', to: '2027-01-01' })
  expect(monthRange(day('2026-12-31'))).toEqual({ from: '2026-12-01', to: '2027-01-01' })
  expect(monthRange(day('2024-02-29'))).toEqual({ from: '2024-02-01', to: '2024-03-01' })
})

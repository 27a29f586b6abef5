import { expect, test } from 'vitest'
import { figure, fileSize, longDay } from './format.ts'
import { monthsBetween } from './months.ts'

test('February 2026 begins on a Sunday and has four further whole weeks less one day', () => {
  const [february, march] = monthsBetween('2026-02-06', '2026-03-12')
  expect(february?.weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01'])
  expect(february?.weeks.length).toBe(5)
  expect(march?.weeks.at(-1)).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null])
})

test('a period over the new year gives December and January', () => {
  expect(monthsBetween('2025-12-31', '2026-01-01').map(({ year, month }) => [year, month])).toEqual([
    [2025, 12],
    [2026, 1],
  ])
})

test('figures are grouped by three and blank is not zero', () => {
  expect(figure(184954.21)).toBe('184,954.21')
  expect(figure(0)).toBe('0')
  expect(figure(null)).toBe('')
  expect(figure(-775)).toBe('-775')
  expect(figure(161256)).toBe('161,256')
})

test('days and sizes are said as people say them', () => {
  expect(longDay('2026-03-02')).toBe('2026年3月2日')
  expect(fileSize(1_468_006)).toBe('1.4 MB')
  expect(fileSize(12_288)).toBe('12 KB')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fee, feeOfItem } from './fees.ts'

describe('信息处理费', () => {
  test.each([
    ['items', 0, 0, 'nothing asked'],
    ['items', 10, 0, 'the last free item'],
    ['items', 11, 100, 'the first paid item'],
    ['items', 30, 2000, '20 × 100'],
    ['items', 31, 2200, 'the first item at 200'],
    ['items', 40, 4000, '2000 + 10 × 200'],
    ['items', 41, 4300, 'the first item at 300'],
    ['items', 45, 5500, '2000 + 10 × 200 + 5 × 300'],
    ['items', 60, 11_000, '2000 + 2000 + 3000 + 4000'],
    ['pages', 30, 0, 'the last free page'],
    ['pages', 31, 10, 'the first paid page'],
    ['pages', 100, 700, '70 × 10'],
    ['pages', 101, 720, 'the first page at 20'],
    ['pages', 150, 1700, '700 + 50 × 20'],
    ['pages', 200, 2700, '700 + 2000'],
    ['pages', 201, 2740, 'the first page at 40'],
    ['pages', 230, 3900, '2700 + 30 × 40'],
  ] as const)('%s %s: %s yuan (%s)', (method, quantity, yuan, _why) =>
    expect(fee(method, quantity).yuan).toBe(yuan),
  )

  test('the steps of 45 items', () =>
    expect(fee('items', 45).steps).toEqual([
      { from: 1, to: 10, quantity: 10, rate: 0, yuan: 0 },
      { from: 11, to: 30, quantity: 20, rate: 100, yuan: 2000 },
      { from: 31, to: 40, quantity: 10, rate: 200, yuan: 2000 },
      { from: 41, to: 45, quantity: 5, rate: 300, yuan: 1500 },
    ]))

  test('the bill of a month is the sum of its items, each by its place', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (n) => {
        let sum = 0
        for (let k = 1; k <= n; k += 1) sum += feeOfItem(k)
        expect(fee('items', n).yuan).toBe(sum)
      }),
      { numRuns: 50 },
    ))

  test('pages cost what the closed formula says', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (n) => {
        const clip = (low: number, high: number) => Math.min(Math.max(n - low, 0), high - low)
        expect(fee('pages', n).yuan).toBe(
          10 * clip(30, 100) + 20 * clip(100, 200) + 40 * Math.max(n - 200, 0),
        )
      }),
    ))

  test('steps follow each other without gaps and add up', () =>
    fc.assert(
      fc.property(fc.constantFrom('items', 'pages'), fc.integer({ min: 1, max: 5000 }), (method, n) => {
        const { steps, yuan } = fee(method, n)
        expect(steps.reduce((sum, step) => sum + step.quantity, 0)).toBe(n)
        expect(steps.reduce((sum, step) => sum + step.quantity * step.rate, 0)).toBe(yuan)
        expect(steps[0]?.from).toBe(1)
        for (const [i, step] of steps.entries()) expect(steps[i + 1]?.from ?? n + 1).toBe(step.to + 1)
      }),
    ))

  test.each([-1, 1.5, Number.NaN, 1_000_001])('%s items cannot be billed', (n) =>
    expect(() => fee('items', n)).toThrow(RangeError),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMoney,
  formatYuan,
  inCapitals,
  inTenThousandYuan,
  inYuan,
  type Money,
  parseTenThousandYuan,
  parseYuan,
  yuan,
} from './money.ts'

const known = (amount: Money | null): Money => {
  if (amount === null) throw new Error('not an amount')
  return amount
}

describe('万元', () => {
  test('184954.21 万元 is 1,849,542,100 yuan, and prints back as it came', () => {
    const amount = known(parseTenThousandYuan('184954.21'))
    expect(inYuan(amount)).toBe('1849542100')
    expect(inTenThousandYuan(amount)).toBe('184954.21')
    expect(formatYuan(amount)).toBe('1,849,542,100.00元')
  })
  test('0.1 + 0.2 is 0.3', () =>
    expect(
      inTenThousandYuan(addMoney(known(parseTenThousandYuan('0.1')), known(parseTenThousandYuan('0.2')))),
    ).toBe('0.3'))
  test.each(['', 'x', '1.123456789', '1e3', '1,000', '.5', '--1'])('%s is no amount', (text) =>
    expect(parseTenThousandYuan(text)).toBe(null),
  )
  test('every decimal with up to eight places survives', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (units) => {
        const text = inTenThousandYuan(units as Money)
        expect(parseTenThousandYuan(text)).toBe(units)
        expect(parseYuan(inYuan(units as Money))).toBe(units)
      }),
    ))
})

describe('大写', () => {
  test.each([
    ['0', '零元整'],
    ['5500', '伍仟伍佰元整'],
    ['1005', '壹仟零伍元整'],
    ['100000', '壹拾万元整'],
    ['1230.5', '壹仟贰佰叁拾元伍角'],
    ['10.05', '壹拾元零伍分'],
    ['0.05', '伍分'],
    ['0.5', '伍角'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['100000001', '壹亿零壹元整'],
  ])('%s yuan: %s', (text, words) => expect(inCapitals(known(parseYuan(text)))).toBe(words))
  test('less than a cent or less than nothing has no words', () => {
    expect(() => inCapitals(known(parseYuan('0.001')))).toThrow(RangeError)
    expect(() => inCapitals(known(parseYuan('-1')))).toThrow(RangeError)
    expect(() => yuan(0.5)).toThrow(RangeError)
  })
})

test('a fraction prints at least two places', () => {
  expect(formatYuan(known(parseYuan('-1234567.5')))).toBe('-1,234,567.50元')
  expect(formatYuan(yuan(100))).toBe('100.00元')
})

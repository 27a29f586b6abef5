import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsInWords, inWords, parseCount, parseNumber } from './numerals.ts'

describe('numbers as official texts print them', () => {
  test.each([
    ['一千二百', '1200'],
    ['一百零三', '103'],
    ['一千零五十', '1050'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['廿三', '23'],
    ['一百廿五', '125'],
    ['卅', '30'],
    ['两千', '2000'],
    ['两', '2'],
    ['〇', '0'],
    ['零', '0'],
    ['二〇二六', '2026'],
    ['二○二○', '2020'],
    ['壹佰贰拾叁', '123'],
    ['三万', '30000'],
    ['三万零五', '30005'],
    ['十二万三千四百', '123400'],
    ['一亿零二千', '100002000'],
    ['一亿二千万', '120000000'],
    ['一万亿', '1000000000000'],
    ['62.7万', '627000'],
    ['1.2亿', '120000000'],
    ['0.00005万', '0.5'],
    ['1,234.50', '1234.5'],
    ['1234', '1234'],
    ['１２３', '123'],
    ['－３．５０', '-3.5'],
    ['+4', '4'],
    ['-0', '0'],
    ['007', '7'],
    [' 12 ', '12'],
    ['3萬', '30000'],
  ])('%s is %s', (text, value) => expect(parseNumber(text)).toBe(value))

  test.each([
    '',
    '无',
    '一百二',
    '一万二',
    '两三',
    '百',
    '一百百',
    '一十百',
    '零十',
    '一百零三十',
    '一百零',
    '1,23',
    '1.2.3',
    '12件',
    '一亿亿',
    '万',
  ])('%s is no number', (text) => expect(parseNumber(text)).toBe(null))

  test('a count is whole', () => {
    expect(parseCount('62.7万')).toBe(627_000)
    expect(parseCount('0.5')).toBe(null)
    expect(parseCount('99999999999999999999')).toBe(null)
  })
})

describe('numbers in words', () => {
  test.each([
    [0, '零'],
    [10, '十'],
    [15, '十五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1203, '一千二百零三'],
    [10_005, '一万零五'],
    [100_500, '十万零五百'],
    [10_010, '一万零一十'],
    [100_002_000, '一亿零二千'],
    [120_000_000, '一亿二千万'],
    [1_000_000_000_000, '一万亿'],
  ])('%s is %s', (n, words) => expect(inWords(n)).toBe(words))

  test('what is written is read back', () =>
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 200_000 }), fc.nat(), fc.maxSafeNat()), (n) => {
        expect(parseNumber(inWords(n))).toBe(String(n))
      }),
    ))

  test('a year is written digit by digit', () => {
    expect(digitsInWords(2026)).toBe('二〇二六')
    expect(() => inWords(1.5)).toThrow(RangeError)
  })
})

test('万 moves the point by four places, exactly', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (units) => {
      const text = units.toString().padStart(5, '0')
      expect(parseNumber(`${text.slice(0, -4)}.${text.slice(-4)}万`)).toBe(units.toString())
    }),
  ))

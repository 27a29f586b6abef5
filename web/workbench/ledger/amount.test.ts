import { expect, test } from 'vitest'
import { fenOf, wholeOf, yuanOf } from './amount.ts'

test.each([
  ['1849542100', 184_954_210_000],
  ['1,849,542,100.00', 184_954_210_000],
  ['0.1', 10],
  ['-40.05', -4_005],
  ['0.001', null],
  ['12万', null],
  ['', null],
])('%s 元 is %s 分', (text, fen) => expect(fenOf(text)).toBe(fen))

test.each([
  [184_954_210_000, '1849542100.00'],
  [5, '0.05'],
  [-4_005, '-40.05'],
])('%i 分 is %s 元', (fen, yuan) => {
  expect(yuanOf(fen)).toBe(yuan)
  expect(fenOf(yuan)).toBe(fen)
})

test.each([
  ['-40', -40],
  ['161,256', 161_256],
  ['1.5', null],
])('%s is the whole number %s', (text, value) => expect(wholeOf(text)).toBe(value))

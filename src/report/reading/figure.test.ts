import { describe, expect, test } from 'vitest'
import { inUnitOf, readFigure, readNumeral } from './figure.ts'

describe('what a cell says', () => {
  test.each([
    ['0', 0],
    ['239', 239],
    ['1,113', 1113],
    ['1 113', 1113],
    ['184954.21', 184954.21],
    ['+22', 22],
    ['-3', -3],
    ['--253', -253],
    ['无', 0],
    ['没有', 0],
    ['为零', 0],
    ['未制作', 0],
    ['本单位未制作规章', 0],
    ['3件', 3],
    ['一件', 1],
    ['一千二百件', 1200],
    ['200人次', 200],
  ])('%s is %s', (text, value) => expect(readFigure(text)).toMatchObject({ kind: 'number', value }))

  test.each(['', ' ', '/', '—', '——', '-', '_', '–'])('«%s» is blank', (text) =>
    expect(readFigure(text).kind).toBe('blank'),
  )

  test.each([
    '规章',
    '三',
    '3 5',
    '1,13',
    '没有现成信息需要另行制作',
    '无正当理由大量反复申请',
    '第二十条第(一)项',
    '12a',
    '+-3',
  ])('%s is words', (text) => expect(readFigure(text).kind).toBe('words'))

  test.each([
    ['+(0) -(0)', 0],
    ['+(5) -(3)', 2],
    ['+5', 5],
    ['增加5', 5],
    ['减少12', -12],
    ['—40', -40],
    ['+(3)', 3],
  ])('a change of %s is %s', (text, value) =>
    expect(readFigure(text, true)).toMatchObject({ kind: 'number', value }),
  )
})

describe('units', () => {
  test.each([
    [251000, '元', 25.1],
    [160.5964, '万元', 160.5964],
    [1.2, '亿元', 12000],
    [7, null, 7],
  ])('%s%s in a cell of 万元 is %s', (value, unit, expected) =>
    expect(inUnitOf({ value, unit }, '万元')).toBe(expected),
  )
  test('money in a cell of counts is not read', () =>
    expect(inUnitOf({ value: 3, unit: '万元' }, null)).toBeNull())
})

test.each([
  ['十', 10],
  ['十二', 12],
  ['一百零五', 105],
  ['二〇二一', 2021],
  ['三万五千', 35000],
  ['件', null],
])('%s is %s', (text, value) => expect(readNumeral(text)).toBe(value))

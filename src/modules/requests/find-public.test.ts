import { expect, test } from 'vitest'
import { phrasesOf } from './find-public.ts'

test.each([
  ['申请公开长安路改造方案的全文及有关预算', ['长安路改造方案的', '及']],
  ['请提供2025年度，农村饮水工程水质检测结果', ['农村饮水工程水质检测结果', '2025年度']],
  ['我', []],
])('«%s» is looked up by its subjects', (text, wanted) =>
  expect(phrasesOf(text)).toEqual(wanted.filter((phrase) => phrase.length >= 3)),
)

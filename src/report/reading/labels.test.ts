import { expect, test } from 'vitest'
import { checkReport } from '../index.ts'

/** Table four, one cell a line; `results` heads each of its three groups. */
const remedies = (results: readonly string[], figures: readonly number[]): string =>
  [
    '云州市教育局2023年政府信息公开工作年度报告',
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议',
    '行政诉讼',
    ...results,
    '未经复议直接起诉',
    '复议后起诉',
    ...results,
    ...results,
    ...figures.map(String),
  ].join('\n')

const standard = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const exchanged = ['结果纠正', '结果维持', '其他结果', '尚未审结', '总计']
const figures = [1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 0, 1, 0, 1, 2]

test('results are read by their headings, not by their places', () => {
  const { cells: usual } = checkReport(remedies(standard, figures), { form: '2021' })
  const { cells: other } = checkReport(remedies(exchanged, figures), { form: '2021' })
  expect([usual['remedies.reconsideration.upheld'], usual['remedies.reconsideration.corrected']]).toEqual([
    1, 2,
  ])
  expect([other['remedies.reconsideration.upheld'], other['remedies.reconsideration.corrected']]).toEqual([
    2, 1,
  ])
  expect(other['remedies.litigationDirect.total']).toBe(26)
})

test('spaced letters of a label are no heading of four columns', () => {
  const spaced = standard.map((label) => [...label].join(' '))
  const { cells } = checkReport(remedies(spaced, figures), { form: '2021' })
  expect(cells['remedies.reconsideration.total']).toBe(10)
})

test('a page number between two rows costs nothing', () => {
  const page = remedies(standard, figures).replace('复议后起诉\n', '复议后起诉\n— 3 —\n')
  expect(Object.keys(checkReport(page, { form: '2021' }).cells)).toHaveLength(15)
})

import { describe, expect, test } from 'vitest'
import { cellsOfForm, forms } from '../../law/forms/annual-report/index.ts'
import { layouts } from '../corpus/layouts.ts'
import { writeReport } from '../corpus/report.ts'
import { checkForm, checkReport, type ReportCheck } from '../index.ts'

/** A small office: 12 received, 1 carried in, 11 handled (6 granted, 2 partly, 3 not held), 2 carried out; 1 reconsideration. */
const figures: Record<string, number> = Object.fromEntries(cellsOfForm(forms['2021']).map((id) => [id, 0]))
for (const [row, count] of [
  ['received', 12],
  ['carriedIn', 1],
  ['granted', 6],
  ['partial', 2],
  ['unavailable.notHeld', 3],
  ['handled', 11],
  ['carriedOut', 2],
] as const)
  for (const column of ['naturalPerson', 'total']) figures[`requests.${row}.${column}`] = count
figures['remedies.reconsideration.upheld'] = 1
figures['remedies.reconsideration.total'] = 1

const layout = layouts.find(({ name }) => name === 'bars')
const saying = (sentence: string): ReportCheck => {
  if (!layout) throw new Error('no layout')
  return checkReport(
    writeReport({ form: '2021', year: 2023, authority: '云州市教育局', figures, layout, prose: [sentence] }),
  )
}
const found = (sentence: string): string[] =>
  saying(sentence).findings.map(
    ({ severity, rule, expected, actual }) => `${severity} ${rule} ${expected} ${actual}`,
  )

describe('what the prose says against the table', () => {
  test.each([
    ['2023年共收到政府信息公开申请12件，上年结转1件，办结11件，结转下年度继续办理2件。'],
    ['2023年共受理依申请公开12件，均按时答复。'],
    ['全年收到政府信息公开申请13件（含上年结转1件）。'],
    ['办结政府信息公开申请11件，其中予以公开6件，部分公开2件。'],
    ['全年未发生因政府信息公开引起的行政诉讼。'],
    ['全年没有发生行政复议纠错案件。'],
    ['因政府信息公开被申请行政复议1件。'],
    ['2022年共收到政府信息公开申请30件。'],
    ['1月至6月收到政府信息公开申请5件。'],
    ['通过网络收到政府信息公开申请7件。'],
    ['市本级收到政府信息公开申请3件。'],
    ['全年收到政府信息公开申请约20件。'],
    ['热线收到群众来电350件，办结348件。'],
    ['全年收到政府信息公开申请12件。热线受理来电350件，办结348件。'],
    ['全年共办理政府信息公开申请13件，其中本年新收12件，上年结转1件。'],
    ['收到政府信息公开申请12件；规范依申请公开工作，受理行政许可申请90件，办结80件。'],
    ['未收到法人和其他组织的政府信息公开申请。'],
  ])('%s agrees, or is left alone', (sentence) => expect(found(sentence)).toEqual([]))

  test.each([
    ['2023年共收到政府信息公开申请14件。', 'error narrative.table 12 14'],
    ['2023年共收到政府信息公开申请12件，办结12件。', 'error narrative.table 11 12'],
    ['2023年共收到政府信息公开申请12件，上年结转3件。', 'error narrative.table 1 3'],
    ['2023年未收到政府信息公开申请。', 'error narrative.table 12 0'],
    ['因政府信息公开被申请行政复议2件。', 'error narrative.table 1 2'],
    ['未发生因政府信息公开引发的行政复议。', 'error narrative.table 1 0'],
    ['全年办理依申请公开12件。', 'note narrative.table 11 12'],
    ['全年办理依申请公开11件。', 'note narrative.table 12 11'],
    ['全年办理依申请公开15件。', 'error narrative.table 12 15'],
    ['全年收到政府信息公开申请 14 件。', 'error narrative.table 12 14'],
    ['全年收到政府信息公开申请14件。如前所述，全年收到政府信息公开申请14件。', 'error narrative.table 12 14'],
    ['因政府信息公开未经复议直接起诉的行政诉讼3件。', 'error narrative.table 0 3'],
  ])('%s: %s', (sentence, finding) => expect(found(sentence)).toEqual([finding]))

  test('a claim is cut out of the text where it stands', () => {
    const check = saying('各项工作有序开展，2023年共收到政府信息公开申请12件，办结11件。')
    expect(check.claims.map(({ metric, value }) => [metric, value])).toEqual([
      ['requests.received.total', 12],
      ['requests.handled.total', 11],
    ])
    for (const { text, offset } of check.claims)
      expect(check.text.slice(offset, offset + text.length)).toBe(text)
  })
})

describe('sums, percentages and lists', () => {
  test.each([
    ['发布信息100条，其中网站60条，微信30条。'],
    ['发布信息100条，其中网站80条，微信70条。'],
    ['收到来信20件，其中涉及征地15件，涉及拆迁12件。'],
    ['收到来信约20件，其中网络15件，信函9件。'],
    ['受理案件2670件，已办结2523件，办结率94.49%。'],
    ['受理案件2670件，已办结2523件，办结率94.5%。'],
    ['收到意见75899条，较去年增长54665条，增长率达257.4%。'],
    ['发布信息1200条，较上年的1000条增长20%。'],
    ['实现检查率100%、公示率100%。'],
    ['开展以下三项工作：一是培训；二是检查；三是考核。'],
    ['本报告由概述、主动公开、依申请公开等六个部分组成。'],
    ['公开文件96件，其中规范性文件30件、其他文件66件；其他文件中，通知41件、方案25件。'],
    ['收到来信20件，其中自然人15件、商业企业2件。'],
    ['制定了以下三个制度：《甲、乙办法》《丙制度》《丁规程》。'],
    ['网站访问量764万次，较上年的664万次增加100万次，增长15%。'],
    ['网站访问量1.5万次，较上年的1.2万次增加0.3万次，增长23%。'],
  ])('%s holds, or is left alone', (sentence) => expect(found(sentence)).toEqual([]))

  test.each([
    ['收到来信20件，分别为网络15件、信函4件。', 'error narrative.sum 19 20'],
    ['收到咨询20件，其中自然人15件，法人或其他组织6件。', 'error narrative.sum 21 20'],
    ['发布信息100条，其中网站60条，微信30条，其他方式20条。', 'error narrative.sum 110 100'],
    ['受理案件300件，办结200件，办结率66.66%。', 'note narrative.ratio 66.67 66.66'],
    ['受理案件300件，办结200件，办结率67.67%。', 'warning narrative.ratio 66.67 67.67'],
    ['发布信息1200条，较上年的1000条增长25%。', 'warning narrative.ratio 20 25'],
    ['开展以下三项工作：一是培训；二是检查。', 'warning narrative.count 2 3'],
    ['制定了以下三个制度：《甲、乙办法》《丙规程》。', 'warning narrative.count 2 3'],
    ['公开信息96条，分为两类：政策类30条、财政类60条。', 'error narrative.sum 90 96'],
    ['网站访问量764万次，较上年的664万次增加100万次，增长50%。', 'warning narrative.ratio 15 50'],
  ])('%s: %s', (sentence, finding) => expect(found(sentence)).toEqual([finding]))
})

describe('our own drafts', () => {
  test('a blank is not zero: nothing can be said of its sums yet', () => {
    const draft = { ...figures, 'requests.handled.naturalPerson': null }
    const verdict = checkForm('2021', draft).find(
      ({ rule, cells }) => rule === 'requests.balance' && cells[0] === 'requests.received.naturalPerson',
    )
    expect([verdict?.verdict, verdict?.blocks]).toEqual(['not-assessable', true])
  })
  test('what holds holds, what is broken says both sides', () => {
    expect(checkForm('2021', figures).every(({ verdict }) => verdict === 'holds')).toBe(true)
    const broken = checkForm('2021', { ...figures, 'requests.carriedOut.total': 5 }).filter(
      ({ verdict }) => verdict === 'broken',
    )
    expect(broken.map(({ rule, left, right, blocks }) => [rule, left, right, blocks])).toEqual([
      ['requests.row-total', 5, 2, false],
      ['requests.balance', 13, 16, true],
    ])
  })
  test('a cell that the form does not have is a fault', () =>
    expect(() => checkForm('2021', { 'requests.other.total': 1 })).toThrow(RangeError))
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReport, type ReportCheck } from './index.ts'

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds')
const present = existsSync(folder)
if (!present)
  console.log('The five published reports are not here (../shared/seeds): tests on them are skipped.')

const check = (number: string): ReportCheck => {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? ''
  return checkReport(readFileSync(path.join(folder, file)))
}
const errors = (report: ReportCheck): unknown[] =>
  report.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, cells, expected, actual }) => [rule, cells[0], expected, actual])

describe.skipIf(!present)('reports as published', () => {
  test('URM: three contradictions in its tables, one blank cell', () => {
    const report = check('002')
    expect(errors(report)).toEqual([
      ['requests.row-total', 'requests.carriedOut.total', 0, 2],
      ['requests.balance', 'requests.received.naturalPerson', 150, 148],
      ['remedies.total', 'remedies.litigationDirect.total', 179, 178],
    ])
    expect(report.missing).toEqual(['requests.received.otherOrganisation'])
    expect([report.form, report.year, report.publishedOn, report.period]).toEqual([
      '2019',
      2020,
      '2021-03-10',
      null,
    ])
    expect(report.cells['proactive.procurement.amount']).toBe(184954.21)
    expect(report.cells['proactive.licences.change']).toBe(-40)
    expect(report.claims.map(({ metric, value }) => [metric, value])).toEqual([
      ['requests.received.total', 239],
    ])
  })

  test('URM: what the message says is where the figures stand', () => {
    const report = check('002')
    const broken = report.findings.find(({ rule }) => rule === 'remedies.total')
    expect(broken?.message).toBe(
      '未经复议直接起诉:结果维持78+结果纠正24+其他结果12+尚未审结65=179,表中总计为178。',
    )
    expect(broken?.offsets.map(({ offset, length }) => report.text.slice(offset, offset + length))).toEqual([
      '178',
      '78',
      '24',
      '12',
      '65',
    ])
    const claim = report.claims[0]
    expect(claim && report.text.slice(claim.offset, claim.offset + claim.text.length)).toBe(claim?.text)
  })

  test('JGDQ: the period ends a day early, and nothing else is an error', () => {
    const report = check('003')
    expect(errors(report)).toEqual([['period.year', undefined, null, null]])
    expect([report.form, report.year, report.publishedOn]).toEqual(['2018', 2018, '2019-03-11'])
    expect(report.cells['indicators.training']).toBe(2)
    expect(report.cells['indicators.trainees']).toBe(200)
    expect(Object.keys(report.cells)).toHaveLength(22)
    expect(report.missing).toHaveLength(36)
  })

  test('SFH: tables as a picture, a percentage cut off, two empty parts', () => {
    const report = check('004')
    expect(errors(report)).toEqual([])
    expect(report.form).toBeNull()
    expect(report.findings.map(({ rule, severity }) => `${severity} ${rule}`).sort()).toEqual([
      'note narrative.ratio',
      'warning structure.picture',
      'warning structure.section',
      'warning structure.section',
    ])
  })

  test.each(['000', '001'])('narrative report %s: no error is invented', (number) => {
    const report = check(number)
    expect(errors(report)).toEqual([])
    expect([report.form, report.year, report.unreadable]).toEqual([null, 2018, null])
  })
})

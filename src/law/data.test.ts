import { describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/plain-date.ts'
import { applicantKinds } from './applicants.ts'
import { article20, article21, catalogueFields, guideFields } from './article20.ts'
import { requestColumns } from './forms/annual-report/requests-table.ts'
import { type ReceiptChannel, receiptDay } from './receipt.ts'
import { litigationResults, reconsiderationResults, remedyText } from './remedies.ts'

const day = plainDate

describe('收到申请之日', () => {
  const arrival = {
    submittedOn: day('2026-03-02'),
    arrivedOn: day('2026-03-04'),
    confirmedOn: day('2026-03-06'),
  }
  test.each([
    ['inPerson', '2026-03-02'],
    ['signedPost', '2026-03-04'],
    ['plainPost', '2026-03-06'],
    ['internet', '2026-03-06'],
    ['fax', '2026-03-06'],
  ] as const)('%s: %s', (channel: ReceiptChannel, expected) =>
    expect(receiptDay(channel, arrival)).toBe(expected),
  )
  test('unsigned post without confirmation starts no clock', () =>
    expect(receiptDay('plainPost', { ...arrival, confirmedOn: null })).toBe(null))
})

describe('救济途径', () => {
  test('a refusal of 2024 sends to reconsideration first and names no direct suit', () => {
    const found = remedyText('reconsideration-first', day('2024-01-01'))
    expect(found?.text).toContain('应当先')
    expect(found?.text).not.toContain('6个月')
    expect(found?.clocks).toEqual(['reconsideration'])
    expect(found?.cites).toContain('reconsideration-2023/23.2')
  })
  test('a refusal of 2023 left both ways open', () =>
    expect(remedyText('reconsideration-first', day('2023-12-31'))?.text).toContain('6个月'))
  test('everything else leaves both ways open', () => {
    const found = remedyText('either', day('2026-03-02'))
    expect(found?.text).toMatch(/60日.*复议.*6个月.*诉讼/)
    expect(found?.clocks).toEqual(['reconsideration', 'litigation'])
  })
  test('a withdrawal has no paragraph, and 2018 no text', () => {
    expect(remedyText('none', day('2026-03-02'))).toBe(null)
    expect(() => remedyText('either', day('2018-03-02'))).toThrow(RangeError)
  })
  test('every column of table four is reached by both procedures', () => {
    for (const results of [reconsiderationResults, litigationResults])
      expect([...new Set(Object.values(results).map(({ column }) => column))].sort()).toEqual([
        'corrected',
        'otherResult',
        'pending',
        'upheld',
      ])
  })
})

test('each applicant column but the total has exactly one kind', () =>
  expect(Object.values(applicantKinds).map(({ column }) => column)).toEqual(
    Object.keys(requestColumns).filter((column) => column !== 'total'),
  ))

test('article 20 has fifteen items, article 21 seven and eight; a catalogue entry at least four fields, a guide nine', () => {
  expect(article20).toHaveLength(15)
  expect(article20[4]).toMatchObject({
    cite: 'foi-reg-2019/20(5)',
    label: expect.stringContaining('行政许可'),
  })
  expect([article21.cityOrCounty.length, article21.township.length]).toEqual([7, 8])
  expect([catalogueFields.length, guideFields.length]).toEqual([4, 9])
})

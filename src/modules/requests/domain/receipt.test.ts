import { expect, test } from 'vitest'
import { plainDate } from '../../../kernel/plain-date.ts'
import { receiptOf } from './receipt.ts'

const arrivedOn = plainDate('2026-03-02')
const confirmedOn = plainDate('2026-03-04')

test.each([
  ['inPerson', null, '2026-03-02', 'foi-reg-2019/31(1)'],
  ['signedPost', null, '2026-03-02', 'foi-reg-2019/31(2)'],
  ['plainPost', confirmedOn, '2026-03-04', 'foi-reg-2019/31(2)'],
  ['internet', confirmedOn, '2026-03-04', 'foi-reg-2019/31(3)'],
  ['fax', confirmedOn, '2026-03-04', 'foi-reg-2019/31(3)'],
] as const)('%s confirmed on %s is received on %s', (way, confirmed, received, cite) => {
  const receipt = receiptOf(way, { arrivedOn, confirmedOn: confirmed })
  expect([receipt?.receivedOn, receipt?.why.cite]).toEqual([received, cite])
})

test.each(['plainPost', 'internet', 'fax'] as const)('%s without confirmation is not received yet', (way) =>
  expect(receiptOf(way, { arrivedOn, confirmedOn: null })).toBeNull(),
)

import { describe, expect, test } from 'vitest'
import { exemptions } from './exemptions.ts'
import { requests2019, requests2021 } from './forms/annual-report/requests-table.ts'
import { type Outcome, outcomeKeys, outcomes, remedyOf } from './outcomes.ts'

const all: readonly Outcome[] = Object.values(outcomes)
const frame = ['received', 'carriedIn', 'handled', 'carriedOut']

describe('how a request can end', () => {
  test.each([
    ['2019', requests2019.rows, 19],
    ['2021', requests2021.rows, 21],
  ] as const)('form %s: every outcome row is reached, and no other', (form, rows, count) => {
    const wanted = Object.keys(rows).filter((row) => !frame.includes(row))
    expect(wanted).toHaveLength(count)
    expect([...new Set(all.map(({ row }) => row[form]))].sort()).toEqual(wanted.sort())
  })

  test('the two forms agree on the row, but for 其他处理, which has one line in 2019', () => {
    for (const { row } of all)
      expect(row['2021'].startsWith('other.') ? 'other' : row['2021']).toBe(row['2019'])
  })

  test('the row stands under the heading of its group', () => {
    for (const { row, group } of all) expect(row['2021'].split('.')[0]).toBe(group)
  })

  test('reconsideration comes first for articles 14 to 16 and for partial disclosure, and for nothing else', () => {
    for (const outcome of all) {
      const isRefusal = /^foi-reg-2019\/1[456]/.test(outcome.cite) || outcome.group === 'partial'
      expect([outcome.label, outcome.remedy === 'reconsideration-first']).toEqual([outcome.label, isRefusal])
    }
  })

  test('行政查询事项 stands under 不予公开 in the report, yet either remedy is open', () =>
    expect(outcomes.inquiry).toMatchObject({ group: 'withheld', remedy: 'either' }))

  test('a part withheld on no ground of articles 14 to 16 leaves either remedy open', () => {
    expect(remedyOf('partial')).toBe('either')
    expect(remedyOf('partial', ['thirdParty'])).toBe('reconsideration-first')
    expect(remedyOf('notExisting', ['thirdParty'])).toBe('either')
  })

  test('each of the seven exemptions has its refusal, with the same article', () => {
    const used = all.flatMap(({ exemption, cite }) => (exemption ? [[exemption, cite]] : []))
    expect(used).toEqual(Object.entries(exemptions).map(([key, { cite }]) => [key, cite]))
  })

  test('every letter has a template of its own and a checklist', () => {
    expect(new Set(all.map(({ letter }) => letter)).size).toBe(outcomeKeys.length)
    for (const { mustCarry } of all) expect(mustCarry.length).toBeGreaterThan(0)
  })
})

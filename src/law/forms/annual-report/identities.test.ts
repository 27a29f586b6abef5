import { describe, expect, test } from 'vitest'
import { type Identity, identitiesOf } from './identities.ts'
import { cellsOfForm, forms } from './index.ts'

const countOf = (identities: readonly Identity[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { rule } of identities) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

describe('勾稽关系', () => {
  test.each([
    ['2019', 23],
    ['2021', 25],
  ] as const)(
    'form %s: one row total a row, balance and handled for seven columns, three groups',
    (form, rows) =>
      expect(countOf(identitiesOf(form))).toEqual({
        'requests.row-total': rows,
        'requests.balance': 7,
        'requests.handled': 7,
        'remedies.total': 3,
      }),
  )

  test('form 2018: as the contract lists them', () =>
    expect(countOf(identitiesOf('2018'))).toEqual({
      'indicators.requests': 1,
      'indicators.completed': 1,
      'indicators.answered': 1,
      'indicators.withheld': 1,
      'indicators.reconsideration': 1,
      'indicators.litigation': 1,
      'indicators.staff': 1,
      'indicators.subset': 3,
      'indicators.channels': 6,
      'indicators.responses': 1,
    }))

  test.each(['2018', '2019', '2021'] as const)(
    'form %s: every cell exists, and none stands on both sides',
    (form) => {
      const cells = new Set(cellsOfForm(forms[form]))
      for (const { left, right } of identitiesOf(form)) {
        for (const cell of [...left, ...right]) expect([cell, cells.has(cell)]).toEqual([cell, true])
        expect(left.filter((cell) => right.includes(cell))).toEqual([])
      }
    },
  )

  test('only the printed balance is statutory', () => {
    const all = (['2018', '2019', '2021'] as const).flatMap(identitiesOf)
    for (const { rule, kind } of all)
      expect([rule, kind === 'statutory']).toEqual([rule, rule === 'requests.balance'])
  })

  test('a real report of 2025 satisfies the balance: 14069 + 560 = 13810 + 819', () => {
    const figures: Record<string, number> = {
      received: 14069,
      carriedIn: 560,
      handled: 13810,
      carriedOut: 819,
    }
    const balance = identitiesOf('2021').find((id) => id.rule === 'requests.balance' && id.where === '总计')
    const sum = (cells: readonly string[] = []) =>
      cells.reduce((total, cell) => total + (figures[cell.split('.')[1] ?? ''] ?? Number.NaN), 0)
    expect(sum(balance?.left)).toBe(14629)
    expect(sum(balance?.right)).toBe(14629)
  })
})

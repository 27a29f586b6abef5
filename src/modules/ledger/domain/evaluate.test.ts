import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyActs } from '../../../../test/ledger-acts.ts'
import { groupsOf } from '../../../../test/ledger-groups.ts'
import { cellRules } from '../../../law/forms/annual-report/cells/index.ts'
import { type FormId, forms } from '../../../law/forms/annual-report/index.ts'
import { rollUp } from './closing.ts'
import { type Figures, figures, type Group } from './evaluate.ts'
import { calendarYear } from './period.ts'

const value = (of: Figures, id: string): number => {
  const figure = of[id]
  if (!figure) throw new Error(`no cell ${id}`)
  return figure.value
}

/** The identities that the forms of 2019 and 2021 print, and the sums that follow from their headings, written apart from the cells. */
function broken(form: '2019' | '2021', of: Figures): string[] {
  const { rows, columns } = forms[form].tables.requests
  const at = (row: string, column: string) => value(of, `requests.${row}.${column}`)
  const wrong: string[] = []
  for (const column of Object.keys(columns)) {
    if (at('received', column) + at('carriedIn', column) !== at('handled', column) + at('carriedOut', column))
      wrong.push(`balance ${column}`)
    const outcomes = Object.keys(rows).filter(
      (row) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(row),
    )
    if (outcomes.reduce((sum, row) => sum + at(row, column), 0) !== at('handled', column))
      wrong.push(`handled ${column}`)
  }
  for (const row of Object.keys(rows)) {
    const six = Object.keys(columns).filter((column) => column !== 'total')
    if (six.reduce((sum, column) => sum + at(row, column), 0) !== at(row, 'total')) wrong.push(`total ${row}`)
  }
  for (const group of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
    const parts = ['upheld', 'corrected', 'otherResult', 'pending'].map((part) =>
      value(of, `remedies.${group}.${part}`),
    )
    if (parts.reduce((sum, part) => sum + part, 0) !== value(of, `remedies.${group}.total`)) wrong.push(group)
  }
  return wrong
}

const long = process.env.LONG === '1'
const runs = long ? 4 : 60
const size = long ? { minLength: 60_000, maxLength: 70_000 } : { maxLength: 120 }

describe('identities', () => {
  test.each([
    ['2019', 2024],
    ['2019', 2025],
    ['2021', 2024],
    ['2021', 2025],
  ] as const)(
    'every identity of %s holds for every generated year %i',
    (form, year) =>
      fc.assert(
        fc.property(anyActs(size), (acts) => {
          expect(broken(form, figures(cellRules[form], groupsOf(acts, calendarYear(year))))).toEqual([])
        }),
        { numRuns: runs, ...(long && { endOnFailure: true }) },
      ),
    long ? 600_000 : 20_000,
  )

  test('the check of identities sees one nudged cell', () => {
    const of = figures(cellRules['2021'], [])
    const nudged = { ...of, 'requests.granted.business': { value: 1, counted: 1, declared: 0, opening: 0 } }
    expect(broken('2021', of)).toEqual([])
    expect(broken('2021', nudged)).toEqual(['handled business', 'total granted'])
  })

  test('what is carried out of a year is what is carried into the next, in every column', () =>
    fc.assert(
      fc.property(anyActs({ maxLength: 80 }), (acts) => {
        const first = figures(cellRules['2021'], groupsOf(acts, calendarYear(2024)))
        const second = figures(cellRules['2021'], groupsOf(acts, calendarYear(2025)))
        for (const column of Object.keys(forms['2021'].tables.requests.columns))
          expect(value(second, `requests.carriedIn.${column}`)).toBe(
            value(first, `requests.carriedOut.${column}`),
          )
      }),
      { numRuns: 60 },
    ))

  test('the parts of a figure add up to it', () =>
    fc.assert(
      fc.property(
        anyActs({ maxLength: 80 }),
        fc.constantFrom<FormId>('2018', '2019', '2021'),
        (acts, form) => {
          for (const [id, { value: sum, counted, declared, opening }] of Object.entries(
            figures(cellRules[form], groupsOf(acts, calendarYear(2025))),
          ))
            expect([id, (counted + declared + opening).toFixed(6)]).toEqual([id, sum.toFixed(6)])
        },
      ),
      { numRuns: 40 },
    ))
})

describe('money', () => {
  test.each([
    [184_954_210_000, 184954.21],
    [1, 0.000001],
    [123_456_789_012, 123456.789012],
  ])('%i 分 is %d 万元, exactly', (fen, wanYuan) => {
    const groups: Group[] = [
      { measure: 'procurement.amount', dimensions: {}, basis: 'declared', before: 0, within: fen },
    ]
    expect(figures(cellRules['2019'], groups)['proactive.procurement.amount']?.value).toBe(wanYuan)
  })
})

describe('roll-up', () => {
  const closing = (authority: string, value: number) => ({
    form: '2021' as const,
    period: calendarYear(2025),
    authorities: [authority],
    figures: { 'proactive.charges.amount': { value, counted: value, declared: 0, opening: 0 } },
  })
  test('adds decimals exactly', () =>
    expect(rollUp([closing('a', 0.1), closing('b', 0.2)])['proactive.charges.amount']?.value).toBe(0.3))
  test('refuses to count an authority twice', () =>
    expect(() => rollUp([closing('a', 1), closing('a', 1)])).toThrow('twice'))
})

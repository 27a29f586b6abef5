import { describe, expect, test } from 'vitest'
import { outcomes } from '../../../outcomes.ts'
import { type AnnualReportForm, cellsOfForm, type FormId, forms } from '../index.ts'
import { countedOutcomes, rowOfOutcome } from '../outcome-rows.ts'
import { cellRules } from './index.ts'
import { cell, flow } from './rule.ts'

const ids = Object.keys(forms) as FormId[]
const rule = (form: FormId, id: string) => new Map(Object.entries(cellRules[form])).get(id)

describe('cells of statutory forms as data', () => {
  test.each(ids)('every cell of the form of %s has a rule, and no rule is without a cell', (id) =>
    expect(Object.keys(cellRules[id]).sort()).toEqual(cellsOfForm(forms[id]).sort()),
  )

  test.each(ids)('a cell of %s that the form prints in 万元 is a sum of money, and only that', (id) => {
    const form: AnnualReportForm = forms[id]
    for (const [name, table] of Object.entries(form.tables))
      if (table.kind === 'list')
        for (const [key, { decimal }] of Object.entries(table.cells))
          expect([key, rule(id, `${name}.${key}`)?.unit]).toEqual([key, decimal ? 'wanYuan' : 'one'])
  })

  test.each(['2019', '2021'] as const)('in %s each outcome is counted in exactly one row', (form) => {
    for (const outcome of countedOutcomes) {
      const rows = Object.keys(forms[form].tables.requests.rows).filter((row) =>
        rule(form, `requests.${row}.total`)?.terms.some(({ where }) => where.outcome?.includes(outcome)),
      )
      expect(rows).toEqual([rowOfOutcome(form, outcome)])
    }
  })

  test('the rows of outcomes are those that the catalogue of outcomes names', () =>
    expect(rowOfOutcome('2021', 'notOurs')).toBe(outcomes.notOurs.row['2021']))

  test('an answer of the table until 2018 is the sum of its eight lines', () => {
    const answered = rule('2018', 'indicators.answered')?.terms[0]?.where.outcome ?? []
    const lines = Object.keys(forms['2018'].tables.indicators.cells).filter((key) =>
      /^answered\.\w+$/.test(key),
    )
    const summed = lines.flatMap((key) => rule('2018', `indicators.${key}`)?.terms[0]?.where.outcome ?? [])
    expect([...summed].sort()).toEqual([...answered].sort())
    expect(lines).toHaveLength(8)
  })

  test('things and money are never added', () =>
    expect(() => cell(flow('charge.amount'), flow('charge.items'))).toThrow('one unit'))

  test('a misspelt measure, dimension or value does not compile', () => {
    // @ts-expect-error: no such measure
    flow('request.recieved')
    // @ts-expect-error: no such dimension
    flow('request.received', { aplicant: ['business'] })
    // @ts-expect-error: no such value
    flow('request.received', { applicant: ['busines'] })
    // @ts-expect-error: no such outcome
    flow('request.concluded', { outcome: ['gratned'] })
  })
})

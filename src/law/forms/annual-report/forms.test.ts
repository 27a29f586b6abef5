import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type AnnualReportForm, cellsOfForm, formOfYear, forms } from './index.ts'

const contract = path.resolve(import.meta.dirname, '../../../../../shared/contracts/forms.json')

interface Named {
  id: string
  label: string
  unit?: string
}

describe('statutory forms', () => {
  test.each([
    [2007, undefined],
    [2008, '2018'],
    [2018, '2018'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
  ])('a report of %s uses form %s', (year, id) => expect(formOfYear(year)?.id).toBe(id))

  test('table three of 2021 has 25 rows and seven columns', () =>
    expect(cellsOfForm(forms['2021']).filter((cell) => cell.startsWith('requests.'))).toHaveLength(25 * 7))

  test.skipIf(!existsSync(contract))('identifiers, labels and units are those of the contract', () => {
    const fixed = JSON.parse(readFileSync(contract, 'utf8')).forms as Record<
      string,
      { tables: Record<string, { cells?: Named[]; rows?: Named[]; columns?: Named[] }> }
    >
    for (const [id, form] of Object.entries<AnnualReportForm>(forms)) {
      expect(Object.keys(form.tables)).toEqual(Object.keys(fixed[id]?.tables ?? {}))
      for (const [name, table] of Object.entries(form.tables)) {
        const named = (cells: Readonly<Record<string, { label: string; unit?: string }>>): Named[] =>
          Object.entries(cells).map(([cell, { label, unit }]) => ({ id: cell, label, ...(unit && { unit }) }))
        const expected = fixed[id]?.tables[name]
        if (table.kind === 'list') expect(named(table.cells)).toEqual(expected?.cells)
        else {
          expect(named(table.rows)).toEqual(expected?.rows)
          expect(named(table.columns)).toEqual(expected?.columns)
        }
      }
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReport } from './index.ts'

/** What a careful reader says of the report: severity, rule, first cell, expected, actual of each finding. */
interface Expected {
  form: string | null
  findings: [string, string, string | null, number | null, number | null][]
  missing?: number
  publishedOn?: string
  cells?: Record<string, number>
}

const folder = path.resolve(import.meta.dirname, '../../golden/report-check')

describe('situations in published reports', () => {
  test.each(readdirSync(folder).sort())('%s', (situation) => {
    const files = readdirSync(path.join(folder, situation))
    const report = files.find((file) => file.startsWith('report.')) ?? ''
    const expected = JSON.parse(
      readFileSync(path.join(folder, situation, 'expected.json'), 'utf8'),
    ) as Expected
    const check = checkReport(readFileSync(path.join(folder, situation, report)))
    const found = check.findings.map(({ severity, rule, cells, expected: due, actual }) => [
      severity,
      rule,
      cells[0] ?? null,
      due,
      actual,
    ])
    expect(found.sort()).toEqual(expected.findings.sort())
    expect(check.form).toBe(expected.form)
    if (expected.missing !== undefined) expect(check.missing).toHaveLength(expected.missing)
    if (expected.publishedOn !== undefined) expect(check.publishedOn).toBe(expected.publishedOn)
    expect(check.cells).toMatchObject(expected.cells ?? {})
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { entriesOf, records } from '../../../demo/figures-2020.ts'
import { groupsOf, type Summed } from '../../../test/ledger-groups.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { cellRules } from '../../law/forms/annual-report/cells/index.ts'
import { cellsOfForm, type FormId, forms } from '../../law/forms/annual-report/index.ts'
import { type MeasureId, measures } from '../../law/measures.ts'
import { checkReport } from '../../report/index.ts'
import { dimensionsProblem } from '../ledger/dimensions.ts'
import { type Figures, figures } from '../ledger/domain/evaluate.ts'
import { calendarYear } from '../ledger/domain/period.ts'
import { checkDraft } from './domain/checks.ts'
import { type ReportContent, valuesOf } from './domain/content.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, 'golden/annual-report')
const Values = z.record(z.string(), z.number())
const Events = z.object({
  title: z.string(),
  year: z.number(),
  previous: Values.optional(),
  events: z.array(
    z.object({
      day: z.iso.date().transform(plainDate),
      measure: z.enum(Object.keys(measures) as [MeasureId, ...MeasureId[]]),
      dimensions: z.record(z.string(), z.string()),
      quantity: z.number().int().optional(),
      basis: z.enum(['counted', 'declared', 'opening']).optional(),
    }),
  ),
})
const Findings = z.array(
  z.object({
    rule: z.string(),
    blocks: z.boolean(),
    cells: z.array(z.string()),
    expected: z.number().nullable(),
    actual: z.number().nullable(),
  }),
)

const cases = Object.keys(forms).flatMap((form) =>
  readdirSync(path.join(folder, form)).map((name) => ({ form: form as FormId, name })),
)
const read = <T>(at: string, schema: z.ZodType<T, unknown>): T =>
  schema.parse(JSON.parse(readFileSync(at, 'utf8')))
const shown = (of: Figures) =>
  Object.fromEntries(Object.entries(valuesOf(of)).filter(([, value]) => value !== 0))

/** The checks of figures; those of the text have their own tests. */
const ofFigures = /^(requests|remedies|proactive|indicators|number)\./

describe('whole years, from the entries to the tables and what is found in them', () => {
  test.each(cases)('$form $name', ({ form, name }) => {
    const at = (file: string) => path.join(folder, form, name, file)
    const { year, events, previous } = read(at('events.json'), Events)
    const entries: readonly Summed[] = events
    for (const { measure, dimensions } of entries) expect(dimensionsProblem(measure, dimensions)).toBeNull()
    const cells = figures(cellRules[form], groupsOf(entries, calendarYear(year)))
    expect(shown(cells)).toEqual(read(at('report.json'), Values))
    const last: ReportContent | null = previous
      ? { ...(lastYear(form, year) satisfies Partial<ReportContent>), cells: previous }
      : null
    const found = checkDraft({
      form,
      narrative: {},
      cells: valuesOf(cells),
      figures: { now: valuesOf(cells), previous: null },
      previous: last,
      page: null,
      moved: [],
    })
    expect(
      found
        .filter(({ rule }) => ofFigures.test(rule))
        .map(({ rule, blocks, cells: of, expected, actual }) => ({
          rule,
          blocks,
          cells: of,
          expected,
          actual,
        })),
    ).toEqual(read(at('findings.json'), Findings))
  })
})

const lastYear = (form: FormId, year: number) => ({
  authority: '',
  year: year - 1,
  form,
  title: '',
  lead: '',
  sections: [],
  cells: {},
  quotable: {},
  previous: null,
  closing: null,
  contact: [],
  correction: null,
})

describe('the demonstration year 2020', () => {
  const made = figures(cellRules['2019'], groupsOf(records().flatMap(entriesOf), calendarYear(2020)))

  test('the stream of records gives the tables of the golden case, cell by cell', () =>
    expect(shown(made)).toEqual(read(path.join(folder, '2019/city-of-2020/report.json'), Values)))

  test('every record lies in the year, is concluded after it began, and says the same twice', () => {
    const all = records()
    for (const record of all) {
      if (record.kind === 'request' && record.concluded)
        expect(record.concluded.on > record.receivedOn && record.concluded.on <= '2020-12-31').toBe(true)
      for (const { day } of entriesOf(record)) expect(day >= '2019-12-31' && day <= '2020-12-31').toBe(true)
    }
    expect(records()).toEqual(all)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  const seed = path.resolve(root, '../shared/seeds/002_236d9db50fe3c22f.txt')
  test.skipIf(!existsSync(seed))(
    'equals the printed tables but for the two cells in which they contradict themselves',
    () => {
      const printed = checkReport(readFileSync(seed))
      const differing = cellsOfForm(forms['2019']).flatMap((id) => {
        const ours = made[id as keyof typeof made]?.value
        const theirs = printed.cells[id]
        return theirs === undefined || theirs === ours ? [] : [[id, theirs, ours]]
      })
      expect(differing).toEqual([
        ['requests.carriedOut.naturalPerson', 0, 2],
        ['remedies.litigationDirect.total', 178, 179],
      ])
    },
  )
})

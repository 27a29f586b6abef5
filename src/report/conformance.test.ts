import { describe, expect, test } from 'vitest'
import { cellsOfForm, type FormId, forms } from '../law/forms/annual-report/index.ts'
import { consistentFigures, type Figures, seeded } from './corpus/figures.ts'
import { type Layout, layouts, lossyLayouts } from './corpus/layouts.ts'
import { writeReport } from './corpus/report.ts'
import { checkReport, type ReportCheck } from './index.ts'

const authority = '云州市南河县人民政府'
const years = { '2018': 2018, '2019': 2020, '2021': 2023 } as const
const editions: readonly FormId[] = ['2018', '2019', '2021']

interface Score {
  readonly right: string[]
  readonly wrong: string[]
  readonly missed: string[]
}

function score(check: ReportCheck, form: FormId, printed: (id: string) => number | null): Score {
  const result: Score = { right: [], wrong: [], missed: [] }
  for (const id of cellsOfForm(forms[form])) {
    const read = check.cells[id] ?? null
    const real = printed(id)
    if (read === real) result.right.push(id)
    else if (read === null) result.missed.push(id)
    else result.wrong.push(`${id}: read ${read}, printed ${real}`)
    expect(check.missing.includes(id)).toBe(read === null)
  }
  return result
}

function read(
  form: FormId,
  layout: Layout,
  seed: number,
  blankShare: number,
): { check: ReportCheck; result: Score } {
  const figures = consistentFigures(form, seed)
  const random = seeded(seed * 31)
  const blank = new Set(Object.keys(figures).filter((id) => figures[id] === 0 && random() < blankShare))
  const text = writeReport({
    form,
    year: years[form],
    authority,
    figures,
    layout,
    print: (id) => (blank.has(id) ? '' : String(figures[id])),
  })
  const check = checkReport(text)
  return { check, result: score(check, form, (id) => (blank.has(id) ? null : (figures[id] ?? null))) }
}

describe.each(editions)('form %s', (form) => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))(
    '%s: every printed figure is read, nothing is found',
    (_, layout) => {
      for (const seed of [1, 2]) {
        const { check, result } = read(form, layout, seed, 0)
        expect(result.wrong).toEqual([])
        expect(result.missed).toEqual([])
        expect(check.form).toBe(form)
        expect(check.findings).toEqual([])
        expect([check.authority, check.year]).toEqual([authority, years[form]])
      }
    },
  )

  // Spaces keep no empty cells: there a blank makes its row uncertain.
  test.each(layouts.filter(({ name }) => name !== 'spaces').map((layout) => [layout.name, layout] as const))(
    '%s: blank cells are missing, not zero',
    (_, layout) => {
      for (const seed of [4]) {
        const { check, result } = read(form, layout, seed, 0.4)
        expect(result.wrong).toEqual([])
        expect(result.missed).toEqual([])
        expect(check.findings).toEqual([])
      }
    },
  )

  test.each(
    [...lossyLayouts, ...layouts.filter(({ name }) => name === 'spaces')].map(
      (layout) => [layout.name, layout] as const,
    ),
  )('%s: what was lost is missing, never wrong', (_, layout) => {
    for (const seed of [6, 7]) {
      for (const share of [0, 0.4]) {
        const { check, result } = read(form, layout, seed, share)
        expect(result.wrong).toEqual([])
        expect(check.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      }
    }
  })
})

/** What a figure takes part in, written down from the forms' own rules and not from the checker's table. */
function rulesOf(id: string): string[] {
  const [table = '', ...rest] = id.split('.')
  const column = rest.at(-1) ?? ''
  const row = rest.slice(0, -1).join('.')
  if (table === 'remedies') return [`remedies.total ${row}`]
  if (table !== 'requests') return []
  const frame = ['received', 'carriedIn', 'handled', 'carriedOut'].includes(row)
  return [
    `requests.row-total ${row}`,
    ...(frame ? [`requests.balance ${column}`] : []),
    ...(!frame || row === 'handled' ? [`requests.handled ${column}`] : []),
  ].sort()
}

const named = ({ rule, cells }: { rule: string; cells: readonly string[] }): string => {
  const parts = (cells[0] ?? '').split('.')
  return rule === 'requests.balance' || rule === 'requests.handled'
    ? `${rule} ${parts.at(-1)}`
    : `${rule} ${parts.slice(1, -1).join('.')}`
}

describe('a wrong figure breaks exactly the sums that it stands in', () => {
  test.each(['2019', '2021'] as const)('form %s, one cell at a time', (form) => {
    const figures = consistentFigures(form, 11)
    const ids = Object.keys(figures).filter((id) => !id.startsWith('proactive.'))
    const random = seeded(12)
    for (let run = 0; run < 60; run += 1) {
      const id = ids[Math.floor(random() * ids.length)] ?? ''
      const layout = layouts[run % layouts.length] ?? layouts[0]
      if (!layout) continue
      const nudged: Figures = { ...figures, [id]: (figures[id] ?? 0) + 1 + Math.floor(random() * 5) }
      const { findings } = checkReport(
        writeReport({ form, year: years[form], authority, figures: nudged, layout }),
      )
      expect([id, layout.name, ...findings.map(named).sort()]).toEqual([id, layout.name, ...rulesOf(id)])
      expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
    }
  })

  test.each([
    ['indicators.requests.network', 1, ['indicators.requests']],
    ['indicators.answered.withheld.privacy', 1, ['indicators.withheld']],
    ['indicators.completed', 2, ['indicators.completed']],
    ['indicators.reconsideration.other', 1, ['indicators.reconsideration']],
    ['indicators.litigation', 1, ['indicators.litigation']],
    ['indicators.staff.partTime', 3, ['indicators.staff']],
    ['indicators.answered.notExisting', 1, ['indicators.answered']],
    ['indicators.disclosed.normative', 99999, ['indicators.subset']],
    ['indicators.interviewsByHead', 99, ['indicators.subset']],
    ['indicators.responses', 999, ['indicators.responses']],
    ['indicators.complaints', 5, []],
  ])('form 2018: %s more by %s', (id, by, rules) => {
    const figures = consistentFigures('2018', 21)
    const nudged = { ...figures, [id]: (figures[id] ?? 0) + by }
    const layout = layouts[6] ?? layouts[0]
    if (!layout) throw new Error('no layout')
    const { findings } = checkReport(
      writeReport({ form: '2018', year: 2018, authority, figures: nudged, layout }),
    )
    expect(findings.map(({ rule }) => rule)).toEqual(rules)
  })
})

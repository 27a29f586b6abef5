import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Actual, disagreements } from './compare.ts'
import type { ExpectedFile } from './document.ts'
import { check } from './engine.ts'
import { type Figures, figure } from './figures.ts'
import { cityFigures, districtFigures } from './published.ts'
import { rng } from './random.ts'
import { type ExpectedFinding, judge } from './rules.ts'

// The published reports are not part of the repository; where they lie beside the checkout they are read.
const seeds = path.join(import.meta.dirname, '../../../shared/seeds')
const folder = mkdtempSync(path.join(tmpdir(), 'published-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = {
  border: '000_087a8e6c0d9ad53e.txt',
  county: '001_8cc921f21954544f.txt',
  city: '002_236d9db50fe3c22f.txt',
  district: '003_e58907eb69c41167.txt',
  port: '004_9f664232744435af.txt',
} as const
const source = (name: keyof typeof files): string => readFileSync(path.join(seeds, files[name]), 'utf8')

async function answer(text: string): Promise<Actual> {
  const place = path.join(folder, 'report.txt')
  writeFileSync(place, text)
  const { answers } = await check([place, '--json'])
  const [first] = answers
  if (!first) throw new Error('no answer')
  return { ...first, file: 'report.txt' }
}

const errors = ({ findings }: Actual): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
const expectedOf = (form: '2018' | '2019', figures: Figures, more: Partial<ExpectedFile>): ExpectedFile => {
  const read = [...figures].flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const]))
  const missing = [...figures].filter(([, { value }]) => value === null).map(([id]) => id)
  return {
    form,
    cells: Object.fromEntries(read),
    missing,
    findings: judge(form, figures),
    may: ['structure.section', 'narrative.table', 'narrative.count', 'indicators.channels', 'published.late'],
    ...more,
  }
}
const period: ExpectedFinding = { rule: 'period.year', severity: 'error' }

/** The line on which a cell of the city's tables two to four stands: one cell a line, an empty line between. */
function cityLines(text: string): Map<string, number> {
  const lines = text.split('\n')
  const places = new Map<string, number>()
  const ids = [...cityFigures().keys()]
  const isCell = (line: string): boolean => /^[+-]?\d+(\.\d+)?\s*$/.test(line)
  const start = lines.findIndex((line) => line.startsWith('二、主动公开政府信息情况'))
  const end = lines.findIndex((line) => line.startsWith('五、存在的主要问题'))
  const blank = 'requests.received.otherOrganisation'
  let at = 0
  for (let n = start; n < end; n += 1) {
    if (ids[at] === blank) at += 1
    const id = ids[at]
    if (id === undefined || !isCell(lines[n] ?? '')) continue
    places.set(id, n)
    at += 1
  }
  return places
}

describe.skipIf(!existsSync(seeds))('published reports beside the checkout', () => {
  test('the city: every cell, exactly three errors in its tables', async () => {
    const actual = await answer(source('city'))
    const expected = expectedOf('2019', cityFigures(), {
      year: 2020,
      authority: '乌鲁木齐市人民政府',
      publishedOn: '2021-03-10',
      period: null,
    })
    expect(expected.findings?.map(({ rule }) => rule).sort()).toEqual([
      'remedies.total',
      'requests.balance',
      'requests.row-total',
    ])
    expect(disagreements(expected, actual, 'report.txt', source('city'))).toEqual([])
  })

  test('the district: every cell, the period and no other error', async () => {
    const actual = await answer(source('district'))
    const expected = expectedOf('2018', districtFigures(), {
      year: 2018,
      publishedOn: '2019-03-11',
      period: { from: '2018-01-01', to: '2018-12-30' },
    })
    expect(
      disagreements(
        { ...expected, findings: [...(expected.findings ?? []), period] },
        actual,
        'report.txt',
        source('district'),
      ),
    ).toEqual([])
  })

  test('the port: tables are pictures, 95.57 % is cut off', async () => {
    const actual = await answer(source('port'))
    expect(errors(actual)).toEqual([])
    expect(actual).toMatchObject({ year: 2019, form: null, publishedOn: '2020-02-17', cells: {} })
    expect(actual.findings).toContainEqual(
      expect.objectContaining({ rule: 'structure.picture', severity: 'warning' }),
    )
    expect(actual.findings).toContainEqual(
      expect.objectContaining({ rule: 'narrative.ratio', severity: 'note' }),
    )
  })

  test.each(['border', 'county'] as const)('the %s: no table, no error', async (name) => {
    const actual = await answer(source(name))
    expect(errors(actual)).toEqual([])
    expect(actual).toMatchObject({ year: 2018, form: null, cells: {} })
  })

  test('the city with one to three cells changed: exactly what follows from them', {
    timeout: 120_000,
  }, async () => {
    const text = source('city')
    const places = cityLines(text)
    expect(places.size).toBe(197)
    const ids = [...places.keys()]
    const random = rng(2020)
    for (let round = 0; round < (process.env.LONG ? 500 : 40); round += 1) {
      const figures = cityFigures()
      const lines = text.split('\n')
      for (let change = random.int(1, 3); change > 0; change -= 1) {
        const id = random.pick(ids)
        const value = random.int(0, 260)
        figures.set(id, figure(value))
        lines[places.get(id) ?? -1] = String(value)
      }
      const actual = await answer(lines.join('\n'))
      const received = figures.get('requests.received.total')?.value
      const handled = figures.get('requests.handled.total')?.value
      // The prose says that 239 were dealt with, which may mean received or handled.
      const prose: ExpectedFinding[] =
        received === 239 || handled === 239 ? [] : [{ rule: 'narrative.table', severity: 'error' }]
      const expected = expectedOf('2019', figures, { year: 2020 })
      expect(
        disagreements(
          { ...expected, findings: [...(expected.findings ?? []), ...prose] },
          actual,
          'report.txt',
        ),
        `round ${round}`,
      ).toEqual([])
    }
  })

  test.each([
    ['port', '政府网站公开8981条', '政府网站公开8982条', 'narrative.sum', 'error'],
    ['port', '回复率95.57%', '回复率97.55%', 'narrative.ratio', 'warning'],
    ['port', '回复率95.57%', '回复率95.58%', null, null],
    ['port', '至2019年12月31日', '至2019年11月30日', 'period.year', 'error'],
    ['port', '2020-02-17', '2020-04-17', 'published.late', 'warning'],
    ['county', '办结率94.49%', '办结率94.94%', 'narrative.ratio', 'warning'],
    ['city', '增长率达257.4%', '增长率达275.4%', 'narrative.ratio', 'warning'],
    ['city', '2021-03-10', '2021-04-01', 'published.late', 'warning'],
    ['city', '依申请公开239件', '依申请公开250件', 'narrative.table', 'error'],
    ['district', '12月30日', '12月31日', null, null],
    ['district', '2019-03-11', '2019-04-11', 'published.late', 'warning'],
    ['border', '2018年1月1日起', '2017年1月1日起', 'period.year', 'error'],
  ] as const)('the %s with “%s” as “%s”: %s', async (name, from, to, rule, severity) => {
    const text = source(name)
    expect(text).toContain(from)
    const before = await answer(text)
    const after = await answer(text.replaceAll(from, to))
    const told = (actual: Actual): string[] =>
      actual.findings.map((finding) => `${finding.rule} ${finding.severity}`).sort()
    const added = told(after).filter((line) => !told(before).includes(line))
    expect(added).toEqual(rule === null ? [] : [`${rule} ${severity}`])
  })
})

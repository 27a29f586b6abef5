import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../kernel/plain-date.ts'
import { figureRules } from '../../../law/forms/annual-report/cells/index.ts'
import { type FormId, formOfYear, forms } from '../../../law/forms/annual-report/index.ts'
import { badTokens, fill, percent, quotedCells } from '../../../report/tokens.ts'
import { overviewHeadings, templates } from '../templates.ts'
import { dueState, reportDue } from './due.ts'
import { lifecycle, nextState, type ReportAction, type ReportState } from './lifecycle.ts'
import { startingDraft } from './starting-draft.ts'

const figures = { now: { a: 239, b: 237, z: 0 }, previous: { a: 200, b: 237, z: 0 } }

describe('figures in the text', () => {
  test.each([
    ['新收{{a}}件', '新收239件'],
    ['上年{{prev:a}}件', '上年200件'],
    ['比上年{{change:a}}', '比上年增长19.5%'],
    ['比上年{{change:b}}', '比上年持平'],
    ['占{{share:b/a}}', '占99.2%'],
    ['没有数的{{c}}留着', '没有数的{{c}}留着'],
    ['与零相比{{change:z}}', '与零相比持平'],
    ['占{{share:a/z}}', '占{{share:a/z}}'],
  ])('%s is printed as %s', (text, printed) => expect(fill(text, figures)).toBe(printed))

  test('a fall is told as a fall', () =>
    expect(fill('{{change:a}}', { now: { a: 150 }, previous: { a: 200 } })).toBe('下降25.0%'))

  test('what cannot be filled is named, what can is not', () =>
    expect(badTokens('{{a}} {{c}} {{share:a/z}} {{}} {{prev:a}}', figures)).toEqual([
      '{{c}}',
      '{{share:a/z}}',
      '{{}}',
    ]))

  test('without a released report of last year nothing is compared', () =>
    expect(badTokens('{{prev:a}}{{change:a}}', { now: figures.now, previous: null })).toHaveLength(2))

  test('the cells that a text quotes are known', () =>
    expect(quotedCells('{{a}}，占{{share:b/a}}')).toEqual(['a', 'b']))

  // 281 of 294 is 95.578… per cent: rounded, not cut.
  test('a percentage is rounded', () => expect(percent(281, 294)).toBe('95.6%'))
})

describe('starting draft', () => {
  test.each(['2018', '2019', '2021'] as const)('every template of %s quotes cells that exist', (form) => {
    const known = figureRules(form)
    for (const { text, forms: of, when } of templates.filter((one) => one.forms.includes(form))) {
      const asked = 'some' in when ? when.some : when.none
      for (const id of [...quotedCells(text), ...asked]) expect([of, id, id in known]).toEqual([of, id, true])
    }
  })

  test('an empty year says only that nothing was asked and nothing charged', () => {
    const { overview, other, problems } = startingDraft('2021', { now: {}, previous: null })
    for (const heading of overviewHeadings) expect(overview).toContain(heading)
    expect(overview).not.toMatch(/\{\{|\d/)
    expect(overview).toContain('没有收到政府信息公开申请')
    expect(other).toBe('本年没有收取信息处理费。')
    expect(problems).toBeUndefined()
  })

  test('last year is compared only where a report of it was released', () => {
    const now = {
      'requests.received.total': 5,
      'requests.handled.total': 5,
      'requests.carriedIn.total': 0,
      'requests.carriedOut.total': 0,
    }
    expect(startingDraft('2021', { now, previous: null }).overview).not.toContain('change:')
    expect(startingDraft('2021', { now, previous: { 'requests.received.total': 4 } }).overview).toContain(
      '{{change:requests.received.total}}',
    )
  })
})

describe('公布时限', () => {
  const local = { monthDay: '01-20', source: '市政务公开办通知' }
  test.each([
    ['department', 2025, null, '2026-01-31'],
    ['government', 2025, null, '2026-03-31'],
    ['department', 2018, null, '2019-03-31'],
    ['department', 2025, local, '2026-01-20'],
    ['government', 2025, { ...local, monthDay: '03-31' }, '2026-03-31'],
    ['township', 2025, local, '2026-01-20'],
  ] as const)('a report of a %s for %i is due %#', (kind, year, of, due) =>
    expect(reportDue(kind, year, of)?.due).toBe(due),
  )
  test('the law sets no date for a township', () => expect(reportDue('township', 2025, null)).toBeNull())

  const due = plainDate('2026-01-31')
  test.each([
    [due, null, '2026-02-01', 'overdue'],
    [due, null, '2026-01-31', 'due-soon'],
    [due, null, '2026-01-01', 'due-soon'],
    [due, null, '2025-12-31', 'waiting'],
    [due, plainDate('2026-01-31'), '2026-05-01', 'done'],
    [due, plainDate('2026-02-01'), '2026-05-01', 'late'],
    [null, null, '2026-05-01', 'waiting'],
  ] as const)('due %s, released %s, today %s: %s', (day, releasedOn, today, stand) =>
    expect(dueState(day, releasedOn, plainDate(today))).toBe(stand),
  )
})

test('no path leads to the public but through review and approval', () => {
  const reach = (state: ReportState, without: ReportAction): boolean => {
    const seen = new Set<ReportState>([state])
    for (const one of seen)
      for (const action of Object.keys(lifecycle[one]) as ReportAction[]) {
        const to = action === without ? null : nextState(one, action)
        if (to) seen.add(to)
      }
    return seen.has('released')
  }
  expect(reach('drafting', 'edit')).toBe(true)
  for (const gate of ['submit', 'approve', 'release'] as const) expect(reach('drafting', gate)).toBe(false)
})

test.each([2008, 2018, 2019, 2020, 2021, 2025])('a report of %i has a form', (year) =>
  expect(Object.keys(forms) as FormId[]).toContain(formOfYear(year)?.id),
)

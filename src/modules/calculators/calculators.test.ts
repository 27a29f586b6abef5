import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/plain-date.ts'
import { publishedCalendar } from '../../law/calendar/index.ts'
import { type DeadlineValues, deadlinePage } from './deadline.ts'
import { feePage } from './fee.ts'

const at = { calendar: publishedCalendar, today: plainDate('2026-11-23') }
const ask = (values: Partial<DeadlineValues>) =>
  deadlinePage({ kind: 'reply', from: '2025-01-22', extend: '', pauses: [], ...values }, at)

describe('the deadline page', () => {
  test('without an address of its own is an empty form with today filled in', () => {
    const { values, result, problems } = deadlinePage(null, at)
    expect([values.from, result, problems]).toEqual(['2026-11-23', undefined, []])
  })

  test.each([
    ['2025-01-22', '2025-02-25', 'over Spring Festival, two make-up days'],
    ['2025-09-26', '2025-10-30', 'over National Day, two make-up days'],
    ['2026-02-06', '2026-03-12', 'over Spring Festival of 2026'],
  ])('received %s, due %s: %s', (from, due) => {
    const { result } = ask({ from })
    expect(result?.due).toBe(due)
    const counted = result?.days.filter(({ count }) => count !== undefined).map(({ count }) => count)
    expect(counted).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    expect(result?.days[0]).toEqual({ day: from, kind: 'start' })
    expect(result?.days.at(-1)).toEqual({ day: due, kind: 'due', count: 20 })
    expect(result?.because.every(({ article }) => article?.startsWith('《'))).toBe(true)
  })

  test('shows the make-up Sundays of January 2025 as counted and the holidays as such', () => {
    const { result } = ask({})
    const of = (day: string) => result?.days.find((one) => one.day === day)
    expect(of('2025-01-26')).toMatchObject({ kind: 'counted', note: '班3' }) // Sunday: 23, 24, 26
    expect(of('2025-01-28')).toMatchObject({ kind: 'rest', note: '休' })
    expect(of('2025-02-15')).toEqual({ day: '2025-02-15', kind: 'rest' })
  })

  test('passes over a consultation and says so', () => {
    const { result } = ask({ from: '2026-03-02', pauses: ['2026-03-10..2026-03-12'] })
    expect(result?.days.filter(({ kind }) => kind === 'paused')).toHaveLength(3)
    expect(result?.due).toBe('2026-04-02') // 20 working days end on 30 March; three more
    expect(result?.asked).toContain('扣除征求意见的3个工作日')
  })

  test('a year without notice is provisional, said so, and not counted when even the start is unknown', () => {
    const { result, problems } = ask({ from: '2026-12-15' })
    expect(problems).toEqual([])
    expect(result?.provisional).toContain('2027年的节假日安排尚未公布')
    expect(ask({ from: '2027-02-01' })).toMatchObject({ problems: [{ field: 'from' }] })
    expect(ask({ from: '2027-02-01' }).problems[0]?.message).toContain('2027年')
  })

  test.each<[Partial<DeadlineValues>, string, RegExp]>([
    [{ extend: '21' }, 'extend', /1至20.*第三十三条/],
    [{ extend: 'abc' }, 'extend', /“abc”/],
    [{ kind: 'litigation', extend: '5' }, 'extend', /不能延长.*第三十三条/],
    [{ kind: 'litigation', pauses: ['2025-02-01..2025-02-02'] }, 'pause', /第三十三条/],
    [{ pauses: ['2025-02-05..2025-02-01'] }, 'pause', /早于/],
    [{ pauses: ['gestern'] }, 'pause', /起始日/],
    [{ pauses: Array.from({ length: 4 }, () => '2025-02-01..2025-02-02') }, 'pause', /三段/],
    [{ from: '2025-02-30' }, 'from', /存在的日期/],
    [{ from: '2007-01-05' }, 'from', /2008-05-01|2008年5月1日/],
    [{ kind: 'constructor' }, 'kind', /哪一种期限/],
  ])('%o is refused at %s', (values, field, message) => {
    const { problems, result } = ask(values)
    expect(result).toBeUndefined()
    expect(problems.map((problem) => problem.field)).toEqual([field])
    expect(problems[0]?.message).toMatch(message)
  })

  test('a period of days that ends on a Sunday moves to the Monday', () => {
    // 60 days from 1 January 2026: 2 March is day 60, a Monday; from 31 December: Sunday 1 March.
    expect(ask({ kind: 'reconsideration', from: '2025-12-31' }).result?.due).toBe('2026-03-02')
    expect(ask({ kind: 'reconsideration', from: '2026-01-01' }).result?.due).toBe('2026-03-02')
  })
})

describe('the fee page', () => {
  test('45 items: ten free, twenty at 100, ten at 200, five at 300', () => {
    const { result } = feePage({ method: 'items', quantity: '45' })
    expect(result?.yuan).toBe('5,500')
    expect(result?.steps.map(({ yuan }) => yuan)).toEqual(['0', '2,000', '2,000', '1,500'])
    expect(result?.steps[1]).toEqual({
      range: '第11至30件',
      quantity: '20',
      rate: '每件100元',
      yuan: '2,000',
    })
    expect(result?.because[0]?.article).toContain('国办函〔2020〕109号')
  })

  test('250 pages: thirty free, seventy at 10, a hundred at 20, fifty at 40', () => {
    expect(feePage({ method: 'pages', quantity: '250' }).result?.yuan).toBe('4,700')
  })

  test('very many items are summed in one line', () => {
    const { result } = feePage({ method: 'items', quantity: '1000' })
    expect(result?.steps).toHaveLength(20)
    expect(result?.more).toMatch(/^其余79档合计/)
  })

  test.each([
    ['items', '-1', 'quantity'],
    ['items', '', 'quantity'],
    ['items', '1.5', 'quantity'],
    ['pages', '9999999999', 'quantity'],
    ['toString', '1', 'method'],
  ])('%s %o is refused at %s', (method, quantity, field) => {
    expect(feePage({ method, quantity }).problems.map((problem) => problem.field)).toEqual([field])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '../kernel/plain-date.ts'
import { publishedCalendar as calendar } from './calendar/index.ts'
import { findGist } from './cite.ts'
import { clockKinds, clockRule, clocks, LawNotInForce } from './clocks.ts'
import { type Deadline, deadline, tryDeadline } from './deadline.ts'

const day = plainDate
const due = (kind: (typeof clockKinds)[number], from: string, extendedBy = 0): PlainDate =>
  deadline(kind, day(from), { calendar, extendedBy }).due
const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('due days counted by hand', () => {
  test.each([
    ['reply', '2026-02-06', '2026-03-12', 'spans Spring Festival'],
    ['reply', '2026-02-14', '2026-03-20', 'received on a make-up Saturday'],
    ['reply', '2026-02-15', '2026-03-20', 'received on a closed Sunday: counted from 24 February'],
    ['reply', '2019-05-14', '2019-06-04', '15 working days, the last day of the old rule'],
    [
      'reply',
      '2019-05-15',
      '2019-06-13',
      '20 working days, the first day of the new rule; Dragon Boat on 7 June',
    ],
    ['clarification-notice', '2024-01-25', '2024-02-04', 'day 7 is a make-up Sunday'],
    ['third-party-opinion', '2025-01-13', '2025-02-08', 'day 15 is a make-up Saturday'],
    ['fee-payment', '2026-09-18', '2026-10-22', 'two holidays'],
    ['proactive-publication', '2025-09-26', '2025-10-30', 'spans National Day'],
    ['licence-penalty-publication', '2026-09-18', '2026-09-29', 'a make-up Sunday inside'],
    ['reconsideration', '2026-03-02', '2026-05-06', 'day 60 is 1 May; offices open on the 6th'],
    ['reconsideration', '2026-03-09', '2026-05-08', 'day 60 is a Friday'],
    ['reconsideration', '2026-03-10', '2026-05-09', 'day 60 is a make-up Saturday, so nothing moves'],
    ['litigation', '2025-08-31', '2026-02-28', 'no 31 February; the 28th is a make-up Saturday'],
    ['litigation', '2023-08-29', '2024-02-29', 'leap year'],
    ['litigation', '2023-08-31', '2024-02-29', 'the last day of a leap February'],
    ['litigation', '2024-02-29', '2024-08-29', 'from a leap day'],
    ['litigation', '2026-04-01', '2026-10-08', '1 October is closed until the 7th'],
    ['litigation-after-reconsideration', '2026-01-31', '2026-02-24', '15 February begins nine closed days'],
    ['reconsideration-answer', '2026-02-06', '2026-02-27', 'ten working days across Spring Festival'],
    ['court-defence', '2026-03-07', '2026-03-23', 'day 15 is a Sunday'],
    ['consultation', '2026-09-01', '2026-10-08', 'day 30 is 1 October'],
    ['consultation', '2026-12-01', '2026-12-31', 'ends on the last covered day'],
  ] as const)('%s from %s is due %s: %s', (kind, from, expected, _why) =>
    expect(due(kind, from)).toBe(expected),
  )

  test('the new rule from 15 May 2019 counts 20 days, and extends by at most 20', () => {
    expect(deadline('reply', day('2019-05-14'), { calendar }).days).toBe(15)
    expect(due('reply', '2026-02-06', 20)).toBe('2026-04-10')
    expect(tryDeadline('reply', day('2019-05-14'), { calendar, extendedBy: 15 })).toMatchObject({ ok: true })
    expect(tryDeadline('reply', day('2019-05-14'), { calendar, extendedBy: 16 })).toMatchObject({
      refusal: 'CLOCK-EXTENSION-LIMIT',
      with: { max: 15 },
    })
  })
})

describe('pauses', () => {
  const paused = (...pauses: { from: PlainDate; to: PlainDate }[]): [string, number] => {
    const result = deadline('reply', day('2026-03-02'), { calendar, pauses })
    return [result.due, result.paused]
  }
  test.each([
    ['both ends are passed over', [span('2026-03-10', '2026-03-25')], '2026-04-16', 12],
    [
      'a day in two pauses counts once',
      [span('2026-03-10', '2026-03-20'), span('2026-03-16', '2026-03-25')],
      '2026-04-16',
      12,
    ],
    ['a pause before receipt changes nothing', [span('2026-02-01', '2026-03-02')], '2026-03-30', 0],
    ['a pause after the end changes nothing', [span('2026-03-31', '2026-06-30')], '2026-03-30', 0],
    ['a pause far beyond the calendar changes nothing', [span('2030-01-01', '2030-02-01')], '2026-03-30', 0],
    ['a pause on rest days alone changes nothing', [span('2026-03-07', '2026-03-08')], '2026-03-30', 0],
    ['a pause of the last day moves it', [span('2026-03-30', '2026-03-30')], '2026-03-31', 1],
    ['a pause across receipt takes its later part', [span('2026-02-25', '2026-03-03')], '2026-03-31', 1],
    ['the whole period', [span('2026-03-03', '2026-03-30')], '2026-04-28', 20],
  ])('%s', (_title, pauses, expected, count) => expect(paused(...pauses)).toEqual([expected, count]))

  test('a second pause that the first one pushes into the period counts too', () =>
    expect(paused(span('2026-03-10', '2026-03-10'), span('2026-03-31', '2026-03-31'))).toEqual([
      '2026-04-01',
      2,
    ]))
})

describe('refusals', () => {
  test.each([
    ['reply', '2008-04-30', {}, 'CLOCK-NOT-IN-FORCE', { began: '2008-05-01' }],
    ['proactive-publication', '2008-04-30', {}, 'CLOCK-NOT-IN-FORCE', { began: '2008-05-01' }],
    ['clarification-notice', '2019-05-14', {}, 'CLOCK-NOT-IN-FORCE', { began: '2019-05-15' }],
    ['third-party-opinion', '2019-05-14', {}, 'CLOCK-NOT-IN-FORCE', { began: '2019-05-15' }],
    ['consultation', '2019-08-31', {}, 'CLOCK-NOT-IN-FORCE', { began: '2019-09-01' }],
    ['fee-payment', '2020-12-31', {}, 'CLOCK-NOT-IN-FORCE', { began: '2021-01-01' }],
    ['reconsideration-answer', '2023-12-31', {}, 'CLOCK-NOT-IN-FORCE', { began: '2024-01-01' }],
    ['reply', '2026-12-10', {}, 'CLOCK-CALENDAR-MISSING', { year: 2027 }],
    ['litigation', '2026-08-31', {}, 'CLOCK-CALENDAR-MISSING', { year: 2027 }],
    ['consultation', '2026-12-02', {}, 'CLOCK-CALENDAR-MISSING', { year: 2027 }],
    ['reply', '2026-03-02', { extendedBy: 21 }, 'CLOCK-EXTENSION-LIMIT', { max: 20 }],
    ['reply', '2026-03-02', { extendedBy: Number.NaN }, 'CLOCK-EXTENSION-LIMIT', { max: 20 }],
    ['litigation', '2026-03-02', { extendedBy: 1 }, 'CLOCK-NO-EXTENSION', {}],
    ['fee-payment', '2026-03-02', { pauses: [span('2026-03-03', '2026-03-04')] }, 'CLOCK-NO-PAUSE', {}],
    ['reply', '2026-03-02', { pauses: [span('2026-03-04', '2026-03-03')] }, 'CLOCK-PAUSE-REVERSED', {}],
  ] as const)('%s from %s %o: %s', (kind, from, options, refusal, details) =>
    expect(tryDeadline(kind, day(from), { calendar, ...options })).toMatchObject({ refusal, with: details }),
  )

  test('the unchecked function throws instead', () => {
    expect(() => clockRule('reply', day('2007-01-01'))).toThrow(LawNotInForce)
    expect(() => deadline('litigation', day('2026-03-02'), { calendar, extendedBy: 1 })).toThrow(RangeError)
    expect(() =>
      deadline('reply', day('2026-03-02'), { calendar, pauses: [span('2026-03-04', '2026-03-03')] }),
    ).toThrow(RangeError)
  })
})

describe('provisional days', () => {
  test('a December request is counted by plain weekends, and says so', () => {
    const result = deadline('reply', day('2026-12-10'), { calendar, provisional: true })
    // 15 working days to 31 December, then 1, 4, 5, 6, 7 January.
    expect(result).toMatchObject({ due: '2027-01-07', provisional: true })
    expect(result.because.at(-1)?.note).toContain('2027年的节假日安排尚未公布')
  })
  test('a period inside the published years is final', () =>
    expect(deadline('reply', day('2026-11-20'), { calendar, provisional: true })).toMatchObject({
      due: '2026-12-18',
      provisional: false,
    }))
})

describe('for all days', () => {
  const anyDay = fc.integer({ min: 0, max: 2200 }).map((n) => addDays(day('2019-05-15'), n))
  const pauses = fc.array(
    fc.tuple(anyDay, fc.nat({ max: 25 })).map(([from, n]) => ({ from, to: addDays(from, n) })),
    { maxLength: 5 },
  )
  test('a reply lands on a working day; counted days less paused days are the statutory count', () =>
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 20 }), pauses, (from, extendedBy, spans) => {
        const result: Deadline = deadline('reply', from, { calendar, extendedBy, pauses: spans })
        expect(calendar.isWorkingDay(result.due)).toBe(true)
        expect(calendar.countWorkingDays(from, result.due) - result.paused).toBe(20 + extendedBy)
      }),
    ))
  test('later receipt never means an earlier due day; an extension or a pause never shortens', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), pauses, (from, extendedBy, spans) => {
        const plain = deadline('reply', from, { calendar }).due
        expect(deadline('reply', addDays(from, 1), { calendar }).due >= plain).toBe(true)
        expect(deadline('reply', from, { calendar, extendedBy }).due > plain).toBe(true)
        expect(deadline('reply', from, { calendar, pauses: spans }).due >= plain).toBe(true)
      }),
    ))
  test('calendar periods end on a working day, and never before the statutory count', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (n) => {
        const from = addDays(day('2024-01-01'), n)
        for (const kind of [
          'reconsideration',
          'litigation-after-reconsideration',
          'court-defence',
          'consultation',
        ] as const) {
          const result = deadline(kind, from, { calendar })
          expect(calendar.isWorkingDay(result.due)).toBe(true)
          expect(result.due >= addDays(from, result.days ?? 0)).toBe(true)
        }
      }),
    ))
})

describe('reasons', () => {
  test('every reason of every kind cites an article that resolves', () => {
    for (const kind of clockKinds)
      for (const { cite, note } of deadline(kind, day('2026-02-06'), { calendar }).because) {
        expect([cite, findGist(cite)]).not.toEqual([cite, null])
        expect(note).toMatch(/。$/)
      }
  })
  test('rules of a kind follow each other without gap or overlap', () => {
    for (const kind of clockKinds) {
      const rules: readonly { inForce: readonly [PlainDate, PlainDate | null] }[] = clocks[kind].rules
      for (const [n, { inForce }] of rules.entries())
        expect(inForce[1]).toBe(rules[n + 1]?.inForce[0] ?? null)
    }
  })
})

describe('figures that the decisions in docs/adr quote', () => {
  const plain = { calendar }
  test('0001: day zero', () => {
    expect(calendar.addWorkingDays(day('2026-02-06'), 19)).toBe('2026-03-11')
    expect(calendar.addWorkingDays(day('2026-02-24'), 20)).toBe('2026-03-23')
  })
  test.each([
    ['2026-03-10', '2026-03-25', '2026-04-16'],
    ['2026-03-10', '2026-03-24', '2026-04-15'],
    ['2026-03-09', '2026-03-25', '2026-04-17'],
  ])('0002: a pause from %s to %s', (from, to, expected) =>
    expect(deadline('reply', day('2026-03-02'), { calendar, pauses: [span(from, to)] }).due).toBe(expected),
  )
  test('0003, 0004, 0005', () => {
    expect(deadline('reconsideration', day('2026-08-04'), plain).due).toBe('2026-10-08')
    expect(deadline('reply', day('2025-12-10'), plain).due).toBe('2026-01-08')
    expect(calendar.addWorkingDays(day('2019-05-14'), 20)).toBe('2019-06-12')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WorkingCalendar } from '../../../kernel/calendar.ts'
import { addDays, plainDate } from '../../../kernel/plain-date.ts'
import { publishedCalendar as calendar, publishedYears } from '../../../law/calendar/index.ts'
import { pausesOf, replyDue, timingOf } from './reply-clock.ts'

const d = plainDate
const running = (from: string, extendedBy = 0) => ({ clockFrom: d(from), extendedBy, consultations: [] })
const asked = (sent: string, until: string, answered: string | null) => ({
  sentOn: d(sent),
  until: d(until),
  answeredOn: answered === null ? null : d(answered),
})

describe('答复期限 of a case', () => {
  test.each([
    ['2025-01-22', 0, '2025-02-25', 'an eight-day Spring Festival in its first week'],
    ['2025-09-26', 0, '2025-10-30', 'a Sunday worked, then eight days of National Day'],
    ['2026-02-06', 0, '2026-03-12', 'two Saturdays worked, nine days of Spring Festival'],
    ['2026-02-14', 0, '2026-03-20', 'received on a Saturday that is worked'],
    ['2026-02-06', 20, '2026-04-10', 'extended by all of twenty days'],
    ['2026-05-20', 0, '2026-06-17', 'counted anew from a correction'],
  ])('from %s extended by %i it is due %s: %s', (from, extended, due) =>
    expect(replyDue(running(from, extended), calendar).on).toBe(due),
  )

  test('a consultation from the day after sending to the answer does not count', () => {
    // Received 2 March; five days counted to 9 March; 10 to 25 March passed over; sixth on the 26th, twentieth on 16 April.
    const consultations = [asked('2026-03-09', '2026-04-01', '2026-03-25')]
    expect(replyDue({ ...running('2026-03-02'), consultations }, calendar).on).toBe('2026-04-16')
  })

  test('while the answer is out the pause runs to its limit; answered on the day of sending there is none', () => {
    expect(pausesOf([asked('2026-03-09', '2026-03-30', null)])).toEqual([
      { from: '2026-03-10', to: '2026-03-30' },
    ])
    expect(pausesOf([asked('2026-03-09', '2026-03-30', '2026-03-09')])).toEqual([])
  })

  test('overlapping consultations are passed over once', () => {
    const one = asked('2026-03-09', '2026-03-30', '2026-03-25')
    const both = [one, asked('2026-03-09', '2026-03-30', '2026-03-25')]
    expect(replyDue({ ...running('2026-03-02'), consultations: both }, calendar).on).toBe('2026-04-16')
  })
})

describe('before the notice for next year is out', () => {
  const until2026 = new WorkingCalendar(publishedYears.filter(({ year }) => year <= 2026))

  test('the due day is provisional, by plain weekends, and says so', () => {
    // 11 to 31 December are 15 working days; then 1, 4, 5, 6 and 7 January as if nothing were announced.
    const due = replyDue(running('2026-12-10'), until2026)
    expect(due).toMatchObject({ on: '2027-01-07', provisional: true })
    expect(due.because.at(-1)?.note).toContain('2027年的节假日安排尚未公布')
  })

  test('the alarm stands on the earliest day that a notice could make it: every day worked', () => {
    expect(replyDue(running('2026-12-10'), until2026).alarmOn).toBe('2027-01-05')
  })

  test('it moves to the right day when the notice is there, and is certain', () => {
    const notice = { year: 2027, off: [d('2027-01-01'), d('2027-01-02'), d('2027-01-03')], work: [] }
    const due = replyDue(running('2026-12-10'), new WorkingCalendar([...publishedYears, notice]))
    expect(due).toMatchObject({ on: '2027-01-08', provisional: false, alarmOn: '2027-01-08' })
  })
})

test.each([
  ['2026-03-12', 0, 'onTime'],
  ['2026-03-13', 0, 'late'],
  ['2026-03-12', 5, 'extended'],
  ['2026-03-13', 5, 'late'],
] as const)('given on %s with an extension of %i is %s', (given, extended, timing) => {
  const due = replyDue(running('2026-02-06'), calendar)
  expect(timingOf(due, extended, d(given))).toBe(timing)
})

const day = fc.integer({ min: 0, max: 2400 }).map((n) => addDays(d('2019-05-15'), n))

test('a later receipt is never due earlier, and a longer extension never shortens', () =>
  fc.assert(
    fc.property(day, fc.nat(30), fc.nat(20), fc.nat(20), (from, later, extended, more) => {
      const due = replyDue({ clockFrom: from, extendedBy: extended, consultations: [] }, calendar).on
      const after = { clockFrom: addDays(from, later), extendedBy: extended, consultations: [] }
      expect(replyDue(after, calendar).on >= due).toBe(true)
      const longer = { clockFrom: from, extendedBy: Math.min(20, extended + more), consultations: [] }
      expect(replyDue(longer, calendar).on >= due).toBe(true)
    }),
  ))

test('consultations never bring a due day forward, and an answer never moves it back', () =>
  fc.assert(
    fc.property(day, fc.nat(25), fc.integer({ min: 1, max: 40 }), fc.nat(40), (from, at, length, early) => {
      const sentOn = addDays(from, at)
      const until = addDays(sentOn, length)
      const answeredOn = addDays(sentOn, Math.min(early, length))
      const open = replyDue(
        { clockFrom: from, extendedBy: 0, consultations: [{ sentOn, until, answeredOn: null }] },
        calendar,
      )
      const answered = replyDue(
        { clockFrom: from, extendedBy: 0, consultations: [{ sentOn, until, answeredOn }] },
        calendar,
      )
      const without = replyDue({ clockFrom: from, extendedBy: 0, consultations: [] }, calendar)
      expect(open.on >= answered.on && answered.on >= without.on).toBe(true)
    }),
  ))

test('an alarm never stands after its due day', () =>
  fc.assert(
    fc.property(fc.nat(60), fc.nat(20), (at, extendedBy) => {
      const clockFrom = addDays(d('2026-11-15'), at % 46)
      const due = replyDue({ clockFrom, extendedBy, consultations: [] }, calendar)
      expect(due.alarmOn <= due.on).toBe(true)
      expect(due.provisional || due.alarmOn === due.on).toBe(true)
    }),
  ))

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { calendarFile, firstYear, lastYear } from '../../../scripts/calendar-data.ts'
import { addDays, type PlainDate, parts, plainDate, weekday } from '../../kernel/plain-date.ts'
import { publishedCalendar, publishedYears, readYear } from './index.ts'

/** `1/28-2/4` style lists, as the notices print them, to days. */
function printed(year: number, text: string): PlainDate[] {
  return text.split(', ').flatMap((piece) => {
    const [from = '', to = from] = piece.split('-')
    const day = (at: string): PlainDate => {
      const [month = '', date = ''] = at.split('/')
      return plainDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
    }
    const last = day(to.includes('/') ? to : `${from.split('/')[0]}/${to}`)
    const days: PlainDate[] = []
    for (let at = day(from); at <= last; at = addDays(at, 1)) days.push(at)
    return days
  })
}

describe('the notices of 2024 to 2026', () => {
  test.each([
    [
      2024,
      '1/1, 2/10-17, 4/4-6, 5/1-5, 6/10, 9/15-17, 10/1-7',
      '2/4, 2/18, 4/7, 4/28, 5/11, 9/14, 9/29, 10/12',
    ],
    [2025, '1/1, 1/28-2/4, 4/4-6, 5/1-5, 5/31-6/2, 10/1-8', '1/26, 2/8, 4/27, 9/28, 10/11'],
    [2026, '1/1-3, 2/15-23, 4/4-6, 5/1-5, 6/19-21, 9/25-27, 10/1-7', '1/4, 2/14, 2/28, 5/9, 9/20, 10/10'],
  ])('%s: closed and worked days as printed', (year, off, work) => {
    const file = publishedYears.find((entry) => entry.year === year)
    expect(file?.work).toEqual(printed(year, work))
    // Lists may leave out weekend days that are closed anyway: compare what the calendar says of each day.
    for (const day of printed(year, off))
      expect([day, publishedCalendar.isWorkingDay(day)]).toEqual([day, false])
    const listed = new Set(printed(year, off))
    for (const day of file?.off ?? []) expect([day, listed.has(day)]).toEqual([day, true])
  })

  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%s has %s working days', (year, count) =>
    expect(
      publishedCalendar.countWorkingDays(plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`)),
    ).toBe(count),
  )

  test('working days of the months of 2026', () => {
    const counts = Array<number>(12).fill(0)
    for (let day = plainDate('2026-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
      const month = parts(day)[1] - 1
      if (publishedCalendar.isWorkingDay(day)) counts[month] = (counts[month] ?? 0) + 1
    }
    expect(counts).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
  })
})

describe('periods counted by hand', () => {
  test.each([
    ['2024-01-25', '2024-02-04', '2024-02-20', '2024-02-27', '2024-03-26', 'day 7 is a make-up Sunday'],
    [
      '2024-09-24',
      '2024-10-09',
      '2024-10-18',
      '2024-10-25',
      '2024-11-22',
      '29 September and 12 October work',
    ],
    ['2025-01-13', '2025-01-22', '2025-02-08', '2025-02-14', '2025-03-14', 'day 15 is a make-up Saturday'],
    [
      '2025-01-22',
      '2025-02-07',
      '2025-02-18',
      '2025-02-25',
      '2025-03-25',
      'eight closed days in the first week',
    ],
    [
      '2025-09-26',
      '2025-10-13',
      '2025-10-23',
      '2025-10-30',
      '2025-11-27',
      '28 September works, then National Day',
    ],
    ['2026-02-06', '2026-02-24', '2026-03-05', '2026-03-12', '2026-04-10', 'two make-up Saturdays'],
    ['2026-02-14', '2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20', 'received on a make-up Saturday'],
    ['2026-09-18', '2026-09-29', '2026-10-15', '2026-10-22', '2026-11-19', 'two holidays'],
  ])('from %s: 7 %s, 15 %s, 20 %s, 40 %s (%s)', (from, ...due) =>
    expect([7, 15, 20, 40].map((n) => publishedCalendar.addWorkingDays(plainDate(from), n))).toEqual(
      due.slice(0, 4),
    ),
  )

  test('days 10 to 25 March are passed over: day 20 is 16 April', () =>
    expect(
      publishedCalendar.addWorkingDays(plainDate('2026-03-02'), 20, {
        except: [{ from: plainDate('2026-03-10'), to: plainDate('2026-03-25') }],
      }),
    ).toBe('2026-04-16'))
})

describe('the files', () => {
  test('2007 to 2026, one a year', () =>
    expect(publishedYears.map(({ year }) => year)).toEqual(
      Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n),
    ))

  test('hold what the package holds', () => {
    for (const { year } of publishedYears)
      expect(readFileSync(path.join(import.meta.dirname, `${year}.json`), 'utf8')).toBe(calendarFile(year))
  })

  test('a day of another year, or one that does not exist, is refused', () => {
    const notice = { number: null, title: '', url: null }
    expect(() => readYear({ year: 2026, off: ['2025-01-01'], work: [], notice })).toThrow(RangeError)
    expect(() => readYear({ year: 2026, off: ['2026-02-30'], work: [], notice })).toThrow(RangeError)
  })
})

describe('years with surprises, as their notices say', () => {
  test.each([
    ['2007-12-29', true, 'a Saturday worked by the notice for 2008'],
    ['2007-12-31', false, 'closed by the notice for 2008'],
    ['2011-12-31', true, 'a Saturday worked by the notice for 2012'],
    ['2013-06-08', true, 'a Saturday before Dragon Boat'],
    ['2015-09-04', false, 'closed by the later notice of 2015'],
    ['2018-12-31', false, 'closed by the notice for 2019'],
    ['2019-05-05', true, 'a Sunday worked by the later notice of 2019'],
    ['2020-01-31', false, 'the prolonged Spring Festival'],
    ['2020-02-01', false, 'a Saturday first to be worked, then closed'],
    ['2023-01-03', true, 'the first working day of 2023'],
    ['2024-02-09', true, 'New Year’s Eve stayed a working day'],
  ])('%s: %s, %s', (day, works, _why) => expect(publishedCalendar.isWorkingDay(plainDate(day))).toBe(works))

  test('no day is both closed and worked; what is worked is a weekend day', () => {
    for (const { off, work } of publishedYears) {
      expect(off.filter((day) => work.includes(day))).toEqual([])
      for (const day of work) expect([day, weekday(day) > 5]).toEqual([day, true])
    }
  })

  test('a notice bears the number of the year before, where its number is known', () => {
    for (const { year, notice } of publishedYears)
      if (notice.number !== null)
        expect(notice.number).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`))
  })
})

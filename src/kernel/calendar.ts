import { addDays, type PlainDate, weekday, yearOf } from './plain-date.ts'

/** One published year: weekdays on which offices are closed and weekend days on which they work (调休). */
export interface CalendarYear {
  readonly year: number
  readonly off: readonly PlainDate[]
  readonly work: readonly PlainDate[]
}

/** Days `from` to `to`, both included. */
export interface DaySpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The State Council's notice for `year` is not on file: a working day of that year cannot be told. */
export class CalendarNotPublished extends Error {
  override readonly name = 'CalendarNotPublished'
  readonly year: number
  constructor(year: number) {
    super(`no working-day calendar for ${year}`)
    this.year = year
  }
}

/** Longer counts than this are a mistake of the caller, not a period of law. */
const longest = 10_000

const within = (day: PlainDate, spans: readonly DaySpan[]): boolean =>
  spans.some(({ from, to }) => from <= day && day <= to)

/**
 * 工作日: which days offices work, from the yearly notices.
 * A day of a year without notice throws CalendarNotPublished. A provisional calendar takes plain weekends
 * for the years after the last notice instead, and `isPublished` tells which results rest on that.
 */
export class WorkingCalendar {
  readonly #years: ReadonlyMap<number, CalendarYear>
  readonly #off: ReadonlySet<PlainDate>
  readonly #work: ReadonlySet<PlainDate>
  readonly #last: number
  readonly #isProvisional: boolean

  constructor(years: readonly CalendarYear[], { provisional = false }: { provisional?: boolean } = {}) {
    this.#years = new Map(years.map((year) => [year.year, year]))
    this.#off = new Set(years.flatMap(({ off }) => off))
    this.#work = new Set(years.flatMap(({ work }) => work))
    this.#last = Math.max(...this.#years.keys())
    this.#isProvisional = provisional
  }

  /** The same calendar, with plain weekends after the last published year. */
  provisional(): WorkingCalendar {
    return new WorkingCalendar([...this.#years.values()], { provisional: true })
  }

  /** Last day of the last published year; null for an empty calendar. */
  get coveredUntil(): PlainDate | null {
    return this.#years.size === 0 ? null : (`${this.#last}-12-31` as PlainDate)
  }

  /** Whether the notice for the day's year is on file. */
  isPublished(day: PlainDate): boolean {
    return this.#years.has(yearOf(day))
  }

  /** Throws CalendarNotPublished. */
  isWorkingDay(day: PlainDate): boolean {
    const year = yearOf(day)
    if (!this.#years.has(year)) {
      if (!this.#isProvisional || year <= this.#last) throw new CalendarNotPublished(year)
      return weekday(day) <= 5
    }
    return this.#work.has(day) || (weekday(day) <= 5 && !this.#off.has(day))
  }

  /**
   * The `n`-th working day after `from` (`from` itself is day zero); working days inside `except` are passed over.
   * `n` is a whole number from 0; 0 gives `from` back. Throws CalendarNotPublished, RangeError.
   */
  addWorkingDays(
    from: PlainDate,
    n: number,
    { except = [] }: { except?: readonly DaySpan[] } = {},
  ): PlainDate {
    if (!Number.isInteger(n) || n < 0 || n > longest)
      throw new RangeError(`not a number of working days: ${n}`)
    let day = from
    for (let counted = 0; counted < n; ) {
      day = addDays(day, 1)
      if (this.isWorkingDay(day) && !within(day, except)) counted += 1
    }
    return day
  }

  /** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws CalendarNotPublished. */
  countWorkingDays(from: PlainDate, to: PlainDate, { only }: { only?: readonly DaySpan[] } = {}): number {
    let counted = 0
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
      if ((only === undefined || within(day, only)) && this.isWorkingDay(day)) counted += 1
    }
    return counted
  }

  /** `day` itself when offices work, else the first working day after it. Throws CalendarNotPublished. */
  nextWorkingDay(day: PlainDate): PlainDate {
    let next = day
    while (!this.isWorkingDay(next)) next = addDays(next, 1)
    return next
  }

  /** Days in `span` on which the notices differ from plain weekends: closed weekdays, and weekend days worked. */
  departures({ from, to }: DaySpan): { off: readonly PlainDate[]; work: readonly PlainDate[] } {
    const inside = (day: PlainDate): boolean => from <= day && day <= to
    return { off: [...this.#off].filter(inside).sort(), work: [...this.#work].filter(inside).sort() }
  }
}

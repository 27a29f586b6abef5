import { dayInChina, type PlainDate } from '../kernel/plain-date.ts'

/** Time as the program sees it: injected everywhere, so that any day can be tried (AS_OF) and tests stand still. */
export interface Clock {
  /** The day in Asia/Shanghai. */
  today(): PlainDate
  /** The instant, for what says when the machine saw something. Never for a day that the law counts. */
  now(): Date
}

/** A clock that stands at noon of one day in China. */
export const clockAt = (day: PlainDate): Clock => ({
  today: () => day,
  now: () => new Date(`${day}T12:00:00+08:00`),
})

/** The clock of a machine, from its source of instants (`() => new Date()`, given by app/ alone). */
export const clockFrom = (now: () => Date): Clock => ({ now, today: () => dayInChina(now()) })

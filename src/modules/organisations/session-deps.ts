import type { Deps } from '../../platform/deps.ts'

/** What sessions need of the program. Times in minutes: idle without business, and at most since signing in. */
export type SessionDeps = Pick<Deps, 'db' | 'clock'>

/** 等保: a session without business ends after half an hour (SESSION_IDLE_MINUTES), any after twelve hours. */
export const sessionLimits = { idleMinutes: 30, absoluteMinutes: 12 * 60 } as const

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000)

import type { Deps } from '../../platform/deps.ts'

/** What a command needs of the program. */
export type CommandDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

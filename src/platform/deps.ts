import type { Logger } from 'pino'
import type { WorkingCalendar } from '../kernel/calendar.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database/index.ts'
import type { FileStore } from './files/index.ts'

/** What commands and queries are given. A test builds one by hand; app/ builds the real one. */
export interface Deps {
  readonly db: Db
  /** The reader that sees `portal_*` views alone: every public page uses this one. */
  readonly portalDb: Db
  readonly clock: Clock
  /** The working-day calendar as it stands: a notice may be loaded while we run. */
  readonly calendar: () => WorkingCalendar
  readonly files: FileStore
  readonly log: Logger
  /** Minutes without business after which a session ends; 30 when left out. */
  readonly idleMinutes?: number
}

import path from 'node:path'
import pino from 'pino'
import type { Settings } from '../platform/settings.ts'
import type { OpenDatabase } from './database.ts'
import type { Progress } from './progress.ts'

export interface ProgramOptions {
  readonly settings: Settings
  /** The data folder. */
  readonly folder: string
  readonly database: OpenDatabase
  readonly progress: Progress
}

/** Everything above the database: screens, jobs, server. Returns how to stop it. */
export async function startProgram(options: ProgramOptions): Promise<{ close(): Promise<void> }> {
  const log = pino(
    { level: options.settings.LOG_LEVEL },
    pino.destination(path.join(options.folder, 'server.log')),
  )
  log.info('started')
  return { close: async () => log.flush() }
}

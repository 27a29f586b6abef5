import { mkdirSync } from 'node:fs'
import { clockFrom } from '../platform/clock.ts'
import { dataDir, readSettings } from '../platform/settings.ts'
import type { Io } from './command.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { root } from './root.ts'

/** The clock of the machine, for commands. */
export const machineClock = clockFrom(() => new Date())

/**
 * Runs a command's work on the database that the settings name, whether or not the server runs: an embedded one that is
 * running is used as it is, one that is not is started and stopped again. Gives the status of the work; 2 when the
 * settings are wrong or the database cannot be reached.
 */
export async function withDatabase(
  io: Io,
  work: (database: OpenDatabase) => Promise<number>,
): Promise<number> {
  const read = readSettings(process.env)
  if (!read.ok) {
    for (const problem of read.problems) io.err(problem)
    return 2
  }
  const folder = dataDir(read.settings, root, process.getuid?.() === 0)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  let database: OpenDatabase
  try {
    database = await openDatabase(read.settings, folder, () => {}, { beside: true })
  } catch (error) {
    io.err(`不能打开数据库：${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    return 2
  }
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

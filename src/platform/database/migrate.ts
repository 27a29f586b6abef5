import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Db } from './tables.ts'

/** Applies the SQL files of `folder` that a database has not seen, in order of name, each in one transaction. Returns their names. */
export async function migrate(db: Db, folder: string): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: {
      async getMigrations() {
        const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
        const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
        return Object.fromEntries(
          files.map((file, index) => [
            file.replace(/\.sql$/, ''),
            { up: async (tx) => void (await sql.raw(texts[index] ?? '').execute(tx)) },
          ]),
        )
      },
    },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName
    throw new Error(
      `migration ${failed ?? '?'} failed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
  return (results ?? []).map((result) => result.migrationName)
}

import { randomBytes } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { connect, type Pool } from '../src/platform/database/index.ts'
import { testPasswords } from './passwords.ts'

export interface TestDatabase {
  readonly app: Pool
  readonly portal: Pool
  readonly owner: Pool
  /** Connection URLs by role, for tests that start a process. */
  readonly urls: { readonly owner: string; readonly app: string; readonly portal: string }
  close(): Promise<void>
}

/** A database of its own, copied from the migrated template; dropped by `close`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const ownerUrl = inject('ownerUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const maintenance = connect(ownerUrl, { max: 1 })
  await maintenance.pool.query(`create database ${name} template ${inject('template')} strategy = file_copy`)
  const as = (user?: string, password?: string) =>
    Object.assign(new URL(ownerUrl), { pathname: `/${name}`, ...(user && { username: user, password }) }).href
  const urls = {
    owner: as(),
    app: as('gongkai_app', testPasswords.app),
    portal: as('gongkai_portal', testPasswords.portal),
  }
  const pools = {
    app: connect(urls.app),
    portal: connect(urls.portal, { max: 3, readOnly: true }),
    owner: connect(urls.owner, { max: 2 }),
  }
  return {
    ...pools,
    urls,
    async close() {
      await Promise.all(Object.values(pools).map((pool) => pool.close()))
      await maintenance.pool.query(`drop database if exists ${name} with (force)`)
      await maintenance.close()
    },
  }
}

/** The same for one test: closed when it ends. */
export async function databaseForTest(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  onTestFinished(() => database.close())
  return database
}

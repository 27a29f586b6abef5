import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect, ensureRoles, grant, migrate } from '../src/platform/database/index.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'
import { testPasswords } from './passwords.ts'

const root = path.resolve(import.meta.dirname, '..')
const migrations = path.join(root, 'db/migrations')

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string
    template: string
  }
}

/** One real PostgreSQL for the whole run: TEST_DATABASE_URL, else the embedded one; with a migrated template database. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8)
  const folder = path.join(
    process.getuid?.() === 0 ? `/var/tmp/gongkai-test-${checkout}` : path.join(root, '.cache'),
    'postgres',
  )
  const server = given ? null : await startEmbedded({ folder, root, careless: true })
  const ownerUrl = given ?? server?.url ?? ''
  const template = await makeTemplate(ownerUrl)
  project.provide('ownerUrl', ownerUrl)
  project.provide('template', template)
  return server && !server.adopted ? () => server.stop() : undefined
}

/** The template's name carries the hash of the migrations: an unchanged schema is not built twice. */
async function makeTemplate(ownerUrl: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrations).sort())
    hash.update(file).update(readFileSync(path.join(migrations, file)))
  const template = `template_${hash.digest('hex').slice(0, 16)}`
  const maintenance = connect(ownerUrl, { max: 1 })
  try {
    await maintenance.pool.query('select pg_advisory_lock(20190515)')
    await ensureRoles(maintenance.db, testPasswords)
    const exists = await maintenance.pool.query('select from pg_database where datname = $1', [template])
    if (exists.rowCount) return template
    const half = `${template}_half`
    await maintenance.pool.query(`drop database if exists ${half} with (force)`)
    await maintenance.pool.query(`create database ${half}`)
    const owner = connect(databaseUrl(ownerUrl, half), { max: 1 })
    await migrate(owner.db, migrations)
    await grant(owner.db)
    await owner.close()
    await maintenance.pool.query(`alter database ${half} rename to ${template}`)
    return template
  } finally {
    await maintenance.close()
  }
}

const databaseUrl = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href

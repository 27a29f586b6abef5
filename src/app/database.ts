import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { connect, ensureRoles, grant, migrate, type Pool } from '../platform/database/index.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import type { Settings } from '../platform/settings.ts'
import { root } from './root.ts'

export interface OpenDatabase {
  /** The embedded database of the data folder, not a server named by DATABASE_URL. */
  readonly embedded: boolean
  readonly app: Pool
  readonly portal: Pool
  /** Connection URL of the app role, for listeners and jobs with connections of their own. */
  readonly appUrl: string
  readonly ownerUrl: string
  close(): Promise<void>
}

/**
 * Opens the database that the settings name, or starts the embedded one; migrates it and makes the roles. An embedded
 * one that was found running is stopped by `close` too (its server was killed), unless `beside`: a command run beside a
 * living server leaves that server its database.
 */
export async function openDatabase(
  settings: Settings,
  folder: string,
  progress: (line: string) => void,
  { beside = false }: { readonly beside?: boolean } = {},
): Promise<OpenDatabase> {
  const server = settings.DATABASE_URL
    ? null
    : await startEmbedded({ folder: path.join(folder, 'postgres'), root, progress })
  const ownerUrl = settings.DATABASE_URL ?? server?.url ?? ''
  try {
    const urls = await prepare(settings, ownerUrl, folder, progress)
    const app = connect(urls.app, { name: 'gongkai-app' })
    const portal = connect(urls.portal, { name: 'gongkai-portal', readOnly: true })
    return {
      embedded: server !== null,
      app,
      portal,
      appUrl: urls.app,
      ownerUrl,
      async close() {
        await Promise.allSettled([app.close(), portal.close()])
        if (!(beside && server?.adopted)) await server?.stop()
      },
    }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

async function prepare(
  settings: Settings,
  ownerUrl: string,
  folder: string,
  progress: (line: string) => void,
) {
  const owner = connect(ownerUrl, { max: 2, name: 'gongkai-owner' })
  try {
    const passwords = await rolePasswords(folder)
    const own = settings.DATABASE_APP_URL !== undefined && settings.DATABASE_PORTAL_URL !== undefined
    if (!own) await ensureRoles(owner.db, passwords)
    const done = await migrate(owner.db, path.join(root, 'db/migrations'))
    if (done.length > 0) progress(`数据库结构已更新（${done.length} 步）`)
    await grant(owner.db)
    const as = (username: string, password: string) =>
      Object.assign(new URL(ownerUrl), { username, password }).href
    return {
      app: settings.DATABASE_APP_URL ?? as('gongkai_app', passwords.app),
      portal: settings.DATABASE_PORTAL_URL ?? as('gongkai_portal', passwords.portal),
    }
  } finally {
    await owner.close()
  }
}

const Passwords = z.object({ app: z.string(), portal: z.string() })

/** Passwords of the roles, made once for a data folder: the server and a command beside it must agree on them. */
async function rolePasswords(folder: string): Promise<z.infer<typeof Passwords>> {
  const file = path.join(folder, 'role-passwords.json')
  await mkdir(folder, { recursive: true, mode: 0o755 })
  if (!existsSync(file)) {
    const made = { app: randomBytes(24).toString('hex'), portal: randomBytes(24).toString('hex') }
    await writeFile(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  }
  return Passwords.parse(JSON.parse(await readFile(file, 'utf8')))
}

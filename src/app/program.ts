import path from 'node:path'
import pino from 'pino'
import { isLoaded, loadDemonstration, password, people } from '../../demo/load.ts'
import { buildWeb } from '../../scripts/build-web.ts'
import { parsePlainDate } from '../kernel/plain-date.ts'
import { publishedCalendar } from '../law/calendar/index.ts'
import { clockAt, clockFrom } from '../platform/clock.ts'
import { listenForTags } from '../platform/database/notify.ts'
import type { Deps } from '../platform/deps.ts'
import { clearIntake, intakeFolder, openFileStore } from '../platform/files/index.ts'
import { createLogger } from '../platform/observability/index.ts'
import type { Settings } from '../platform/settings.ts'
import type { OpenDatabase } from './database.ts'
import { openOperations } from './operations.ts'
import type { Progress } from './progress.ts'
import { createServer } from './server.ts'
import { createSites } from './sites.ts'

export interface ProgramOptions {
  readonly settings: Settings
  /** The data folder. */
  readonly folder: string
  readonly database: OpenDatabase
  readonly progress: Progress
}

/** Everything above the database: screens, jobs, server. Returns how to stop it. */
export async function startProgram({
  settings,
  folder,
  database,
  progress,
}: ProgramOptions): Promise<{ close(): Promise<void> }> {
  const destination = pino.destination({ dest: path.join(folder, 'server.log'), sync: false })
  const log = createLogger(settings.LOG_LEVEL, destination)
  const preview = settings.AS_OF ? parsePlainDate(settings.AS_OF) : null
  const deps: Deps = {
    db: database.app.db,
    portalDb: database.portal.db,
    clock: preview ? clockAt(preview) : clockFrom(() => new Date()),
    calendar: () => publishedCalendar,
    files: openFileStore(settings, folder, () => new Date()),
    log,
    idleMinutes: settings.SESSION_IDLE_MINUTES,
  }
  await clearIntake(intakeFolder(folder), deps.clock.now())
  await progress.step('界面', buildWeb)
  const wanted = settings.DEMO ?? database.embedded
  if (wanted && !(await isLoaded(deps)))
    await progress.step('示范政府', (note) => loadDemonstration(deps, note))
  const sites = createSites(database.app.db, () => performance.now() / 1000)
  const operations = openOperations(deps, settings, database.appUrl)
  const app = await createServer({ deps, sites, operations, trustProxy: settings.TRUST_PROXY })
  const listener = listenForTags(database.appUrl, {
    onTags(tags) {
      app.cache.purge(tags)
      if (tags.some((tag) => tag.startsWith('site:'))) sites.forget()
    },
    onGap() {
      app.cache.purgeAll()
      sites.forget()
    },
  })
  await operations.jobs.start()
  await progress.step(
    '服务',
    async () => void (await app.listen({ port: settings.PORT, host: settings.HOST })),
  )
  const address = app.server.address()
  const port = address && typeof address === 'object' ? address.port : settings.PORT
  const url = `http://${settings.HOST}:${port}`
  progress.line(`\n门户    ${url}\n工作台  ${url}/workbench`)
  if (await isLoaded(deps)) progress.line(`\n${accounts()}`)
  progress.line('\n按 Ctrl-C 停止')
  return {
    async close() {
      await app.close()
      await listener.close()
      await operations.jobs.stop()
      log.flush()
    },
  }
}

/** The accounts of the demonstration government: they sign in from this machine alone. */
const accounts = (): string =>
  [
    `示范账号（仅限本机登录，密码均为 ${password}）`,
    ...Object.values(people).map(({ signIn, posts }) => `  ${signIn.padEnd(9)} ${posts[0].title}`),
  ].join('\n')

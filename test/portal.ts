import path from 'node:path'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { buildWeb } from '../scripts/build-web.ts'
import {
  type App,
  buildServer,
  isDatabaseAway,
  problemOf,
  securityHeaders,
} from '../src/platform/http/index.ts'
import { addPortalAssets, createPages, loadRenderer, PageCache } from '../src/platform/http/pages/index.ts'
import { sampleSite } from '../web/portal/samples.ts'

const dist = path.join(import.meta.dirname, '../dist/portal')

/** A server with the portal's real pages and an invented site, without a database. Everything logged is kept in `logged`. */
export async function aPortal(
  rooms: (app: App) => void,
  logged: string[] = [],
): Promise<{ app: App; close(): Promise<void> }> {
  await buildWeb(() => {})
  const pages = createPages({
    renderer: await loadRenderer(path.join(dist, 'entry.js')),
    cache: new PageCache({ maxBytes: 4 * 1024 * 1024, clock: () => 0 }),
    siteOf: () => sampleSite,
    headers: securityHeaders,
    staffCookies: [],
    isDatabaseAway,
    clock: () => 0,
    problemTitle: (status) => problemOf(status).title,
    problemLinks: () => [{ label: '返回首页', href: '/' }],
  })
  const app = await buildServer({
    log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
    trustProxy: false,
    tenantOf: async () => 'tenant',
    identify: async () => null,
    may: () => false,
    problemPage: (request, reply, { status }) =>
      pages.problem(request, reply, status === 429 ? 429 : status < 500 ? 404 : 500),
  })
  app.decorate('pages', pages)
  await addPortalAssets(app, path.join(dist, 'assets'))
  rooms(app)
  return { app, close: () => app.close() }
}

/** The same, closed when the test is over. */
export async function aPortalForTest(rooms: (app: App) => void, logged: string[] = []): Promise<App> {
  const { app, close } = await aPortal(rooms, logged)
  onTestFinished(close)
  return app
}

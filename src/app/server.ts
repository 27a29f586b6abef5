import { existsSync } from 'node:fs'
import path from 'node:path'
import { identifyBy, may } from '../modules/organisations/index.ts'
import type { Deps } from '../platform/deps.ts'
import {
  type App,
  buildServer,
  describeInterface,
  isDatabaseAway,
  problemOf,
  securityHeaders,
} from '../platform/http/index.ts'
import {
  addPortalAssets,
  addWorkbench,
  createPages,
  loadRenderer,
  PageCache,
  serverFactoryWith,
} from '../platform/http/pages/index.ts'
import { sessionCookie } from '../platform/sessions/index.ts'
import { rooms } from './modules.ts'
import type { Operations } from './operations.ts'
import { root, version } from './root.ts'
import type { Sites } from './sites.ts'

export interface ServerOptions {
  readonly deps: Deps
  readonly sites: Sites
  /** Jobs, mail, measures; a server for a benchmark goes without. */
  readonly operations?: Operations
  readonly trustProxy: boolean
  readonly cacheBytes?: number
}

/** The whole server, not yet listening: every room's routes, the portal's pages and the workbench. */
export async function createServer({
  deps,
  sites,
  operations,
  trustProxy,
  cacheBytes = 48 * 1024 * 1024,
}: ServerOptions): Promise<App & { readonly cache: PageCache }> {
  const seconds = () => performance.now() / 1000
  const cache = new PageCache({ maxBytes: cacheBytes, clock: seconds })
  const staffCookies = [sessionCookie]
  const pages = createPages({
    renderer: await loadRenderer(path.join(root, 'dist/portal/entry.js')),
    cache,
    siteOf: sites.siteOf,
    headers: securityHeaders,
    staffCookies,
    isDatabaseAway,
    clock: seconds,
    problemTitle: (status) => (status === 404 ? '没有这个页面' : problemOf(status).title),
    problemLinks: (site) => [
      { label: '返回首页', href: '/' },
      ...(site.search ? [{ label: '站内搜索', href: site.search.action }] : []),
      { label: '网站地图', href: '/sitemap' },
    ],
  })
  const app = await buildServer({
    log: deps.log,
    trustProxy,
    tenantOf: sites.tenantOf,
    identify: identifyBy(deps),
    may,
    serverFactory: serverFactoryWith(cache, staffCookies),
    async problemPage(request, reply, problem) {
      // An older copy is right while the database is away, and only then.
      if (problem.status === 503 && pages.stale(request, reply)) return reply
      const status =
        ([404, 410, 429, 503] as const).find((known) => known === problem.status) ??
        (problem.status < 500 ? 404 : 500)
      return pages.problem(request, reply, status, problem.requestId ? { requestId: problem.requestId } : {})
    },
  })
  app.decorate('pages', pages)
  await addPortalAssets(app, path.join(root, 'dist/portal/assets'))
  await describeInterface(app, version)
  operations?.addTo(app)
  for (const room of rooms) room(app, deps)
  const workbench = path.join(root, 'dist/workbench')
  if (existsSync(workbench)) await addWorkbench(app, workbench)
  return Object.assign(app, { cache })
}

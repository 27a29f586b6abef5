import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
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
    problemTitle: (status) => problemOf(status).title,
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
      if (pages.stale(request, reply)) return reply
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
  await addWorkbench(app)
  return Object.assign(app, { cache })
}

/** The staff application under /workbench: its files, and its one page for every address of its own. */
async function addWorkbench(app: App): Promise<void> {
  const folder = path.join(root, 'dist/workbench')
  if (!existsSync(folder)) return
  const open = { config: { policy: 'public', audit: null } } as const
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/workbench/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: true,
  })
  const page = async (_request: unknown, reply: import('fastify').FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { immutable: false, maxAge: 0 })
  app.get('/workbench', open, page)
  app.get('/workbench/*', open, page)
}

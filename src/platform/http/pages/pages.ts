import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext, PageHead, PageName, PageProps, SiteInfo } from '../../../../web/portal/props.ts'
import { keyOf, mayUseCache, writePage } from './answer.ts'
import { type CachedPage, cachedPage, type PageToKeep } from './cached-page.ts'
import type { PageCache } from './page-cache.ts'
import type { LoadedPage, PageRenderer, PageReply, Pages, SiteOf, View } from './types.ts'
import { viewOf } from './view.ts'

export interface PagesPorts {
  readonly renderer: PageRenderer
  readonly cache: PageCache
  readonly siteOf: SiteOf
  /** Headers of every answer of the server, written into kept pages too. */
  readonly headers: Readonly<Record<string, string>>
  /** Cookies that mark a signed-in browser: it gets nothing from the cache and leaves nothing in it. */
  readonly staffCookies: readonly string[]
  readonly isDatabaseAway: (error: unknown) => boolean
  /** Monotonic seconds, the same as the cache's. */
  readonly clock: () => number
  /** Title and links of the friendly pages: words of the site. */
  readonly problemLinks: (site: SiteInfo) => PageProps['error']['links']
  readonly problemTitle: (status: number) => string
}

const kept = new Set([200, 404, 410])

/** Pages for routes: kept, made once for many readers, shown stale when the database is away. */
export function createPages(
  ports: PagesPorts,
): Pages & { stale(request: FastifyRequest, reply: FastifyReply): boolean } {
  const { cache } = ports
  const flights = new Map<string, Promise<CachedPage>>()

  async function html<P extends PageName>(
    request: FastifyRequest,
    site: SiteInfo,
    page: P,
    loaded: LoadedPage<P>,
  ): Promise<string> {
    const view = viewOf(request.headers.cookie)
    return ports.renderer.render(page, loaded.props, contextOf(site, view, request.url, loaded.head))
  }

  async function make<P extends PageName>(
    request: FastifyRequest,
    page: PageReply<P>,
    key: string,
  ): Promise<CachedPage> {
    const { maxAge = 0, keep = maxAge } = page
    const work = cache.begin()
    try {
      const [site, loaded] = await Promise.all([ports.siteOf(request), page.load()])
      const status = loaded.status ?? 200
      const made: PageToKeep = {
        html: await html(request, site, page.page, loaded),
        status,
        tags: loaded.tags ?? [],
        headers: ports.headers,
        maxAge,
        freshUntil: ports.clock() + keep,
      }
      return kept.has(status) ? work.keep(key, made) : cachedPage(made)
    } finally {
      work.done()
    }
  }

  /** One making for all who ask at the same time. */
  function once<P extends PageName>(
    request: FastifyRequest,
    page: PageReply<P>,
    key: string,
  ): Promise<CachedPage> {
    const running = flights.get(key)
    if (running) return running
    const flight = make(request, page, key).finally(() => flights.delete(key))
    flights.set(key, flight)
    return flight
  }

  function stale(request: FastifyRequest, reply: FastifyReply): boolean {
    const page = mayUseCache(request.raw, ports.staffCookies) ? cache.stale(keyOf(request.raw)) : undefined
    if (page) write(request, reply, page)
    return page !== undefined
  }

  /** One page for one reader: nothing is kept, here or on the way. */
  async function personal<P extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageReply<P>,
  ): Promise<FastifyReply> {
    const [site, loaded] = await Promise.all([ports.siteOf(request), page.load()])
    const body = await html(request, site, page.page, loaded)
    return reply
      .code(loaded.status ?? 200)
      .headers(ports.headers)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(body)
  }

  return {
    stale,
    async reply(request, reply, page) {
      if ((page.maxAge ?? 0) === 0 || !mayUseCache(request.raw, ports.staffCookies))
        return personal(request, reply, page)
      const key = keyOf(request.raw)
      try {
        write(request, reply, cache.fresh(key) ?? (await once(request, page, key)))
      } catch (error) {
        if (!ports.isDatabaseAway(error) || !stale(request, reply)) throw error
      }
      return reply
    },
    async problem(request, reply, status, details = {}) {
      const site = await ports.siteOf(request)
      const title = ports.problemTitle(status)
      const load = () => ({
        props: { status, links: ports.problemLinks(site), ...details },
        head: { title, breadcrumb: [{ label: title }], noindex: true },
        status,
      })
      return personal(request, reply, { page: 'error', load })
    },
    purge: (tags) => cache.purge(tags),
    purgeAll: () => cache.purgeAll(),
  }
}

/** The kept page goes out as it is, past Fastify's serializers; hooks that must see every answer run on `onResponse`. */
function write(request: FastifyRequest, reply: FastifyReply, page: CachedPage): void {
  reply.hijack()
  writePage(request.raw, reply.raw, page)
}

const contextOf = (site: SiteInfo, view: View, path: string, head: PageHead): PageContext => ({
  site,
  language: view.language,
  display: view.display,
  path,
  head,
})

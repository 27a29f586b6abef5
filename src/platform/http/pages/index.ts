import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { answerFromCache } from './answer.ts'
import type { PageCache } from './page-cache.ts'

export { addPortalAssets, addWorkbench } from './assets.ts'
export { PageCache } from './page-cache.ts'
export { createPages, type PagesPorts } from './pages.ts'
export { loadRenderer } from './renderer.ts'
export type * from './types.ts'

/**
 * For Fastify's `serverFactory`: kept pages are answered before Fastify sees the request (no routing, hooks or request object),
 * which is worth a fifth of the throughput. Everything else goes on to `handler`.
 */
export const serverFactoryWith =
  (cache: PageCache, staffCookies: readonly string[]) =>
  (handler: RequestListener): Server =>
    createServer((request: IncomingMessage, response: ServerResponse) => {
      if (!answerFromCache(cache, staffCookies, request, response)) handler(request, response)
    })

/** Pages of this process to forget when another process says so: wire it to `LISTEN`. An unreadable message forgets everything. */
export function onInvalidate(cache: PageCache, payload: string): void {
  try {
    const tags: unknown = JSON.parse(payload)
    if (Array.isArray(tags)) cache.purge(tags.map(String))
    else cache.purgeAll()
  } catch {
    cache.purgeAll()
  }
}

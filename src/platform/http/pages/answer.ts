import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CachedPage, Variant } from './cached-page.ts'
import type { PageCache } from './page-cache.ts'
import { formatView, viewOf } from './view.ts'

const plainKey = 'zh-CN.auto.normal'

/** Host, view and address: what makes two answers different. Sessions of staff never get this far. */
export function keyOf(request: IncomingMessage): string {
  const { host = '', cookie } = request.headers
  const view = cookie === undefined ? plainKey : formatView(viewOf(cookie))
  return `${host.toLowerCase()}\n${view}\n${request.url}`
}

/** Whether the cache may answer: reading, and nobody signed in. */
export function mayUseCache(request: IncomingMessage, staffCookies: readonly string[]): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const { cookie } = request.headers
  return cookie === undefined || !staffCookies.some((name) => cookie.includes(`${name}=`))
}

/** Writes a kept page: 304 when the reader has it, else in the best encoding that is ready. */
export function writePage(request: IncomingMessage, response: ServerResponse, page: CachedPage): void {
  const known = request.headers['if-none-match']
  if (known !== undefined && page.status === 200 && (known === '*' || known.includes(page.etag))) {
    response.writeHead(304, page.notModified.headers as string[])
    response.end()
    return
  }
  const { headers, body } = bestVariant(page, request.headers['accept-encoding'])
  response.writeHead(page.status, headers as string[])
  if (request.method === 'HEAD') response.end()
  else response.end(body, 'latin1')
}

type Encoding = 'brotli' | 'gzip' | 'plain'
/** Browsers send a handful of different values: each is read once. */
const read = new Map<string, readonly Encoding[]>()

/** The encodings that a reader takes, best first. */
function encodingsOf(accepted: string): readonly Encoding[] {
  const known = read.get(accepted)
  if (known) return known
  const takes = (name: string): boolean =>
    accepted.split(',').some((one) => one.trim().split(';')[0] === name && !/;\s*q=0(?:\.0*)?\s*$/.test(one))
  const encodings: Encoding[] = [
    ...(takes('br') ? ['brotli' as const] : []),
    ...(takes('gzip') ? ['gzip' as const] : []),
  ]
  if (read.size < 200) read.set(accepted, encodings)
  return encodings
}

function bestVariant(page: CachedPage, accepted: string | string[] | undefined): Variant {
  if (accepted === undefined) return page.plain
  for (const encoding of encodingsOf(String(accepted))) {
    const found = page[encoding]
    if (found) return found
  }
  return page.plain
}

/** Answers from the cache before any routing; false when the server has to do it. */
export function answerFromCache(
  cache: PageCache,
  staffCookies: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (!mayUseCache(request, staffCookies)) return false
  const page = cache.fresh(keyOf(request))
  if (!page) return false
  writePage(request, response, page)
  return true
}

import { createHash } from 'node:crypto'

/** A rendered page with everything that an answer needs, computed once. */
export interface CachedPage {
  readonly status: number
  readonly etag: string
  readonly tags: readonly string[]
  /** Clock reading until which the copy is fresh; after it, it is only good while the database is away. */
  readonly freshUntil: number
  readonly plain: Variant
  readonly notModified: Variant
  brotli: Variant | null
  gzip: Variant | null
  /** Bytes of all variants, for the budget. */
  bytes: number
}

/**
 * Header names and values in turn, as `writeHead` takes them, and the body as a latin1 string of its bytes: Node joins a string to
 * the head and makes one write of it, where a Buffer costs a second one (a third of the time of an answer).
 */
export interface Variant {
  readonly headers: readonly string[]
  readonly body: string
}

export interface PageToKeep {
  readonly html: string
  readonly status: number
  readonly tags: readonly string[]
  /** Security headers and the like, the same for every page of the server. */
  readonly headers: Readonly<Record<string, string>>
  /** Seconds that readers and proxies may keep the page. */
  readonly maxAge: number
  readonly freshUntil: number
}

/** Weak comparison by content: one tag for all encodings of a page. */
export const etagOf = (body: Buffer): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`

/** Proxies may show an older copy while they fetch a new one, and for a day when we do not answer. */
export const cacheControl = (maxAge: number): string =>
  `public, max-age=${maxAge}, stale-while-revalidate=${Math.max(60, maxAge * 10)}, stale-if-error=86400`

export function cachedPage(page: PageToKeep): CachedPage {
  const body = Buffer.from(page.html)
  const etag = etagOf(body)
  const shared: Record<string, string> = {
    ...page.headers,
    'cache-control': cacheControl(page.maxAge),
    vary: 'Accept-Encoding, Cookie',
    etag,
  }
  return {
    status: page.status,
    etag,
    tags: page.tags,
    freshUntil: page.freshUntil,
    plain: variant(shared, body, null),
    notModified: { headers: Object.entries(shared).flat(), body: '' },
    brotli: null,
    gzip: null,
    bytes: body.length + 1024,
  }
}

/** The variant of the same page in an encoding; null is none. */
export function variant(
  shared: Readonly<Record<string, string>>,
  body: Buffer,
  encoding: 'br' | 'gzip' | null,
): Variant {
  const headers = {
    ...shared,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.length),
    ...(encoding && { 'content-encoding': encoding }),
  }
  return { headers: Object.entries(headers).flat(), body: body.toString('latin1') }
}

/** The shared headers of a cached page as a record again, to build a further variant. */
export function sharedHeaders(page: CachedPage): Record<string, string> {
  const { headers } = page.notModified
  return Object.fromEntries(
    Array.from({ length: headers.length / 2 }, (_, at) => [headers[at * 2] ?? '', headers[at * 2 + 1] ?? '']),
  )
}

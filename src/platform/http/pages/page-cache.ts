import { type CachedPage, cachedPage, type PageToKeep, sharedHeaders, variant } from './cached-page.ts'
import { compressed } from './compress.ts'

export interface CacheOptions {
  /** Budget for all pages and their encodings. */
  readonly maxBytes: number
  /** Monotonic seconds. */
  readonly clock: () => number
}

/**
 * Pages in memory: least recently used first out, found again by tag. Expired copies stay until they are pushed out, for the time
 * when the database is away; purged ones go at once, because what was withdrawn must not be shown again.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>()
  readonly #byTag = new Map<string, Set<string>>()
  readonly #options: CacheOptions
  #bytes = 0
  #purges = 0
  /** Purge number of tags since the oldest page now being made; empty when none is being made. */
  readonly #purgedAt = new Map<string, number>()
  #making = 0
  readonly #counts = { hits: 0, misses: 0, stale: 0, evictions: 0 }

  constructor(options: CacheOptions) {
    this.#options = options
  }

  /** The fresh copy, or undefined. */
  fresh(key: string): CachedPage | undefined {
    const page = this.#pages.get(key)
    if (!page || page.freshUntil <= this.#options.clock()) {
      this.#counts.misses += 1
      return undefined
    }
    this.#counts.hits += 1
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /** The copy even when it has expired: for when the database is away. */
  stale(key: string): CachedPage | undefined {
    const page = this.#pages.get(key)
    if (page) this.#counts.stale += 1
    return page
  }

  /** Marks the begin of making a page; `keep` then refuses what was purged in between. Call `done` in any case. */
  begin(): { keep: (key: string, page: PageToKeep) => CachedPage; done: () => void } {
    const since = this.#purges
    this.#making += 1
    return {
      keep: (key, page) => {
        const made = cachedPage(page)
        const purged = [...page.tags, everything].some((tag) => (this.#purgedAt.get(tag) ?? 0) > since)
        if (!purged) this.#store(key, made)
        return made
      },
      done: () => {
        this.#making -= 1
        if (this.#making === 0) this.#purgedAt.clear()
      },
    }
  }

  #store(key: string, page: CachedPage): void {
    this.#drop(key)
    if (page.bytes > this.#options.maxBytes) return
    this.#pages.set(key, page)
    this.#bytes += page.bytes
    for (const tag of page.tags) this.#keysOf(tag).add(key)
    this.#shrink()
    void this.#encode(key, page)
  }

  #keysOf(tag: string): Set<string> {
    const keys = this.#byTag.get(tag) ?? new Set()
    this.#byTag.set(tag, keys)
    return keys
  }

  /** A page that cannot be compressed is served plain: nothing is lost. */
  async #encode(key: string, page: CachedPage): Promise<void> {
    const made = await compressed(Buffer.from(page.plain.body, 'latin1')).catch(() => null)
    if (!made || this.#pages.get(key) !== page) return
    const shared = sharedHeaders(page)
    page.brotli = variant(shared, made.brotli, 'br')
    page.gzip = variant(shared, made.gzip, 'gzip')
    const more = made.brotli.length + made.gzip.length
    page.bytes += more
    this.#bytes += more
    this.#shrink()
  }

  #shrink(): void {
    for (const key of this.#pages.keys()) {
      if (this.#bytes <= this.#options.maxBytes) return
      this.#drop(key)
      this.#counts.evictions += 1
    }
  }

  #drop(key: string): boolean {
    const page = this.#pages.get(key)
    if (!page) return false
    this.#pages.delete(key)
    this.#bytes -= page.bytes
    for (const tag of page.tags) {
      const keys = this.#byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#byTag.delete(tag)
    }
    return true
  }

  /** Forgets the pages with any of the tags, also those being made now. Returns how many were kept. */
  purge(tags: readonly string[]): number {
    this.#purges += 1
    let gone = 0
    for (const tag of tags) {
      if (this.#making > 0) this.#purgedAt.set(tag, this.#purges)
      for (const key of [...(this.#byTag.get(tag) ?? [])]) if (this.#drop(key)) gone += 1
    }
    return gone
  }

  /** Forgets everything: after the connection that listens for changes was lost, nobody knows what was missed. */
  purgeAll(): void {
    this.#purges += 1
    if (this.#making > 0) this.#purgedAt.set(everything, this.#purges)
    this.#pages.clear()
    this.#byTag.clear()
    this.#bytes = 0
  }

  stats(): Readonly<Record<'hits' | 'misses' | 'stale' | 'evictions' | 'pages' | 'bytes', number>> {
    return { ...this.#counts, pages: this.#pages.size, bytes: this.#bytes }
  }
}

/** Stands for all tags in the notes on purges. */
const everything = '\0'

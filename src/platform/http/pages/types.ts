import type { FastifyReply, FastifyRequest } from 'fastify'
import type {
  Display,
  Language,
  PageContext,
  PageHead,
  PageName,
  PageProps,
  SiteInfo,
} from '../../../../web/portal/props.ts'

/** Port: one whole HTML document of the portal. */
export interface PageRenderer {
  render<P extends PageName>(page: P, props: PageProps[P], context: PageContext): Promise<string>
}

/** What a route knows once its queries have answered. */
export interface LoadedPage<P extends PageName> {
  readonly props: PageProps[P]
  readonly head: PageHead
  /** What the page shows, so that `purge` finds it: `item:…`, `column:…`, `site:…`. */
  readonly tags?: readonly string[]
  /** 200 unless said otherwise; only 200, 404 and 410 are kept. */
  readonly status?: number
}

/** A page as a route declares it. */
export interface PageReply<P extends PageName> {
  readonly page: P
  /** Loads props, head and tags; called once however many readers ask at the same time. */
  readonly load: () => Promise<LoadedPage<P>> | LoadedPage<P>
  /** Seconds for which a kept copy is fresh. 0 (the default) keeps nothing: forms, personal pages. */
  readonly maxAge?: number
  /** Seconds for which our own copy is fresh; `maxAge` unless said otherwise. May be long where every change purges. */
  readonly keep?: number
}

/** How the reader wants pages, told from the cookie `gk-view`. */
export interface View {
  readonly language: Language
  readonly display: Display
}

/** The site behind a request: the server finds it by host name. */
export type SiteOf = (request: FastifyRequest) => Promise<SiteInfo> | SiteInfo

/** Declared on the server as `app.pages`. */
export interface Pages {
  /** Answers with the page: from the cache, rendered, or a stale copy when the database is away. */
  reply<P extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageReply<P>,
  ): Promise<FastifyReply>
  /** The friendly page of a refusal or a fault: 404, 410, 429, 500, 503. */
  problem(
    request: FastifyRequest,
    reply: FastifyReply,
    status: PageProps['error']['status'],
    details?: Partial<PageProps['error']>,
  ): Promise<FastifyReply>
  /** Forgets every page with one of the tags, here only; `onInvalidate` carries it to other processes. */
  purge(tags: readonly string[]): number
  purgeAll(): void
}

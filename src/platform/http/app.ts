import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Actor } from '../actor.ts'
import type { Pages } from './pages/types.ts'

/** The server as modules see it: schemas are zod, types follow from them. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** A signed-in browser. */
export interface Identity {
  readonly actor: Actor
  readonly accountId: string
  readonly csrf: string
  /** The second factor is still to be enrolled: nothing else may be done. */
  readonly mustEnrol: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Public pages: `return app.pages.reply(request, reply, { page, load, maxAge })`. */
    readonly pages: Pages
  }
  interface FastifyContextConfig {
    /** Who may: `public`, `signed-in`, `enrolling`, `machine` (health, metrics), or a policy of organisations/policies.ts. Every route says one; one that does not is nobody's. */
    policy?: string
    /** What the audit will call it; null for what only reads. Every route says one. */
    audit?: string | null
  }
  interface FastifyRequest {
    /** The government whose site this host name is. */
    tenantId: string
    identity: Identity | null
    /** The signed-in actor; only in routes whose policy is not `public`. */
    readonly actor: Actor
  }
}

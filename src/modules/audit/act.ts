/** JSON without undefined: what is hashed must print in one way only. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Who acts: a member of staff in an acting post, a citizen at the portal, the machine itself, or an engineer at the console. */
export interface Actor {
  readonly tenantId: string
  readonly via: 'workbench' | 'portal' | 'system' | 'console'
  /** Null for citizens (their names belong to their case, not to the audit) and for the machine. */
  readonly personId: string | null
  readonly postId: string | null
  /** Authority of the acting post: what the actor may touch. Null for those without one. */
  readonly authorityId: string | null
  readonly name: string
  readonly roles: readonly string[]
}

/** One thing done: a participle with its module (`request.extended`), the thing it was done to, and what an auditor needs. No personal data. */
export interface Act {
  readonly kind: `${string}.${string}`
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail?: { readonly [key: string]: Json }
}

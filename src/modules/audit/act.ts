/** JSON without undefined: what is hashed must print in one way only. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One thing done: a participle with its module (`request.extended`), the thing it was done to, and what an auditor needs. No personal data. */
export interface Act {
  readonly kind: `${string}.${string}`
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail?: { readonly [key: string]: Json }
}

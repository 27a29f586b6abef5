import type { Db } from '../../platform/database/index.ts'
import type { Json } from './act.ts'
import { hashedRow } from './append.ts'
import { genesis, linkHash } from './chain.ts'
import './tables.ts'

export interface Verification {
  /** Number of links that hold. */
  readonly acts: number
  /** The first act that does not, with what is wrong; null when all hold. */
  readonly broken: { readonly seq: number; readonly why: 'missing' | 'altered' | 'head' } | null
}

const batch = 2_000

/** Recomputes the whole chain of a government, link by link. Reads in batches; memory stays flat. */
export async function verify(db: Db, tenantId: string): Promise<Verification> {
  let hash = genesis(tenantId)
  let acts = 0
  for (;;) {
    const rows = await db
      .selectFrom('audit_act')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('seq', '>', acts)
      .orderBy('seq')
      .limit(batch)
      .execute()
    for (const row of rows) {
      if (row.seq !== acts + 1) return { acts, broken: { seq: acts + 1, why: 'missing' } }
      const expected = linkHash(
        hash,
        hashedRow({ ...row, actor: row.actor as unknown as Json, detail: row.detail }),
      )
      if (!row.hash.equals(expected) || !row.previous_hash.equals(hash))
        return { acts, broken: { seq: row.seq, why: 'altered' } }
      hash = expected
      acts = row.seq
    }
    if (rows.length < batch) break
  }
  const head = await db
    .selectFrom('audit_head')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  if (head ? head.seq !== acts || !head.hash.equals(hash) : acts > 0)
    return { acts, broken: { seq: acts + 1, why: 'head' } }
  return { acts, broken: null }
}

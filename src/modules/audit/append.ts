import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Act, Json } from './act.ts'
import { genesis, linkHash } from './chain.ts'

/** The row as it is hashed and as `verify` rebuilds it. */
export const hashedRow = (row: {
  seq: number
  at: Date
  day: string
  actor: Json
  kind: string
  subject_kind: string
  subject_id: string
  detail: Json
}): Json => ({
  seq: row.seq,
  at: row.at.toISOString(),
  day: row.day,
  actor: row.actor,
  kind: row.kind,
  subject: { kind: row.subject_kind, id: row.subject_id },
  detail: row.detail,
})

/**
 * Appends acts to the chain of the actor's government. The head's row lock is held to the end of the transaction and
 * puts all acts in one order, so this comes last in it.
 */
export async function append(tx: Tx, clock: Clock, actor: Actor, acts: readonly Act[]): Promise<void> {
  const { tenantId } = actor
  await tx
    .insertInto('audit_head')
    .values({ tenant_id: tenantId, seq: 0, hash: genesis(tenantId) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  let { seq, hash } = await tx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const by: Record<string, Json> = {
    via: actor.via,
    personId: actor.personId,
    postId: actor.postId,
    name: actor.name,
  }
  const rows = acts.map((act) => {
    seq += 1
    const row = {
      seq,
      at: clock.now(),
      day: clock.today(),
      kind: act.kind,
      subject_kind: act.subject.kind,
      subject_id: act.subject.id,
    }
    const detail = act.detail ?? {}
    const previous = hash
    hash = linkHash(previous, hashedRow({ ...row, actor: by, detail }))
    return {
      ...row,
      tenant_id: tenantId,
      actor: JSON.stringify(by),
      detail: JSON.stringify(detail),
      previous_hash: previous,
      hash,
    }
  })
  await tx.insertInto('audit_act').values(rows).execute()
  await tx.updateTable('audit_head').set({ seq, hash }).where('tenant_id', '=', tenantId).execute()
}

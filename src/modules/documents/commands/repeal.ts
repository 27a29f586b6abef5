import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { type Actor, systemOf } from '../../../platform/actor.ts'
import { perform } from '../../audit/index.ts'
import type { CommandDeps } from '../deps.ts'
import { endForce } from '../end-force.ts'
import { lockDocument } from '../store.ts'
import { eventLabels } from '../texts.ts'

export interface Repeal {
  readonly documentId: string
  /** The first day out of force. */
  readonly day: PlainDate
  /** By what or why it was repealed, as the public reads it. */
  readonly note: string
}

/** 废止: out of force from `day` on. The page stays and says so. */
export const repeal = (deps: CommandDeps, actor: Actor, cmd: Repeal) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    if (row.public_state !== 'released' && row.made_on === null) return refuse('DOC-NOT-PUBLIC')
    if (row.repealed_on !== null) return refuse('DOC-REPEALED')
    if (cmd.note.trim() === '') return refuse('DOC-REMARK')
    if (cmd.day > deps.clock.today() || (row.formed_on !== null && cmd.day < row.formed_on))
      return refuse('DOC-REPEAL-DAY')
    await endForce(tx, deps, row, { kind: 'repealed', day: cmd.day, note: cmd.note.trim() })
    did({
      kind: 'document.repealed',
      subject: { kind: 'document', id: cmd.documentId },
      detail: { day: cmd.day },
    })
    return ok({ documentId: cmd.documentId })
  })

/**
 * 失效: every released text of a government whose last day has passed goes out of force. Run each night; running twice changes nothing.
 * Returns how many.
 */
export async function expireDue(deps: CommandDeps, tenantId: string): Promise<number> {
  const actor = systemOf(tenantId)
  const due = await deps.db
    .selectFrom('document')
    .select('document_id')
    .where('tenant_id', '=', tenantId)
    .where('public_state', '<>', 'none')
    .where('repealed_on', 'is', null)
    .where('expires_on', '<', deps.clock.today())
    .orderBy('document_id')
    .execute()
  let ended = 0
  for (const { document_id } of due) {
    const result = await perform(deps, actor, async (tx, did) => {
      const row = await lockDocument(tx, actor, document_id)
      if (!row?.expires_on || row.repealed_on !== null) return refuse('DOC-REPEALED')
      const day = addDays(row.expires_on, 1)
      await endForce(tx, deps, row, { kind: 'expired', day, note: eventLabels.expired })
      did({ kind: 'document.expired', subject: { kind: 'document', id: document_id }, detail: { day } })
      return ok(day)
    })
    if (result.ok) ended += 1
  }
  return ended
}

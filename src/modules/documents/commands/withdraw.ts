import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { perform } from '../../audit/index.ts'
import { removeFromIndex } from '../../search/index.ts'
import { countWithdrawn } from '../count.ts'
import type { CommandDeps } from '../deps.ts'
import { contentHash } from '../domain/content.ts'
import { logChange, notifyPages } from '../leaves.ts'
import { getContent, lockDocument, update } from '../store.ts'

export interface Withdraw {
  readonly documentId: string
  /** Read by the public on the page that stays. */
  readonly reason: string
}

/** 撤回: text and attachments go from page, search and download; the address stays and says what it was, when and why it went. */
export const withdraw = (deps: CommandDeps, actor: Actor, cmd: Withdraw) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    if (row.public_state !== 'released' || row.released_version === null) return refuse('DOC-NOT-PUBLIC')
    if (cmd.reason.trim() === '') return refuse('DOC-REMARK')
    const content = await getContent(tx, row, row.released_version)
    const today = deps.clock.today()
    await update(tx, row, {
      public_state: 'withdrawn',
      withdrawn_on: today,
      withdrawn_reason: cmd.reason.trim(),
      // Whatever was on its way to be released would bring the item back: it starts again as a draft.
      state: 'draft',
      scheduled_at: null,
      scheduled_hash: null,
      changed_on: today,
    })
    await removeFromIndex(tx, row.tenant_id, row.document_id)
    await logChange(tx, deps, row, {
      kind: 'withdrawn',
      version: row.released_version,
      contentHash: contentHash(content),
      note: cmd.reason.trim(),
    })
    await countWithdrawn(tx, deps, row)
    await notifyPages(tx, row, [content.columnId])
    did({
      kind: 'document.withdrawn',
      subject: { kind: 'document', id: cmd.documentId },
      detail: { reason: cmd.reason.trim() },
    })
    return ok({ documentId: cmd.documentId })
  })

import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { newCode, newId } from '../../../platform/ids.ts'
import { perform } from '../../audit/index.ts'
import type { CommandDeps } from '../deps.ts'
import type { Content } from '../domain/content.ts'
import { findMark } from '../domain/screening.ts'
import { addVersion, listed } from '../store.ts'
import { fieldLabels } from '../texts.ts'

/** 起草: opens an item of the actor's authority with its first text (already sanitised). What bears a mark of secrecy is not stored. */
export const draft = (deps: CommandDeps, actor: Actor, content: Content) =>
  perform(deps, actor, async (tx, did) => {
    const mark = findMark(content)
    if (mark) return refuse('DOC-CLASSIFIED', { field: fieldLabels(mark.field), mark: mark.text })
    if (actor.authorityId === null) return refuse('DOC-NOT-FOUND')
    if (content.attachments.length > 0)
      return refuse('DOC-FILE-UNKNOWN', { name: content.attachments[0]?.name ?? '' })
    const documentId = newId()
    const today = deps.clock.today()
    await addVersion(tx, deps, actor, documentId, 1, content)
    await tx
      .insertInto('document')
      .values({
        tenant_id: actor.tenantId,
        document_id: documentId,
        public_id: newCode(9).toLowerCase(),
        authority_id: actor.authorityId,
        created_by: actor.personId,
        created_on: today,
        changed_on: today,
        version: 1,
        state: 'draft',
        ...listed(deps, content),
      })
      .execute()
    did({ kind: 'document.drafted', subject: { kind: 'document', id: documentId } })
    return ok({ documentId, version: 1 })
  })

import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { addFile, type ReceivedFile } from '../../../platform/files/index.ts'
import { perform } from '../../audit/index.ts'
import type { CommandDeps } from '../deps.ts'
import type { AttachedFile } from '../domain/content.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { lockDocument } from '../store.ts'

/** 附件: gives a received file (checked and stored, marks of secrecy refused) to an item. It becomes part of the text when a text that names it is saved. */
export const attach = (
  deps: Pick<CommandDeps, 'db' | 'clock'>,
  actor: Actor,
  cmd: { documentId: string; file: ReceivedFile },
) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    if (!next(row.state, 'save')) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    const { name, size, sha256, mediaType } = cmd.file
    const fileId = await addFile(tx, deps.clock, actor, cmd.file)
    await tx
      .insertInto('document_file')
      .values({
        tenant_id: actor.tenantId,
        file_id: fileId,
        document_id: cmd.documentId,
        name,
        media_type: mediaType,
        size,
        sha256,
        added_on: deps.clock.today(),
      })
      .execute()
    did({
      kind: 'document.file-added',
      subject: { kind: 'document', id: cmd.documentId },
      detail: { fileId, sha256 },
    })
    return ok<AttachedFile>({ fileId, name, size, mediaType, sha256 })
  })

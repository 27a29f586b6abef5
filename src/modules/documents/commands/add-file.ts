import { createHash } from 'node:crypto'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { newId } from '../../../platform/ids.ts'
import { perform } from '../../audit/index.ts'
import type { DocumentDeps } from '../deps.ts'
import { classificationMark } from '../domain/classified.ts'
import type { AttachedFile } from '../domain/content.ts'
import { mediaTypeOf, textIn } from '../domain/file-type.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { lockDocument } from '../store.ts'
import { fieldLabels } from '../texts.ts'

/** 附件: stores a file of an item. It becomes part of the text when the text that names it is saved. Type by content, marks of secrecy refused before storing. */
export const addFile = (
  deps: Pick<DocumentDeps, 'db' | 'clock' | 'files'>,
  actor: Actor,
  cmd: { documentId: string; name: string; bytes: Uint8Array },
) =>
  perform(deps, actor, async (tx, did) => {
    const name = cmd.name
      .normalize('NFC')
      .replace(/[\\/\p{Cc}]/gu, '_')
      .slice(-200)
    if (cmd.bytes.length === 0) return refuse('DOC-FILE-EMPTY', { name })
    const mediaType = mediaTypeOf(name, cmd.bytes)
    if (mediaType === null) return refuse('DOC-FILE-TYPE', { name })
    const mark =
      classificationMark(name.replace(/\.\w+$/, '')) ?? classificationMark(textIn(mediaType, cmd.bytes))
    if (mark) return refuse('DOC-CLASSIFIED', { field: fieldLabels('attachments'), mark: mark.text })
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    if (!next(row.state, 'save')) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    const fileId = newId()
    const sha256 = createHash('sha256').update(cmd.bytes).digest()
    const storageKey = `${actor.tenantId}/documents/${fileId}`
    await deps.files.put(storageKey, cmd.bytes, mediaType)
    await tx
      .insertInto('document_file')
      .values({
        tenant_id: actor.tenantId,
        file_id: fileId,
        document_id: cmd.documentId,
        name,
        media_type: mediaType,
        size: cmd.bytes.length,
        sha256,
        storage_key: storageKey,
        added_on: deps.clock.today(),
      })
      .execute()
    did({
      kind: 'document.file-added',
      subject: { kind: 'document', id: cmd.documentId },
      detail: { sha256: sha256.toString('hex') },
    })
    return ok<AttachedFile>({
      fileId,
      name,
      size: cmd.bytes.length,
      mediaType,
      sha256: sha256.toString('hex'),
    })
  })

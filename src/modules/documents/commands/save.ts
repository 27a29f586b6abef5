import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { perform } from '../../audit/index.ts'
import type { CommandDeps } from '../deps.ts'
import { type Content, contentHash } from '../domain/content.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { findMark } from '../domain/screening.ts'
import { addVersion, authorityOf, type DocumentRow, listed, lockDocument, update } from '../store.ts'
import { fieldLabels } from '../texts.ts'

export interface Save {
  readonly documentId: string
  /** The version that the editor started from. */
  readonly version: number
  readonly content: Content
}

/**
 * 保存: a new version on top of the one that the editor saw. Any change takes back every approval: the text is a draft again,
 * and a scheduled release of the old text is off. A text equal to the stored one changes nothing.
 * DOC-CHANGED when somebody saved meanwhile; the route then answers with both texts.
 */
export async function save(deps: CommandDeps, actor: Actor, cmd: Save) {
  // Autosave of an unchanged text is common; it leaves no trace.
  const same = await unchanged(deps, actor, cmd)
  if (same) return ok(same)
  return perform(deps, actor, async (tx, did) => {
    const mark = findMark(cmd.content)
    if (mark) return refuse('DOC-CLASSIFIED', { field: fieldLabels(mark.field), mark: mark.text })
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    const state = next(row.state, 'save')
    if (!state) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    if (row.version !== cmd.version) return refuse('DOC-CHANGED', { by: await lastWriter(tx, row) })
    const content = cmd.content
    const stranger = await strangeFile(tx, row, content)
    if (stranger !== null) return refuse('DOC-FILE-UNKNOWN', { name: stranger })
    if (!(await relationsExist(tx, row, content))) return refuse('DOC-RELATION')
    const version = row.version + 1
    await addVersion(tx, deps, actor, row.document_id, version, content)
    await update(tx, row, {
      ...listed(deps, content),
      version,
      state,
      scheduled_at: null,
      scheduled_hash: null,
      changed_on: deps.clock.today(),
    })
    did({
      kind: 'document.saved',
      subject: { kind: 'document', id: row.document_id },
      detail: { version, voided: row.state !== 'draft' && row.state !== 'settled' },
    })
    return ok({ documentId: row.document_id, version })
  })
}

async function unchanged(deps: CommandDeps, actor: Actor, cmd: Save) {
  const row = await deps.db
    .selectFrom('document')
    .select(['version', 'content_hash'])
    .where('tenant_id', '=', actor.tenantId)
    .where('authority_id', '=', authorityOf(actor))
    .where('document_id', '=', cmd.documentId)
    .executeTakeFirst()
  return row?.version === cmd.version && row.content_hash.equals(contentHash(cmd.content))
    ? { documentId: cmd.documentId, version: row.version }
    : null
}

async function lastWriter(tx: Tx, row: DocumentRow): Promise<string> {
  const last = await tx
    .selectFrom('document_version')
    .select('person_name')
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', row.document_id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow()
  return last.person_name
}

/** Name of the first attachment that is not a stored file of this item with this hash; null when all are. */
async function strangeFile(tx: Tx, row: DocumentRow, content: Content): Promise<string | null> {
  if (content.attachments.length === 0) return null
  const files = await tx
    .selectFrom('document_file')
    .select(['file_id', 'sha256'])
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', row.document_id)
    .execute()
  const known = new Set(files.map((file) => `${file.file_id} ${file.sha256}`))
  return content.attachments.find((file) => !known.has(`${file.fileId} ${file.sha256}`))?.name ?? null
}

async function relationsExist(tx: Tx, row: DocumentRow, content: Content): Promise<boolean> {
  const ids = [...new Set(content.relations.map((relation) => relation.documentId))]
  if (ids.length === 0) return true
  if (ids.includes(row.document_id)) return false
  const found = await tx
    .selectFrom('document')
    .select('document_id')
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', 'in', ids)
    .execute()
  return found.length === ids.length
}

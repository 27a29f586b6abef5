import { ok, type Result, refuse } from '../../kernel/result.ts'
import { secretMarks } from '../../kernel/secret-marks.ts'
import type { Actor } from '../actor.ts'
import type { Clock } from '../clock.ts'
import type { DbOrTx, Tx } from '../database/index.ts'
import { newId } from '../ids.ts'
import type { FileRefusal } from './errors.ts'
import { safeName } from './name.ts'
import type { FileStore, PutLimits, StoredFile } from './store.ts'
import './tables.ts'

/** A file taken into the store, with the name it will carry; not yet anybody's. */
export interface ReceivedFile extends StoredFile {
  readonly name: string
}

export interface FileRecord extends ReceivedFile {
  readonly id: string
}

/** Takes an upload: name and content are checked. Call before the transaction; `addFile` inside it makes it somebody's. */
export async function receiveFile(
  store: FileStore,
  upload: { readonly name: string; readonly source: AsyncIterable<Buffer> },
  limits: PutLimits,
): Promise<Result<ReceivedFile, FileRefusal>> {
  const [mark] = secretMarks(upload.name)
  if (mark) {
    // Drained, or a form's following parts would never arrive.
    for await (const _ of upload.source);
    return refuse('FILE-SECRET', { mark: mark.mark })
  }
  const stored = await store.put(upload.source, limits)
  return stored.ok ? ok({ ...stored.value, name: safeName(upload.name, stored.value.mediaType) }) : stored
}

/** Gives a received file to a government, in the transaction of what it belongs to. Returns its id. */
export async function addFile(tx: Tx, clock: Clock, actor: Actor, file: ReceivedFile): Promise<string> {
  const id = newId()
  await tx
    .insertInto('file')
    .values({
      tenant_id: actor.tenantId,
      file_id: id,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      name: file.name,
      uploaded_by: actor.personId,
      created_at: clock.now(),
    })
    .execute()
  return id
}

/** Files of a government by id, in the order of the ids; what is not there is left out. */
export async function filesOf(db: DbOrTx, tenantId: string, ids: readonly string[]): Promise<FileRecord[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('file')
    .select(['file_id as id', 'sha256', 'size', 'media_type as mediaType', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('file_id', 'in', [...ids])
    .execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Takes a file from its government; the content goes with the next sweep unless another row names it. */
export const removeFile = (tx: Tx, tenantId: string, id: string): Promise<unknown> =>
  tx.deleteFrom('file').where('tenant_id', '=', tenantId).where('file_id', '=', id).execute()

/**
 * Removes contents that no row names and that were put before `before` (a day ago: an upload whose form is still
 * being filled has none yet). Returns how many.
 */
export async function sweepFiles(store: FileStore, db: DbOrTx, before: Date): Promise<number> {
  let removed = 0
  for await (const { sha256, putAt } of store.list()) {
    if (putAt >= before) continue
    const named = await db
      .selectFrom('file')
      .select('file_id')
      .where('sha256', '=', sha256)
      .limit(1)
      .executeTakeFirst()
    if (named) continue
    await store.remove(sha256)
    removed += 1
  }
  return removed
}

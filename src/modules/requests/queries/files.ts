import type { DbOrTx } from '../../../platform/database/index.ts'
import { type FileRecord, filesOf } from '../../../platform/files/index.ts'
import '../tables.ts'

export interface CaseFile extends FileRecord {
  readonly origin: 'applicant' | 'reply'
}

/** Files of a case, the applicant's first. */
export async function caseFiles(db: DbOrTx, tenantId: string, requestId: string): Promise<CaseFile[]> {
  const rows = await db
    .selectFrom('request_attachment')
    .select(['file_id', 'origin'])
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .orderBy('origin')
    .orderBy('file_id')
    .execute()
  const files = await filesOf(
    db,
    tenantId,
    rows.map((row) => row.file_id),
  )
  return files.flatMap((file) => {
    const row = rows.find(({ file_id }) => file_id === file.id)
    return row ? [{ ...file, origin: row.origin }] : []
  })
}

/** Names of the files that go out with the reply. */
export const replyFileNames = async (db: DbOrTx, tenantId: string, requestId: string): Promise<string[]> =>
  (await caseFiles(db, tenantId, requestId))
    .filter((file) => file.origin === 'reply')
    .map((file) => file.name)

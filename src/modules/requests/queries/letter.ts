import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/database/index.ts'
import { type FileRecord, filesOf } from '../../../platform/files/index.ts'
import '../tables.ts'

export interface LetterFile {
  readonly name: string
  readonly word: Buffer
}

/** A letter as it went out. `forApplicant` keeps from applicants what was written to others. */
export async function letterFile(
  db: Db,
  tenantId: string,
  of: { readonly requestId: string; readonly letterId: string; readonly forApplicant: boolean },
): Promise<Result<LetterFile, 'REQ-LETTER-NOT-FOUND'>> {
  const row = await db
    .selectFrom('request_letter')
    .select(['title', 'number', 'word', 'to_applicant'])
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', of.requestId)
    .where('letter_id', '=', of.letterId)
    .executeTakeFirst()
  if (!row || (of.forApplicant && !row.to_applicant)) return refuse('REQ-LETTER-NOT-FOUND')
  return ok({ name: `${row.title}${row.number ? ` ${row.number}` : ''}.docx`, word: row.word })
}

/** A file of the case. Applicants get back their own and, once the reply is given, those that go with it. */
export async function attachment(
  db: Db,
  tenantId: string,
  of: { readonly requestId: string; readonly fileId: string; readonly isReplied: boolean },
): Promise<Result<FileRecord, 'REQ-ATTACHMENT-NOT-FOUND'>> {
  const row = await db
    .selectFrom('request_attachment')
    .select('origin')
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', of.requestId)
    .where('file_id', '=', of.fileId)
    .executeTakeFirst()
  const [file] = row ? await filesOf(db, tenantId, [of.fileId]) : []
  if (!row || !file || (row.origin === 'reply' && !of.isReplied)) return refuse('REQ-ATTACHMENT-NOT-FOUND')
  return ok(file)
}

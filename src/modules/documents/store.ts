import type { Selectable } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import { deadline } from '../../law/deadline.ts'
import type { Actor } from '../../platform/actor.ts'
import type { DbOrTx, Tx } from '../../platform/database/index.ts'
import type { CommandDeps } from './deps.ts'
import { type Content, contentHash } from './domain/content.ts'
import type { Signature } from './domain/gates.ts'
import type { DocumentTable } from './tables.ts'
import './tables.ts'

/** The authority of an actor who has none: it owns nothing. */
export const authorityOf = (actor: Actor): string =>
  actor.authorityId ?? '00000000-0000-0000-0000-000000000000'

export type DocumentRow = Selectable<DocumentTable>

/** The item, locked to the end of the transaction; undefined when the actor's authority has no such item. */
export async function lockDocument(
  tx: Tx,
  actor: Actor,
  documentId: string,
): Promise<DocumentRow | undefined> {
  return tx
    .selectFrom('document')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('document_id', '=', documentId)
    .$if(actor.via !== 'system', (query) => query.where('authority_id', '=', authorityOf(actor)))
    .forUpdate()
    .executeTakeFirst()
}

/** A saved text; throws when there is none. */
export async function getContent(
  db: DbOrTx,
  row: Pick<DocumentRow, 'tenant_id' | 'document_id'>,
  version: number,
): Promise<Content> {
  const { content } = await db
    .selectFrom('document_version')
    .select('content')
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', row.document_id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return content
}

/** Signatures of an item in order. */
export async function signaturesOf(
  db: DbOrTx,
  row: Pick<DocumentRow, 'tenant_id' | 'document_id'>,
): Promise<(Signature & { readonly seq: number })[]> {
  const rows = await db
    .selectFrom('document_review')
    .select(['seq', 'gate', 'verdict', 'round', 'hash', 'person_id'])
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', row.document_id)
    .orderBy('seq')
    .execute()
  return rows.map((one) => ({ ...one, hash: one.hash.toString('hex'), personId: one.person_id }))
}

/** Everybody who wrote on the text since the one that is public (from the beginning, when none is). */
export async function writersOf(db: DbOrTx, row: DocumentRow): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('document_version')
    .select('person_id')
    .distinct()
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', row.document_id)
    .where('version', '>', row.public_state === 'released' ? (row.released_version ?? 0) : 0)
    .execute()
  return rows.map((one) => one.person_id)
}

/** What lists show of a text, beside it. */
export function listed(deps: Pick<CommandDeps, 'calendar'>, content: Content) {
  return {
    title: content.title,
    genre: content.genre,
    column_id: content.columnId,
    attribute: content.attribute?.kind ?? null,
    document_number: content.documentNumber,
    formed_on: content.formedOn,
    due_on: content.formedOn && dueOn(deps, content.formedOn),
    content_hash: contentHash(content),
  }
}

/** 主动公开期限 (第二十六条): last day on which an item formed on a day is in time; null for days before the Regulations. */
export function dueOn(deps: Pick<CommandDeps, 'calendar'>, formedOn: PlainDate): PlainDate | null {
  if (formedOn < '2008-05-01') return null
  return deadline('proactive-publication', formedOn, { calendar: deps.calendar(), provisional: true }).due
}

/** Adds a version; the row follows in the caller's update. */
export const addVersion = (
  tx: Tx,
  deps: Pick<CommandDeps, 'clock'>,
  actor: Actor,
  documentId: string,
  version: number,
  content: Content,
) =>
  tx
    .insertInto('document_version')
    .values({
      tenant_id: actor.tenantId,
      document_id: documentId,
      version,
      content: JSON.stringify(content),
      hash: contentHash(content),
      saved_at: deps.clock.now(),
      saved_on: deps.clock.today(),
      person_id: actor.personId,
      person_name: actor.name,
    })
    .execute()

/** Sets fields of the locked row. */
export const update = (
  tx: Tx,
  row: Pick<DocumentRow, 'tenant_id' | 'document_id'>,
  values: Partial<
    Omit<
      DocumentRow,
      'tenant_id' | 'document_id' | 'public_id' | 'authority_id' | 'created_by' | 'created_on'
    >
  >,
) =>
  tx
    .updateTable('document')
    .set(values)
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', row.document_id)
    .execute()

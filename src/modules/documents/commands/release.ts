import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Act, perform } from '../../audit/index.ts'
import { putIntoIndex } from '../../search/index.ts'
import { countReleased } from '../count.ts'
import type { CommandDeps } from '../deps.ts'
import { type Content, contentHash, plainText } from '../domain/content.ts'
import { nextGate } from '../domain/gates.ts'
import { indexNumber, numberKey } from '../domain/index-number.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { endForce } from '../end-force.ts'
import { logChange, notifyPages } from '../leaves.ts'
import { type DocumentRow, getContent, lockDocument, signaturesOf, update } from '../store.ts'
import { amendedNote, repealedBy, replacedBy } from '../texts.ts'

export interface Release {
  readonly documentId: string
  /** Hexadecimal hash of the text that is meant. */
  readonly hash: string
}

/** 发布: makes public exactly the text that passed its chain. Its hash is computed anew from what is stored, so no other text can go out. */
export const release = (deps: CommandDeps, actor: Actor, cmd: Release) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    return releaseLocked(tx, deps, actor, row, cmd.hash, did)
  })

/** The body of a release, for the act of a person and for the job of a scheduled one. */
export async function releaseLocked(
  tx: Tx,
  deps: CommandDeps,
  actor: Actor,
  row: DocumentRow,
  hash: string,
  did: (act: Act) => void,
) {
  const state = next(row.state, 'release')
  if (!state) return refuse('DOC-STATE', { state: stateLabels[row.state] })
  const content = await getContent(tx, row, row.version)
  const actual = contentHash(content)
  if (actual.toString('hex') !== hash || !actual.equals(row.content_hash)) return refuse('DOC-HASH')
  const gate = nextGate(content.genre, await signaturesOf(tx, row), row.round, hash)
  if (gate) return refuse('DOC-NOT-APPROVED', { gate: gate.label })
  if (content.attribute?.kind !== 'proactive') return refuse('DOC-NOT-PROACTIVE')
  const number = row.index_number ?? (await takeIndexNumber(tx, deps, row))
  if (number === null) return refuse('DOC-INDEX-PREFIX')
  const before = row.released_version === null ? null : await getContent(tx, row, row.released_version)
  const today = deps.clock.today()
  const isAmendment = row.public_state === 'released'

  await update(tx, row, {
    state,
    scheduled_at: null,
    scheduled_hash: null,
    public_state: 'released',
    released_version: row.version,
    released_column: content.columnId,
    released_genre: content.genre,
    index_number: number,
    first_released_at: row.first_released_at ?? deps.clock.now(),
    released_on: row.released_on ?? today,
    expires_on: content.expiresOn,
    withdrawn_on: null,
    withdrawn_reason: '',
    changed_on: today,
  })
  await rewriteRelations(tx, row, content)
  await putIntoIndex(tx, {
    tenantId: row.tenant_id,
    documentId: row.document_id,
    releasedOn: row.released_on ?? today,
    columnId: content.columnId ?? '',
    isInForce: row.repealed_on === null && (content.expiresOn === null || content.expiresOn >= today),
    numberKey: content.documentNumber && numberKey(content.documentNumber),
    indexKey: numberKey(number),
    title: content.title,
    body: [content.abstract, ...content.keywords, plainText(content.html)].join('\n'),
  })
  await logChange(tx, deps, row, {
    kind: isAmendment ? 'amended' : 'released',
    version: row.version,
    contentHash: actual,
    note: isAmendment ? amendedNote : '',
  })
  await countReleased(tx, deps, row, content)
  await endForceOfOthers(tx, deps, row, content)
  await notifyPages(tx, row, [content.columnId, before?.columnId ?? null])
  did({
    kind: isAmendment ? 'document.amended' : 'document.released',
    subject: { kind: 'document', id: row.document_id },
    detail: { version: row.version, hash, indexNumber: number, via: actor.via },
  })
  return ok({ documentId: row.document_id, publicId: row.public_id, indexNumber: number })
}

/** 索引号: the next one of the authority's year, under the row's lock, so that none is left out or given twice. Null: no prefix. */
async function takeIndexNumber(tx: Tx, deps: CommandDeps, row: DocumentRow): Promise<string | null> {
  const authority = await sql<{ index_prefix: string; credit_code: string | null }>`
    select index_prefix, credit_code from authority where tenant_id = ${row.tenant_id} and authority_id = ${row.authority_id}`.execute(
    tx,
  )
  const [found] = authority.rows
  if (!found) return null
  const year = Number(deps.clock.today().slice(0, 4))
  const { last } = await tx
    .insertInto('document_index_serial')
    .values({ tenant_id: row.tenant_id, authority_id: row.authority_id, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'authority_id', 'year'])
        .doUpdateSet((eb) => ({ last: eb('document_index_serial.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return indexNumber({ indexPrefix: found.index_prefix, creditCode: found.credit_code }, year, last)
}

async function rewriteRelations(tx: Tx, row: DocumentRow, content: Content): Promise<void> {
  await tx
    .deleteFrom('document_relation')
    .where('tenant_id', '=', row.tenant_id)
    .where('from_document', '=', row.document_id)
    .execute()
  if (content.relations.length === 0) return
  await tx
    .insertInto('document_relation')
    .values(
      content.relations.map(({ kind, documentId }) => ({
        tenant_id: row.tenant_id,
        from_document: row.document_id,
        kind,
        to_document: documentId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What this text repeals or replaces goes out of force on the day on which this one begins. */
async function endForceOfOthers(
  tx: Tx,
  deps: CommandDeps,
  row: DocumentRow,
  content: Content,
): Promise<void> {
  const begins: PlainDate = content.effectiveOn ?? deps.clock.today()
  for (const { kind, documentId } of content.relations) {
    if (kind !== 'repeals' && kind !== 'replaces') continue
    const other = await tx
      .selectFrom('document')
      .selectAll()
      .where('tenant_id', '=', row.tenant_id)
      .where('document_id', '=', documentId)
      .where('repealed_on', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!other) continue
    const sentence = kind === 'repeals' ? repealedBy : replacedBy
    await endForce(tx, deps, other, {
      kind: 'repealed',
      day: begins,
      note: sentence(content.title, content.documentNumber),
    })
  }
}

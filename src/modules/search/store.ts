import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Tx } from '../../platform/database/index.ts'
import { bigrams } from './bigrams.ts'
import './tables.ts'

/** A released item as it is searched. Keys are without brackets and spaces. */
export interface Indexed {
  readonly tenantId: string
  readonly documentId: string
  readonly releasedOn: PlainDate
  readonly columnId: string
  readonly isInForce: boolean
  readonly numberKey: string | null
  readonly indexKey: string
  readonly title: string
  readonly body: string
}

// A tsvector holds at most a megabyte; of a longer text the beginning is searched.
const longest = 100_000

/** Puts an item into the index, in the transaction that releases it; an earlier state of it is replaced. */
export async function putIntoIndex(tx: Tx, item: Indexed): Promise<void> {
  const title = bigrams(item.title)
  const all = bigrams(`${item.title}\n${item.body.slice(0, longest)}`)
  await removeFromIndex(tx, item.tenantId, item.documentId)
  await sql`
    insert into doc_search (tenant_id, document_id, released_on, column_id, in_force, number_key, index_key, title, body, title_bigrams, bigrams)
    values (${item.tenantId}, ${item.documentId}, ${item.releasedOn}, ${item.columnId}, ${item.isInForce}, ${item.numberKey}, ${item.indexKey},
      ${item.title}, ${item.body.slice(0, longest)}, array_to_tsvector(${title}::text[]), array_to_tsvector(${all}::text[]))`.execute(
    tx,
  )
}

/** Takes an item out of the index (withdrawn). */
export const removeFromIndex = (tx: Tx, tenantId: string, documentId: string) =>
  tx
    .deleteFrom('doc_search')
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .execute()

/** Says that an item is no longer in force; it is still found. */
export const markOutOfForce = (tx: Tx, tenantId: string, documentId: string) =>
  tx
    .updateTable('doc_search')
    .set({ in_force: false })
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .execute()

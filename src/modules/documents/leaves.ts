import { sql } from 'kysely'
import { notify, type Tx } from '../../platform/database/index.ts'
import type { CommandDeps } from './deps.ts'
import { type Leaf, leafHash } from './domain/leaf.ts'
import type { DocumentRow } from './store.ts'

export interface PublicChange {
  readonly kind: Leaf['kind']
  readonly version: number
  readonly contentHash: Buffer
  readonly note: string
}

/** Adds a leaf to the transparency log of the government; the order of leaves is the order of commits. */
export async function logChange(
  tx: Tx,
  deps: Pick<CommandDeps, 'clock'>,
  row: DocumentRow,
  change: PublicChange,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`release_log ${row.tenant_id}`}, 0))`.execute(tx)
  const last = await tx
    .selectFrom('release_log')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('tenant_id', '=', row.tenant_id)
    .executeTakeFirst()
  const at = deps.clock.now()
  const leaf: Leaf = {
    tenantId: row.tenant_id,
    seq: (last?.seq ?? 0) + 1,
    kind: change.kind,
    publicId: row.public_id,
    version: change.version,
    day: deps.clock.today(),
    at: at.toISOString(),
    contentHash: change.contentHash.toString('hex'),
  }
  await tx
    .insertInto('release_log')
    .values({
      tenant_id: leaf.tenantId,
      seq: leaf.seq,
      kind: leaf.kind,
      document_id: row.document_id,
      public_id: leaf.publicId,
      version: leaf.version,
      note: change.note,
      happened_on: deps.clock.today(),
      happened_at: at,
      content_hash: change.contentHash,
      leaf_hash: leafHash(leaf),
    })
    .execute()
}

/** Tags of the pages that show an item: its own, its column's, the site's lists, and the pages of items linked with it. */
export async function notifyPages(
  tx: Tx,
  row: DocumentRow,
  columnIds: readonly (string | null)[],
): Promise<void> {
  const linked = await sql<{ public_id: string }>`
    select d.public_id from document_relation r
    join document d on d.tenant_id = r.tenant_id
      and d.document_id = case when r.from_document = ${row.document_id} then r.to_document else r.from_document end
    where r.tenant_id = ${row.tenant_id} and (r.from_document = ${row.document_id} or r.to_document = ${row.document_id})`.execute(
    tx,
  )
  const columns = columnIds.flatMap((id) => (id === null ? [] : [tags.column(row.tenant_id, id)]))
  await notify(tx, [
    tags.item(row.tenant_id, row.public_id),
    tags.lists(row.tenant_id),
    ...new Set(columns),
    ...linked.rows.map((item) => tags.item(row.tenant_id, item.public_id)),
  ])
}

/** Names of page tags; the pages themselves carry the same. */
export const tags = {
  item: (tenantId: string, publicId: string) => `item:${tenantId}/${publicId}`,
  column: (tenantId: string, columnId: string) => `column:${tenantId}/${columnId}`,
  /** Home, site map and every list of several columns. */
  lists: (tenantId: string) => `lists:${tenantId}`,
  site: (tenantId: string) => `site:${tenantId}`,
} as const

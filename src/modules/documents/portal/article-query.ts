import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { RelationKind } from '../domain/content.ts'
import type { PortalItemView } from '../tables.ts'

export interface LinkedItem {
  readonly kind: RelationKind
  /** True: this item points at the other; false: the other points at this one. */
  readonly isOut: boolean
  readonly publicId: string
  readonly title: string
  readonly number: string | null
}
export interface ItemEvent {
  readonly seq: number
  readonly kind: 'released' | 'amended' | 'withdrawn' | 'repealed' | 'expired'
  readonly note: string
  readonly day: PlainDate
  readonly at: string
  readonly leaf: string
}
export type ArticleRow = PortalItemView & {
  readonly column_name: string | null
  readonly parent_id: string | null
  readonly parent_name: string | null
  readonly links: readonly LinkedItem[]
  readonly events: readonly ItemEvent[]
}

/** Everything that an item's page shows, in one round trip; undefined when no such item was ever public. */
export async function findArticle(
  portalDb: Db,
  tenantId: string,
  publicId: string,
): Promise<ArticleRow | undefined> {
  const { rows } = await sql<ArticleRow>`
    select i.*, c.name as column_name, c.parent_id, p.name as parent_name,
      coalesce((
        select json_agg(json_build_object('kind', r.kind, 'isOut', r.from_document = i.document_id, 'publicId', o.public_id,
          'title', o.title, 'number', o.document_number) order by o.released_on, o.public_id)
        from portal_relation r
        join portal_item o on o.tenant_id = r.tenant_id and o.public_state = 'released'
          and o.document_id = case when r.from_document = i.document_id then r.to_document else r.from_document end
        where r.tenant_id = i.tenant_id and (r.from_document = i.document_id or r.to_document = i.document_id)
      ), '[]') as links,
      coalesce((
        select json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'note', e.note, 'day', e.happened_on, 'at', e.happened_at,
          'leaf', encode(e.leaf_hash, 'hex')) order by e.seq)
        from portal_item_event e where e.tenant_id = i.tenant_id and e.document_id = i.document_id
      ), '[]') as events
    from portal_item i
    left join portal_column c on c.tenant_id = i.tenant_id and c.column_id = i.column_id
    left join portal_column p on p.tenant_id = c.tenant_id and p.column_id = c.parent_id
    where i.tenant_id = ${tenantId} and i.public_id = ${publicId}`.execute(portalDb)
  return rows[0]
}

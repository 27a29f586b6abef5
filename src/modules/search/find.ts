import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Db } from '../../platform/database/index.ts'
import { bigrams, matchQuery } from './bigrams.ts'
import './tables.ts'

export interface SearchQuery {
  readonly tenantId: string
  readonly query: string
  readonly columnId?: string
  readonly inForceOnly?: boolean
  readonly limit: number
  readonly offset: number
}

export interface Hit {
  readonly documentId: string
  readonly title: string
  readonly releasedOn: PlainDate
  readonly excerpt: readonly { readonly text: string; readonly match?: boolean }[]
}

/** At most this many hits are counted and ordered; a query that finds more is told to be narrowed. */
export const mostCounted = 10_000

/**
 * 站内搜索: what is public and contains the query. An item whose document or index number is the query comes first, then
 * hits in the title, then the rest, newest first in each. `total` is capped at `mostCounted`.
 */
export async function find(
  portalDb: Db,
  q: SearchQuery,
): Promise<{ readonly hits: Hit[]; readonly total: number }> {
  const match = matchQuery(q.query)
  if (match === null) return { hits: [], total: 0 }
  const key = q.query
    .normalize('NFKC')
    .replace(/[\s〔〕[\]()【】《》]/g, '')
    .toLowerCase()
  const { rows } = await sql<{
    document_id: string
    title: string
    released_on: PlainDate
    body: string
    total: number
  }>`
    with hits as materialized (
      select document_id, released_on,
        case when number_key = ${key} or index_key = ${key} then 0
             when title_bigrams @@ ${match}::tsquery then 1 else 2 end as tier
      from portal_search
      where tenant_id = ${q.tenantId} and (bigrams @@ ${match}::tsquery or number_key = ${key} or index_key = ${key})
        and (${q.columnId ?? null}::text is null or column_id = ${q.columnId ?? null})
        and (not ${q.inForceOnly ?? false} or in_force)
      limit ${mostCounted}
    ), page as (
      select *, count(*) over () as total from hits order by tier, released_on desc, document_id desc
      limit ${q.limit} offset ${q.offset}
    )
    select p.document_id, s.title, p.released_on, s.body, p.total
    from page p join portal_search s on s.tenant_id = ${q.tenantId} and s.document_id = p.document_id
    order by p.tier, p.released_on desc, p.document_id desc`.execute(portalDb)
  return {
    hits: rows.map((row) => ({
      documentId: row.document_id,
      title: row.title,
      releasedOn: row.released_on,
      excerpt: excerptOf(row.body, q.query),
    })),
    total: rows[0]?.total ?? 0,
  }
}

const longestExcerpt = 120

/** A stretch of the text around the first match, cut into pieces that match and pieces that do not. */
export function excerptOf(body: string, query: string): { text: string; match?: boolean }[] {
  const flat = body.replace(/\s+/g, ' ')
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const lower = flat.toLowerCase()
  // Where the whole word does not stand, its pairs of characters do: they are what was matched.
  const terms = words.flatMap((word) => (lower.includes(word) ? [word] : bigrams(word)))
  const first = Math.min(...terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0))
  const from = Number.isFinite(first) ? Math.max(0, first - 30) : 0
  const text = flat.slice(from, from + longestExcerpt)
  const pieces: { text: string; match?: boolean }[] = []
  const push = (piece: string, match: boolean) => {
    if (piece) pieces.push(match ? { text: piece, match } : { text: piece })
  }
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at).toLowerCase()
    const next = terms
      .map((term) => ({ term, index: rest.indexOf(term) }))
      .filter(({ index }) => index >= 0)
      .sort((a, b) => a.index - b.index || b.term.length - a.term.length)[0]
    if (!next) break
    push(text.slice(at, at + next.index), false)
    push(text.slice(at + next.index, at + next.index + next.term.length), true)
    at += next.index + next.term.length
  }
  push(text.slice(at), false)
  return pieces
}

import { type SqlBool, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { Genre } from '../domain/genres.ts'
import type { SummaryRow } from './present.ts'

export type Standing = 'all' | 'in-force' | 'ended'

export interface ListOf {
  readonly tenantId: string
  readonly columns?: readonly string[]
  readonly genres?: readonly Genre[]
  readonly standing?: Standing
  readonly today: PlainDate
  /** Older than this one, or newer: `2026-11-23_<id>`. */
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

export interface ListPage {
  readonly rows: (SummaryRow & { readonly document_id: string; readonly column_id: string })[]
  readonly newer: string | null
  readonly older: string | null
}

const cursor = (text: string | undefined): { day: string; id: string } | null => {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { day: match[1], id: match[2] } : null
}
const keyOf = (row: { released_on: string; document_id: string }): string =>
  `${row.released_on}_${row.document_id}`

const select = sql`select document_id, public_id, title, released_on, authority_name, document_number, genre, column_id, effective_on,
  expires_on, repealed_on, repeal_kind, amendments, abstract from portal_item`

/** Released items, newest first, paged by key so that a list stays right while items arrive. */
export async function listReleased(portalDb: Db, q: ListOf): Promise<ListPage> {
  const before = cursor(q.before)
  const after = before ? null : cursor(q.after)
  const { rows } = await sql<ListPage['rows'][number]>`${select} where ${where(q)}
    ${before ? sql`and (released_on, document_id) < (${before.day}::date, ${before.id}::uuid)` : sql``}
    ${after ? sql`and (released_on, document_id) > (${after.day}::date, ${after.id}::uuid)` : sql``}
    order by released_on ${after ? sql`asc` : sql`desc`}, document_id ${after ? sql`asc` : sql`desc`} limit ${q.limit + 1}`.execute(
    portalDb,
  )
  const hasMore = rows.length > q.limit
  const page = rows.slice(0, q.limit)
  if (after) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  return {
    rows: page,
    newer: first && (before !== null || (after !== null && hasMore)) ? keyOf(first) : null,
    older: last && (after !== null || hasMore) ? keyOf(last) : null,
  }
}

/** How many there are. */
export async function countReleased(portalDb: Db, q: Omit<ListOf, 'limit'>): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from portal_item where ${where(q)}`.execute(portalDb)
  return rows[0]?.count ?? 0
}

const ended = (today: PlainDate) =>
  sql`(coalesce(repealed_on <= ${today}::date, false) or coalesce(expires_on < ${today}::date, false))`

function where(q: Omit<ListOf, 'limit'>) {
  return sql<SqlBool>`tenant_id = ${q.tenantId} and public_state = 'released'
    ${q.columns ? sql`and column_id = any(${[...q.columns]}::text[])` : sql``}
    ${q.genres ? sql`and genre = any(${[...q.genres]}::text[])` : sql``}
    ${q.standing === 'in-force' ? sql`and not ${ended(q.today)}` : q.standing === 'ended' ? sql`and ${ended(q.today)}` : sql``}`
}

/** Items by id, in the order of the ids; what is not public is left out. */
export async function releasedByIds(
  portalDb: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<ListPage['rows']> {
  if (ids.length === 0) return []
  const { rows } = await sql<ListPage['rows'][number]>`${select}
    where tenant_id = ${tenantId} and public_state = 'released' and document_id = any(${[...ids]}::uuid[])`.execute(
    portalDb,
  )
  return ids.flatMap((id) => rows.find((row) => row.document_id === id) ?? [])
}

import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from './tables.ts'

const channel = 'page_tags'

/**
 * Tells every process, once the transaction has committed, that pages with one of the tags are out of date.
 * Tags are short (`item:…`, `column:…`, `site:…`); more than fit in one message of PostgreSQL (8,000 bytes) are sent in several.
 */
export async function notify(tx: Tx, tags: readonly string[]): Promise<void> {
  for (let from = 0; from < tags.length; from += 50)
    await sql`select pg_notify(${channel}, ${JSON.stringify(tags.slice(from, from + 50))})`.execute(tx)
}

export interface TagListener {
  close(): Promise<void>
}

/**
 * Listens on a connection of its own and calls `onTags`. A lost connection is opened again; what was told meanwhile is
 * lost, so `onGap` is called then (purge everything).
 */
export function listenForTags(
  url: string,
  {
    onTags,
    onGap,
    retryMs = 1_000,
  }: { onTags: (tags: string[]) => void; onGap: () => void; retryMs?: number },
): TagListener {
  let closed = false
  let client: pg.Client | null = null
  let wasConnected = false

  async function run(): Promise<void> {
    while (!closed) {
      const current = new pg.Client({ connectionString: url, application_name: 'gongkai-notify' })
      client = current
      const ended = new Promise<void>((resolve) => current.once('end', resolve))
      current.on('error', () => {})
      current.on('notification', ({ payload }) => onTags(tagsOf(payload)))
      try {
        await current.connect()
        await current.query(`listen ${channel}`)
        if (wasConnected) onGap()
        wasConnected = true
        await ended
      } catch {
        await current.end().catch(() => {})
      }
      if (!closed) await pause(retryMs)
    }
  }
  const running = run()
  return {
    async close() {
      closed = true
      await client?.end().catch(() => {})
      await running
    },
  }
}

function tagsOf(payload: string | undefined): string[] {
  try {
    const tags: unknown = JSON.parse(payload ?? '[]')
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  } catch {
    return []
  }
}

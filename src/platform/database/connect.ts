import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from './tables.ts'

// Days stay text end to end; pg would hand back a local midnight. Counts fit a double: sums are checked, never wrapped.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === 1082) return (text: string) => text
      if (oid === 20) return safeInteger
    }
    return pg.types.getTypeParser(oid, format)
  },
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond 2^53: ${text}`)
  return value
}

export interface Pool {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** A pool of connections. `date` comes as text, `bigint` as number, `numeric` as text. */
export function connect(
  url: string,
  options: { max?: number; readOnly?: boolean; name?: string } = {},
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    types,
    application_name: options.name ?? 'gongkai',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(options.readOnly && { options: '-c default_transaction_read_only=on' }),
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) }) as unknown as Db
  return { db, pool, close: () => db.destroy() }
}

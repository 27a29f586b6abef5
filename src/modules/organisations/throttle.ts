import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, DbOrTx } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import './tables.ts'

/** Attempts before a key is blocked, and for how long: doubling from one minute, an hour at most. An office shares one address. */
const limits = { name: 5, address: 40 } as const
const longest = 60
const window = 60 // minutes without an attempt after which counting starts anew

export type ThrottleKey = `name:${string}` | `address:${string}`
const digest = (key: ThrottleKey) => createHash('sha256').update(key).digest('hex')

/**
 * Counts an attempt before it is looked at, so that a hundred at once are a hundred. The attempt that reaches the limit
 * is still looked at and blocks those after it. Returns minutes to wait, 0 when it may go on. One statement of its own,
 * outside the transaction of the sign-in: a refusal must not undo the count.
 */
export async function countAttempt(db: Db, tenantId: string, key: ThrottleKey, now: Date): Promise<number> {
  const limit = key.startsWith('name:') ? limits.name : limits.address
  const mine = newId()
  const forgotten = new Date(now.getTime() - window * 60_000)
  const block = sql`${now}::timestamptz + make_interval(mins => least(${longest}, (2 ^ least(t.attempts + 1 - ${limit}::int, 10))::int))`
  const { rows } = await sql<{ blocked_until: Date | null; passed: string }>`
    insert into sign_in_throttle as t (tenant_id, key, attempts, since, passed)
    values (${tenantId}, ${digest(key)}, 1, ${now}, ${mine})
    on conflict (tenant_id, key) do update set
      attempts = case when t.blocked_until > ${now} then t.attempts when t.since < ${forgotten} then 1 else t.attempts + 1 end,
      blocked_until = case when t.blocked_until > ${now} then t.blocked_until
        when t.since >= ${forgotten} and t.attempts + 1 >= ${limit} then ${block} end,
      since = case when t.blocked_until > ${now} then t.since else ${now} end,
      passed = case when t.blocked_until > ${now} then t.passed else ${mine} end
    returning blocked_until, passed`.execute(db)
  const [row] = rows
  if (!row?.blocked_until || row.passed === mine) return 0
  return Math.max(1, Math.ceil((row.blocked_until.getTime() - now.getTime()) / 60_000))
}

/** Takes one counted attempt back. Never more: who has the password must not buy fresh guesses at the code with it. */
export async function takeBack(db: Db, tenantId: string, key: ThrottleKey): Promise<void> {
  await sql`update sign_in_throttle set attempts = greatest(0, attempts - 1)
    where tenant_id = ${tenantId} and key = ${digest(key)}`.execute(db)
}

/** Forgets the failures of a name: it signed in, or an administrator unlocked it. */
export async function clearAttempts(db: DbOrTx, tenantId: string, key: ThrottleKey): Promise<void> {
  await db
    .deleteFrom('sign_in_throttle')
    .where('tenant_id', '=', tenantId)
    .where('key', '=', digest(key))
    .execute()
}

/** Removes what no longer counts. Run daily. */
export async function sweepThrottle(db: Db, before: Date): Promise<void> {
  await sql`delete from sign_in_throttle where since < ${before} and (blocked_until is null or blocked_until < ${before})`.execute(
    db,
  )
}

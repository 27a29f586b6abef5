import { sql } from 'kysely'
import type { Identity } from '../../../platform/http/index.ts'
import { readCookie } from '../../../platform/sessions/index.ts'
import { minutesAfter, type SessionDeps, sessionLimits } from '../session-deps.ts'

interface Row {
  account_id: string
  person_id: string
  name: string
  post_id: string
  authority_id: string
  roles: string[]
  csrf: string
  must_enrol: boolean
  must_change_password: boolean
}

/**
 * The signed-in browser behind a cookie, in one statement; null when the session ended, the account was disabled, the
 * person left, or the acting post ended. `isBusiness` false (a page that asks by itself for news) does not keep it alive.
 */
export async function identify(
  deps: SessionDeps & { readonly idleMinutes?: number },
  cookie: string | undefined,
  isBusiness: boolean,
): Promise<Identity | null> {
  const key = readCookie(cookie)
  if (!key) return null
  const now = deps.clock.now()
  const today = deps.clock.today()
  const idleSince = minutesAfter(now, -(deps.idleMinutes ?? sessionLimits.idleMinutes))
  // Seen to the minute: a write a request would cost more than the answer.
  const seenBefore = isBusiness ? minutesAfter(now, -1) : new Date(0)
  const { rows } = await sql<Row>`
    with found as (
      select a.account_id, a.person_id, p.name, t.post_id, t.authority_id, t.roles, s.csrf, a.must_enrol, a.must_change_password
      from session s
      join account a on a.tenant_id = s.tenant_id and a.account_id = s.account_id and not a.disabled
      join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id and (p.left_on is null or p.left_on >= ${today})
      join post t on t.tenant_id = s.tenant_id and t.post_id = s.acting_post and t.person_id = a.person_id
        and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today})
      where s.tenant_id = ${key.tenantId} and s.token_hash = ${key.hash} and s.expires_at > ${now} and s.seen_at > ${idleSince}
    ), seen as (
      update session set seen_at = ${now} where tenant_id = ${key.tenantId} and token_hash = ${key.hash}
        and seen_at < ${seenBefore} and exists (select from found)
    )
    select * from found`.execute(deps.db)
  const row = rows[0]
  if (!row) return null
  return {
    actor: {
      tenantId: key.tenantId,
      via: 'workbench',
      personId: row.person_id,
      postId: row.post_id,
      authorityId: row.authority_id,
      name: row.name,
      roles: row.roles,
    },
    accountId: row.account_id,
    csrf: row.csrf,
    mustEnrol: row.must_enrol || row.must_change_password,
  }
}

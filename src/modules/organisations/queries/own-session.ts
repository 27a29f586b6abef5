import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { Identity } from '../../../platform/http/index.ts'
import { policiesOf } from '../policies.ts'
import { minutesAfter, sessionLimits } from '../session-deps.ts'
import type { SessionBody } from '../session-schemas.ts'
import { validPosts } from './valid-posts.ts'

/** What the screens know of who is signed in. Before the second factor is enrolled the post may nothing. */
export async function ownSession(
  db: Db,
  identity: Identity,
  today: PlainDate,
  idleMinutes: number = sessionLimits.idleMinutes,
): Promise<SessionBody> {
  const { actor } = identity
  const [account, tenant, posts] = await Promise.all([
    db
      .selectFrom('account')
      .select(['must_enrol', 'must_change_password', 'demonstration'])
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', identity.accountId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('tenant')
      .select(['name', 'settings'])
      .where('tenant_id', '=', actor.tenantId)
      .executeTakeFirstOrThrow(),
    validPosts(db, actor.tenantId, actor.personId ?? '', today),
  ])
  const post = posts.find((one) => one.id === actor.postId)
  if (!post) throw new Error('a signed-in actor without a valid post')
  return {
    user: { id: actor.personId ?? '', name: actor.name },
    post,
    posts,
    may: identity.mustEnrol ? [] : policiesOf(actor),
    csrfToken: identity.csrf,
    siteName: tenant.settings.siteName || tenant.name,
    mustEnrol: account.must_enrol,
    mustChangePassword: account.must_change_password,
    demonstration: account.demonstration,
    idleMinutes,
  }
}

/** Open sessions of an account, the latest first. */
export const ownSessions = (
  db: Db,
  identity: Identity,
  now: Date,
  idleMinutes: number = sessionLimits.idleMinutes,
) =>
  db
    .selectFrom('session')
    .select(['token_hash', 'address', 'agent', 'created_at', 'seen_at'])
    .where('tenant_id', '=', identity.actor.tenantId)
    .where('account_id', '=', identity.accountId)
    .where('expires_at', '>', now)
    .where('seen_at', '>', minutesAfter(now, -idleMinutes))
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()

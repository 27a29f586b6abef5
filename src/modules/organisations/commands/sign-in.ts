import { createHash, randomBytes } from 'node:crypto'
import { ok, type Refused, type Result, refuse } from '../../../kernel/result.ts'
import { systemOf } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { isPassword, newToken, tokenHash, totpStep } from '../../../platform/sessions/index.ts'
import { perform } from '../../audit/index.ts'
import type { signInRefusals } from '../errors.ts'
import { validPosts } from '../queries/valid-posts.ts'
import { minutesAfter, type SessionDeps, sessionLimits } from '../session-deps.ts'
import { clearAttempts, countAttempt, takeBack } from '../throttle.ts'
import '../tables.ts'

type Code = keyof typeof signInRefusals

export interface SignInAttempt {
  readonly tenantId: string
  readonly name: string
  readonly password: string
  readonly code: string | null
  readonly address: string
  readonly agent: string
  /** From this very machine: what a demonstration account needs. */
  readonly local: boolean
}

/**
 * 登录: counts the attempt, then asks password, second factor and post, in the same time and words for a name that
 * does not exist. Returns the token for the cookie.
 */
export async function signIn(
  deps: SessionDeps,
  attempt: SignInAttempt,
): Promise<Result<{ token: string }, Code>> {
  const { tenantId } = attempt
  const keys = [`name:${attempt.name}`, `address:${attempt.address}`] as const
  for (const key of keys) {
    const minutes = await countAttempt(deps.db, tenantId, key, deps.clock.now())
    if (minutes > 0) return refuse('AUTH-TOO-MANY', { minutes })
  }
  const account = await findAccount(deps, attempt)
  const right = await isPassword(account?.password_hash ?? null, attempt.password)
  if (!account || !right) return refused(deps, attempt, account?.account_id ?? null, refuse('AUTH-WRONG'))
  if (account.demonstration && !attempt.local)
    return refused(deps, attempt, account.account_id, refuse('AUTH-DEMONSTRATION'))
  const opened = await perform(deps, systemOf(tenantId), async (tx, did) => {
    const factor = await secondFactor(tx, deps, tenantId, account, attempt.code)
    if (factor) return refuse(factor)
    const [post] = await validPosts(tx, tenantId, account.person_id, deps.clock.today())
    if (!post) return refuse('AUTH-NO-POST')
    const token = await openSession(tx, deps, attempt, account.account_id, post.id)
    did({ kind: 'session.opened', subject: { kind: 'account', id: account.account_id } })
    return ok({ token })
  })
  if (!opened.ok) {
    // Not having typed the code yet is a step of signing in, not a failure of it.
    if (opened.refusal !== 'AUTH-CODE-NEEDED') return refused(deps, attempt, account.account_id, opened)
    for (const key of keys) await takeBack(deps.db, tenantId, key)
    return opened
  }
  await clearAttempts(deps.db, tenantId, keys[0])
  await takeBack(deps.db, tenantId, keys[1])
  return opened
}

const findAccount = (deps: SessionDeps, attempt: SignInAttempt) =>
  deps.db
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'account.tenant_id')
        .onRef('person.person_id', '=', 'account.person_id'),
    )
    .select(['account_id', 'account.person_id', 'password_hash', 'totp_secret', 'demonstration'])
    .where('account.tenant_id', '=', attempt.tenantId)
    .where('sign_in_name', '=', attempt.name)
    .where('disabled', '=', false)
    .where((or) => or.or([or('left_on', 'is', null), or('left_on', '>=', deps.clock.today())]))
    .executeTakeFirst()
type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

async function refused<C extends Code>(
  deps: SessionDeps,
  attempt: SignInAttempt,
  accountId: string | null,
  refusal: Refused<C>,
): Promise<Refused<C>> {
  await perform(deps, systemOf(attempt.tenantId), async (_tx, did) => {
    did({
      kind: 'session.refused',
      subject: { kind: 'account', id: accountId ?? 'unknown' },
      detail: { why: refusal.refusal },
    })
    return ok(null)
  })
  return refusal
}

/** Null when the second factor is there, or the account has none (then it must enrol one before anything else). */
async function secondFactor(
  tx: Tx,
  deps: SessionDeps,
  tenantId: string,
  account: Account,
  code: string | null,
): Promise<'AUTH-CODE-NEEDED' | 'AUTH-CODE-WRONG' | null> {
  if (account.totp_secret === null) return null
  if (!code) return 'AUTH-CODE-NEEDED'
  const holder = { tenantId, accountId: account.account_id, secret: account.totp_secret }
  return (await takeCode(tx, deps, holder, code)) ? null : 'AUTH-CODE-WRONG'
}

/** Takes a code of the authenticator, or a recovery code, once. The row's lock decides between two at the same time. */
export async function takeCode(
  tx: Tx,
  deps: SessionDeps,
  account: { readonly tenantId: string; readonly accountId: string; readonly secret: string },
  code: string,
): Promise<boolean> {
  const { tenantId, accountId, secret } = account
  const step = totpStep(secret, code.replaceAll(/\s/g, ''), deps.clock.now())
  const taken =
    step === null
      ? await tx
          .updateTable('recovery_code')
          .set({ used_at: deps.clock.now() })
          .where('tenant_id', '=', tenantId)
          .where('account_id', '=', accountId)
          .where('code_hash', '=', recoveryHash(code))
          .where('used_at', 'is', null)
          .executeTakeFirst()
      : await tx
          .updateTable('account')
          .set({ totp_step: step })
          .where('tenant_id', '=', tenantId)
          .where('account_id', '=', accountId)
          .where('totp_step', '<', step)
          .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** SHA-256 of a recovery code however it was typed: 54 random bits need no slow hash, and guessing is throttled. */
export const recoveryHash = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest()

async function openSession(
  tx: Tx,
  deps: SessionDeps,
  attempt: SignInAttempt,
  accountId: string,
  postId: string,
): Promise<string> {
  const token = newToken()
  const now = deps.clock.now()
  await tx
    .insertInto('session')
    .values({
      tenant_id: attempt.tenantId,
      token_hash: tokenHash(token),
      account_id: accountId,
      acting_post: postId,
      csrf: randomBytes(24).toString('base64url'),
      created_at: now,
      seen_at: now,
      expires_at: minutesAfter(now, sessionLimits.absoluteMinutes),
      address: attempt.address.slice(0, 60),
      agent: attempt.agent.slice(0, 200),
    })
    .execute()
  return token
}

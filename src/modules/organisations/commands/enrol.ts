import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { newCode } from '../../../platform/ids.ts'
import { enrolment, newTotpSecret, totpStep } from '../../../platform/sessions/index.ts'
import { perform } from '../../audit/index.ts'
import type { ownRefusals } from '../errors.ts'
import type { SessionDeps } from '../session-deps.ts'
import { clearAttempts, countAttempt } from '../throttle.ts'
import { askPassword, lockOwnAccount } from './own-account.ts'
import { recoveryHash } from './sign-in.ts'

type Refusal = keyof typeof ownRefusals

/** 绑定动态口令, first half: a new secret and its picture. It counts for nothing until a code proves that it was taken over. */
export async function startEnrolment(
  deps: SessionDeps,
  actor: Actor,
  start: { readonly accountId: string; readonly password: string },
): Promise<Result<{ uri: string; svg: string; secret: string }, Refusal>> {
  const wrong = await askPassword(deps, actor, start.accountId, start.password)
  if (wrong) return wrong
  const result = await perform(deps, actor, async (tx, did) => {
    const account = await lockOwnAccount(tx, actor, start.accountId)
    if ('refusal' in account) return account
    const { name } = await tx
      .selectFrom('tenant')
      .select('name')
      .where('tenant_id', '=', actor.tenantId)
      .executeTakeFirstOrThrow()
    const secret = newTotpSecret()
    await tx
      .updateTable('account')
      .set({ totp_pending: secret })
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', start.accountId)
      .execute()
    did({ kind: 'account.enrolment-started', subject: { kind: 'account', id: start.accountId } })
    return ok({ ...enrolment(secret, name, account.sign_in_name), secret })
  })
  if (result.ok) await clearAttempts(deps.db, actor.tenantId, `name:again ${start.accountId}`)
  return result
}

/** Second half: the first code. Gives ten recovery codes, shown this once; earlier ones end. */
export async function finishEnrolment(
  deps: SessionDeps,
  actor: Actor,
  finish: { readonly accountId: string; readonly code: string },
): Promise<Result<{ recoveryCodes: string[] }, Refusal>> {
  const key = `name:enrol ${finish.accountId}` as const
  const minutes = await countAttempt(deps.db, actor.tenantId, key, deps.clock.now())
  if (minutes > 0) return refuse('AUTH-TOO-MANY', { minutes })
  const result = await perform(deps, actor, async (tx, did) => {
    const account = await lockOwnAccount(tx, actor, finish.accountId)
    if ('refusal' in account) return account
    if (account.totp_pending === null) return refuse('AUTH-ENROL-FIRST')
    const step = totpStep(account.totp_pending, finish.code, deps.clock.now())
    if (step === null) return refuse('AUTH-ENROL-CODE')
    const own = { tenant_id: actor.tenantId, account_id: finish.accountId }
    await tx
      .updateTable('account')
      .set({ totp_secret: account.totp_pending, totp_pending: null, totp_step: step, must_enrol: false })
      .where((all) => all.and(own))
      .execute()
    const recoveryCodes = Array.from({ length: 10 }, () => [newCode(4), newCode(4), newCode(4)].join('-'))
    await tx
      .deleteFrom('recovery_code')
      .where((all) => all.and(own))
      .execute()
    await tx
      .insertInto('recovery_code')
      .values(recoveryCodes.map((code) => ({ ...own, code_hash: recoveryHash(code), used_at: null })))
      .execute()
    did({ kind: 'account.enrolled', subject: { kind: 'account', id: finish.accountId } })
    return ok({ recoveryCodes })
  })
  if (result.ok) await clearAttempts(deps.db, actor.tenantId, key)
  return result
}

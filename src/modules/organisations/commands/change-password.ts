import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import {
  hashPassword,
  maxPasswordLength,
  minPasswordLength,
  weakness,
} from '../../../platform/sessions/index.ts'
import { perform } from '../../audit/index.ts'
import type { ownRefusals } from '../errors.ts'
import type { SessionDeps } from '../session-deps.ts'
import { clearAttempts } from '../throttle.ts'
import { askPassword, lockOwnAccount } from './own-account.ts'

const refusalOf = {
  short: refuse('AUTH-PASSWORD-SHORT', { limit: minPasswordLength }),
  long: refuse('AUTH-PASSWORD-LONG', { limit: maxPasswordLength }),
  common: refuse('AUTH-PASSWORD-COMMON'),
} as const

/** 修改密码: needs the present one; ends every other session of the account. */
export async function changePassword(
  deps: SessionDeps,
  actor: Actor,
  change: {
    readonly accountId: string
    readonly tokenHash: Buffer
    readonly current: string
    readonly next: string
  },
): Promise<Result<{ done: true }, keyof typeof ownRefusals>> {
  const wrong = await askPassword(deps, actor, change.accountId, change.current)
  if (wrong) return wrong
  if (change.current === change.next) return refuse('AUTH-PASSWORD-SAME')
  const hashed = await hashPassword(change.next)
  const result = await perform(deps, actor, async (tx, did) => {
    const account = await lockOwnAccount(tx, actor, change.accountId)
    if ('refusal' in account) return account
    const weak = weakness(change.next, [account.sign_in_name])
    if (weak) return refusalOf[weak]
    await tx
      .updateTable('account')
      .set({ password_hash: hashed, must_change_password: false, password_changed_at: deps.clock.now() })
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', change.accountId)
      .execute()
    await tx
      .deleteFrom('session')
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', change.accountId)
      .where('token_hash', '!=', change.tokenHash)
      .execute()
    did({ kind: 'account.password-changed', subject: { kind: 'account', id: change.accountId } })
    return ok({ done: true as const })
  })
  if (result.ok) await clearAttempts(deps.db, actor.tenantId, `name:again ${change.accountId}`)
  return result
}

import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { perform } from '../../audit/index.ts'
import type { SessionDeps } from '../session-deps.ts'
import '../tables.ts'

/** 退出: ends one session of the account, the present one or another. */
export const endSession = (
  deps: SessionDeps,
  actor: Actor,
  session: { readonly accountId: string; readonly tokenHash: Buffer },
): Promise<Result<{ done: true }, 'SESSION-GONE'>> =>
  perform(deps, actor, async (tx, did) => {
    const ended = await tx
      .deleteFrom('session')
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', session.accountId)
      .where('token_hash', '=', session.tokenHash)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) return refuse('SESSION-GONE')
    did({ kind: 'session.closed', subject: { kind: 'account', id: session.accountId } })
    return ok({ done: true })
  })

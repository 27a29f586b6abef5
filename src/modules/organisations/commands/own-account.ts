import { type Refused, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { isPassword } from '../../../platform/sessions/index.ts'
import type { SessionDeps } from '../session-deps.ts'
import { countAttempt } from '../throttle.ts'
import '../tables.ts'

/** The signed-in account with its row locked. A demonstration account is everybody's: nothing of it may change. */
export async function lockOwnAccount(tx: Tx, actor: Actor, accountId: string) {
  const account = await tx
    .selectFrom('account')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return account.demonstration ? refuse('AUTH-DEMONSTRATION-FIXED') : account
}

/** Asks the password again; wrong ones count like failures to sign in. Outside the transaction, so that the count stays. */
export async function askPassword(
  deps: SessionDeps,
  actor: Actor,
  accountId: string,
  password: string,
): Promise<Refused<'AUTH-PASSWORD-WRONG' | 'AUTH-TOO-MANY'> | null> {
  const minutes = await countAttempt(deps.db, actor.tenantId, `name:again ${accountId}`, deps.clock.now())
  if (minutes > 0) return refuse('AUTH-TOO-MANY', { minutes })
  const account = await deps.db
    .selectFrom('account')
    .select('password_hash')
    .where('tenant_id', '=', actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return (await isPassword(account?.password_hash ?? null, password)) ? null : refuse('AUTH-PASSWORD-WRONG')
}

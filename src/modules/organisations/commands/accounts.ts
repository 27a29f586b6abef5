import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newCode, newId } from '../../../platform/ids.ts'
import { hashPassword } from '../../../platform/sessions/index.ts'
import { perform } from '../../audit/index.ts'
import type { organisationRefusals } from '../errors.ts'
import { clearAttempts } from '../throttle.ts'
import '../tables.ts'

type Refusal = keyof typeof organisationRefusals
type CommandDeps = Pick<Deps, 'db' | 'clock'>

/** A password to be handed over on paper: four groups of four, 72 bits, changed at the first sign-in. */
const newPassword = (): string => [newCode(4), newCode(4), newCode(4), newCode(4)].join('-')

/** 开通账号 of a person. Gives the first password, shown this once. */
export async function openAccount(
  deps: CommandDeps,
  actor: Actor,
  personId: string,
  name: string,
): Promise<Result<{ id: string; password: string }, Refusal>> {
  const password = newPassword()
  const password_hash = await hashPassword(password)
  return perform(deps, actor, async (tx, did) => {
    const person = await tx
      .selectFrom('person')
      .select('person_id')
      .where('tenant_id', '=', actor.tenantId)
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!person) return refuse('ORG-NOT-FOUND')
    const taken = await tx
      .selectFrom('account')
      .select(['person_id', 'sign_in_name'])
      .where('tenant_id', '=', actor.tenantId)
      .where((or) => or.or([or('person_id', '=', personId), or('sign_in_name', '=', name)]))
      .execute()
    if (taken.some((one) => one.person_id === personId)) return refuse('ACCOUNT-EXISTS')
    if (taken.length > 0) return refuse('ACCOUNT-NAME-TAKEN', { name })
    const id = newId()
    await tx
      .insertInto('account')
      .values({
        tenant_id: actor.tenantId,
        account_id: id,
        person_id: personId,
        sign_in_name: name,
        password_hash,
        totp_secret: null,
        totp_pending: null,
        must_enrol: true,
        must_change_password: true,
      })
      .execute()
    did({ kind: 'account.opened', subject: { kind: 'account', id }, detail: { personId } })
    return ok({ id, password })
  })
}

async function lockAccount(tx: Tx, actor: Actor, id: string, secrets: boolean) {
  const account = await tx
    .selectFrom('account')
    .select(['person_id', 'sign_in_name', 'demonstration'])
    .where('tenant_id', '=', actor.tenantId)
    .where('account_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!account) return refuse('ORG-NOT-FOUND')
  // Everybody who tries the program out signs in with these: their secrets are printed at the start.
  if (secrets && account.demonstration) return refuse('ACCOUNT-DEMONSTRATION')
  return account.person_id === actor.personId ? refuse('ACCOUNT-OWN') : account
}

const endSessions = (tx: Tx, tenantId: string, accountId: string) =>
  tx.deleteFrom('session').where('tenant_id', '=', tenantId).where('account_id', '=', accountId).execute()

/** 停用、启用账号: disabling ends its sessions at once. */
export const setDisabled = (
  deps: CommandDeps,
  actor: Actor,
  id: string,
  disabled: boolean,
): Promise<Result<{ id: string }, Refusal>> =>
  perform(deps, actor, async (tx, did) => {
    const account = await lockAccount(tx, actor, id, false)
    if ('refusal' in account) return account
    await tx
      .updateTable('account')
      .set({ disabled })
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', id)
      .execute()
    if (disabled) await endSessions(tx, actor.tenantId, id)
    did({ kind: disabled ? 'account.disabled' : 'account.enabled', subject: { kind: 'account', id } })
    return ok({ id })
  })

/** 重设动态口令: the lost authenticator counts no more; a new one is enrolled at the next sign-in. */
export const resetSecondFactor = (
  deps: CommandDeps,
  actor: Actor,
  id: string,
): Promise<Result<{ id: string }, Refusal>> =>
  perform(deps, actor, async (tx, did) => {
    const account = await lockAccount(tx, actor, id, true)
    if ('refusal' in account) return account
    await tx
      .updateTable('account')
      .set({ totp_secret: null, totp_pending: null, must_enrol: true })
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', id)
      .execute()
    await tx
      .deleteFrom('recovery_code')
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', id)
      .execute()
    await endSessions(tx, actor.tenantId, id)
    did({ kind: 'account.second-factor-reset', subject: { kind: 'account', id } })
    return ok({ id })
  })

/** 重设密码: a new first password, shown this once; also ends a block after failed attempts. */
export async function resetPassword(
  deps: CommandDeps,
  actor: Actor,
  id: string,
): Promise<Result<{ id: string; password: string }, Refusal>> {
  const password = newPassword()
  const password_hash = await hashPassword(password)
  return perform(deps, actor, async (tx, did) => {
    const account = await lockAccount(tx, actor, id, true)
    if ('refusal' in account) return account
    await tx
      .updateTable('account')
      .set({ password_hash, must_change_password: true, password_changed_at: deps.clock.now() })
      .where('tenant_id', '=', actor.tenantId)
      .where('account_id', '=', id)
      .execute()
    await endSessions(tx, actor.tenantId, id)
    await clearAttempts(tx, actor.tenantId, `name:${account.sign_in_name}`)
    did({ kind: 'account.password-reset', subject: { kind: 'account', id } })
    return ok({ id, password })
  })
}

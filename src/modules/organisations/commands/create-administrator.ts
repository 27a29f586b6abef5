import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { hashPassword, minPasswordLength, weakness } from '../../../platform/sessions/index.ts'
import { perform } from '../../audit/index.ts'
import type { administratorRefusals } from '../errors.ts'
import '../tables.ts'

export interface NewAdministrator {
  readonly tenantId: string
  /** Name and level for a government that does not exist yet; null to require one that does. */
  readonly government: {
    readonly name: string
    readonly level: 'province' | 'city' | 'county' | 'township'
  } | null
  readonly signInName: string
  readonly personName: string
  readonly role: 'systemAdmin' | 'securityAdmin' | 'auditor'
  readonly title: string
  readonly password: string
}

const atConsole = (tenantId: string): Actor => ({
  tenantId,
  via: 'console',
  personId: null,
  postId: null,
  authorityId: null,
  name: '控制台',
  roles: [],
})

/**
 * An administrator made at the console of the machine, where no account is needed: how the first ones come to be.
 * Enrols a second factor at the first sign-in.
 */
export async function createAdministrator(
  deps: Pick<Deps, 'db' | 'clock'>,
  given: NewAdministrator,
): Promise<Result<{ accountId: string }, keyof typeof administratorRefusals>> {
  const weak = weakness(given.password, [given.signInName])
  if (weak) return refuse('ADMIN-PASSWORD', { limit: minPasswordLength })
  const { tenantId } = given
  const existing = await deps.db
    .selectFrom('tenant')
    .select('tenant_id')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  if (!existing && !given.government) return refuse('ADMIN-NO-TENANT', { tenant: tenantId })
  const password_hash = await hashPassword(given.password)
  return perform(deps, atConsole(tenantId), async (tx, did) => {
    if (!existing && given.government) {
      await tx
        .insertInto('tenant')
        .values({ tenant_id: tenantId, ...given.government, region_code: null, settings: '{}' })
        .execute()
      await tx
        .insertInto('authority')
        .values({
          tenant_id: tenantId,
          authority_id: newId(),
          name: `${given.government.name}人民政府`,
          short_name: '政府',
          kind: 'government',
          territorial_parent: null,
          vertical_parent: null,
          credit_code: null,
          disclosure_office: '{}',
          remedies: '{}',
          closed_on: null,
        })
        .execute()
    }
    const taken = await tx
      .selectFrom('account')
      .select('account_id')
      .where('tenant_id', '=', tenantId)
      .where('sign_in_name', '=', given.signInName)
      .executeTakeFirst()
    if (taken) return refuse('ADMIN-NAME-TAKEN', { name: given.signInName })
    const seat = await tx
      .selectFrom('authority')
      .select('authority_id')
      .where('tenant_id', '=', tenantId)
      .where('closed_on', 'is', null)
      .orderBy((eb) => eb.case().when('kind', '=', 'government').then(0).else(1).end())
      .orderBy('position')
      .limit(1)
      .executeTakeFirstOrThrow()
    const [personId, accountId] = [newId(), newId()]
    await tx
      .insertInto('person')
      .values({ tenant_id: tenantId, person_id: personId, name: given.personName, left_on: null })
      .execute()
    await tx
      .insertInto('post')
      .values({
        tenant_id: tenantId,
        post_id: newId(),
        person_id: personId,
        authority_id: seat.authority_id,
        office_id: null,
        title: given.title,
        roles: [given.role],
        from_day: deps.clock.today(),
        to_day: null,
      })
      .execute()
    await tx
      .insertInto('account')
      .values({
        tenant_id: tenantId,
        account_id: accountId,
        person_id: personId,
        sign_in_name: given.signInName,
        password_hash,
        totp_secret: null,
        totp_pending: null,
        must_enrol: true,
      })
      .execute()
    did({
      kind: 'account.opened',
      subject: { kind: 'account', id: accountId },
      detail: { personId, role: given.role },
    })
    return ok({ accountId })
  })
}

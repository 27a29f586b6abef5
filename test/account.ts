import type { Role } from '../src/modules/organisations/policies.ts'
import { newId } from '../src/platform/ids.ts'
import { hashPassword } from '../src/platform/sessions/index.ts'
import '../src/modules/organisations/tables.ts'
import type { TestDatabase } from './database.ts'

export interface TestAccount {
  readonly tenantId: string
  readonly authorityId: string
  readonly personId: string
  readonly postId: string
  readonly accountId: string
  readonly name: string
}

export const testPassword = '古槐 县衙 门前 石狮 秋月'
let hashed: Promise<string> | null = null

/** A person with a post and an account in an authority; the password is `testPassword`. No second factor unless given. */
export async function anAccount(
  database: TestDatabase,
  place: { readonly tenantId: string; readonly authorityId: string },
  options: {
    roles?: Role[]
    name?: string
    totpSecret?: string
    demonstration?: boolean
    mustEnrol?: boolean
    mustChangePassword?: boolean
    fromDay?: string
    toDay?: string
  } = {},
): Promise<TestAccount> {
  const [personId, postId, accountId] = [newId(), newId(), newId()]
  const name = options.name ?? `u${accountId.slice(-10)}`
  hashed ??= hashPassword(testPassword)
  const { db } = database.app
  const tenant_id = place.tenantId
  await db
    .insertInto('person')
    .values({ tenant_id, person_id: personId, name: '经办人', left_on: null })
    .execute()
  await db
    .insertInto('post')
    .values({
      tenant_id,
      post_id: postId,
      person_id: personId,
      authority_id: place.authorityId,
      office_id: null,
      title: '工作人员',
      roles: options.roles ?? ['disclosureOfficer'],
      from_day: (options.fromDay ?? '2020-01-01') as never,
      to_day: (options.toDay ?? null) as never,
    })
    .execute()
  await db
    .insertInto('account')
    .values({
      tenant_id,
      account_id: accountId,
      person_id: personId,
      sign_in_name: name,
      password_hash: await hashed,
      totp_secret: options.totpSecret ?? null,
      totp_pending: null,
      demonstration: options.demonstration ?? false,
      must_enrol: options.mustEnrol ?? false,
      must_change_password: options.mustChangePassword ?? false,
    })
    .execute()
  return { ...place, personId, postId, accountId, name }
}

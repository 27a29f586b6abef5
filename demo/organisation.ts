import type { PlainDate } from '../src/kernel/plain-date.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Deps } from '../src/platform/deps.ts'
import { newId } from '../src/platform/ids.ts'
import { hashPassword } from '../src/platform/sessions/index.ts'
import '../src/modules/organisations/index.ts'
import { type Demo, demoAt } from './context.ts'
import {
  type AuthorityKey,
  authorities,
  type DemoPerson,
  type PersonKey,
  password,
  people,
  tenant,
  tenantId,
} from './government.ts'

/** Makes the government, its authorities, people, posts and accounts. All accounts share one password, hashed once. */
export async function makeGovernment(deps: Deps, from: PlainDate): Promise<Demo> {
  const { db } = deps
  await db
    .insertInto('tenant')
    .values({
      tenant_id: tenantId,
      name: tenant.name,
      level: tenant.level,
      region_code: tenant.regionCode,
      settings: JSON.stringify(tenant.settings),
    })
    .execute()
  const ids = new Map<AuthorityKey, string>()
  const keys = Object.keys(authorities) as AuthorityKey[]
  for (const [position, key] of keys.entries())
    ids.set(key, await makeAuthority(deps, key, ids.get('government') ?? null, position))
  const authority = (key: AuthorityKey): string => ids.get(key) ?? ''

  const hash = await hashPassword(password)
  const actors = new Map<string, Actor>()
  for (const [key, person] of Object.entries<DemoPerson>(people)) {
    const personId = newId()
    await db
      .insertInto('person')
      .values({ tenant_id: tenantId, person_id: personId, name: person.name, left_on: null })
      .execute()
    for (const { at, title, roles } of person.posts) {
      const postId = newId()
      await db
        .insertInto('post')
        .values({
          tenant_id: tenantId,
          post_id: postId,
          person_id: personId,
          authority_id: authority(at),
          office_id: null,
          title,
          roles: [...roles],
          from_day: from,
          to_day: null,
        })
        .execute()
      actors.set(`${key}@${at}`, {
        tenantId,
        via: 'workbench',
        personId,
        postId,
        authorityId: authority(at),
        name: person.name,
        roles: [...roles],
      })
    }
    await db
      .insertInto('account')
      .values({
        tenant_id: tenantId,
        account_id: newId(),
        person_id: personId,
        sign_in_name: person.signIn,
        password_hash: hash,
        totp_secret: null,
        totp_pending: null,
        demonstration: true,
        must_enrol: false,
        must_change_password: false,
        disabled: false,
      })
      .execute()
  }
  return demoAt(deps, {
    authority,
    as(person: PersonKey, at: AuthorityKey) {
      const actor = actors.get(`${person}@${at}`)
      if (!actor) throw new Error(`demonstration: ${person} has no post at ${at}`)
      return actor
    },
  })
}

async function makeAuthority(
  { db }: Deps,
  key: AuthorityKey,
  parent: string | null,
  position: number,
): Promise<string> {
  const { name, shortName, kind, documentPrefix, indexPrefix, creditCode, office, remedies } =
    authorities[key]
  const authorityId = newId()
  await db
    .insertInto('authority')
    .values({
      tenant_id: tenantId,
      authority_id: authorityId,
      name,
      short_name: shortName,
      kind,
      territorial_parent: parent,
      vertical_parent: null,
      credit_code: creditCode,
      document_prefix: documentPrefix,
      index_prefix: indexPrefix,
      disclosure_office: JSON.stringify(office),
      remedies: JSON.stringify(remedies),
      position,
      closed_on: null,
    })
    .execute()
  return authorityId
}

import type { RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAccount } from '../../../test/account.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aServer } from '../../../test/server.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { clockAt } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { isPassword } from '../../platform/sessions/index.ts'
import { contextOf } from './index.ts'
import { organisationRoutes } from './organisation-routes.ts'
import type { Role } from './policies.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

type Method = 'GET' | 'POST' | 'PUT'

/** Routes as two administrators see them. */
async function anOffice() {
  const tenant = await aTenant(database)
  let roles: Role[] = ['systemAdmin']
  const routes: RouteOptions[] = []
  const app = await aServer(tenant.tenantId, () => ({ ...tenant.actor, roles }))
  app.addHook('onRoute', (route) => void (route.method !== 'HEAD' && routes.push(route)))
  organisationRoutes(app, { db: database.app.db, clock: clockAt(plainDate('2026-11-23')) })
  const ask = async (method: Method, url: string, payload?: object) => {
    const reply = await app.inject({
      method,
      url,
      headers: { 'x-csrf-token': 'token' },
      ...(payload && { payload }),
    })
    return { status: reply.statusCode, body: reply.json() }
  }
  const as = (...role: Role[]) => {
    roles = role
    return ask
  }
  return {
    ...tenant,
    system: (...a: Parameters<typeof ask>) => as('systemAdmin')(...a),
    security: (...a: Parameters<typeof ask>) => as('securityAdmin')(...a),
    as,
    routes,
  }
}

const authority = { name: '云禾县财政局', shortName: '县财政局', kind: 'department' }

describe('authorities', () => {
  test('are added under their government, edited, and closed when nobody serves there', async () => {
    const office = await anOffice()
    const added = await office.system('POST', '/api/organisations', {
      ...authority,
      parentId: office.authorityId,
    })
    const url = `/api/organisations/${added.body.id}`
    const disclosureOffice = { name: '局办公室', phone: '0700-5551234', hours: '工作日 9:00—17:00' }
    const remedies = { reconsiderationBody: '云禾县人民政府', court: '云禾县人民法院' }
    await office.system('PUT', url, {
      ...authority,
      parentId: office.authorityId,
      disclosureOffice,
      remedies,
    })
    expect((await office.system('GET', url)).body).toMatchObject({ disclosureOffice, remedies, posts: 0 })
    expect(await contextOf(database.app.db, office.tenantId, added.body.id)).toMatchObject({
      governmentName: '云禾县',
      disclosureOffice,
      remedies,
    })

    const { personId } = await anAccount(database, { tenantId: office.tenantId, authorityId: added.body.id })
    expect((await office.system('POST', `${url}/close`, { on: '2026-11-23' })).body.type).toBe(
      'urn:problem:ORG-IN-USE',
    )
    await office.system('POST', `/api/people/${personId}/leave`, { on: '2026-11-23' })
    expect((await office.system('POST', `${url}/close`, { on: '2026-11-23' })).status).toBe(200)
    expect((await office.system('GET', '/api/organisations')).body.authorities).toContainEqual(
      expect.objectContaining({ id: added.body.id, closedOn: '2026-11-23' }),
    )
  })

  test('cannot stand above themselves, nor share a name', async () => {
    const office = await anOffice()
    const { body } = await office.system('POST', '/api/organisations', {
      ...authority,
      parentId: office.authorityId,
    })
    const top = { name: '云禾县人民政府', shortName: '县政府', kind: 'government', parentId: body.id }
    const loop = await office.system('PUT', `/api/organisations/${office.authorityId}`, top)
    expect(loop.body.type).toBe('urn:problem:ORG-LOOP')
    expect((await office.system('POST', '/api/organisations', authority)).body.type).toBe(
      'urn:problem:ORG-NAME-TAKEN',
    )
  })
})

describe('people, posts and accounts', () => {
  test('the system administrator appoints, the security administrator grants and opens the account', async () => {
    const office = await anOffice()
    const person = await office.system('POST', '/api/people', { name: '李经办' })
    const post = { authorityId: office.authorityId, title: '科员', fromDay: '2026-01-01' }
    const appointed = await office.system('POST', `/api/people/${person.body.id}/posts`, post)
    expect(
      (await office.system('PUT', `/api/posts/${appointed.body.id}/roles`, { roles: ['drafter'] })).status,
    ).toBe(403)
    expect(
      (await office.security('PUT', `/api/posts/${appointed.body.id}/roles`, { roles: ['drafter'] })).status,
    ).toBe(200)
    const opened = await office.security('POST', `/api/people/${person.body.id}/account`, {
      name: 'Li.Jingban',
    })
    expect(opened.body.password).toMatch(/^(\w{4}-){3}\w{4}$/)
    const { body } = await office.security('GET', '/api/people?q=li.jing')
    expect(body.people).toMatchObject([
      {
        name: '李经办',
        posts: [{ title: '科员', roles: ['drafter'] }],
        account: { name: 'li.jingban', enrolled: false, disabled: false },
      },
    ])
    const stored = await database.app.db
      .selectFrom('account')
      .select(['password_hash', 'must_enrol', 'must_change_password'])
      .where('account_id', '=', opened.body.id)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({ must_enrol: true, must_change_password: true })
    expect(await isPassword(stored.password_hash, opened.body.password)).toBe(true)
  })

  test('administrations stay three people, even when both are granted at the same time', async () => {
    const office = await anOffice()
    const { personId, postId } = await anAccount(database, office, { roles: ['systemAdmin'] })
    const grant = (id: string, roles: string[]) => office.security('PUT', `/api/posts/${id}/roles`, { roles })
    expect((await grant(postId, ['systemAdmin', 'auditor'])).body.type).toBe('urn:problem:POST-SEPARATION')
    const post = { authorityId: office.authorityId, title: '审计员', fromDay: '2026-01-01' }
    const second = (await office.system('POST', `/api/people/${personId}/posts`, post)).body.id
    expect((await grant(second, ['auditor'])).body.type).toBe('urn:problem:POST-SEPARATION')
    await grant(postId, [])
    const both = await Promise.all([grant(postId, ['systemAdmin']), grant(second, ['auditor'])])
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 422])
  })

  test('nobody grants to a post of his own', async () => {
    const office = await anOffice()
    const { postId } = await anAccount(database, office)
    await database.app.db
      .insertInto('person')
      .values({
        tenant_id: office.tenantId,
        person_id: office.actor.personId ?? '',
        name: '安全员',
        left_on: null,
      })
      .execute()
    await database.app.db
      .updateTable('post')
      .set({ person_id: office.actor.personId ?? '' })
      .where('post_id', '=', postId)
      .execute()
    expect(
      (await office.security('PUT', `/api/posts/${postId}/roles`, { roles: ['officeHead'] })).body.type,
    ).toBe('urn:problem:ACCOUNT-OWN')
  })

  test('a post ends no earlier than it began, and not in an office of another authority', async () => {
    const office = await anOffice()
    const person = await office.system('POST', '/api/people', { name: '李经办' })
    const post = { authorityId: office.authorityId, title: '科员', fromDay: '2026-01-02' }
    const appoint = (more: object) =>
      office.system('POST', `/api/people/${person.body.id}/posts`, { ...post, ...more })
    expect((await appoint({ toDay: '2026-01-01' })).body.type).toBe('urn:problem:POST-DAYS')
    const elsewhere = await office.system('POST', '/api/organisations', authority)
    const room = await office.system('POST', `/api/organisations/${elsewhere.body.id}/offices`, {
      name: '办公室',
    })
    expect((await appoint({ officeId: room.body.id })).status).toBe(404)
  })

  test('disabling, and resetting the second factor or the password, end all sessions at once', async () => {
    const office = await anOffice()
    const account = await anAccount(database, office, { totpSecret: 'GEZDGNBVGY3TQOJQ' })
    const sessions = async () =>
      (
        await database.app.db
          .selectFrom('session')
          .select('csrf')
          .where('account_id', '=', account.accountId)
          .execute()
      ).length
    for (const act of ['disable', 'reset-second-factor', 'reset-password']) {
      await database.app.db
        .insertInto('session')
        .values({
          tenant_id: office.tenantId,
          token_hash: Buffer.from(act),
          account_id: account.accountId,
          acting_post: account.postId,
          csrf: 'x',
          created_at: new Date(),
          seen_at: new Date(),
          expires_at: new Date(),
          address: '',
          agent: '',
        })
        .execute()
      expect((await office.security('POST', `/api/accounts/${account.accountId}/${act}`)).status).toBe(200)
      expect(await sessions()).toBe(0)
    }
  })

  test('secrets of demonstration accounts stay as printed', async () => {
    const office = await anOffice()
    const { accountId } = await anAccount(database, office, { demonstration: true })
    expect((await office.security('POST', `/api/accounts/${accountId}/reset-password`)).status).toBe(403)
  })
})

describe('settings of the site', () => {
  test('are kept, and refused with the field when they cannot be read or are wrong', async () => {
    const office = await anOffice()
    const settings = {
      siteName: '云禾县人民政府网',
      colour: '#8a1c1c',
      hosts: ['www.yunhe.example'],
      siteCode: '6500000001',
    }
    expect((await office.system('PUT', '/api/site', settings)).status).toBe(200)
    expect((await office.system('GET', '/api/site')).body).toMatchObject(settings)
    const pale = await office.system('PUT', '/api/site', { ...settings, colour: '#ffcc00' })
    expect(pale.body.errors).toEqual([{ pointer: '/colour', message: expect.stringContaining('4.5') }])
  })
})

describe('another government', () => {
  const input: Record<string, object> = {
    organisations: { ...authority, on: '2026-11-23' },
    close: { on: '2026-11-23' },
    leave: { on: '2026-11-23' },
    offices: { name: '办公室' },
    people: { name: '李经办' },
    posts: { authorityId: newId(), title: '科员', fromDay: '2026-01-01' },
    roles: { roles: ['drafter'] },
    account: { name: 'li.jingban' },
  }

  test('every route with an identifier answers a foreign one as one that does not exist, and changes nothing', async () => {
    const [here, there] = [await anOffice(), await anOffice()]
    const foreign = await anAccount(database, there)
    const room = newId()
    await database.app.db
      .insertInto('office')
      .values({ tenant_id: there.tenantId, office_id: room, authority_id: there.authorityId, name: '办公室' })
      .execute()
    const ids: Record<string, string> = {
      organisations: there.authorityId,
      offices: room,
      people: foreign.personId,
      posts: foreign.postId,
      accounts: foreign.accountId,
    }
    const withId = here.routes.filter((route) => route.url.includes(':id'))
    expect(withId.length).toBeGreaterThanOrEqual(14)
    for (const route of withId) {
      const [, , kind = '', , last = kind] = route.url.split('/')
      const ask = here.as('systemAdmin', 'securityAdmin')
      const body = { ...(input[last] ?? {}), authorityId: here.authorityId }
      const reply = await ask(
        route.method as Method,
        route.url.replace(':id', ids[kind] ?? ''),
        route.method === 'GET' ? undefined : body,
      )
      expect([`${route.method} ${route.url}`, reply.status]).toEqual([`${route.method} ${route.url}`, 404])
    }
  })

  test('a foreign authority is no parent and no place of a post', async () => {
    const [here, there] = [await anOffice(), await anOffice()]
    expect(
      (await here.system('POST', '/api/organisations', { ...authority, parentId: there.authorityId })).status,
    ).toBe(404)
    const person = await here.system('POST', '/api/people', { name: '李经办' })
    const post = { authorityId: there.authorityId, title: '科员', fromDay: '2026-01-01' }
    expect((await here.system('POST', `/api/people/${person.body.id}/posts`, post)).status).toBe(404)
  })

  test('its people are not in the list', async () => {
    const [here, there] = [await anOffice(), await anOffice()]
    await anAccount(database, there)
    expect((await here.system('GET', '/api/people')).body).toMatchObject({ people: [], total: 0 })
    expect((await here.system('GET', `/api/people?authority=${there.authorityId}`)).body.total).toBe(0)
  })
})

test('a search sign is a sign', async () => {
  const office = await anOffice()
  await office.system('POST', '/api/people', { name: '李经办' })
  expect((await office.system('GET', '/api/people?q=%25')).body.total).toBe(0)
})

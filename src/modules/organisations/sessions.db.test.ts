import pino from 'pino'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { anAccount, testPassword } from '../../../test/account.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import type { Clock } from '../../platform/clock.ts'
import { buildServer } from '../../platform/http/index.ts'
import { newTotpSecret, totpCode } from '../../platform/sessions/index.ts'
import { may } from './policies.ts'
import { identifyBy, sessionRoutes } from './session-routes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const minute = 60_000

/** A server with its real sessions, and a clock that the test moves. */
async function aSite() {
  const tenant = await aTenant(database)
  let now = new Date('2026-11-23T01:00:00Z').getTime()
  const clock: Clock = { now: () => new Date(now), today: () => plainDate('2026-11-23') }
  const deps = { db: database.app.db, clock }
  const app = await buildServer({
    log: pino({ level: 'silent' }),
    trustProxy: false,
    tenantOf: async () => tenant.tenantId,
    identify: identifyBy(deps),
    may,
  })
  sessionRoutes(app, deps)
  app.get('/api/work', { config: { policy: 'request.read', audit: null } }, async () => 'work')
  app.post('/api/work', { config: { policy: 'request.handle', audit: 'trial.done' } }, async () => 'done')
  onTestFinished(() => app.close())
  const signIn = (payload: { name: string; password?: string; code?: string }, extra = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { password: testPassword, ...payload },
      ...extra,
    })
  const as = (reply: Awaited<ReturnType<typeof signIn>>) => {
    const [cookie] = reply.cookies
    const cookies = { [cookie?.name ?? '']: cookie?.value ?? '' }
    const headers = { 'x-csrf-token': reply.json().csrfToken ?? '' }
    return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, more = {}) =>
      app.inject({ method, url, cookies, headers: { ...headers, ...more }, ...(payload && { payload }) })
  }
  return {
    app,
    tenant,
    signIn,
    as,
    later: (ms: number) => {
      now += ms
    },
    now: () => new Date(now),
  }
}

const acts = async (tenantId: string) =>
  database.app.db
    .selectFrom('audit_act')
    .select(['kind', 'subject_id', 'detail'])
    .where('tenant_id', '=', tenantId)
    .orderBy('seq')
    .execute()

describe('signing in', () => {
  test('opens a session: a cookie that script cannot read, what the post may do, one act in the audit', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant)
    const reply = await site.signIn(account)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/)
    expect(reply.json()).toMatchObject({ post: { id: account.postId }, mustEnrol: false, siteName: '云禾县' })
    expect(reply.json().may).toContain('request.handle')
    expect((await site.as(reply)('GET', '/api/work')).body).toBe('work')
    expect(await acts(site.tenant.tenantId)).toEqual([
      { kind: 'session.opened', subject_id: account.accountId, detail: {} },
    ])
  })

  test('the token itself is nowhere in the database', async () => {
    const site = await aSite()
    const reply = await site.signIn(await anAccount(database, site.tenant))
    const token = reply.cookies[0]?.value.split('.')[1] ?? ''
    const rows = await database.app.db.selectFrom('session').selectAll().execute()
    expect(
      JSON.stringify(rows.map((row) => ({ ...row, hash: row.token_hash.toString('base64url') }))),
    ).not.toContain(token)
  })

  test('a wrong password and a name that does not exist get the same answer', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant)
    const [wrong, nobody] = [
      await site.signIn({ name: account.name, password: 'wrong password' }),
      await site.signIn({ name: 'nobody', password: 'wrong password' }),
    ]
    expect([wrong.statusCode, wrong.body]).toEqual([401, nobody.body])
    expect((await acts(site.tenant.tenantId)).map((act) => [act.kind, act.subject_id])).toEqual([
      ['session.refused', account.accountId],
      ['session.refused', 'unknown'],
    ])
  })

  test.each(['disabled', 'left', 'another government'] as const)('%s: the same words', async (which) => {
    const site = await aSite()
    const place = which === 'another government' ? await aTenant(database, '清河县') : site.tenant
    const account = await anAccount(database, place)
    if (which === 'disabled')
      await database.app.db
        .updateTable('account')
        .set({ disabled: true })
        .where('account_id', '=', account.accountId)
        .execute()
    if (which === 'left')
      await database.app.db
        .updateTable('person')
        .set({ left_on: plainDate('2026-11-22') })
        .where('person_id', '=', account.personId)
        .execute()
    const reply = await site.signIn(account)
    expect([reply.statusCode, reply.json().type]).toEqual([401, 'urn:problem:AUTH-WRONG'])
  })

  test('whose post has ended has nothing to do here', async () => {
    const site = await aSite()
    const reply = await site.signIn(await anAccount(database, site.tenant, { toDay: '2026-11-22' }))
    expect(reply.json().type).toBe('urn:problem:AUTH-NO-POST')
  })

  test('five failures block a name, existing or not, the right password too; the wait doubles and ends', async () => {
    for (const exists of [true, false]) {
      const site = await aSite()
      const name = exists ? (await anAccount(database, site.tenant)).name : 'nobody'
      const guess = async () => (await site.signIn({ name, password: 'guess' })).statusCode
      expect([await guess(), await guess(), await guess(), await guess(), await guess()]).toEqual([
        401, 401, 401, 401, 401,
      ])
      const blocked = await site.signIn({ name })
      expect([blocked.statusCode, blocked.json().title]).toEqual([429, expect.stringContaining('1分钟')])
      site.later(61_000)
      expect(await guess()).toBe(401)
      expect((await site.signIn({ name })).json().title).toContain('2分钟')
      site.later(2 * minute + 1_000)
      expect((await site.signIn({ name })).statusCode).toBe(exists ? 200 : 401)
    }
  })

  test('thirty attempts at once count as thirty', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant)
    const statuses = (
      await Promise.all(
        Array.from({ length: 30 }, () => site.signIn({ name: account.name, password: 'guess' })),
      )
    ).map((reply) => reply.statusCode)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(25)
  })

  test('an address that tries many names is stopped', async () => {
    const site = await aSite()
    const statuses: number[] = []
    for (let n = 0; n < 42; n += 1)
      statuses.push((await site.signIn({ name: `guess${n}`, password: 'guess' })).statusCode)
    expect(statuses.filter((status) => status === 401)).toHaveLength(40)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('demonstration accounts', () => {
  test('sign in on this machine, without second factor', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant, { demonstration: true })
    expect((await site.signIn(account)).statusCode).toBe(200)
  })

  test.each([
    { remoteAddress: '10.1.2.3' },
    { headers: { 'x-forwarded-for': '10.1.2.3' } },
    { headers: { host: 'www.yunhe.gov.cn' } },
  ])('and from nowhere else: %o', async (from) => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant, { demonstration: true })
    expect((await site.signIn(account, from)).json().type).toBe('urn:problem:AUTH-DEMONSTRATION')
  })

  test('belong to everybody: nothing of them changes', async () => {
    const site = await aSite()
    const ask = site.as(await site.signIn(await anAccount(database, site.tenant, { demonstration: true })))
    const change = { current: testPassword, next: '石狮 门前 县衙 古槐 秋月' }
    expect((await ask('PUT', '/api/session/password', change)).statusCode).toBe(403)
    expect((await ask('POST', '/api/session/second-factor', { password: testPassword })).statusCode).toBe(403)
  })
})

describe('the second factor', () => {
  test('must be enrolled before anything else; then it is asked, and each code is good once', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant, { mustEnrol: true })
    const first = await site.signIn(account)
    expect(first.json()).toMatchObject({ mustEnrol: true, may: [] })
    const ask = site.as(first)
    const early = await ask('GET', '/api/work')
    expect([early.statusCode, early.json().type]).toEqual([403, 'urn:problem:MUST-ENROL'])

    const start = await ask('POST', '/api/session/second-factor', { password: testPassword })
    expect(start.json().svg).toContain('<svg')
    const { secret } = start.json()
    expect((await ask('PUT', '/api/session/second-factor', { code: '000000' })).statusCode).toBe(422)
    const finish = await ask('PUT', '/api/session/second-factor', { code: totpCode(secret, site.now()) })
    expect(finish.json().recoveryCodes).toHaveLength(10)
    expect((await ask('GET', '/api/work')).body).toBe('work')

    expect((await site.signIn(account)).json().type).toBe('urn:problem:AUTH-CODE-NEEDED')
    const used = await site.signIn({ ...account, code: totpCode(secret, site.now()) })
    expect(used.json().type).toBe('urn:problem:AUTH-CODE-WRONG')
    site.later(minute)
    const code = totpCode(secret, site.now())
    expect((await site.signIn({ ...account, code })).statusCode).toBe(200)
    expect((await site.signIn({ ...account, code })).json().type).toBe('urn:problem:AUTH-CODE-WRONG')

    const recovery = finish.json().recoveryCodes[0].toLowerCase()
    expect((await site.signIn({ ...account, code: recovery })).statusCode).toBe(200)
    expect((await site.signIn({ ...account, code: recovery })).statusCode).toBe(401)
  })

  test('of two sign-ins with one code at the same time, one is let in', async () => {
    const site = await aSite()
    const totpSecret = newTotpSecret()
    const account = await anAccount(database, site.tenant, { totpSecret })
    const code = totpCode(totpSecret, site.now())
    const replies = await Promise.all([1, 2, 3].map(() => site.signIn({ ...account, code })))
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 401, 401])
  })

  test('who knows the password buys no fresh guesses at the code with it', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant, { totpSecret: newTotpSecret() })
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) {
      await site.signIn(account)
      statuses.push((await site.signIn({ ...account, code: '000000' })).statusCode)
    }
    expect(statuses).toContain(429)
  })
})

describe('a session', () => {
  test.each([
    ['forged', () => `yunhe.${'A'.repeat(43)}`],
    ['garbage', () => "'; drop table session; --"],
    ['of another government', (value: string) => value.replace(/^[^.]+/, 'another')],
  ])('%s cookie is nobody', async (_title, forge) => {
    const site = await aSite()
    const reply = await site.signIn(await anAccount(database, site.tenant))
    const cookies = { gongkai_session: forge(reply.cookies[0]?.value ?? '') }
    expect((await site.app.inject({ url: '/api/work', cookies })).statusCode).toBe(401)
  })

  test('a change needs the token of the session', async () => {
    const site = await aSite()
    const ask = site.as(await site.signIn(await anAccount(database, site.tenant)))
    expect((await ask('POST', '/api/work', {}, { 'x-csrf-token': 'forged' })).statusCode).toBe(403)
    expect((await ask('POST', '/api/work', {})).body).toBe('done')
  })

  test('ends after half an hour without business; asking for news is no business', async () => {
    const site = await aSite()
    const ask = site.as(await site.signIn(await anAccount(database, site.tenant)))
    site.later(29 * minute)
    expect((await ask('GET', '/api/work')).statusCode).toBe(200)
    site.later(29 * minute)
    expect((await ask('GET', '/api/work', undefined, { 'x-background': '1' })).statusCode).toBe(200)
    site.later(2 * minute)
    expect((await ask('GET', '/api/work')).statusCode).toBe(401)
  })

  test('ends after twelve hours whatever is done', async () => {
    const site = await aSite()
    const ask = site.as(await site.signIn(await anAccount(database, site.tenant)))
    for (let n = 0; n < 35; n += 1) {
      site.later(20 * minute)
      expect((await ask('GET', '/api/work')).statusCode).toBe(200)
    }
    site.later(20 * minute + 1)
    expect((await ask('GET', '/api/work')).statusCode).toBe(401)
  })

  test('ends with signing out, with the account, with the post', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant)
    const ask = site.as(await site.signIn(account))
    expect((await ask('DELETE', '/api/session')).headers['set-cookie']).toContain('Expires=Thu, 01 Jan 1970')
    expect((await ask('GET', '/api/work')).statusCode).toBe(401)

    const again = site.as(await site.signIn(account))
    await database.app.db
      .updateTable('post')
      .set({ to_day: plainDate('2026-11-22') })
      .where('post_id', '=', account.postId)
      .execute()
    expect((await again('GET', '/api/work')).statusCode).toBe(401)
  })

  test("is listed, and ended from elsewhere; others' are not there", async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant)
    const [here, there] = [site.as(await site.signIn(account)), site.as(await site.signIn(account))]
    const stranger = site.as(await site.signIn(await anAccount(database, site.tenant)))
    const { sessions } = (await here('GET', '/api/sessions')).json()
    expect(sessions).toHaveLength(2)
    const other = sessions.find((one: { current: boolean }) => !one.current)
    expect((await stranger('DELETE', `/api/sessions/${other.id}`)).statusCode).toBe(404)
    expect((await here('DELETE', `/api/sessions/${other.id}`)).statusCode).toBe(200)
    expect((await there('GET', '/api/work')).statusCode).toBe(401)
    expect((await here('GET', '/api/work')).statusCode).toBe(200)
  })

  test("acts in another of one's own posts, and in nobody else's", async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant)
    const foreign = await anAccount(database, site.tenant, { roles: ['auditor'] })
    await database.app.db
      .insertInto('post')
      .values({
        tenant_id: account.tenantId,
        post_id: '01890000-0000-7000-8000-000000000001',
        person_id: account.personId,
        authority_id: account.authorityId,
        office_id: null,
        title: '审计员',
        roles: ['auditor'],
        from_day: plainDate('2026-01-01'),
        to_day: null,
      })
      .execute()
    const ask = site.as(await site.signIn(account))
    expect((await ask('PUT', '/api/session/post', { postId: foreign.postId })).statusCode).toBe(404)
    expect(
      (await ask('PUT', '/api/session/post', { postId: '01890000-0000-7000-8000-000000000001' })).statusCode,
    ).toBe(200)
    expect((await ask('GET', '/api/work')).statusCode).toBe(403)
    expect((await ask('GET', '/api/session')).json().may).toContain('audit.read')
  })

  test('asks the database once a request', async () => {
    const site = await aSite()
    const ask = site.as(await site.signIn(await anAccount(database, site.tenant)))
    let queries = 0
    const count = (client: { query: unknown }) => {
      const original = client.query as (...rest: unknown[]) => unknown
      client.query = function counted(this: unknown, ...rest: unknown[]) {
        queries += 1
        return original.apply(this, rest)
      }
      return () => {
        client.query = original
      }
    }
    const client = await database.app.pool.connect()
    const proto = Object.getPrototypeOf(client) as { query: unknown }
    client.release()
    const restore = count(proto)
    await ask('GET', '/api/work')
    restore()
    expect(queries).toBe(1)
  })
})

describe('the password', () => {
  test('a new one must be long and not common; it ends the other sessions', async () => {
    const site = await aSite()
    const account = await anAccount(database, site.tenant)
    const [here, there] = [site.as(await site.signIn(account)), site.as(await site.signIn(account))]
    const change = (next: string, current = testPassword) =>
      here('PUT', '/api/session/password', { current, next })
    expect((await change('short')).json().type).toBe('urn:problem:AUTH-PASSWORD-SHORT')
    expect((await change('Password1234')).json().type).toBe('urn:problem:AUTH-PASSWORD-COMMON')
    expect((await change('石狮 门前 县衙 古槐 秋月', 'wrong')).json().type).toBe(
      'urn:problem:AUTH-PASSWORD-WRONG',
    )
    expect((await change('石狮 门前 县衙 古槐 秋月')).statusCode).toBe(200)
    expect((await there('GET', '/api/work')).statusCode).toBe(401)
    expect((await here('GET', '/api/work')).statusCode).toBe(200)
    expect((await site.signIn(account)).statusCode).toBe(401)
    expect((await site.signIn({ ...account, password: '石狮 门前 县衙 古槐 秋月' })).statusCode).toBe(200)
  })

  test('one that an administrator gave is changed before anything else', async () => {
    const site = await aSite()
    const ask = site.as(
      await site.signIn(await anAccount(database, site.tenant, { mustChangePassword: true })),
    )
    expect((await ask('GET', '/api/work')).statusCode).toBe(403)
    await ask('PUT', '/api/session/password', { current: testPassword, next: '石狮 门前 县衙 古槐 秋月' })
    expect((await ask('GET', '/api/work')).statusCode).toBe(200)
  })
})

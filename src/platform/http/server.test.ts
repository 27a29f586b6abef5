import { expect, test } from 'vitest'
import { z } from 'zod'
import { aServer } from '../../../test/server.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Actor } from '../actor.ts'
import { send } from './problem.ts'

const officer: Actor = {
  tenantId: 't',
  via: 'workbench',
  personId: 'p',
  postId: 'q',
  authorityId: 'a',
  name: '经办人',
  roles: ['disclosureOfficer'],
}
const refusals = {
  'TRIAL-NO': { status: 422, zh: '最长不得超过{limit}个工作日', cite: 'foi-reg-2019/33.2' },
} as const

async function aTrialServer(actor: Actor | null) {
  const app = await aServer('t', () => actor)
  app.get('/public', { config: { policy: 'public', audit: null } }, async () => 'ok')
  app.get('/fault', { config: { policy: 'public', audit: null } }, async () => {
    throw new Error('secret detail')
  })
  app.post(
    '/api/trial',
    {
      schema: { body: z.object({ n: z.number().max(20) }) },
      config: { policy: 'request.handle', audit: 'trial.done' },
    },
    async (request, reply) =>
      send(
        reply,
        request.body.n > 9 ? refuse('TRIAL-NO', { limit: 20 }) : ok({ n: request.body.n }),
        refusals,
      ),
  )
  app.get('/api/audit', { config: { policy: 'audit.read', audit: null } }, async () => 'secret')
  return app
}
const token = { 'x-csrf-token': 'token' }
const post = (payload: object, headers = {}) =>
  ({ method: 'POST', url: '/api/trial', payload, headers }) as const

test('every answer carries the security headers, faults and misses too', async () => {
  const app = await aTrialServer(null)
  for (const url of ['/public', '/fault', '/nowhere']) {
    const reply = await app.inject(url)
    expect(reply.headers['content-security-policy']).toContain("script-src 'self'")
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
  }
})

test('a fault says nothing of its cause', async () => {
  const reply = await (await aTrialServer(null)).inject('/fault')
  expect(reply.statusCode).toBe(500)
  expect(reply.body).not.toContain('secret detail')
  expect(reply.json().title).toContain(reply.json().requestId)
})

test('who is not signed in is sent to sign in', async () =>
  expect((await (await aTrialServer(null)).inject(post({ n: 1 }, token))).statusCode).toBe(401))

test('a post without the policy is refused', async () =>
  expect((await (await aTrialServer(officer)).inject('/api/audit')).statusCode).toBe(403))

test('a change without the token of the session is refused', async () =>
  expect((await (await aTrialServer(officer)).inject(post({ n: 1 }))).statusCode).toBe(403))

test.each([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }])(
  'a change from another site is refused: %o',
  async (headers) =>
    expect(
      (await (await aTrialServer(officer)).inject(post({ n: 1 }, { ...token, ...headers }))).statusCode,
    ).toBe(403),
)

test('wrong input is pointed at', async () => {
  const reply = await (await aTrialServer(officer)).inject(post({ n: '一' }, token))
  expect(reply.statusCode).toBe(400)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.json().errors[0].pointer).toBe('/n')
})

test('a refusal carries its sentence and article', async () => {
  const reply = await (await aTrialServer(officer)).inject(post({ n: 10 }, token))
  expect(reply.statusCode).toBe(422)
  expect(reply.json()).toMatchObject({
    title: '最长不得超过20个工作日',
    cite: 'foi-reg-2019/33.2',
    type: 'urn:problem:TRIAL-NO',
  })
})

test('what is allowed passes', async () =>
  expect((await (await aTrialServer(officer)).inject(post({ n: 3 }, token))).json()).toEqual({ n: 3 }))

test('a body above the limit is refused before it is read', async () => {
  const reply = await (await aTrialServer(officer)).inject(post({ text: 'x'.repeat(2_000_000) }, token))
  expect(reply.statusCode).toBe(413)
})

import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { aServer } from '../../../test/server.ts'
import { createLogger, createMetrics, metricsRoute } from './index.ts'

const written = () => {
  const lines: string[] = []
  const log = createLogger(
    'info',
    new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) }),
  )
  return { log, text: () => lines.join('') }
}

test.each([
  { name: '王小明' },
  { request: { applicant: { idNumber: '110101199003074514', phone: '13800000000' } } },
  { headers: { authorization: 'Bearer x', cookie: 'gongkai_session=y' } },
  { recoveryCodes: ['AAAA'] },
])('a log line keeps no personal data: %o', (fields) => {
  const { log, text } = written()
  log.info(fields, 'seen')
  expect(text()).toContain('[略]')
  expect(text()).not.toMatch(/王小明|110101199003074514|13800000000|Bearer|gongkai_session|AAAA/)
})

test('nor what a database quotes from the row', () => {
  const { log, text } = written()
  const error = Object.assign(new Error('invalid input syntax for type date: "王小明"'), {
    code: '22007',
    detail: 'Key (name)=(王小明) already exists.',
  })
  log.error({ err: error }, 'fault')
  expect(text()).toContain('22007')
  expect(text()).not.toContain('王小明')
})

test('a request is logged by its route, without address or query', async () => {
  const { log, text } = written()
  const app = await aServer('t', () => null, log)
  createMetrics().watch(app)
  app.get('/requests/:number', { config: { policy: 'public', audit: null } }, async () => 'ok')
  await app.inject('/requests/2026-001?code=SECRETCODE&name=王小明')
  expect(JSON.parse(text())).toMatchObject({ route: '/requests/:number', status: 200, method: 'GET' })
  expect(text()).not.toMatch(/2026-001|SECRETCODE|王小明/)
})

test.each([
  ['from this machine', undefined, { remoteAddress: '127.0.0.1' }, 200],
  ['from elsewhere', undefined, { remoteAddress: '10.1.2.3' }, 404],
  ['through a proxy', undefined, { headers: { 'x-forwarded-for': '10.1.2.3' } }, 404],
  [
    'with the token',
    'long-token',
    { remoteAddress: '10.1.2.3', headers: { authorization: 'Bearer long-token' } },
    200,
  ],
  ['with a wrong token', 'long-token', { headers: { authorization: 'Bearer long-tokem' } }, 404],
  ['without the token that is set', 'long-token', {}, 404],
])('metrics are read %s: %s', async (_title, token, from, status) => {
  const app = await aServer('t', () => null)
  const metrics = createMetrics()
  metrics.watch(app)
  metricsRoute(app, metrics, token)
  await app.inject('/nowhere/secret')
  const reply = await app.inject({ url: '/metrics', ...from })
  expect(reply.statusCode).toBe(status)
  if (status === 200) {
    expect(reply.body).toContain(
      'gongkai_http_request_seconds_count{method="GET",route="none",status="4xx"} 1',
    )
    expect(reply.body).not.toContain('secret')
  }
})

import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aTenant } from '../../../test/tenant.ts'
import { clockFrom } from '../clock.ts'
import { openJobs } from '../jobs/index.ts'
import { deliver, type Message, mailer, sendMail } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const clock = clockFrom(() => new Date())
const log = pino({ level: 'silent' })

/** A real SMTP server that answers as it is told. */
async function aMailServer(answer: () => Error | undefined = () => undefined) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      void text(stream).then((raw) => {
        const error = answer()
        if (!error) received.push(raw)
        done(error)
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => new Promise((closed) => server.close(closed)))
  const address = server.server.address()
  return { received, url: `smtp://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}` }
}

async function aPost(url: string | null) {
  const { tenantId } = await aTenant(database)
  const jobs = openJobs({ url: database.urls.app, db: database.app.db, clock, log })
  onTestFinished(() => jobs.stop(1_000))
  if (url)
    jobs.work(sendMail, deliver({ db: database.app.db, clock, log }, { url, from: 'gongkai@yunhe.example' }))
  await jobs.start()
  const mail = mailer(clock, url ? jobs : null)
  const message: Message = {
    tenantId,
    to: 'shenqingren@example.cn',
    template: 'request.received',
    text: { subject: '已收到您的申请 {number}', body: '您好：\n已收到您的政府信息公开申请（{number}）。' },
    values: { number: '2026-001' },
  }
  const send = (more: Partial<Message> = {}) =>
    database.app.db.transaction().execute((tx) => mail.send(tx, { ...message, ...more }))
  const row = async (id: string) =>
    database.app.db.selectFrom('outbox').selectAll().where('message_id', '=', id).executeTakeFirstOrThrow()
  const until = async (id: string, state: string) => {
    for (let waited = 0; waited < 10_000; waited += 20) {
      const now = await row(id)
      if (now.state === state) return now
      await pause(20)
    }
    throw new Error(`never ${state}: ${JSON.stringify(await row(id))}`)
  }
  return { send, row, until, mail, message }
}

test('a message is a row first, then reaches a real mail server', async () => {
  const server = await aMailServer()
  const post = await aPost(server.url)
  const id = await post.send()
  expect(await post.until(id, 'sent')).toMatchObject({ attempts: 1, last_error: null })
  expect(server.received[0]).toContain('To: shenqingren@example.cn')
  expect(server.received[0]).toContain(`Message-ID: <${id}@yunhe.example>`)
})

test('without a mail server it is kept to be shown', async () => {
  const post = await aPost(null)
  expect(await post.row(await post.send())).toMatchObject({
    state: 'kept',
    subject: '已收到您的申请 2026-001',
    body: '您好：\n已收到您的政府信息公开申请（2026-001）。',
  })
})

test('what is rolled back is never sent', async () => {
  const server = await aMailServer()
  const post = await aPost(server.url)
  await database.app.db
    .transaction()
    .execute(async (tx) => {
      await post.mail.send(tx, post.message)
      throw new Error('rolled back')
    })
    .catch(() => {})
  await post.until(await post.send({ to: 'next@example.cn' }), 'sent')
  expect(server.received).toHaveLength(1)
})

test('a refusal for good is believed, without the words of the server', async () => {
  const refusal = Object.assign(new Error('no such user shenqingren@example.cn'), { responseCode: 550 })
  const post = await aPost((await aMailServer(() => refusal)).url)
  expect(await post.until(await post.send(), 'failed')).toMatchObject({ last_error: '邮件服务器答复 550' })
})

test('a server that is busy is tried again: the message waits', async () => {
  const busy = Object.assign(new Error('try later'), { responseCode: 451 })
  const post = await aPost((await aMailServer(() => busy)).url)
  const id = await post.send()
  for (let waited = 0; waited < 5_000 && (await post.row(id)).attempts === 0; waited += 20) await pause(20)
  expect(await post.row(id)).toMatchObject({
    state: 'waiting',
    attempts: 1,
    last_error: '邮件服务器答复 451',
  })
})

test('no header can be smuggled in by a value', async () => {
  const server = await aMailServer()
  const post = await aPost(server.url)
  const id = await post.send({ values: { number: '1\r\nBcc: victim@example.cn' } })
  await post.until(id, 'sent')
  expect(server.received[0]?.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:/m)
})

test('a gap without a value is a fault, not a letter with a hole', async () => {
  const post = await aPost(null)
  await expect(post.send({ values: {} })).rejects.toThrow('{number}')
})

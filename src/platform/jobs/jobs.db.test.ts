import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aServer } from '../../../test/server.ts'
import { aTenant } from '../../../test/tenant.ts'
import { clockFrom } from '../clock.ts'
import { type JobKind, jobRoutes, openJobs } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const clock = clockFrom(() => new Date())
const open = () => {
  const jobs = openJobs({
    url: database.urls.app,
    db: database.app.db,
    clock,
    log: pino({ level: 'silent' }),
  })
  onTestFinished(() => jobs.stop(1_000))
  return jobs
}
const kind = (name: string, retries = 0): JobKind<{ n: number }> => ({
  name,
  data: z.object({ n: z.number() }),
  retries,
})
async function until(condition: () => boolean | Promise<boolean>) {
  for (let waited = 0; waited < 15_000; waited += 20) {
    if (await condition()) return
    await pause(20)
  }
  throw new Error('did not happen')
}

test('a job exists exactly when its transaction commits', async () => {
  const jobs = open()
  const seen: number[] = []
  const add = kind('trial.add')
  jobs.work(add, async ({ n }) => void seen.push(n))
  await jobs.start()
  await database.app.db
    .transaction()
    .execute(async (tx) => {
      await jobs.enqueue(tx, add, { n: 1 })
      throw new Error('rolled back')
    })
    .catch(() => {})
  await database.app.db.transaction().execute((tx) => jobs.enqueue(tx, add, { n: 2 }))
  await until(() => seen.length > 0)
  expect(seen).toEqual([2])
})

test('whoever waits sees how far it is, and nobody else does', async () => {
  const { actor, tenantId } = await aTenant(database)
  const jobs = open()
  const count = kind('trial.count')
  jobs.work(count, async ({ n }, { progress }) => {
    await progress(1, n, '第一步')
    return '完成'
  })
  await jobs.start()
  const id = await jobs.enqueue(database.app.db, count, { n: 3 }, { watch: actor })
  let who = actor
  const app = await aServer(tenantId, () => who)
  jobRoutes(app, { db: database.app.db })
  const ask = () => app.inject(`/api/jobs/${id}`)
  await until(async () => (await ask()).json().state === 'done')
  expect((await ask()).json()).toEqual({ id, state: 'done', done: 1, total: 3, note: '完成' })
  who = { ...actor, personId: '01890000-0000-7000-8000-000000000001' }
  expect((await ask()).statusCode).toBe(404)
})

test('a job that fails for good says so without detail', async () => {
  const { actor, tenantId } = await aTenant(database)
  const jobs = open()
  const fail = kind('trial.fail')
  jobs.work(fail, async () => {
    throw new Error('secret detail')
  })
  await jobs.start()
  const id = await jobs.enqueue(database.app.db, fail, { n: 1 }, { watch: actor })
  const app = await aServer(tenantId, () => actor)
  jobRoutes(app, { db: database.app.db })
  const ask = () => app.inject(`/api/jobs/${id}`)
  await until(async () => (await ask()).json().state === 'failed')
  expect((await ask()).body).not.toContain('secret detail')
})

test('stopping lets the running job end', async () => {
  const jobs = openJobs({
    url: database.urls.app,
    db: database.app.db,
    clock,
    log: pino({ level: 'silent' }),
  })
  const slow = kind('trial.slow')
  let state = ''
  jobs.work(slow, async () => {
    state = 'began'
    await pause(500)
    state = 'ended'
    return undefined
  })
  await jobs.start()
  await jobs.enqueue(database.app.db, slow, { n: 1 })
  await until(() => state === 'began')
  await jobs.stop(5_000)
  expect(state).toBe('ended')
})

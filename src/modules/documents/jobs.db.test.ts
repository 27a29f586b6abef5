import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aNewsroom, aNormativeDocument } from '../../../test/documents.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import type { Deps } from '../../platform/deps.ts'
import type { JobContext, Jobs } from '../../platform/jobs/index.ts'
import { documentCommands as commands, documentJobs } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('the jobs of a day release what is due and end what has lapsed, in every government', async () => {
  const rooms = [await aNewsroom(database), await aNewsroom(database)]
  for (const room of rooms) {
    const documentId = await room.draft(aNormativeDocument({ expiresOn: plainDate('2026-12-31') }))
    await room.approve(documentId)
    await commands.schedule(room.deps, room.people.head, {
      documentId,
      hash: await room.hashOf(documentId),
      at: new Date('2026-11-25T08:00:00+08:00'),
    })
  }
  const run = async (day: string): Promise<void> => {
    const work: (() => Promise<unknown>)[] = []
    const jobs: Pick<Jobs, 'work' | 'schedule'> = {
      work: (_kind, handler) => void work.push(() => handler({} as never, {} as JobContext)),
      schedule: () => {},
    }
    const [room] = rooms
    if (!room) throw new Error('no room')
    const files: Deps['files'] = {
      put: () => Promise.reject(new Error('no files')),
      open: async () => null,
      remove: async () => {},
      async *list() {},
    }
    documentJobs(jobs, { ...room.on(day), files, log: pino({ level: 'silent' }) })
    for (const one of work) await one()
  }
  const states = async () => {
    const rows = await database.app.db
      .selectFrom('document')
      .select(['public_state', 'repeal_kind'])
      .execute()
    return rows.map((row) => `${row.public_state} ${row.repeal_kind}`)
  }
  await run('2026-11-24')
  expect(await states()).toEqual(['none null', 'none null'])
  await run('2026-11-25')
  expect(await states()).toEqual(['released null', 'released null'])
  await run('2027-01-01')
  expect(await states()).toEqual(['released expired', 'released expired'])
})

import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { databaseForTest } from '../../../test/database.ts'
import { listenForTags, notify } from './index.ts'

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; waited < 5_000 && !holds(); waited += 20) await pause(20)
}

test('tags arrive after the commit and never from a rolled-back transaction; a broken connection is reopened and says so', async () => {
  const database = await databaseForTest()
  const seen: string[][] = []
  let gaps = 0
  const listener = listenForTags(database.urls.app, {
    onTags: (tags) => seen.push(tags),
    onGap: () => gaps++,
    retryMs: 20,
  })
  const send = (tags: string[]) => database.app.db.transaction().execute((tx) => notify(tx, tags))
  const probe = async () => {
    for (let n = 0; n < 200 && seen.length === 0; n++) {
      await send(['probe'])
      await pause(20)
    }
    seen.length = 0
  }
  await probe()

  await expect(
    database.app.db.transaction().execute(async (tx) => {
      await notify(tx, ['item:never'])
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  await send(['item:1', 'column:a'])
  await until(() => seen.some((tags) => tags.includes('item:1')))
  expect(seen.flat().filter((tag) => tag !== 'probe')).toEqual(['item:1', 'column:a'])

  await database.owner.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongkai-notify' and datname = current_database()`,
  )
  await until(() => gaps === 1)
  expect(gaps).toBe(1)
  seen.length = 0
  await send(['item:2'])
  await until(() => seen.length > 0)
  expect(seen).toEqual([['item:2']])
  await listener.close()
})

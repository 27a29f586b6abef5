import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { inPieces } from '../../../test/office-files.ts'
import { aServer } from '../../../test/server.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { clockAt } from '../clock.ts'
import { readSettings } from '../settings.ts'
import {
  addFile,
  type FileStore,
  filesOf,
  openFileStore,
  receiveFile,
  removeFile,
  sendFile,
  sweepFiles,
} from './index.ts'

let database: TestDatabase
let folder: string
let bucket: S3rver
const stores: Record<'disk' | 's3', FileStore> = Object.create(null)
const clock = clockAt(plainDate('2026-11-23'))
const limits = { maxBytes: 1024 * 1024 }

function settings(env: Record<string, string>) {
  const read = readSettings(env)
  if (!read.ok) throw new Error(read.problems.join())
  return read.settings
}

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-files-'))
  bucket = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'gongkai', configs: [] }],
  })
  const { port } = await bucket.run()
  stores.disk = openFileStore(settings({}), folder, () => new Date())
  stores.s3 = openFileStore(
    settings({ S3_URL: `http://127.0.0.1:${port}/gongkai`, S3_KEY_ID: 'S3RVER', S3_SECRET: 'S3RVER' }),
    folder,
    () => new Date(),
  )
})
afterAll(async () => {
  await bucket.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function aFile(store: FileStore, content: string, name = '材料.txt') {
  const result = await receiveFile(store, { name, source: inPieces(content) }, limits)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

test.each(['disk', 's3'] as const)('%s: what was put comes back, byte for byte', async (kind) => {
  const { sha256 } = await aFile(stores[kind], `内容 ${kind}`)
  const stream = await stores[kind].open(sha256)
  expect(stream && (await text(stream))).toBe(`内容 ${kind}`)
  await stores[kind].remove(sha256)
  expect(await stores[kind].open(sha256)).toBeNull()
})

test.each(['disk', 's3'] as const)(
  '%s: a sweep removes what no row names and keeps the rest',
  async (kind) => {
    const { actor, tenantId } = await aTenant(database)
    const store = stores[kind]
    const [kept, shared, orphan] = [
      await aFile(store, `kept ${kind}`),
      await aFile(store, `shared ${kind}`),
      await aFile(store, `orphan ${kind}`),
    ]
    const ids = await database.app.db
      .transaction()
      .execute(async (tx) => [
        await addFile(tx, clock, actor, kept),
        await addFile(tx, clock, actor, shared),
        await addFile(tx, clock, actor, shared),
      ])
    await database.app.db.transaction().execute((tx) => removeFile(tx, tenantId, ids[2] ?? ''))

    expect(await sweepFiles(store, database.app.db, new Date(Date.now() - 86_400_000))).toBe(0)
    expect(await sweepFiles(store, database.app.db, new Date(Date.now() + 10_000))).toBeGreaterThanOrEqual(1)
    expect(await store.open(orphan.sha256)).toBeNull()
    for (const one of [kept, shared]) {
      const stream = await store.open(one.sha256)
      expect(stream).not.toBeNull()
      stream?.destroy()
    }
  },
)

test('a wrong key of the bucket is a fault, not a loss', async () => {
  const { S3_URL } = { S3_URL: `http://127.0.0.1:1/gongkai` }
  const away = openFileStore(settings({ S3_URL, S3_KEY_ID: 'a', S3_SECRET: 'b' }), folder, () => new Date())
  await expect(away.put(inPieces('x'), limits)).rejects.toThrow()
})

test('another government cannot name a file', async () => {
  const [here, there] = [await aTenant(database), await aTenant(database, '清河县')]
  const file = await aFile(stores.disk, 'here')
  const id = await database.app.db.transaction().execute((tx) => addFile(tx, clock, here.actor, file))
  expect(await filesOf(database.app.db, here.tenantId, [id])).toMatchObject([{ name: '材料.txt' }])
  expect(await filesOf(database.app.db, there.tenantId, [id])).toEqual([])
})

test('a download is told not to run and not to be guessed at', async () => {
  const { actor, tenantId } = await aTenant(database)
  const file = await aFile(stores.disk, '申请材料', '申请"材料.txt')
  const id = await database.app.db.transaction().execute((tx) => addFile(tx, clock, actor, file))
  const app = await aServer(tenantId, () => null)
  app.get('/download', { config: { policy: 'public', audit: null } }, async (_request, reply) => {
    const [record] = await filesOf(database.app.db, tenantId, [id])
    return record ? sendFile(reply, stores.disk, record, 'inline') : reply.code(404).send()
  })
  const reply = await app.inject('/download')
  expect(reply.body).toBe('申请材料')
  expect(reply.headers['content-disposition']).toBe(
    `attachment; filename="____.txt"; filename*=UTF-8''%E7%94%B3%E8%AF%B7%E6%9D%90%E6%96%99.txt`,
  )
  expect(reply.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect(reply.headers['x-content-type-options']).toBe('nosniff')
  expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8')
})

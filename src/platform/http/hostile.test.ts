import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aServer } from '../../../test/server.ts'
import { fileRefusals, openFileStore, receiveFile } from '../files/index.ts'
import { readSettings } from '../settings.ts'
import { send } from './problem.ts'

const total = 50 * 1024 * 1024

/** Sends a head and then zeros until 50 MB are gone or the server answers; tells what it said and how much it had let in. */
function flood(
  port: number,
  head: string,
  before = '',
): Promise<{ status: string; sent: number; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunk = Buffer.alloc(64 * 1024, 'a')
    let sent = 0
    let answer = ''
    const done = () =>
      resolve({
        status: answer.split(' ')[1] ?? '',
        sent,
        body: answer.slice(answer.indexOf('\r\n\r\n') + 4),
      })
    const push = () => {
      while (answer === '' && sent < total && !socket.destroyed) {
        sent += chunk.length
        if (!socket.write(chunk)) return void socket.once('drain', push)
      }
    }
    socket.on('data', (data) => {
      answer += data
      setTimeout(() => socket.destroy(), 50)
    })
    socket.on('close', () => (answer === '' ? reject(new Error('no answer')) : done()))
    socket.on('error', () => {})
    socket.on('connect', () => {
      socket.write(head + before)
      push()
    })
  })
}

async function aListeningServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-hostile-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const read = readSettings({})
  if (!read.ok) throw new Error('settings')
  const store = openFileStore(read.settings, folder, () => new Date())
  const app = await aServer('t', () => null)
  const open = { policy: 'public', audit: 'trial.done' } as const
  app.post('/api/trial', { config: open }, async () => 'ok')
  app.post('/api/upload', { config: open }, async (request, reply) => {
    const part = await request.file()
    if (!part) return reply.code(400).send()
    const upload = { name: part.filename, source: part.file }
    return send(reply, await receiveFile(store, upload, { maxBytes: 2 * 1024 * 1024 }), fileRefusals)
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  return { folder, port: address && typeof address === 'object' ? address.port : 0 }
}

test('a paste of 50 MB is refused at its head, before it is read', async () => {
  const { port } = await aListeningServer()
  const answer = await flood(
    port,
    `POST /api/trial HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${total}\r\n\r\n`,
  )
  expect(answer.status).toBe('413')
  expect(answer.body).toContain('内容过大')
  expect(answer.sent).toBeLessThan(10 * 1024 * 1024)
})

test('one without a length is refused once it passes the limit', async () => {
  const { port } = await aListeningServer()
  const answer = await flood(
    port,
    'POST /api/trial HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    `${total.toString(16)}\r\n`,
  )
  expect(answer.status).toBe('413')
  expect(answer.sent).toBeLessThan(10 * 1024 * 1024)
})

test('a file of 50 MB is refused at the limit of its place, and nothing of it is kept', async () => {
  const { port, folder } = await aListeningServer()
  const part =
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n'
  const answer = await flood(
    port,
    `POST /api/upload HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${total}\r\n\r\n`,
    part,
  )
  expect(answer.status).toBe('413')
  expect(answer.body).toContain('文件超过2MB')
  expect(answer.sent).toBeLessThan(15 * 1024 * 1024)
  expect(await readdir(path.join(folder, 'files', 'intake'))).toEqual([])
})

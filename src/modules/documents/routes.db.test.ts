import { Readable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aNewsroom, aNormativeDocument } from '../../../test/documents.ts'
import { aServer } from '../../../test/server.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { ok } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { type InboxBody, inboxRoutes } from '../inbox/index.ts'
import { documentCommands as commands, documentRoutes, owedDocuments } from './index.ts'
import type { ItemBody, ListBody } from './schemas.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function aDesk() {
  const room = await aNewsroom(database)
  let who: Actor | null = room.people.drafter
  const app = await aServer(room.tenantId, () => who)
  const kept = new Map<string, Buffer>()
  const files: Deps['files'] = {
    async put(source) {
      const chunks: Buffer[] = []
      for await (const chunk of source) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      kept.set('0'.repeat(64), bytes)
      return ok({ sha256: '0'.repeat(64), size: bytes.length, mediaType: 'text/plain' as const })
    },
    open: async (sha256) => {
      const bytes = kept.get(sha256)
      return bytes ? Readable.from(bytes) : null
    },
    remove: async () => {},
    async *list() {},
  }
  const deps: Deps = { ...room.deps, files, log: pino({ level: 'silent' }) }
  documentRoutes(app, deps)
  inboxRoutes([owedDocuments])(app, deps)
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object | string) => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        'x-csrf-token': 'token',
        ...(payload !== undefined && { 'content-type': 'application/json' }),
      },
      ...(payload !== undefined && { payload }),
    })
    return { status: answer.statusCode, body: answer.body, json: <T>() => answer.json<T>() }
  }
  return {
    room,
    app,
    call,
    as: (actor: Actor | null) => {
      who = actor
    },
  }
}

test('what is pasted is cleaned before it is stored: no script, handler, style or foreign address comes back', async () => {
  const { call } = await aDesk()
  const hostile =
    '<p onclick="x()" style="background:url(//evil)">正文<script>alert(1)</script><a href="javascript:alert(1)">链接</a><img src=x onerror=alert(1)></p>'
  const drafted = await call('POST', '/api/documents', {
    content: aNormativeDocument({
      html: hostile,
      title: '<script>alert(1)</script>',
      keywords: ['<img src=x onerror=alert(1)>'.slice(0, 20)],
      abstract: '"><svg onload=alert(1)>',
    }),
  })
  expect(drafted.status).toBe(200)
  const item = (
    await call('GET', `/api/documents/${drafted.json<{ documentId: string }>().documentId}`)
  ).json<ItemBody>()
  expect(item.content.html).toBe('<p>正文<a>链接</a></p>')
  // Plain fields stay as typed: every page escapes them.
  expect(item.content.title).toBe('<script>alert(1)</script>')
})

test('a paste of fifty megabytes and a text nested a hundred thousand deep are refused with a sentence', async () => {
  const { call } = await aDesk()
  const huge = await call('POST', '/api/documents', {
    content: aNormativeDocument({ html: 'a'.repeat(50 * 1024 * 1024) }),
  })
  expect([huge.status, huge.json<{ title: string }>().title]).toEqual([413, '内容过大，请压缩或者分次提交'])
  const deep = await call('POST', '/api/documents', {
    content: aNormativeDocument({ html: '<b>'.repeat(100_000) }),
  })
  expect(deep.status).toBe(400)
  expect(deep.body).toContain('嵌套过深')
})

test('of two editors the second gets both texts', async () => {
  const { call } = await aDesk()
  const { documentId } = (await call('POST', '/api/documents', { content: aNormativeDocument() })).json<{
    documentId: string
  }>()
  expect(
    (
      await call('PUT', `/api/documents/${documentId}`, {
        version: 1,
        content: aNormativeDocument({ title: '甲的标题' }),
      })
    ).status,
  ).toBe(200)
  const refused = await call('PUT', `/api/documents/${documentId}`, {
    version: 1,
    content: aNormativeDocument({ title: '乙的标题' }),
  })
  expect(refused.status).toBe(409)
  expect(refused.json()).toMatchObject({
    theirs: { version: 2, by: '起草', content: { title: '甲的标题' } },
    yours: { title: '乙的标题' },
  })
})

test('strangers: nobody, another post, another government', async () => {
  const { room, call, as } = await aDesk()
  const other = await aNewsroom(database)
  const documentId = await room.draft(aNormativeDocument())
  as(null)
  expect((await call('GET', `/api/documents/${documentId}`)).status).toBe(401)
  as(room.people.secrecy)
  expect((await call('POST', '/api/documents', { content: aNormativeDocument() })).status).toBe(403)
  as(other.people.head)
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['GET', '/difference', undefined],
    ['POST', '/submission', {}],
    ['DELETE', '', undefined],
    ['PUT', '', { version: 1, content: aNormativeDocument() }],
    ['POST', '/release', { hash: '0'.repeat(64) }],
    ['POST', '/withdrawal', { reason: '错误' }],
    ['POST', '/repeal', { day: '2026-11-20', note: '清理' }],
    ['POST', '/reviews', { hash: '0'.repeat(64), verdict: 'passed' }],
    ['GET', '/files/0192f0c1-0000-7000-8000-000000000000', undefined],
  ] as const)
    expect([path, (await call(method, `/api/documents/${documentId}${path}`, body)).status]).toEqual([
      path,
      404,
    ])
  expect((await call('GET', '/api/documents')).json<ListBody>().rows).toEqual([])
})

test('the list counts each view, pages by key and exports what is filtered without formulas', async () => {
  const { room, call, as } = await aDesk()
  await room.publish(aNormativeDocument())
  await room.draft(
    aNormativeDocument({ title: '=HYPERLINK("http://evil")', documentNumber: '云政规〔2026〕4号' }),
  )
  await room.draft(
    aNormativeDocument({
      title: '早就该公开',
      documentNumber: '云政规〔2026〕5号',
      formedOn: plainDate('2026-09-01'),
    }),
  )
  as(room.people.drafter)
  const all = (await call('GET', '/api/documents?view=all')).json<ListBody>()
  expect(Object.fromEntries(all.views.map(({ view, count }) => [view, count]))).toEqual({
    all: 3,
    mine: 3,
    draft: 2,
    'in-review': 0,
    approved: 0,
    late: 1,
    released: 1,
    withdrawn: 0,
  })
  expect(
    (await call('GET', '/api/documents?view=late')).json<ListBody>().rows.map((row) => row.title),
  ).toEqual(['早就该公开'])
  const csv = await call('GET', '/api/documents.csv?view=draft')
  expect(csv.body.split('\r\n')).toHaveLength(4)
  expect(csv.body).toContain(`"'=HYPERLINK(""http://evil"")"`)
})

test('bulk submission says of each what kept it back', async () => {
  const { room, call } = await aDesk()
  const [good, bad] = [
    await room.draft(aNormativeDocument()),
    await room.draft(aNormativeDocument({ attribute: null, documentNumber: '8号' })),
  ]
  const { results } = (await call('POST', '/api/documents/submissions', { documentIds: [good, bad] })).json<{
    results: { problem: string | null }[]
  }>()
  expect(results.map(({ problem }) => problem)).toEqual([
    null,
    '还有1处须改正才能送审：没有确定公开属性，请回答公开属性的问题',
  ])
})

test('the item says what this person may do now, and why not otherwise', async () => {
  const { room, call, as } = await aDesk()
  const documentId = await room.draft(aNormativeDocument())
  await commands.submit(room.deps, room.people.drafter, documentId)
  const actions = async (who: Actor) => {
    as(who)
    const item = (await call('GET', `/api/documents/${documentId}`)).json<ItemBody>()
    return item.actions.map(({ action, allowed, why }) => `${action} ${allowed || why}`)
  }
  expect(await actions(room.people.first)).toEqual(['review true'])
  expect(await actions({ ...room.people.drafter, roles: ['unitReviewer'] })).toEqual([
    'review 您参与了起草，不能审核',
  ])
  expect(await actions(room.people.secrecy)).toEqual([])
  expect(await actions(room.people.drafter)).toEqual(['save true'])
})

test('a comparison shows changed fields and changed words', async () => {
  const { room, call, as } = await aDesk()
  const documentId = await room.draft(aNormativeDocument())
  await commands.save(room.deps, room.people.drafter, {
    documentId,
    version: 1,
    content: aNormativeDocument({
      keywords: ['水利', '农田'],
      html: '<p>第一条 为了规范农田水利管理，制定本办法。</p>',
    }),
  })
  as(room.people.first)
  const difference = (await call('GET', `/api/documents/${documentId}/difference`)).json<{
    fields: object[]
    rows: { kind: string; right: { kind: string; text: string }[] }[]
  }>()
  expect(difference.fields).toEqual([{ label: '关键词', left: '农田水利', right: '水利、农田' }])
  expect(difference.rows[0]?.right.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
    '规范',
  ])
})

test('the inbox of each post: drafts, the open gate, releases, returned texts, missing interpretations, idle columns', async () => {
  const { room, call, as } = await aDesk()
  const inbox = async (who: Actor) => {
    as(who)
    return (await call('GET', '/api/inbox'))
      .json<InboxBody>()
      .items.filter((item) => item.group === '信息发布')
      .map((item) => [item.act, item.title, item.due, item.daysLeft])
  }
  const documentId = await room.draft(aNormativeDocument())
  // Formed on 2 November 2026: due on the 30th, five working days after Monday the 23rd.
  expect(await inbox(room.people.drafter)).toEqual([['继续起草', '云禾县农田水利管理办法', '2026-11-30', 5]])
  await commands.submit(room.deps, room.people.drafter, documentId)
  expect(await inbox(room.people.first)).toEqual([['初审', '云禾县农田水利管理办法', '2026-11-30', 5]])
  await room.sign(documentId, room.people.first)
  expect(await inbox(room.people.first)).toEqual([])
  await room.sign(documentId, room.people.second, { verdict: 'returned', remark: '依据不全' })
  expect((await inbox(room.people.drafter))[0]?.[0]).toBe('修改')
  await room.approve(documentId)
  expect(await inbox(room.people.head)).toEqual([['发布', '云禾县农田水利管理办法', '2026-11-30', 5]])
  as(room.people.final)
  const columns = (await call('GET', '/api/inbox'))
    .json<InboxBody>()
    .items.filter((item) => item.group === '栏目更新')
  expect(columns.map((item) => item.title)).toContain('栏目“工作动态”还没有内容')

  const needs = await room.draft(
    aNormativeDocument({ title: '要解读的办法', documentNumber: '9号', noInterpretation: '' }),
  )
  await room.draft(
    aNormativeDocument({
      title: '解读',
      genre: 'interpretation',
      documentNumber: null,
      relations: [{ kind: 'interprets', documentId: needs }],
    }),
  )
  await room.approve(needs)
  await commands.release(room.deps, room.people.head, { documentId: needs, hash: await room.hashOf(needs) })
  // Released on Monday 23 November: three working days later is Thursday.
  expect(await inbox(room.people.drafter)).toContainEqual([
    '发布解读',
    '《要解读的办法》还没有公开的解读',
    '2026-11-26',
    3,
  ])
})

test('an attachment is uploaded, becomes part of the hash when saved, and is read by its own authority', async () => {
  const { room, app, call } = await aDesk()
  const documentId = await room.draft(aNormativeDocument())
  const before = await room.hashOf(documentId)
  const payload =
    '--x\r\ncontent-disposition: form-data; name="file"; filename="明细表.txt"\r\ncontent-type: text/plain\r\n\r\n一,二\r\n--x--\r\n'
  const upload = await app.inject({
    method: 'POST',
    url: `/api/documents/${documentId}/files`,
    headers: { 'x-csrf-token': 'token', 'content-type': 'multipart/form-data; boundary=x' },
    payload,
  })
  expect(upload.statusCode).toBe(200)
  const file = upload.json<{
    fileId: string
    name: string
    size: number
    mediaType: string
    sha256: string
  }>()
  expect(file.name).toBe('明细表.txt')
  expect(await room.hashOf(documentId)).toBe(before)
  expect(
    (
      await call('PUT', `/api/documents/${documentId}`, {
        version: 1,
        content: aNormativeDocument({ attachments: [file] }),
      })
    ).status,
  ).toBe(200)
  expect(await room.hashOf(documentId)).not.toBe(before)
  expect((await call('GET', `/api/documents/${documentId}/files/${file.fileId}`)).body).toBe('一,二')
})

import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { aNewsroom, aNormativeDocument } from '../../../../test/documents.ts'
import { aServer } from '../../../../test/server.ts'
import type {
  ArticleProps,
  ColumnProps,
  ErrorProps,
  HomeProps,
  PageName,
  SearchProps,
} from '../../../../web/portal/props.ts'
import { plainDate } from '../../../kernel/plain-date.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { LoadedPage, Pages } from '../../../platform/http/pages/types.ts'
import { documentCommands as commands, documentPortal, expireDue } from '../index.ts'
import { findArticle } from './article-query.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** A server whose pages answer with what they were given, as JSON. */
async function aPortal(room: Awaited<ReturnType<typeof aNewsroom>>, day = '2026-11-23') {
  const app = await aServer(room.tenantId, () => null)
  const shown = async (reply: import('fastify').FastifyReply, page: string, loaded: LoadedPage<PageName>) =>
    reply
      .code(loaded.status ?? 200)
      .serializer(JSON.stringify)
      .type('application/json')
      .send({ page, ...loaded })
  const pages: Pages = {
    reply: async (_request, reply, page) => shown(reply, page.page, await page.load()),
    problem: async (_request, reply, status) => reply.code(status).send(),
    purge: () => 0,
    purgeAll: () => {},
  }
  app.decorate('pages', pages)
  const files: Deps['files'] = {
    put: () => Promise.reject(new Error('not here')),
    open: () => Promise.resolve(null),
    remove: () => Promise.resolve(),
    async *list() {},
  }
  documentPortal()(app, { ...room.on(day), files, log: pino({ level: 'silent' }) })
  return async <P>(url: string) => {
    const answer = await app.inject({ url })
    return {
      status: answer.statusCode,
      ...(answer.body &&
        answer.json<{ page: string; props: P; head: LoadedPage<PageName>['head']; tags: string[] }>()),
    } as {
      status: number
      page: string
      props: P
      head: LoadedPage<PageName>['head']
      tags: string[]
    }
  }
}

test('an item shows who, when, number, its state, what belongs to it and its history; in one round trip', async () => {
  const room = await aNewsroom(database)
  const policy = await room.publish(aNormativeDocument({ effectiveOn: plainDate('2026-12-01') }))
  await room.publish(
    aNormativeDocument({
      title: '《云禾县农田水利管理办法》解读',
      genre: 'interpretation',
      documentNumber: null,
      columnId: 'interpretation',
      relations: [{ kind: 'interprets', documentId: policy.documentId }],
    }),
  )
  const get = await aPortal(room)
  const { props, head, tags, page } = await get<ArticleProps>(`/items/${policy.publicId}`)
  expect(page).toBe('article')
  expect(props.byline).toEqual(['云禾县人民政府', '2026-11-23', '云政规〔2026〕3号'])
  expect(props.validity).toEqual({ state: 'not-yet', since: '2026-12-01', note: '起施行' })
  expect(props.metadata.find((line) => line.term === '索引号')?.value).toBe('014416330/2026-00001')
  expect(props.related).toMatchObject([
    { label: '政策解读', links: [{ label: '《云禾县农田水利管理办法》解读' }] },
  ])
  expect(props.history).toEqual([{ on: '2026-11-23', what: '首次公开' }])
  expect(props.proof?.firstPublic).toBe('2026-11-23 12:00')
  expect(head.article).toMatchObject({ pubDate: '2026-11-23 12:00', contentSource: '云禾县人民政府' })
  expect(head.breadcrumb.map((crumb) => crumb.label)).toEqual([
    '法定主动公开内容',
    '法规文件',
    '云禾县农田水利管理办法',
  ])
  expect(tags).toContain(`item:${room.tenantId}/${policy.publicId}`)

  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await findArticle(database.portal.db, room.tenantId, policy.publicId)
  expect(spy).toHaveBeenCalledTimes(1)
  spy.mockRestore()
})

test('a withdrawn item answers 410 and says what it was, when and why it went; its words are nowhere', async () => {
  const room = await aNewsroom(database)
  const { documentId, publicId } = await room.publish(aNormativeDocument())
  await commands.withdraw(room.deps, room.people.head, { documentId, reason: '附件数据有误' })
  const get = await aPortal(room)
  const gone = await get<ErrorProps>(`/items/${publicId}`)
  expect(gone.status).toBe(410)
  expect(gone.props.gone).toEqual({ title: '云禾县农田水利管理办法', on: '2026-11-23', why: '附件数据有误' })
  for (const url of ['/', '/columns/item-20-1', '/disclosure', '/search?q=农田水利'])
    expect(JSON.stringify(await get(url))).not.toContain('农田水利管理办法')
  expect(JSON.stringify(gone)).not.toContain('为了加强农田水利管理')
})

test('a repealed item keeps its text, with badge, day and cause; filters tell it apart', async () => {
  const room = await aNewsroom(database, '2026-01-20')
  const over = { formedOn: plainDate('2026-01-05'), effectiveOn: plainDate('2026-01-05') }
  const old = await room.publish(aNormativeDocument({ ...over, documentNumber: '1号', title: '旧办法' }))
  const lapsed = await room.publish(
    aNormativeDocument({
      ...over,
      documentNumber: '2号',
      title: '短期办法',
      expiresOn: plainDate('2026-02-28'),
    }),
  )
  await room.publish(
    aNormativeDocument({
      ...over,
      documentNumber: '3号',
      title: '新办法',
      effectiveOn: plainDate('2026-02-01'),
      relations: [{ kind: 'replaces', documentId: old.documentId }],
    }),
  )
  const january = await aPortal(room, '2026-01-31')
  expect((await january<ArticleProps>(`/items/${old.publicId}`)).props.validity?.state).toBe('in-force')
  await expireDue(room.on('2026-03-01'), room.tenantId)
  const get = await aPortal(room, '2026-03-01')
  const { props } = await get<ArticleProps>(`/items/${old.publicId}`)
  expect(props.validity).toMatchObject({
    state: 'repealed',
    since: '2026-02-01',
    note: '被《新办法》（3号）替代',
  })
  expect(props.html).toContain('第一条')
  expect((await get<ArticleProps>(`/items/${lapsed.publicId}`)).props.validity?.state).toBe('expired')
  const titles = async (state: string) =>
    (await get<ColumnProps>(`/columns/item-20-1?state=${state}`)).props.items.map((item) => item.title).sort()
  expect(await titles('in-force')).toEqual(['新办法'])
  expect(await titles('ended')).toEqual(['旧办法', '短期办法'].sort())
})

test("a column shows its children's items, newest first, twenty a page by key, both ways", async () => {
  const room = await aNewsroom(database)
  for (let n = 1; n <= 23; n++) {
    const documentId = await room.draft(
      aNormativeDocument({
        genre: 'notice',
        title: `公告${n}`,
        documentNumber: null,
        columnId: n % 2 ? 'item-20-7' : 'item-20-8',
        noInterpretation: '',
      }),
    )
    await room.approve(documentId)
    await commands.release(room.on('2026-11-23'), room.people.head, {
      documentId,
      hash: await room.hashOf(documentId),
    })
  }
  const get = await aPortal(room)
  const first = await get<ColumnProps>('/columns/statutory')
  expect(first.props).toMatchObject({ total: 23, paging: { older: expect.stringContaining('before=') } })
  expect(first.props.items).toHaveLength(20)
  expect(first.props.paging.newer).toBeUndefined()
  const second = await get<ColumnProps>(first.props.paging.older ?? '')
  expect(second.props.items).toHaveLength(3)
  expect(second.props.paging.older).toBeUndefined()
  const back = await get<ColumnProps>(second.props.paging.newer ?? '')
  expect(back.props.items).toEqual(first.props.items)
  expect((await get('/columns/nothing')).status).toBe(404)
})

test("search finds any two characters, the number first, and never another government's", async () => {
  const room = await aNewsroom(database)
  const other = await aNewsroom(database)
  await other.publish(aNormativeDocument({ title: '别县的农田水利' }))
  const mentions = await room.publish(
    aNormativeDocument({
      title: '通知',
      documentNumber: '云政规〔2026〕4号',
      html: '<p>依照云政规〔2026〕3号，农田水利项目……</p>',
    }),
  )
  const named = await room.publish(aNormativeDocument())
  const get = await aPortal(room)
  const found = async (q: string) =>
    (await get<SearchProps>(`/search?q=${encodeURIComponent(q)}`)).props.results.map((one) => one.href)
  const both = [`/items/${named.publicId}`, `/items/${mentions.publicId}`]
  expect(await found('农田水利')).toEqual(both)
  expect(await found('云政规[2026] 3号')).toEqual(both)
  expect(await found('014416330/2026-00001')).toEqual([`/items/${mentions.publicId}`])
  expect(await found('田水')).toEqual(both)
  expect(await found('办')).toContain(`/items/${named.publicId}`)
  for (const odd of [
    "'; drop table doc_search; --",
    "' & !",
    '<script>alert(1)</script>',
    '%',
    '！？',
    'a'.repeat(200),
  ])
    expect(await found(odd)).toEqual([])
  const { props } = await get<SearchProps>(`/search?q=${encodeURIComponent('农田水利项目')}`)
  expect(props.results[0]?.excerpt).toContainEqual({ text: '农田水利项目', match: true })
})

test('home shows what is new, policies beside interpretations, and counts that open their lists', async () => {
  const room = await aNewsroom(database)
  const policy = await room.publish(aNormativeDocument())
  await room.publish(
    aNormativeDocument({
      title: '一图读懂',
      genre: 'interpretation',
      documentNumber: null,
      columnId: 'interpretation',
      relations: [{ kind: 'interprets', documentId: policy.documentId }],
    }),
  )
  const get = await aPortal(room)
  const { props } = await get<HomeProps>('/')
  expect(props.policies).toMatchObject([
    { policy: { title: '云禾县农田水利管理办法' }, interpretation: { label: '一图读懂' } },
  ])
  expect(props.totals?.figures.map((figure) => figure.value)).toEqual(['2', '1'])
  expect(props.totals?.months.map((month) => month.count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
  const november = await get<ColumnProps>(props.totals?.months[11]?.href ?? '')
  expect(november.props.items).toHaveLength(2)
})

import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { sampleSite } from '../../../../web/portal/samples.ts'
import { createPages, onInvalidate, PageCache, type PageRenderer, serverFactoryWith } from './index.ts'
import { formatView, safeBack, viewOf } from './view.ts'

const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
const head = { title: '正文', breadcrumb: [] }
const prose = { title: '正文', html: '<p>一</p>' }

/** A server with one kept page `/item`, one personal `/form`; `state` says what its queries do. */
async function aServer(maxBytes = 1_000_000) {
  const state = {
    now: 0,
    loads: 0,
    routed: 0,
    failing: null as Error | null,
    wait: null as Promise<void> | null,
    text: '一',
  }
  const clock = () => state.now
  const cache = new PageCache({ maxBytes, clock })
  const renderer: PageRenderer = {
    render: async (page, props, context) =>
      `<!doctype html>${page} ${JSON.stringify(props)} ${context.display.text} ${context.language} ${'长'.repeat(500)}`,
  }
  const pages = createPages({
    renderer,
    cache,
    clock,
    siteOf: () => sampleSite,
    headers: { 'x-content-type-options': 'nosniff' },
    staffCookies: ['gk-session'],
    isDatabaseAway: (error) => error === away,
    problemLinks: () => [],
    problemTitle: (status) => String(status),
  })
  const app = Fastify({ serverFactory: serverFactoryWith(cache, ['gk-session']) })
  app.addHook('onRequest', async () => {
    state.routed += 1
  })
  const load = async () => {
    state.loads += 1
    const { text } = state
    await state.wait
    if (state.failing) throw state.failing
    return { props: { ...prose, html: text }, head, tags: ['item:1'] }
  }
  app.get('/item', (request, reply) => pages.reply(request, reply, { page: 'prose', maxAge: 60, load }))
  app.get('/form', (request, reply) => pages.reply(request, reply, { page: 'prose', load }))
  app.get('/gone', (request, reply) =>
    pages.problem(request, reply, 410, { gone: { title: '决定', on: '2026-03-02', why: '撤销' } }),
  )
  servers.push(app)
  return { app, cache, pages, state }
}
const servers: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((app) => app.close()))
})
/** The encodings are made in the thread pool after the first answer. */
const encoded = async (cache: PageCache, before: number) => {
  while (cache.stats().bytes === before) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('a kept page', () => {
  test('is loaded once, and again when it has expired', async () => {
    const { app, state } = await aServer()
    const first = await app.inject('/item')
    expect(first.headers['cache-control']).toBe(
      'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
    )
    expect(first.headers['x-content-type-options']).toBe('nosniff')
    await app.inject('/item')
    expect(state.loads).toBe(1)
    state.now = 60
    await app.inject('/item')
    expect(state.loads).toBe(2)
  })

  test('is made once however many ask at the same time', async () => {
    const { app, state } = await aServer()
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.inject('/item')))
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
    expect(state.loads).toBe(1)
  })

  test('is another one for another host, query, language or display', async () => {
    const { app, state } = await aServer()
    await app.inject('/item')
    await app.inject('/item?page=2')
    await app.inject({ url: '/item', headers: { host: 'other.example' } })
    const large = await app.inject({ url: '/item', headers: { cookie: 'gk-view=ug.dark.large' } })
    expect(state.loads).toBe(4)
    expect(large.body).toContain('large ug')
    await app.inject({ url: '/item', headers: { cookie: 'other=1; gk-view=ug.dark.large; more=2' } })
    await app.inject({ url: '/item', headers: { cookie: 'gk-view=<script>.x.y' } }) // not ours: the plain view
    expect(state.loads).toBe(4)
  })

  test('is answered 304 to who has it, in brotli to who takes it, without body to HEAD', async () => {
    const { app, cache } = await aServer()
    const { etag } = (await app.inject('/item')).headers
    await encoded(cache, cache.stats().bytes)
    expect((await app.inject({ url: '/item', headers: { 'if-none-match': String(etag) } })).statusCode).toBe(
      304,
    )
    const br = await app.inject({ url: '/item', headers: { 'accept-encoding': 'gzip, deflate, br' } })
    expect(br.headers['content-encoding']).toBe('br')
    expect(br.headers.etag).toBe(etag)
    expect(brotliDecompressSync(br.rawPayload).toString()).toContain('<!doctype html>prose')
    const gzip = await app.inject({ url: '/item', headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    const plain = await app.inject('/item')
    expect(plain.headers['content-encoding']).toBeUndefined()
    const noBody = await app.inject({ method: 'HEAD', url: '/item' })
    expect([noBody.headers['content-length'], noBody.body]).toEqual([plain.headers['content-length'], ''])
  })

  test('is not shown to staff and not left behind by them', async () => {
    const { app, cache, state } = await aServer()
    const reply = await app.inject({ url: '/item', headers: { cookie: 'gk-session=abc' } })
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(cache.stats().pages).toBe(0)
    await app.inject('/item')
    await app.inject({ url: '/item', headers: { cookie: 'gk-session=abc' } })
    expect(state.loads).toBe(3)
  })

  test('is answered before routing', async () => {
    const { app, state } = await aServer()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const status = () =>
      new Promise((resolve) =>
        get({ port, path: '/item' }, (r) => r.resume().on('end', () => resolve(r.statusCode))),
      )
    expect([await status(), await status(), await status()]).toEqual([200, 200, 200])
    expect(state.routed).toBe(1)
  })
})

describe('when the database is away', () => {
  test('the expired copy is shown, and a page that was never made is a fault', async () => {
    const { app, state } = await aServer()
    await app.inject('/item')
    state.now = 4000
    state.failing = away
    expect((await app.inject('/item')).statusCode).toBe(200)
    expect((await app.inject('/item?page=2')).statusCode).toBe(500)
  })

  test('a bug is not hidden behind an old copy', async () => {
    const { app, state } = await aServer()
    await app.inject('/item')
    state.now = 4000
    state.failing = new Error('bug')
    expect((await app.inject('/item')).statusCode).toBe(500)
  })
})

describe('purging', () => {
  test('forgets every page with the tag, for all views, and no other', async () => {
    const { app, cache, pages, state } = await aServer()
    await app.inject('/item')
    await app.inject({ url: '/item', headers: { cookie: 'gk-view=en.auto.normal' } })
    expect(pages.purge(['item:2'])).toBe(0)
    expect(pages.purge(['item:1', 'column:3'])).toBe(2)
    expect(cache.stats()).toMatchObject({ pages: 0, bytes: 0 })
    state.failing = away // what was withdrawn does not come back as a stale copy
    expect((await app.inject('/item')).statusCode).toBe(500)
  })

  test('a page whose queries ran before the change is shown to who asked, but not kept', async () => {
    const { app, pages, state } = await aServer()
    let go = () => {}
    state.wait = new Promise((resolve) => {
      go = resolve
    })
    const early = app.inject('/item')
    while (state.loads === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    pages.purge(['item:1'])
    state.text = '二'
    go()
    expect((await early).body).toContain('一')
    expect((await app.inject('/item')).body).toContain('二')
  })

  test('a message that cannot be read forgets everything', async () => {
    const { app, cache } = await aServer()
    await app.inject('/item')
    onInvalidate(cache, '["item:9"]')
    expect(cache.stats().pages).toBe(1)
    onInvalidate(cache, 'not json')
    expect(cache.stats().pages).toBe(0)
  })
})

test('the budget in bytes holds: the least recently read page goes first', async () => {
  const { app, cache, state } = await aServer(6_500) // two pages of about 2.6 kB
  for (const page of [1, 2]) await app.inject(`/item?page=${page}`)
  await app.inject('/item?page=1')
  await app.inject('/item?page=3')
  expect(cache.stats().bytes).toBeLessThanOrEqual(6_500)
  expect(cache.stats().evictions).toBe(1)
  const { loads } = state
  await app.inject('/item?page=1')
  expect(state.loads).toBe(loads)
  await app.inject('/item?page=2')
  expect(state.loads).toBe(loads + 1)
})

test('a personal page is never kept', async () => {
  const { app, cache } = await aServer()
  const reply = await app.inject('/form')
  expect(reply.headers['cache-control']).toBe('no-store')
  expect(cache.stats().pages).toBe(0)
})

test('a problem page has its status and says what it was', async () => {
  const { app } = await aServer()
  const reply = await app.inject('/gone')
  expect(reply.statusCode).toBe(410)
  expect(reply.body).toContain('撤销')
})

test('a wish of the reader survives the cookie, and going back never leaves the site', () => {
  const view = { language: 'ug', display: { theme: 'dark', text: 'large' } } as const
  expect(viewOf(`gk-view=${formatView(view)}`)).toEqual(view)
  expect(safeBack('/item/1?x=1')).toBe('/item/1?x=1')
  for (const wrong of ['//evil.example', '/\\evil.example', 'https://evil.example', '', undefined, '/a\nb'])
    expect(safeBack(wrong)).toBe('/')
})

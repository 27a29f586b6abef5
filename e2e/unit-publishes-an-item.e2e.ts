import { join } from 'node:path'
import pino from 'pino'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from '../scripts/build-web.ts'
import { catalogueRoutes } from '../src/modules/catalogue/index.ts'
import { documentPortal, documentRoutes, owedDocuments } from '../src/modules/documents/index.ts'
import { inboxRoutes } from '../src/modules/inbox/index.ts'
import { may, policiesOf } from '../src/modules/organisations/policies.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Deps } from '../src/platform/deps.ts'
import { type App, buildServer, isDatabaseAway, securityHeaders } from '../src/platform/http/index.ts'
import {
  addPortalAssets,
  addWorkbench,
  createPages,
  loadRenderer,
  PageCache,
} from '../src/platform/http/pages/index.ts'
import { createTestDatabase, type TestDatabase } from '../test/database.ts'
import { aNewsroom } from '../test/documents.ts'
import { axeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { overflowing, screenshot, widths } from './support/screen.ts'

await buildWeb(() => {})
const browser = await launchBrowser()
const root = join(import.meta.dirname, '..')

let database: TestDatabase
let room: Awaited<ReturnType<typeof aNewsroom>>
let who: Actor
let app: App
let origin = ''

beforeAll(async () => {
  database = await createTestDatabase()
  room = await aNewsroom(database)
  who = room.people.drafter
  app = await buildServer({
    log: pino({ level: 'silent' }),
    trustProxy: false,
    tenantOf: async () => room.tenantId,
    identify: async () => ({ actor: who, accountId: who.personId ?? '', csrf: 'token', mustEnrol: false }),
    may,
  })
  const files: Deps['files'] = {
    put: () => Promise.reject(new Error('no files in this journey')),
    open: () => Promise.resolve(null),
    remove: () => Promise.resolve(),
    async *list() {},
  }
  const deps: Deps = { ...room.deps, files, log: pino({ level: 'silent' }) }
  const seconds = () => performance.now() / 1000
  app.decorate(
    'pages',
    createPages({
      renderer: await loadRenderer(join(root, 'dist/portal/entry.js')),
      cache: new PageCache({ maxBytes: 1e6, clock: seconds }),
      siteOf: () => ({
        name: '云禾县人民政府',
        domain: '',
        idCode: '',
        seal: '云',
        languages: [],
        navigation: [],
        search: { action: '/search' },
        footer: { sponsor: '云禾县人民政府', links: [] },
      }),
      headers: securityHeaders,
      staffCookies: [],
      isDatabaseAway,
      clock: seconds,
      problemLinks: () => [],
      problemTitle: String,
    }),
  )
  await addPortalAssets(app, join(root, 'dist/portal/assets'))
  documentRoutes(app, deps)
  catalogueRoutes(app, deps)
  inboxRoutes([owedDocuments])(app, deps)
  documentPortal()(app, deps)
  app.get('/api/session', { config: { policy: 'signed-in', audit: null } }, async () => ({
    user: { id: who.personId, name: who.name },
    post: { id: who.postId, title: who.name, authority: '云禾县人民政府' },
    posts: [],
    may: policiesOf(who),
    csrfToken: 'token',
    siteName: '云禾县人民政府',
    mustEnrol: false,
    mustChangePassword: false,
    demonstration: true,
    idleMinutes: 30,
  }))
  await addWorkbench(app, join(root, 'dist/workbench'))
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await browser?.close()
  await app.close()
  await database.close()
})

const complaints: string[] = []
async function open(path: string, width: number = widths.wide): Promise<Page> {
  const context = await (browser as Browser).newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(origin + path)
  return page
}
async function looksRight(page: Page, name: string): Promise<void> {
  if (process.env.SCREENS === '1') await screenshot(page, name)
  expect(await axeViolations(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
}

describe.skipIf(browser === null)('from draft to public page, post by post', () => {
  test('the drafter writes, answers the questions, and submits', async () => {
    const page = await open('/workbench/documents/new')
    await page.getByLabel('标题', { exact: true }).fill('关于公布2026年冬季用水安排的公告')
    await page.getByLabel('体裁', { exact: true }).selectOption('notice')
    await page.getByLabel('栏目', { exact: true }).selectOption('notices')
    await looksRight(page, 'document-new')
    await page.getByRole('button', { name: '开始起草' }).click()

    const text = page.getByRole('textbox', { name: '正文' })
    await text.click()
    await page.keyboard.type('一、供水时间')
    await page.getByRole('button', { name: '标题一' }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('每日6时至22时供水。联系人身份证11010519491231002X。')
    await page.getByLabel('内容概述', { exact: true }).fill('冬季供水时间和停水安排。')
    await page.getByLabel('成文日期', { exact: true }).fill('2026-11-20')
    for (let question = 0; question < 7; question++)
      await page.getByLabel('否', { exact: true }).last().click()
    await page.getByLabel('是', { exact: true }).last().click()
    await page.getByText('公开属性：主动公开').waitFor()
    // The identity number is found, shown with its place, and keeps the item from being submitted.
    await page.getByText('正文里有居民身份证号码，请隐去').waitFor()
    await looksRight(page, 'document-edit')
    await page.getByRole('button', { name: '送审' }).click()
    await page
      .getByRole('alert')
      .getByText(/还有1处须改正/)
      .waitFor()
    await text.click()
    await page.keyboard.press('Control+End')
    for (let n = 0; n < 26; n++) await page.keyboard.press('Backspace')
    await page.getByText('没有发现问题，可以送审。').waitFor()
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByRole('heading', { name: '审核环节' }).waitFor()
    await page.context().close()
  })

  test('each reviewer finds it in the inbox and signs his gate', async () => {
    for (const [post, gate] of [
      ['first', '初审'],
      ['second', '复审'],
      ['third', '终审'],
      ['secrecy', '保密审查'],
      ['final', '公开办审核'],
    ] as const) {
      who = room.people[post]
      const page = await open('/workbench/')
      await page.getByRole('link', { name: `${gate}：关于公布2026年冬季用水安排的公告` }).click()
      if (post === 'secrecy') await page.getByLabel('保密审查单编号').fill('保审〔2026〕12号')
      if (post === 'first') await looksRight(page, 'document-review')
      await page.getByRole('button', { name: '通过' }).click()
      await page.getByText('已办理：通过').waitFor()
      await page.context().close()
    }
  })

  test('the head of the office releases it after reading what follows; the public reads it', async () => {
    who = room.people.head
    const page = await open('/workbench/')
    await page.getByRole('link', { name: /^发布：/ }).click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('编定索引号').waitFor()
    await dialog.getByRole('button', { name: '发布' }).click()
    await page.getByText('已公开').first().waitFor()
    await looksRight(page, 'document-released')
    const href = await page.getByRole('link', { name: '看公开页' }).getAttribute('href')
    await page.context().close()

    for (const [path, name] of [
      [href ?? '', 'item'],
      ['/', 'home'],
      ['/columns/notices', 'column'],
      ['/search?q=用水', 'search'],
      ['/sitemap', 'sitemap'],
      [`${href}/proof`, 'proof'],
      ['/disclosure', 'disclosure'],
    ] as const) {
      const read = await open(path)
      if (name !== 'sitemap') await read.getByText('冬季用水安排的公告').first().waitFor()
      await looksRight(read, `public-${name}`)
      await read.context().close()
    }
  })

  test.each([
    ['/workbench/documents', '信息列表', 'document-list'],
    ['/workbench/columns', '栏目管理', 'column-list'],
  ])('%s on a desk and a phone', async (path, title, name) => {
    who = room.people.head
    for (const [size, width] of Object.entries(widths)) {
      const page = await open(path, width)
      await page.getByRole('heading', { name: title }).waitFor()
      await page.getByRole('table').waitFor()
      await looksRight(page, `${name}-${size}`)
      await page.context().close()
    }
  })

  test('the browser had nothing to complain about', () => expect(complaints).toEqual([]))
})

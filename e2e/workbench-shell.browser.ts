import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from '../scripts/build-web.ts'
import { addWorkbench } from '../src/platform/http/pages/index.ts'
import { axeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { overflowing, screenshot, widths } from './support/screen.ts'

await buildWeb(() => {})
const browser = await launchBrowser()

const session = {
  user: { id: 'u1', name: '经办人甲' },
  post: { id: 'p1', title: '政府信息公开工作人员', authority: '云溪县水利局' },
  posts: [
    { id: 'p1', title: '政府信息公开工作人员', authority: '云溪县水利局' },
    { id: 'p2', title: '拟稿人', authority: '云溪县水利局' },
  ],
  may: ['inbox.read', 'request.read', 'document.draft', 'report.read', 'catalogue.read'],
  csrfToken: 'token',
  siteName: '云溪县人民政府',
  mustEnrol: false,
  mustChangePassword: false,
  demonstration: true,
  idleMinutes: 30,
}
const because = [
  { note: '收到申请之日起20个工作日内答复。', article: '《中华人民共和国政府信息公开条例》第三十三条第二款' },
]
const inbox = {
  items: [
    {
      id: '1',
      group: '依申请公开',
      title: '2025年农村饮水工程水质检测结果',
      href: '/requests/1',
      act: '答复',
      due: '2026-03-10',
      daysLeft: -2,
      because,
    },
    {
      id: '2',
      group: '依申请公开',
      title: '城北水厂招标文件',
      href: '/requests/2',
      act: '征求意见',
      due: '2026-03-16',
      daysLeft: 2,
      because,
    },
    {
      id: '3',
      group: '信息发布',
      title: '关于公布2026年抗旱应急预案的通知',
      href: '/documents/3',
      act: '审核',
      due: '2026-03-20',
      daysLeft: 6,
      because: [],
    },
    {
      id: '4',
      group: '年度报告',
      title: '2026年第一季度统计',
      href: '/reports/4',
      act: '填报',
      due: null,
      daysLeft: null,
      because: [],
    },
  ],
}
const state = { signedIn: true, away: false }
let app: FastifyInstance
let origin = ''

beforeAll(async () => {
  app = Fastify()
  app.addHook('onRequest', async (_request, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:",
    )
  })
  app.get('/api/session', async (_request, reply) =>
    state.signedIn
      ? session
      : reply.code(401).send({ type: 'urn:problem:HTTP-401', title: '请先登录', status: 401 }),
  )
  app.post<{ Body: { code?: string } }>('/api/session', async (request, reply) => {
    if (request.body.code === undefined)
      return reply
        .code(401)
        .send({ type: 'urn:problem:AUTH-CODE-NEEDED', title: '请输入动态口令', status: 401 })
    state.signedIn = true
    return session
  })
  app.get('/api/inbox', async (_request, reply) => (state.away ? reply.code(502).send('away') : inbox))
  app.get('/favicon.ico', async (_request, reply) => reply.code(204).send())
  await addWorkbench(app, join(import.meta.dirname, '../dist/workbench'))
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
  expect((app.server.address() as AddressInfo).port).toBeGreaterThan(0)
})
afterAll(async () => {
  await browser?.close()
  await app.close()
})

async function open(of: Browser, width: number, path = '/workbench/') {
  const context = await of.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const complaints: string[] = []
  // The browser itself logs answers that are refused; those are the test's own.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(origin + path)
  return { page, complaints, close: () => context.close() }
}
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.SCREENS === '1') await screenshot(page, `workbench-${name}`)
}

describe.skipIf(browser === null)('workbench', () => {
  const of = browser as Browser

  test.each(Object.entries(widths))(
    '我的待办 on a %s window: no axe violation, no sideways scrolling',
    async (name, width) => {
      state.signedIn = true
      const { page, complaints, close } = await open(of, width)
      await page.getByRole('heading', { name: '我的待办' }).waitFor()
      await page.getByText('已逾期 2 个工作日').waitFor()
      await picture(page, `todo-${name}`)
      expect(await axeViolations(page)).toEqual([])
      expect(await overflowing(page)).toEqual([])
      expect(complaints).toEqual([])
      await close()
    },
  )

  test('sign-in asks for the second factor only when the server does, with the keyboard alone', async () => {
    state.signedIn = false
    const { page, complaints, close } = await open(of, widths.wide)
    await page.getByLabel('用户名').fill('yuan')
    await picture(page, 'sign-in')
    expect(await axeViolations(page)).toEqual([])
    expect(await page.getByLabel('动态口令').count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.keyboard.type('password')
    await page.keyboard.press('Enter')
    await page.getByLabel('动态口令').fill('123456')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '我的待办' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('Ctrl+K finds a screen by its name', async () => {
    state.signedIn = true
    const { page, close } = await open(of, widths.wide, '/workbench/nowhere')
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '输入页面、编号或者名称' }).fill('待办')
    await picture(page, 'palette')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '我的待办' }).waitFor()
    await close()
  })

  test('a server that does not answer is said in place, with a way to try again', async () => {
    state.signedIn = true
    state.away = true
    const { page, close } = await open(of, widths.wide)
    await page.getByRole('alert').getByText('加载失败').waitFor()
    expect(await axeViolations(page)).toEqual([])
    state.away = false
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('已逾期 2 个工作日').waitFor()
    await close()
  })
})

test('the built page has no inline script or style', () => {
  const html = readFileSync(join(import.meta.dirname, '../dist/workbench/index.html'), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style=/)
})

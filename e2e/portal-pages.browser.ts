import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from '../scripts/build-web.ts'
import { loadRenderer } from '../src/platform/http/pages/renderer.ts'
import type { PageRenderer } from '../src/platform/http/pages/types.ts'
import type { PageContext } from '../web/portal/props.ts'
import { sampleSite, samples } from '../web/portal/samples.ts'
import { axeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { overflowing, screenshot, widths } from './support/screen.ts'

const dist = join(import.meta.dirname, '../dist/portal')
const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.svg': 'image/svg+xml' }

await buildWeb(() => {})
const browser = await launchBrowser()
let renderer: PageRenderer
let origin = ''

const contextOf = (at: number, wish: URLSearchParams): PageContext => ({
  site: sampleSite,
  language: wish.get('language') === 'ug' ? 'ug' : 'zh-CN',
  display: {
    theme: wish.get('theme') === 'dark' ? 'dark' : 'auto',
    text: wish.get('text') === 'large' ? 'large' : 'normal',
  },
  path: samples[at]?.page === 'home' ? '/' : `/${at}`,
  head: samples[at]?.head ?? { title: '', breadcrumb: [] },
})

// The content policy of the real server: no script, styles from here only.
const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname.startsWith('/assets/')) {
    response.setHeader('content-type', types[extname(url.pathname)] ?? 'text/plain')
    return response.end(readFileSync(join(dist, url.pathname)))
  }
  const at = Number(url.pathname.slice(1))
  const sample = samples[at]
  if (!sample) return response.writeHead(404).end()
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'",
  )
  return response.end(await renderer.render(sample.page, sample.props, contextOf(at, url.searchParams)))
})

beforeAll(async () => {
  renderer = await loadRenderer(join(dist, 'entry.js'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser?.close()
  server.close()
})

// Pictures are for looking at while drawing: `SCREENS=1 npx vitest run --project browser`.
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.SCREENS === '1') await screenshot(page, name)
}

describe.skipIf(browser === null)('every portal page', () => {
  const of = browser as Browser
  let page: Page
  let complaints: string[] = []

  beforeAll(async () => {
    page = await (await of.newContext({ locale: 'zh-CN' })).newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  const open = async (path: string): Promise<void> => {
    complaints = []
    await page.setViewportSize({ width: widths.wide, height: 900 })
    await page.goto(`${origin}/${path}`)
  }
  const narrow = (width: number) => page.setViewportSize({ width, height: 900 })

  test.each(samples.map((sample, at) => [sample.title, at, sample.page] as const))(
    '%s: no axe violation, one h1, no script, no complaint, no sideways scrolling on a phone and at 400 %%',
    async (_title, at, name) => {
      await open(`${at}`)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.locator('script').count()).toBe(0)
      await picture(page, `${at}-${name}-wide`)
      expect(await axeViolations(page)).toEqual([])
      expect(complaints).toEqual([])
      await narrow(widths.phone)
      await picture(page, `${at}-${name}-phone`)
      expect(await overflowing(page)).toEqual([])
      await narrow(widths.zoomed)
      expect(await overflowing(page)).toEqual([])
    },
  )

  // 首页, 栏目, 信息, 回执, 年度报告: each way of showing once.
  test.each([
    ['dark', 'theme=dark'],
    ['large print', 'text=large'],
    ['right to left', 'language=ug'],
  ])('%s: no axe violation and no sideways scrolling', async (wish, query) => {
    for (const at of [0, 1, 3, 16, 21]) {
      await open(`${at}?${query}`)
      await picture(page, `${at}-${wish.replaceAll(' ', '-')}`)
      expect(await axeViolations(page)).toEqual([])
      expect(await overflowing(page)).toEqual([])
      await narrow(widths.zoomed)
      expect(await overflowing(page)).toEqual([])
    }
  })

  test('a planted violation is seen, and planted width too', async () => {
    await open('0')
    await page.evaluate(
      'document.querySelector("main").insertAdjacentHTML("beforeend", "<img src=/assets/mark.svg><p class=nowrap>" + "宽".repeat(200))',
    )
    expect((await axeViolations(page)).join()).toContain('image-alt')
    expect((await overflowing(page)).length).toBeGreaterThan(0)
  })
})

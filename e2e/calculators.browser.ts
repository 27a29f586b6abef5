import type { Browser, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { plainDate } from '../src/kernel/plain-date.ts'
import { publishedCalendar } from '../src/law/calendar/index.ts'
import { calculatorPages } from '../src/modules/calculators/index.ts'
import { staticPages } from '../src/modules/site-pages/index.ts'
import { clockAt } from '../src/platform/clock.ts'
import { aPortal } from '../test/portal.ts'
import { axeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { overflowing, screenshot, widths } from './support/screen.ts'

const { app, close } = await aPortal((server) => {
  calculatorPages(server, { clock: clockAt(plainDate('2026-11-23')), calendar: () => publishedCalendar })
  staticPages(server)
})
const origin = await app.listen({ port: 0, host: '127.0.0.1' })
const browser = await launchBrowser()
afterAll(async () => {
  await browser?.close()
  await close()
})

async function open(path: string): Promise<Page> {
  const context = await (browser as Browser).newContext({
    viewport: { width: widths.wide, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${origin}${path}`)
  return page
}

/** No script, nothing for axe, nothing to scroll sideways; pictures with `SCREENS=1`. */
async function expectFine(page: Page, name: string): Promise<void> {
  expect(await page.locator('script').count()).toBe(0)
  expect(await page.locator('h1').count()).toBe(1)
  const picture = async (width: string) => {
    if (process.env.SCREENS === '1') await screenshot(page, `${name}-${width}`, 2800)
  }
  await picture('wide')
  expect(await axeViolations(page)).toEqual([])
  await page.setViewportSize({ width: widths.phone, height: 844 })
  await picture('phone')
  expect(await overflowing(page)).toEqual([])
  await page.setViewportSize({ width: widths.zoomed, height: 640 })
  expect(await overflowing(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await picture('print')
}

describe.skipIf(browser === null)('the calculators', () => {
  test('a period is counted with the keyboard, and the result has an address', async () => {
    const page = await open('/tools/deadline')
    await page.getByLabel('从哪一天起').fill('2026-02-06')
    await page.getByLabel('从哪一天起').press('Enter')
    await page.waitForURL(/from=2026-02-06/)
    expect(await page.locator('.duebox .big').textContent()).toBe('2026年3月12日')
    await expectFine(page, 'deadline')
    expect(await page.locator('form[action="/tools/deadline#result"]').isVisible()).toBe(false) // paper
    expect(await page.locator('.duebox').isVisible()).toBe(true)
    await page.context().close()
  })

  test.each([
    ['/tools/deadline?kind=reply&from=2026-12-15', '2027年的节假日安排尚未公布', 'deadline-provisional'],
    ['/tools/deadline?kind=litigation&from=2026-02-06&extend=5', '期限不能延长', 'deadline-refused'],
    [
      '/tools/deadline?kind=reply&from=2026-03-02&extend=10&pause=2026-03-10..2026-03-12',
      '延长10个工作日',
      'deadline-all',
    ],
    ['/tools/fee?method=items&quantity=45', '5,500', 'fee'],
    ['/tools/fee?method=items&quantity=x', '数量应为', 'fee-refused'],
    ['/about', '年报核查', 'about'],
    ['/about/accessibility', '遇到障碍', 'accessibility'],
    ['/help', '查询进度', 'help'],
  ])('%s says %s', async (path, words, name) => {
    const page = await open(path)
    expect(await page.locator('main').textContent()).toContain(words)
    await expectFine(page, name)
    await page.context().close()
  })
})

describe('over HTTP', () => {
  test('a wrong question is answered 422 with the page, script in it as text', async () => {
    const reply = await app.inject('/tools/deadline?kind=reply&from=<script>alert(1)</script>')
    expect(reply.statusCode).toBe(422)
    expect(reply.body.includes('<script')).toBe(false)
    expect(reply.body.includes('请填写存在的日期')).toBe(true)
  })

  test('controls that are no text, or far too long, are no fault', async () => {
    for (const query of [
      'from[]=1',
      `from=${'9'.repeat(500)}`,
      'pause=a&pause=b&pause=c&pause=d&pause=e',
      'kind=__proto__',
    ])
      expect((await app.inject(`/tools/deadline?${query}`)).statusCode).toBeLessThan(500)
  })
})

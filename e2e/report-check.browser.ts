import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { reportCheckPages } from '../src/modules/report-check/index.ts'
import { aPortal } from '../test/portal.ts'
import { axeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { overflowing, screenshot, widths } from './support/screen.ts'

const seeds = join(import.meta.dirname, '../../shared/seeds')
const files = existsSync(seeds) ? readdirSync(seeds).sort() : []
const seed = (at: number): string => join(seeds, files[at] ?? '')

const { app, close } = await aPortal((server) => reportCheckPages(server, null))
const origin = await app.listen({ port: 0, host: '127.0.0.1' })
const browser = await launchBrowser()
afterAll(async () => {
  await browser?.close()
  await close()
})

/** The page, as wide as said. It carries no script at all, which every look at it confirms. */
async function open(width: number): Promise<Page> {
  const context = await (browser as Browser).newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${origin}/report-check`)
  return page
}

const send = async (page: Page, ...paths: string[]): Promise<void> => {
  await page.setInputFiles('#file', paths)
  await page.getByRole('button', { name: '开始核查' }).click()
  await page.waitForLoadState()
}

// Pictures are for looking at while drawing: `SCREENS=1`.
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.SCREENS === '1') await screenshot(page, name, 2800)
}

/** Nothing for axe, nothing to scroll sideways on a phone. */
async function expectFine(page: Page, name: string): Promise<void> {
  expect(await page.locator('script').count()).toBe(0)
  await picture(page, `${name}-wide`)
  expect(await axeViolations(page)).toEqual([])
  await page.setViewportSize({ width: widths.phone, height: 844 })
  await picture(page, `${name}-phone`)
  expect(await overflowing(page)).toEqual([])
  expect(await axeViolations(page)).toEqual([])
  await page.setViewportSize({ width: widths.zoomed, height: 640 })
  expect(await overflowing(page)).toEqual([])
}

describe.skipIf(browser === null)('年报核查 without script', () => {
  test('the empty form', async () => {
    const page = await open(widths.wide)
    expect(await page.locator('script').count()).toBe(0)
    await expectFine(page, 'report-check-form')
    await page.context().close()
  })

  test('nothing chosen: the form says what to do', async () => {
    const page = await open(widths.wide)
    await page.getByRole('button', { name: '开始核查' }).click()
    await page.getByRole('link', { name: '请选择文件，或者粘贴年度报告的全文' }).click()
    await expectFine(page, 'report-check-empty')
    await page.context().close()
  })

  describe.skipIf(files.length < 5)('the published reports beside the checkout (../shared/seeds)', () => {
    test('a report with three contradictions in its tables', async () => {
      const page = await open(widths.wide)
      await send(page, seed(2))
      expect(await page.locator('.circled.error').count()).toBe(3)
      expect(await page.locator('#r1-c-remedies\\.litigationDirect\\.total').textContent()).toContain('178')
      const cell = page.locator('td', { has: page.locator('#r1-c-remedies\\.litigationDirect\\.total') })
      expect(await cell.textContent()).toContain('各项相加179，表中总计178')
      expect(await page.getByLabel('文字结果（全选后复制）').inputValue()).toContain(
        '各项相加179，表中总计178',
      )
      // From the list to the cell and back, with the keyboard.
      await page
        .getByRole('link', { name: /看表中这一格/ })
        .first()
        .press('Enter')
      expect(page.url()).toMatch(/#r1-c-requests\./)
      await page.locator(page.url().replace(/^.*#/, '#').replaceAll('.', '\\.')).press('Enter')
      expect(page.url()).toMatch(/#r1-f1$/)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载数据（JSON）' }).click(),
      ])
      const saved = JSON.parse(await readFile(await download.path(), 'utf8'))
      expect([saved.authority, saved.cells['remedies.litigationDirect.total']]).toEqual([
        '乌鲁木齐市人民政府',
        178,
      ])
      await expectFine(page, 'report-check-tables')
      await page.context().close()
    })

    test('a report of 2018 with a short period', async () => {
      const page = await open(widths.wide)
      await send(page, seed(3))
      expect(await page.locator('.finding').first().textContent()).toContain('12月30日')
      await expectFine(page, 'report-check-2018')
      await page.context().close()
    })

    test('a report whose tables are pictures', async () => {
      const page = await open(widths.wide)
      await send(page, seed(4))
      expect(await page.locator('mark').first().isVisible()).toBe(true)
      await expectFine(page, 'report-check-picture')
      await page.context().close()
    })

    test('five reports at once', async () => {
      const page = await open(widths.wide)
      await send(page, ...files.map((_, at) => seed(at)))
      expect(await page.locator('.overview tbody tr').count()).toBe(5)
      await expectFine(page, 'report-check-five')
      await page.context().close()
    })
  })
})

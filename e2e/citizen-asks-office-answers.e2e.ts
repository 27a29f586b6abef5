import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAccount, testPassword } from '../test/account.ts'
import { createTestDatabase, type TestDatabase } from '../test/database.ts'
import { type RunningProgram, startProgram } from '../test/program.ts'
import { aRequestOffice } from '../test/requests.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { screenshot, widths } from './support/screen.ts'

const browser = await launchBrowser()

/** The first journey of disclosure on request, in a browser, against the whole program on 2 March 2026. */
describe.skipIf(browser === null)('依申请公开 from the form to the letter', () => {
  let database: TestDatabase
  let program: RunningProgram
  let folder: string
  const filed = { number: '', code: '' }

  beforeAll(async () => {
    database = await createTestDatabase()
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-e2e-'))
    const office = await aRequestOffice(database, '2026-03-02', folder)
    await anAccount(database, office, { name: 'jingban', roles: ['disclosureOfficer'], mustEnrol: false })
    await anAccount(database, office, { name: 'fuzeren', roles: ['officeHead'], mustEnrol: false })
    program = await startProgram({
      DATABASE_URL: database.urls.owner,
      DATABASE_APP_URL: database.urls.app,
      DATABASE_PORTAL_URL: database.urls.portal,
      DATA_DIR: folder,
      AS_OF: '2026-03-02',
      DEMO: '0',
    })
  })
  afterAll(async () => {
    await program?.stop()
    await database?.close()
    await (browser as Browser).close()
    await rm(folder, { recursive: true, force: true })
  })

  /** A browser of somebody's own; without script where the public is meant. */
  const open = async (
    address: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await (browser as Browser).newContext({
      viewport: { width: widths.wide, height: 900 },
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(program.url + address)
    return { page, context }
  }
  const looked = async (page: Page, name: string) => {
    await screenshot(page, `requests-${name}`)
    // axe runs as script of its own; a page opened without script is looked at elsewhere.
    await expectNoAxeViolations(page)
  }

  test('a citizen asks without script, is told what is missing, and gets number, code and due day', async () => {
    const { page, context } = await open('/requests/new', { javaScriptEnabled: false })
    await page.getByRole('button', { name: '提交申请' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('请填写内容描述')
    await page.getByLabel('信息名称').fill('长安路改造方案')
    await page.getByLabel('内容描述').fill('长安路改造方案<script>document.title="hacked"</script>全文')
    await page.locator('input[value=naturalPerson]').check()
    await page.locator('#name').fill('赵钱孙')
    await page.getByLabel('证件名称').selectOption('居民身份证')
    await page.getByLabel('证件号码').fill('11010519491231002X')
    await page.getByLabel('联系电话').fill('13800001234')
    await page.locator('input[value=electronic]').check()
    await page.locator('input[value=online]').check()
    await page.getByLabel('以上内容属实').check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await screenshot(page, 'requests-receipt')
    filed.number = (await page.locator('.keys dd').nth(0).textContent()) ?? ''
    filed.code = (await page.locator('.keys dd').nth(1).textContent()) ?? ''
    expect(filed.number).toBe('2026-000001')
    expect(await page.locator('.duebox .big').textContent()).toBe('2026年3月30日')
    expect(await page.title()).not.toBe('hacked')
    await context.close()
  })

  test('form and follow-up page have nothing that axe finds, wide and on a phone', async () => {
    for (const width of [widths.wide, widths.phone]) {
      const { page, context } = await open('/requests/new', { viewport: { width, height: 900 } })
      await looked(page, `form-${width}`)
      await page.goto(`${program.url}/requests/follow`)
      await page.getByLabel('申请编号').fill(filed.number)
      await page.getByLabel('查询码').fill(filed.code.toLowerCase())
      await page.getByRole('button', { name: '查询' }).last().click()
      await looked(page, `follow-${width}`)
      expect(await page.locator('.nownext').textContent()).toContain('申请已登记')
      await page.goto(`${program.url}/requests/follow/withdraw`)
      await looked(page, `withdraw-${width}`)
      await context.close()
    }
  })

  async function signedIn(name: string) {
    const { page, context } = await open('/workbench/requests')
    await page.getByLabel('用户名').fill(name)
    await page.getByLabel('密码').fill(testPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('heading', { name: '申请办理' }).waitFor()
    return { page, context }
  }

  test('the officer finds the case, drafts the reply, and sends it to be approved; with the keyboard alone', async () => {
    const { page, context } = await signedIn('jingban')
    await page.getByRole('link', { name: filed.number }).waitFor()
    await looked(page, 'list')
    expect(await page.locator('tbody').textContent()).toContain('赵**')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '长安路改造方案' }).waitFor()
    await looked(page, 'case')
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).first().focus()
      await page.keyboard.press('Enter')
    }
    await press('拟稿')
    await page.getByLabel('办理结果').selectOption('政府信息不存在')
    await page
      .getByLabel('检索的范围、方法和结果')
      .fill('查阅城建处2024年至2026年卷宗，以“长安路”检索，未检索到')
    await looked(page, 'draft')
    await press('保存稿件')
    await page.getByRole('button', { name: '送审', exact: true }).waitFor()
    await press('送审')
    await page.getByRole('form', { name: '送审' }).getByRole('button', { name: '送审' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('审签中').first().waitFor()
    await context.close()
  })

  test('the head approves; the letter is there with its number', async () => {
    const { page, context } = await signedIn('fuzeren')
    await page.getByRole('link', { name: filed.number }).click()
    await page.getByRole('button', { name: '审签并制发' }).click()
    await page.getByRole('form', { name: '审签并制发' }).getByRole('button', { name: '审签并制发' }).click()
    await page.getByText('云政公开〔2026〕1号').first().waitFor()
    await looked(page, 'replied')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '政府信息不存在告知书' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('政府信息不存在告知书 云政公开〔2026〕1号.docx')
    for (const address of ['/workbench/requests/new', '/workbench/requests/calendars']) {
      await page.goto(program.url + address)
      await page.locator('h1').waitFor()
      await looked(page, address.split('/').at(-1) ?? '')
    }
    await context.close()
  })

  test('the citizen sees the reply, its remedies, and gets the same letter', async () => {
    const { page, context } = await open('/requests/follow')
    await page.getByLabel('申请编号').fill(filed.number)
    await page.getByLabel('查询码').fill(filed.code)
    await page.getByRole('button', { name: '查询' }).last().click()
    await looked(page, 'answered')
    const text = await page.locator('main').textContent()
    expect(text).toContain('云禾县人民法院')
    expect(text).toContain('https://fuyi.example/')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '政府信息不存在告知书.docx' }).click(),
    ])
    expect(download.suggestedFilename()).toContain('云政公开〔2026〕1号')
    await context.close()
  })
})

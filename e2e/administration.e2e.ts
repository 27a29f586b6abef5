import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAccount, testPassword } from '../test/account.ts'
import { createTestDatabase, type TestDatabase } from '../test/database.ts'
import { type RunningProgram, startProgram } from '../test/program.ts'
import { aTenant } from '../test/tenant.ts'
import { axeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { overflowing, screenshot, widths } from './support/screen.ts'

const browser = await launchBrowser()
let database: TestDatabase
let program: RunningProgram
let folder: string
let authorityId: string
let officerId: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-administration-'))
  const tenant = await aTenant(database)
  authorityId = tenant.authorityId
  const demonstration = true
  await anAccount(database, tenant, { name: 'sys', roles: ['systemAdmin'], demonstration })
  await anAccount(database, tenant, { name: 'sec', roles: ['securityAdmin'], demonstration })
  await anAccount(database, tenant, { name: 'aud', roles: ['auditor'], demonstration })
  officerId = (await anAccount(database, tenant, { name: 'officer' })).personId
  program = await startProgram({
    DATABASE_URL: database.urls.owner,
    DATABASE_APP_URL: database.urls.app,
    DATABASE_PORTAL_URL: database.urls.portal,
    DATA_DIR: folder,
    DEMO: '0',
  })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

describe.skipIf(browser === null)('administration', () => {
  async function signedIn(name: string, width: number = widths.wide) {
    if (!browser) throw new Error('no browser')
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${program.url}/workbench/`)
    await page.getByLabel('用户名').fill(name)
    await page.getByLabel('密码').fill(testPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.locator('#content').waitFor()
    return { page, complaints, close: () => context.close() }
  }
  const visit = async (page: Page, at: string, heading: string) => {
    await page.goto(`${program.url}/workbench${at}`)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
  }

  test('the system administrator adds an authority and appoints; the security administrator grants and opens the account', async () => {
    const system = await signedIn('sys')
    await visit(system.page, '/organisations', '组织机构')
    await system.page.getByRole('link', { name: '新增机关' }).click()
    await system.page.getByLabel('名称', { exact: true }).fill('云禾县财政局')
    await system.page.getByLabel('简称').fill('县财政局')
    await system.page.getByLabel('上级机关').selectOption({ label: '云禾县人民政府' })
    await system.page.getByLabel('联系电话').fill('电话')
    await system.page.getByRole('button', { name: '保存' }).click()
    await system.page.getByText('须为电话号码').first().waitFor()
    await system.page.getByLabel('联系电话').fill('0700-5551234')
    await system.page.getByRole('button', { name: '保存' }).click()
    await system.page.getByRole('heading', { name: '云禾县财政局' }).waitFor()

    await visit(system.page, '/people', '人员岗位')
    await system.page.getByRole('button', { name: '新增人员' }).click()
    await system.page.getByRole('dialog').getByLabel('姓名').fill('李经办')
    await system.page.getByRole('dialog').getByRole('button', { name: '新增人员' }).click()
    await system.page.getByRole('heading', { name: '李经办' }).waitFor()
    await system.page.getByLabel('机关').selectOption({ label: '云禾县财政局' })
    await system.page.getByLabel('岗位名称').fill('科员')
    await system.page.getByLabel('任职起').fill('2026-01-01')
    await system.page.getByRole('button', { name: '任职', exact: true }).click()
    await system.page.getByText('云禾县财政局 科员').waitFor()
    const person = new URL(system.page.url()).pathname.replace('/workbench', '')
    expect(system.complaints).toEqual([])
    await system.close()

    const security = await signedIn('sec')
    await visit(security.page, person, '李经办')
    await security.page.getByLabel('政府信息公开工作人员').check()
    await security.page.getByRole('button', { name: '授权' }).click()
    await security.page.getByLabel('登录名').fill('li.jingban')
    await security.page.getByRole('button', { name: '开通账号' }).click()
    await security.page.getByText('初始密码').waitFor()
    expect(security.complaints).toEqual([])
    await security.close()

    const auditor = await signedIn('aud')
    await visit(auditor.page, '/audit', '审计记录')
    await auditor.page.getByText('岗位：授权').first().waitFor()
    await auditor.page.getByRole('button', { name: '核验审计链' }).click()
    await auditor.page.getByText('审计链完整').waitFor()
    await auditor.close()
  })

  test.each(Object.entries(widths))(
    'on a %s window: no axe violation, no sideways scrolling',
    async (name, width) => {
      const screens = {
        sys: [
          ['/organisations', '组织机构'],
          [`/organisations/${authorityId}`, '云禾县人民政府'],
          ['/people', '人员岗位'],
          [`/people/${officerId}`, '经办人'],
          ['/site', '站点设置'],
          ['/outbox', '发件箱'],
          ['/account', '账号与安全'],
        ],
        sec: [[`/people/${officerId}`, '经办人']],
        aud: [['/audit', '审计记录']],
      } as const
      for (const [who, places] of Object.entries(screens)) {
        const { page, complaints, close } = await signedIn(who, width)
        for (const [at, heading] of places) {
          await visit(page, at, heading)
          if (process.env.SCREENS === '1')
            await screenshot(
              page,
              `administration-${who}${at.replace(/[0-9a-f-]{36}/, 'one').replaceAll('/', '-')}-${name}`,
            )
          expect([at, await axeViolations(page)]).toEqual([at, []])
          expect([at, await overflowing(page)]).toEqual([at, []])
        }
        expect(complaints).toEqual([])
        await close()
      }
    },
  )

  test('the interface reader draws every room under our content policy, asking nobody else', async () => {
    const { page, complaints, close } = await signedIn('sys')
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(program.url) && !request.url().startsWith('data:'))
        foreign.push(request.url())
    })
    await page.goto(`${program.url}/api/docs`)
    await page.getByRole('heading', { name: '政务公开平台接口' }).waitFor({ timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entriesOf, records } from '../demo/figures-2020.ts'
import { plainDate } from '../src/kernel/plain-date.ts'
import { type NewEntry, post } from '../src/modules/ledger/index.ts'
import { clockAt } from '../src/platform/clock.ts'
import { anAccount, testPassword } from '../test/account.ts'
import { createTestDatabase, type TestDatabase } from '../test/database.ts'
import { type RunningProgram, startProgram } from '../test/program.ts'
import { aTenant } from '../test/tenant.ts'
import { axeViolations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { screenshot } from './support/screen.ts'

const browser = await launchBrowser()
let database: TestDatabase
let program: RunningProgram
let authorityId = ''

beforeAll(async () => {
  if (!browser) return
  database = await createTestDatabase()
  const tenant = await aTenant(database, '云禾市')
  authorityId = tenant.authorityId
  await anAccount(database, tenant, { name: 'officer', roles: ['disclosureOfficer'], demonstration: true })
  await anAccount(database, tenant, { name: 'head', roles: ['officeHead'], demonstration: true })
  const clock = clockAt(plainDate('2021-01-04'))
  const entries = records().flatMap((record) =>
    entriesOf(record).map(({ id, ...entry }) => ({
      ...entry,
      authorityId,
      subject: {
        kind: record.kind === 'declared' ? 'declaration' : record.kind,
        id,
        label: `${record.kind} ${id}`,
      },
      cause: 'e2e.posted',
    })),
  ) as NewEntry[]
  await database.app.db.transaction().execute((tx) => post(tx, clock, tenant.tenantId, entries))
  await sql`analyze`.execute(database.owner.db)
  program = await startProgram({
    DATABASE_URL: database.urls.owner,
    DATABASE_APP_URL: database.urls.app,
    DATABASE_PORTAL_URL: database.urls.portal,
    DATA_DIR: mkdtempSync(path.join(tmpdir(), 'gongkai-e2e-')),
    DEMO: '0',
    AS_OF: '2021-01-15',
  })
})
afterAll(async () => {
  await program?.stop()
  await browser?.close()
  await database?.close()
})

async function signedIn(of: Browser, name: string): Promise<Page> {
  const context = await of.newContext({
    viewport: { width: 1500, height: 1000 },
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  await page.goto(`${program.url}/workbench/reports?year=2020`)
  await page.getByLabel('用户名').fill(name)
  await page.getByLabel('密码').fill(testPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '年度报告', level: 1 }).waitFor()
  return page
}
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.SCREENS === '1') await screenshot(page, name)
}

test.skipIf(!browser)(
  'January: the report of the year is drafted, checked, reviewed and released; everybody reads it',
  async () => {
    if (!browser) return
    const officer = await signedIn(browser, 'officer')
    await officer.getByRole('button', { name: /建立报告/ }).click()
    await officer.getByRole('heading', { name: /云禾市.*2020年政府信息公开工作年度报告/, level: 1 }).waitFor()
    await picture(officer, 'report-draft')
    expect(await axeViolations(officer)).toEqual([])

    // A figure opens the records that make it: two requests still open.
    await officer.getByRole('button', { name: /四、结转下年度继续办理 自然人：2，查看明细/ }).click()
    const panel = officer.getByRole('region', { name: /单元格/ })
    await panel.getByText('request q').first().waitFor()
    expect(await panel.getByRole('listitem').count()).toBe(2)
    await officer.getByRole('button', { name: /行政许可 处理决定数量：161,256/ }).click()
    await panel.getByText('161,256').first().waitFor()
    await picture(officer, 'report-cell')

    // The text quotes a figure; what is printed below follows the ledger.
    const problems = officer.getByLabel('五、存在的主要问题及改进情况 正文')
    await problems.fill('一是部分信息公开不够及时，下一步健全制度，加强培训。全年办理许可决定')
    await problems.press('End')
    await panel.getByRole('button', { name: '引用到正文' }).click()
    await officer.getByRole('button', { name: '161256' }).first().waitFor()
    await officer.getByText(/已保存/).waitFor()

    // What the law leaves to explain is explained, one by one.
    for (;;) {
      const explain = officer.getByRole('button', { name: /^说明：/ })
      if ((await explain.count()) === 0) break
      const before = await explain.count()
      await explain.first().click()
      await officer.getByLabel('说明内容').fill('本年没有这方面的其他情况')
      await officer.getByRole('button', { name: '保存说明' }).click()
      await expect.poll(() => officer.getByRole('button', { name: /^说明：/ }).count()).toBeLessThan(before)
    }
    await officer.getByRole('button', { name: '结账送审' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: '结账送审' }).click()
    await officer.getByText('审核中').first().waitFor()

    const head = await signedIn(browser, 'head')
    await head.getByRole('link', { name: /打开/ }).click()
    for (const [act, after] of [
      ['审定', '已审定'],
      ['发布', '已发布'],
    ] as const) {
      await head.getByRole('button', { name: act, exact: true }).click()
      await head.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
      await head.getByText(after, { exact: true }).first().waitFor()
    }
    await picture(head, 'report-released')

    const reader = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
    await reader.goto(`${program.url}/annual-reports/${authorityId}/2020`)
    await reader.getByRole('heading', { name: /2020年政府信息公开工作年度报告/, level: 1 }).waitFor()
    expect(await reader.getByRole('table').count()).toBeGreaterThanOrEqual(3)
    await picture(reader, 'report-public')
    const json = await (await fetch(`${program.url}/annual-reports/${authorityId}/2020/report.json`)).json()
    expect(json.cells['remedies.litigationDirect.total']).toBe(179)
    const pdf = await fetch(`${program.url}/annual-reports/${authorityId}/2020/report.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
  },
)

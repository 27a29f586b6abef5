import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aServer } from '../../../test/server.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockAt } from '../../platform/clock.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { ledgerRoutes } from '../ledger/index.ts'
import { annualReportRoutes } from './routes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const headers = { 'x-csrf-token': 'token' }

async function office() {
  const { tenantId, authorityId, actor } = await aTenant(database)
  const drafter: Actor = { ...actor, roles: ['disclosureOfficer', 'registrar'] }
  const head: Actor = { ...actor, personId: newId(), name: '负责人', roles: ['officeHead'] }
  let who: Actor | null = drafter
  const deps = {
    db: database.app.db,
    portalDb: database.portal.db,
    clock: clockAt(plainDate('2026-01-12')),
    log: pino({ level: 'silent' }),
  } as unknown as Deps
  const app = await aServer(tenantId, () => who)
  ledgerRoutes(app, deps)
  annualReportRoutes(app, deps)
  const as = (actor: Actor | null) => {
    who = actor
  }
  const get = async (url: string) => app.inject({ url })
  const post = (url: string, payload: object = {}) => app.inject({ method: 'POST', url, payload, headers })
  const put = (url: string, payload: object) => app.inject({ method: 'PUT', url, payload, headers })
  return { tenantId, authorityId, drafter, head, as, get, post, put }
}

test('January: from the desk to the released report, and its files for everybody', async () => {
  const { authorityId, drafter, head, as, get, post, put } = await office()
  // A figure from another system, filed and accepted by two people.
  const declared = await post('/api/declarations', {
    authorityId,
    basis: 'declared',
    measure: 'charge.amount',
    quantity: 12_345_600,
    from: '2025-01-01',
    to: '2025-12-31',
    sourceSystem: '非税收入管理系统',
    evidence: '财政部门年度汇总表',
  })
  expect(declared.statusCode).toBe(200)
  const { declarationId } = declared.json()
  await post(`/api/declarations/${declarationId}/submission`)
  expect((await post(`/api/declarations/${declarationId}/acceptance`)).json().type).toBe(
    'urn:problem:DECL-SELF-REVIEW',
  )
  as(head)
  expect((await post(`/api/declarations/${declarationId}/acceptance`)).statusCode).toBe(200)

  as(drafter)
  const desk = (await get('/api/reports')).json()
  expect(desk).toMatchObject({
    year: 2025,
    reports: [{ due: '2026-03-31', stand: 'waiting', mayOpen: true }],
  })
  const { reportId } = (await post('/api/reports', { authorityId, year: 2025 })).json()
  const report = (await get(`/api/reports/${reportId}`)).json()
  expect(report.cells['proactive.charges.amount']).toBe(12.3456)
  expect(report.allowedActions).toEqual(['edit', 'explain', 'submit'])
  const cell = (
    await get(`/api/ledger/2021/cells/proactive.charges.amount?from=2025-01-01&to=2025-12-31`)
  ).json()
  expect(cell).toMatchObject({
    parts: { value: 12.3456, counted: 0, declared: 12.3456 },
    evidence: [{ quantity: 12.3456, basis: 'declared', href: `/declarations/${declarationId}` }],
  })
  const narrative = {
    overview: ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障']
      .map((subject) => `${subject}工作按照要求开展，情况良好。`)
      .join('\n'),
    problems: '一是人员力量不足，下一步加强培训。',
    other: '本年没有收取信息处理费。',
  }
  const saved = await put(`/api/reports/${reportId}/narrative`, { version: report.version, narrative })
  expect(saved.statusCode).toBe(200)
  expect((await get(`/api/reports/${reportId}`)).json().findings).toEqual([])
  expect((await post(`/api/reports/${reportId}/submission`)).json().hash).toMatch(/^[0-9a-f]{64}$/)
  expect((await post(`/api/reports/${reportId}/release`)).statusCode).toBe(403)
  as(head)
  expect((await post(`/api/reports/${reportId}/approval`)).statusCode).toBe(200)
  const files = `/annual-reports/${authorityId}/2025/report`
  expect((await get(`${files}.json`)).statusCode).toBe(404)
  expect((await post(`/api/reports/${reportId}/release`)).json()).toEqual({
    releasedOn: '2026-01-12',
    number: 1,
  })

  as(null)
  const json = await get(`${files}.json`)
  expect(json.json().cells['proactive.charges.amount']).toBe(12.3456)
  for (const format of ['docx', 'pdf', 'html']) {
    const file = await get(`${files}.${format}`)
    expect([format, file.statusCode]).toEqual([format, 200])
    expect(file.headers['content-disposition']).toContain('attachment')
  }
  expect((await get(`/api/reports/${reportId}`)).statusCode).toBe(401)
})

test('a figure typed by hand that the tables contradict is found in the draft', async () => {
  const { authorityId, get, post, put } = await office()
  const { reportId } = (await post('/api/reports', { authorityId, year: 2025 })).json()
  await put(`/api/reports/${reportId}/narrative`, {
    version: 1,
    narrative: { overview: '全年共收到政府信息公开申请7件。' },
  })
  const { findings } = (await get(`/api/reports/${reportId}`)).json()
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('narrative.table')
})

test('wrong input is refused at the edge', async () => {
  const { get, post, put } = await office()
  expect((await get('/api/ledger/2021/cells/no.such.cell?from=2025-01-01&to=2025-12-31')).statusCode).toBe(
    404,
  )
  expect((await get('/api/ledger/2021/cells?from=2025-02-30&to=2025-12-31')).statusCode).toBe(400)
  expect((await get(`/api/reports/${newId()}`)).statusCode).toBe(404)
  expect((await post('/api/reports', { authorityId: 'x', year: 2025 })).statusCode).toBe(400)
  expect((await put(`/api/reports/${newId()}/narrative`, { version: 1, narrative: {} })).statusCode).toBe(404)
})

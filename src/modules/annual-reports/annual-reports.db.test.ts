import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockAt } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { post, reverse, verifyClosing } from '../ledger/index.ts'
import {
  approveReport,
  editNarrative,
  explainFinding,
  findPublicReport,
  loadWorking,
  openCorrection,
  openReport,
  releaseReport,
  submitReport,
  withdrawReport,
} from './index.ts'
import { findReport } from './queries/report.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const on = (day: string) => ({
  get db() {
    return database.app.db
  },
  clock: clockAt(plainDate(day)),
})
const january = on('2026-01-10')

/** A county with two requests of 2025, one granted and one open, its report opened; and the people of its office. */
async function aDraft() {
  const tenant = await aTenant(database)
  const drafter = tenant.actor
  const reviewer: Actor = { ...drafter, personId: newId(), name: '审核人' }
  await database.app.db.transaction().execute((tx) =>
    post(tx, january.clock, tenant.tenantId, [
      ...['a', 'b'].map((id) => ({
        authorityId: tenant.authorityId,
        measure: 'request.received' as const,
        dimensions: { applicant: 'naturalPerson' as const, channel: 'network' as const },
        day: plainDate('2025-06-01'),
        subject: { kind: 'request', id, label: `申请${id}` },
        cause: 'request.received',
      })),
      {
        authorityId: tenant.authorityId,
        measure: 'request.concluded',
        dimensions: { applicant: 'naturalPerson', outcome: 'granted', timing: 'onTime' },
        day: plainDate('2025-07-01'),
        subject: { kind: 'request', id: 'a', label: '申请a' },
        cause: 'request.replied',
      },
    ]),
  )
  const opened = await openReport(january, drafter, { authorityId: tenant.authorityId, year: 2025 })
  if (!opened.ok) throw new Error(opened.refusal)
  const { reportId } = opened.value
  const { tenantId } = tenant
  const working = async () => {
    const report = await findReport(database.app.db, { tenantId, reportId })
    if (!report) throw new Error('no report')
    return loadWorking(database.app.db, report)
  }
  const explainAll = async () => {
    for (const { fingerprint, blocks, explanation } of (await working()).findings)
      if (!blocks && !explanation)
        await explainFinding(january, drafter, { reportId, fingerprint, explanation: '本年无此项工作' })
  }
  const write = async (changes: object, deps = january) => {
    const { report } = await working()
    return editNarrative(deps, drafter, {
      reportId,
      version: report.version,
      narrative: { ...report.narrative, ...changes },
    })
  }
  return { ...tenant, drafter, reviewer, reportId, working, explainAll, write }
}
type Draft = Awaited<ReturnType<typeof aDraft>>

async function released(draft: Draft) {
  await draft.explainAll()
  const { reportId } = draft
  const steps = [
    await submitReport(january, draft.drafter, { reportId }),
    await approveReport(january, draft.reviewer, { reportId }),
    await releaseReport(january, draft.reviewer, { reportId }),
  ]
  expect(steps.map(({ ok }) => ok)).toEqual([true, true, true])
}
const publicOf = ({ tenantId, authorityId }: Draft, year = 2025) =>
  findPublicReport(database.portal.db, { tenantId, authorityId, year })

describe('起草', () => {
  test('tables and starting text come from the ledger; the figures of the text follow it', async () => {
    const draft = await aDraft()
    const { content, report } = await draft.working()
    expect(content.cells['requests.received.naturalPerson']).toBe(2)
    expect(content.cells['requests.carriedOut.total']).toBe(1)
    expect(report.narrative.overview).toContain('{{requests.received.total}}件')
    const text = content.sections[0]?.paragraphs.join('') ?? ''
    expect(text).toContain('新收政府信息公开申请2件')
    expect(text).toContain('予以公开1件，占100.0%')
    await database.app.db.transaction().execute((tx) =>
      reverse(tx, january.clock, draft.tenantId, {
        subject: { kind: 'request', id: 'b' },
        cause: 'request.struck',
      }),
    )
    expect((await draft.working()).content.sections[0]?.paragraphs.join('')).toContain('公开申请1件')
  })

  test('one report a year, never of a year to come', async () => {
    const { drafter, authorityId } = await aDraft()
    expect(await openReport(january, drafter, { authorityId, year: 2025 })).toMatchObject({
      refusal: 'REPORT-EXISTS',
    })
    expect(await openReport(january, drafter, { authorityId, year: 2027 })).toMatchObject({
      refusal: 'REPORT-YEAR',
    })
  })

  test('an edit of an old version is refused: nobody overwrites another', async () => {
    const { drafter, reportId, write } = await aDraft()
    await write({ problems: '一' })
    expect(
      await editNarrative(january, drafter, { reportId, version: 1, narrative: { problems: '二' } }),
    ).toMatchObject({ refusal: 'REPORT-CHANGED' })
  })
})

describe('核查', () => {
  test('a text that quotes what does not exist cannot be sent to review', async () => {
    const { drafter, reportId, write } = await aDraft()
    await write({ problems: '新收{{requests.recieved.total}}件' })
    const result = await submitReport(january, drafter, { reportId })
    expect(result).toMatchObject({ refusal: 'REPORT-BLOCKED', with: { count: 1 } })
    expect(JSON.stringify(result)).toContain('{{requests.recieved.total}}')
  })

  test('more concluded than received blocks: a count below zero', async () => {
    const { tenantId, drafter, reportId } = await aDraft()
    await database.app.db.transaction().execute((tx) =>
      reverse(tx, january.clock, tenantId, {
        subject: { kind: 'request', id: 'a' },
        measure: 'request.received',
        cause: 'request.struck',
      }),
    )
    await database.app.db.transaction().execute((tx) =>
      reverse(tx, january.clock, tenantId, {
        subject: { kind: 'request', id: 'b' },
        measure: 'request.received',
        cause: 'request.struck',
      }),
    )
    expect(await submitReport(january, drafter, { reportId })).toMatchObject({ refusal: 'REPORT-BLOCKED' })
  })

  test('an explanation dies when its data changes', async () => {
    const { drafter, reportId, working, explainAll, write } = await aDraft()
    expect(await submitReport(january, drafter, { reportId })).toMatchObject({
      refusal: 'REPORT-UNEXPLAINED',
    })
    await explainAll()
    expect((await working()).findings.every(({ explanation }) => explanation)).toBe(true)
    await write({ overview: '' })
    expect((await working()).findings.some(({ explanation }) => !explanation)).toBe(true)
    expect(await submitReport(january, drafter, { reportId })).toMatchObject({
      refusal: 'REPORT-UNEXPLAINED',
    })
  })

  test('a year is closed only when it is over', async () => {
    const { drafter, reportId, explainAll } = await aDraft()
    await explainAll()
    expect(await submitReport(on('2025-12-31'), drafter, { reportId })).toMatchObject({
      refusal: 'REPORT-YEAR-OPEN',
    })
  })
})

describe('审核与发布', () => {
  test('frozen from review on: later entries are told and change nothing that is printed', async () => {
    const draft = await aDraft()
    await draft.explainAll()
    await submitReport(january, draft.drafter, { reportId: draft.reportId })
    await database.app.db.transaction().execute((tx) =>
      reverse(tx, january.clock, draft.tenantId, {
        subject: { kind: 'request', id: 'b' },
        cause: 'request.struck',
      }),
    )
    const { content, findings, closing } = await draft.working()
    expect(content.cells['requests.received.total']).toBe(2)
    const moved = findings.find(({ rule }) => rule === 'closing.moved')
    expect(moved?.cells).toContain('requests.received.total')
    const { tenantId } = draft
    expect(
      await verifyClosing(database.app.db, { tenantId, closingId: closing?.closingId ?? '' }),
    ).toMatchObject({ holds: true })
  })

  test('who sent it neither approves nor releases it', async () => {
    const draft = await aDraft()
    const { reportId, drafter, reviewer } = draft
    await draft.explainAll()
    await submitReport(january, drafter, { reportId })
    expect(await approveReport(january, drafter, { reportId })).toMatchObject({
      refusal: 'REPORT-SELF-REVIEW',
    })
    await approveReport(january, reviewer, { reportId })
    expect(await releaseReport(january, drafter, { reportId })).toMatchObject({
      refusal: 'REPORT-SELF-REVIEW',
    })
  })

  test('any edit voids the approval', async () => {
    const draft = await aDraft()
    const { reportId, drafter, reviewer } = draft
    await draft.explainAll()
    await submitReport(january, drafter, { reportId })
    await approveReport(january, reviewer, { reportId })
    await draft.write({ problems: '一是力量不足。' })
    expect((await draft.working()).report).toMatchObject({ state: 'drafting', approved_hash: null })
    expect(await releaseReport(january, reviewer, { reportId })).toMatchObject({ refusal: 'REPORT-STATE' })
  })

  test('what is not what was approved does not go out', async () => {
    const draft = await aDraft()
    const { reportId, drafter, reviewer } = draft
    await draft.explainAll()
    await submitReport(january, drafter, { reportId })
    await approveReport(january, reviewer, { reportId })
    await database.owner.pool.query(
      `update annual_report set narrative = '{"overview": "改"}' where report_id = $1`,
      [reportId],
    )
    expect(await releaseReport(january, reviewer, { reportId })).toMatchObject({
      refusal: 'REPORT-NOT-AS-APPROVED',
    })
  })

  test('nothing is public before the release; then the portal reads it whole', async () => {
    const draft = await aDraft()
    expect(await publicOf(draft)).toBeNull()
    await released(draft)
    const row = await publicOf(draft)
    expect(row).toMatchObject({ year: 2025, number: 1, released_on: '2026-01-10', withdrawn_on: null })
    expect(row?.content.cells['requests.carriedOut.total']).toBe(1)
    expect(row?.content.closing?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('withdrawn: a notice; corrected: the old report stays until the new one is out, which says why', async () => {
    const draft = await aDraft()
    const { reportId, reviewer } = draft
    await released(draft)
    await openCorrection(january, reviewer, { reportId, reason: '更正第五部分文字' })
    expect(await publicOf(draft)).toMatchObject({ number: 1, withdrawn_on: null })
    await draft.write({ problems: '更正后的文字。' })
    await released(draft)
    const corrected = await publicOf(draft)
    expect(corrected).toMatchObject({ number: 2, correction: '更正第五部分文字' })
    expect(corrected?.content.correction).toBe('更正第五部分文字')
    await withdrawReport(january, reviewer, { reportId, reason: '发现涉及个人信息' })
    expect(await publicOf(draft)).toMatchObject({ withdrawn_why: '发现涉及个人信息' })
  })

  test('the next year compares with the released one: carried in is what was carried out, shares and changes are filled', async () => {
    const draft = await aDraft()
    await released(draft)
    const next = await openReport(on('2026-12-31'), draft.drafter, {
      authorityId: draft.authorityId,
      year: 2026,
    })
    if (!next.ok) throw new Error(next.refusal)
    const { tenantId } = draft
    const load = async () => {
      const report = await findReport(database.app.db, { tenantId, reportId: next.value.reportId })
      if (!report) throw new Error('no report')
      return loadWorking(database.app.db, report)
    }
    expect((await load()).content.cells['requests.carriedIn.total']).toBe(1)
    expect((await load()).findings.map(({ rule }) => rule)).not.toContain('requests.continuity')
    await database.app.db.transaction().execute((tx) =>
      reverse(tx, january.clock, tenantId, {
        subject: { kind: 'request', id: 'b' },
        cause: 'request.struck',
      }),
    )
    const broken = (await load()).findings.filter(({ rule }) => rule === 'requests.continuity')
    expect(broken.map(({ cells, expected, actual, blocks }) => [cells[0], expected, actual, blocks])).toEqual(
      [
        ['requests.carriedIn.naturalPerson', 1, 0, false],
        ['requests.carriedIn.total', 1, 0, false],
      ],
    )
  })

  test('another authority and another government are refused', async () => {
    const draft = await aDraft()
    const { reportId, drafter } = draft
    expect(await submitReport(january, { ...drafter, authorityId: newId() }, { reportId })).toMatchObject({
      refusal: 'REPORT-OTHER-AUTHORITY',
    })
    const elsewhere = await aTenant(database, '乙县')
    expect(await submitReport(january, elsewhere.actor, { reportId })).toMatchObject({
      refusal: 'REPORT-NOT-FOUND',
    })
  })
})

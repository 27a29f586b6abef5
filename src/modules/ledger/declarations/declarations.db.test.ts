import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { aTenant } from '../../../../test/tenant.ts'
import { plainDate } from '../../../kernel/plain-date.ts'
import { cellRules } from '../../../law/forms/annual-report/cells/index.ts'
import type { Actor } from '../../../platform/actor.ts'
import { clockAt } from '../../../platform/clock.ts'
import { newId } from '../../../platform/ids.ts'
import { verify } from '../../audit/index.ts'
import { calendarYear, oneCell } from '../index.ts'
import { type DeclarationContent, draftDeclaration, editDeclaration } from './draft.ts'
import { declarations } from './list.ts'
import { acceptDeclaration, returnDeclaration, revokeDeclaration } from './review.ts'
import { submitDeclaration } from './submit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const deps = () => ({ db: database.app.db, clock: clockAt(plainDate('2026-01-10')) })
const licences = (authorityId: string): DeclarationContent => ({
  authorityId,
  basis: 'declared',
  measure: 'power.decision',
  dimensions: { power: 'licence' },
  quantity: 161_256,
  from: plainDate('2025-01-01'),
  to: plainDate('2025-12-31'),
  sourceSystem: '省行政审批系统',
  evidence: '系统导出的办件统计表，经审批局盖章',
})
const reviewerOf = (actor: Actor): Actor => ({ ...actor, personId: newId(), name: '复核人' })
const licencesOf = async (tenantId: string) =>
  oneCell(
    database.app.db,
    { tenantId, authorityIds: null, period: calendarYear(2025) },
    cellRules['2021']['proactive.licences.decisions'],
  )

async function submitted(name?: string) {
  const tenant = await aTenant(database, name)
  const drafted = await draftDeclaration(deps(), tenant.actor, licences(tenant.authorityId))
  if (!drafted.ok) throw new Error(drafted.refusal)
  await submitDeclaration(deps(), tenant.actor, drafted.value)
  return { ...tenant, declarationId: drafted.value.declarationId }
}

describe('申报数', () => {
  test('counts from the moment in which another person accepts it, and not before', async () => {
    const { tenantId, actor, declarationId } = await submitted()
    expect((await licencesOf(tenantId)).value).toBe(0)
    expect(await acceptDeclaration(deps(), reviewerOf(actor), { declarationId })).toMatchObject({ ok: true })
    expect(await licencesOf(tenantId)).toEqual({ value: 161_256, counted: 0, declared: 161_256, opening: 0 })
    expect(await verify(database.app.db, tenantId)).toEqual({ acts: 3, broken: null })
  })

  test('the filer cannot accept it, nor can a person of another authority see it as theirs', async () => {
    const { actor, declarationId, tenantId } = await submitted()
    expect(await acceptDeclaration(deps(), actor, { declarationId })).toMatchObject({
      refusal: 'DECL-SELF-REVIEW',
    })
    const stranger = { ...reviewerOf(actor), authorityId: newId() }
    expect(await acceptDeclaration(deps(), stranger, { declarationId })).toMatchObject({
      refusal: 'DECL-OTHER-AUTHORITY',
    })
    const elsewhere = await aTenant(database, '乙县')
    expect(await acceptDeclaration(deps(), elsewhere.actor, { declarationId })).toMatchObject({
      refusal: 'DECL-NOT-FOUND',
    })
    expect((await licencesOf(tenantId)).value).toBe(0)
  })

  test('accepting twice counts once', async () => {
    const { tenantId, actor, declarationId } = await submitted()
    const reviewer = reviewerOf(actor)
    const results = await Promise.all(
      [1, 2, 3].map(() => acceptDeclaration(deps(), reviewer, { declarationId })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await licencesOf(tenantId)).value).toBe(161_256)
  })

  test('what came back is mended with its reason in view, and sent again', async () => {
    const { tenantId, authorityId, actor, declarationId } = await submitted()
    const reason = '与上年口径不一致，请核对'
    await returnDeclaration(deps(), reviewerOf(actor), { declarationId, reason })
    const [row] = await declarations(database.app.db, { tenantId, declarationId, limit: 1 })
    expect(row).toMatchObject({ state: 'returned', reason })
    const content = { ...licences(authorityId), quantity: 161_250 }
    expect(await editDeclaration(deps(), actor, { declarationId, version: 1, content })).toMatchObject({
      refusal: 'DECL-CHANGED',
    })
    const version = row?.version ?? 0
    await editDeclaration(deps(), actor, { declarationId, version, content })
    await submitDeclaration(deps(), actor, { declarationId })
    await acceptDeclaration(deps(), reviewerOf(actor), { declarationId })
    expect((await licencesOf(tenantId)).declared).toBe(161_250)
  })

  test('a revocation takes it out of the ledger and leaves both entries to be seen', async () => {
    const { tenantId, actor, declarationId } = await submitted()
    await acceptDeclaration(deps(), reviewerOf(actor), { declarationId })
    await revokeDeclaration(deps(), reviewerOf(actor), { declarationId, reason: '来源系统更正' })
    expect((await licencesOf(tenantId)).value).toBe(0)
    expect(await acceptDeclaration(deps(), reviewerOf(actor), { declarationId })).toMatchObject({
      refusal: 'DECL-STATE',
    })
  })

  test.each([
    [
      'a dimension that the measure lacks',
      { dimensions: { power: 'licence', channel: 'letter' } },
      'DECL-DIMENSIONS',
    ],
    ['a dimension left out', { dimensions: {} }, 'DECL-DIMENSIONS'],
    ['a period over two years', { from: plainDate('2024-12-31') }, 'DECL-PERIOD'],
    [
      'a period that has not ended',
      { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') },
      'DECL-FUTURE',
    ],
    ['nothing', { quantity: 0 }, 'DECL-FRACTION'],
    ['half a thing', { quantity: 0.5 }, 'DECL-FRACTION'],
  ])('%s is refused', async (_title, wrong, refusal) => {
    const { actor, authorityId } = await aTenant(database)
    expect(await draftDeclaration(deps(), actor, { ...licences(authorityId), ...wrong })).toMatchObject({
      ok: false,
      refusal,
    })
  })
})

test('期初数: an opening balance before the first year stands in the stock and not in the flow', async () => {
  const { tenantId, authorityId, actor } = await aTenant(database)
  const drafted = await draftDeclaration(deps(), actor, {
    ...licences(authorityId),
    basis: 'opening',
    measure: 'document.made',
    dimensions: { document: 'normative' },
    quantity: 129,
    from: plainDate('2024-12-31'),
    to: plainDate('2024-12-31'),
    sourceSystem: '规范性文件清理结果公告',
  })
  if (!drafted.ok) throw new Error(drafted.refusal)
  await submitDeclaration(deps(), actor, drafted.value)
  await acceptDeclaration(deps(), reviewerOf(actor), drafted.value)
  const scope = { tenantId, authorityIds: null, period: calendarYear(2025) }
  const rules = cellRules['2021']
  const inForce = await oneCell(database.app.db, scope, rules['proactive.normativeDocuments.inForce'])
  expect(inForce).toEqual({ value: 129, counted: 0, declared: 0, opening: 129 })
  expect((await oneCell(database.app.db, scope, rules['proactive.normativeDocuments.made'])).value).toBe(0)
})

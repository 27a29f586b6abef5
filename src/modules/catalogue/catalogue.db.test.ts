import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { clockAt } from '../../platform/clock.ts'
import { mayBeUnder, saveColumn } from './commands/save-column.ts'
import { allColumns, seedColumns } from './index.ts'
import type { ColumnBody } from './schemas.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
const deps = () => ({ db: database.app.db, clock: clockAt(plainDate('2026-11-23')) })
const body = (over: Partial<ColumnBody> = {}): ColumnBody => ({
  parentId: null,
  name: '乡村振兴',
  description: '乡村振兴政策和资金。',
  keywords: [],
  type: '工作动态',
  updateDays: 14,
  updateBasis: '',
  authorityId: null,
  position: 50,
  closed: false,
  version: 0,
  ...over,
})

test("the standard structure has the platform's parts and fifteen items of Article 20; seeding twice adds nothing", async () => {
  const { actor, tenantId } = await aTenant(database)
  expect(await seedColumns(deps(), actor)).toMatchObject({ ok: true, value: { added: 24 } })
  expect(await seedColumns(deps(), actor)).toMatchObject({ ok: true, value: { added: 0 } })
  const columns = await allColumns(database.app.db, tenantId)
  expect(columns.filter((column) => column.parentId === null).map((column) => column.name)).toEqual([
    '政府信息公开指南',
    '政府信息公开制度',
    '法定主动公开内容',
    '政府信息公开年报',
    '依申请公开',
    '政策解读',
    '工作动态',
    '通知公告',
  ])
  expect(columns.filter((column) => /^foi-reg-2019\/20\(/.test(column.items[0]?.cite ?? ''))).toHaveLength(15)
})

test('a column cannot hang below itself, nor below one that is closed', async () => {
  const { actor } = await aTenant(database)
  await seedColumns(deps(), actor)
  expect(
    await saveColumn(deps(), actor, 'statutory', body({ parentId: 'item-20-1', version: 1 })),
  ).toMatchObject({ refusal: 'CAT-PARENT' })
  expect(await saveColumn(deps(), actor, 'statutory', body({ closed: true, version: 1 }))).toMatchObject({
    refusal: 'CAT-HAS-CHILDREN',
  })
  expect(await saveColumn(deps(), actor, 'news', body({ closed: true, version: 1 }))).toMatchObject({
    ok: true,
  })
  expect(await saveColumn(deps(), actor, null, body({ parentId: 'news' }))).toMatchObject({
    refusal: 'CAT-PARENT',
  })
})

test("who saves over another's change is told; another government's column is not found", async () => {
  const { actor } = await aTenant(database)
  const other = await aTenant(database, '青禾县')
  await seedColumns(deps(), actor)
  expect(await saveColumn(deps(), actor, 'news', body({ version: 1 }))).toMatchObject({
    ok: true,
    value: { version: 2 },
  })
  expect(await saveColumn(deps(), actor, 'news', body({ version: 1 }))).toMatchObject({
    refusal: 'CAT-CHANGED',
  })
  expect(await saveColumn(deps(), other.actor, 'news', body({ version: 2 }))).toMatchObject({
    refusal: 'CAT-NOT-FOUND',
  })
})

test('a cycle that already stands does not hang the question', () => {
  const rows = [
    { column_id: 'a', parent_id: 'b', closed_on: null },
    { column_id: 'b', parent_id: 'a', closed_on: null },
  ]
  expect(mayBeUnder(rows, 'c', 'a')).toBe(false)
})

test('the public sees open columns alone, through the view, not the table', async () => {
  const { actor, tenantId } = await aTenant(database)
  await seedColumns(deps(), actor)
  await saveColumn(deps(), actor, 'news', body({ closed: true, version: 1 }))
  const seen = await database.portal.db
    .selectFrom('portal_column')
    .select('column_id')
    .where('tenant_id', '=', tenantId)
    .execute()
  expect(seen).toHaveLength(23)
  await expect(database.portal.db.selectFrom('catalogue_column').selectAll().execute()).rejects.toThrow(
    'permission denied',
  )
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { clockAt } from '../../platform/clock.ts'
import { perform, verify } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const deps = () => ({ db: database.app.db, clock: clockAt(plainDate('2026-11-23')) })
const act = (id: string) => ({ kind: 'trial.done', subject: { kind: 'trial', id } }) as const

test('a chain of concurrent acts holds, each once', async () => {
  const { actor, tenantId } = await aTenant(database)
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      perform(deps(), actor, async (_tx, did) => {
        did({ ...act(String(n)), detail: { 中文: '是', b: [1, null], a: { z: 1, y: true } } })
        return ok(n)
      }),
    ),
  )
  expect(await verify(database.app.db, tenantId)).toEqual({ acts: 20, broken: null })
})

test('a refusal leaves no trace and comes back', async () => {
  const { actor, tenantId } = await aTenant(database)
  const result = await perform(deps(), actor, async (tx, did) => {
    did(act('x'))
    await sql`insert into person (tenant_id, person_id, name) values (${tenantId}, gen_random_uuid(), '某人')`.execute(
      tx,
    )
    return refuse('NO', { why: 1 })
  })
  expect(result).toEqual({ ok: false, refusal: 'NO', with: { why: 1 } })
  expect(await verify(database.app.db, tenantId)).toEqual({ acts: 0, broken: null })
  expect(
    (await sql`select from person where tenant_id = ${tenantId}`.execute(database.app.db)).rows,
  ).toHaveLength(0)
})

test('a change that tells nothing to the audit is a fault', async () => {
  const { actor } = await aTenant(database)
  await expect(perform(deps(), actor, async () => ok(1))).rejects.toThrow('without an audit row')
})

test.each([
  [
    'an altered detail',
    `update audit_act set detail = '{"n": 9}' where tenant_id = $1 and seq = 2`,
    { acts: 1, broken: { seq: 2, why: 'altered' } },
  ],
  [
    'a deleted act',
    `delete from audit_act where tenant_id = $1 and seq = 2`,
    { acts: 1, broken: { seq: 2, why: 'missing' } },
  ],
  [
    'a cut-off tail',
    `delete from audit_act where tenant_id = $1 and seq = 3`,
    { acts: 2, broken: { seq: 3, why: 'head' } },
  ],
])('verify names %s by an owner who disabled the trigger', async (_title, statement, expected) => {
  const { actor, tenantId } = await aTenant(database)
  for (const n of [1, 2, 3])
    await perform(deps(), actor, async (_tx, did) => {
      did({ ...act('s'), detail: { n } })
      return ok(n)
    })
  const client = await database.owner.pool.connect()
  await client.query(`set session_replication_role = replica`)
  await client.query(statement, [tenantId])
  await client.query(`set session_replication_role = origin`)
  client.release()
  expect(await verify(database.app.db, tenantId)).toEqual(expected)
})

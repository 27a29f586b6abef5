import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await sql`insert into tenant (tenant_id, name, level) values ('yunhe', '云禾县', 'county')`.execute(
    database.owner.db,
  )
})
afterAll(() => database.close())

describe('roles', () => {
  test('the portal reads no table', async () => {
    await expect(sql`select * from tenant`.execute(database.portal.db)).rejects.toThrow(/permission denied/)
  })

  test('the portal writes nothing, not even a table of its own', async () => {
    await expect(sql`create table mine (a int)`.execute(database.portal.db)).rejects.toThrow(
      /read-only|permission denied/,
    )
  })

  test('the app role cannot alter what is append-only', async () => {
    await expect(sql`update audit_act set kind = ''`.execute(database.app.db)).rejects.toThrow(
      /permission denied/,
    )
    await expect(sql`delete from audit_act`.execute(database.app.db)).rejects.toThrow(/permission denied/)
  })

  test('even the owner is stopped by the trigger', async () => {
    await expect(sql`delete from audit_act`.execute(database.owner.db)).rejects.toThrow(/append-only/)
  })
})

describe('types', () => {
  test('a date comes back as the text it is', async () => {
    const { rows } = await sql<{ day: string }>`select date '2026-03-12' as day`.execute(database.app.db)
    expect(rows[0]?.day).toBe('2026-03-12')
  })

  test('a bigint comes back as a number, and one beyond 2^53 is a fault', async () => {
    const { rows } = await sql<{ n: number }>`select 161256::bigint as n`.execute(database.app.db)
    expect(rows[0]?.n).toBe(161256)
    await expect(sql`select 9007199254740993::bigint as n`.execute(database.app.db)).rejects.toThrow(
      RangeError,
    )
  })
})

describe('tenancy (sharding by government must stay possible)', () => {
  // Tables of the machinery, not of a government.
  const shared = ['migration', 'migration_lock']

  const primaryKeys = async () =>
    (
      await sql<{ name: string; first: string | null }>`
        select c.relname as name, (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as first
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(
        database.owner.db,
      )
    ).rows.filter((table) => !shared.includes(table.name))

  const offenders = async () =>
    (await primaryKeys()).filter((table) => table.first !== 'tenant_id').map((table) => table.name)

  test('the primary key of every table begins with tenant_id', async () =>
    expect(await offenders()).toEqual([]))

  test('the guard sees a table that does not', async () => {
    await sql`create table planted (id int primary key)`.execute(database.owner.db)
    expect(await offenders()).toEqual(['planted'])
    await sql`drop table planted`.execute(database.owner.db)
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicant } from '../demo/people-and-questions.ts'
import { createTestDatabase, type TestDatabase } from '../test/database.ts'
import { type RunningProgram, startProgram } from '../test/program.ts'
import { aTenant } from '../test/tenant.ts'

// The server dies at any moment of filing. Fifty times in the long run, a few in every run.
const rounds = process.env.LONG ? 50 : 4

let database: TestDatabase
let folder: string
let tenantId: string
let authorityId: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-kill-'))
  const tenant = await aTenant(database)
  tenantId = tenant.tenantId
  authorityId = tenant.authorityId
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const start = (): Promise<RunningProgram> =>
  startProgram({
    DATABASE_URL: database.urls.owner,
    DATABASE_APP_URL: database.urls.app,
    DATABASE_PORTAL_URL: database.urls.portal,
    DATA_DIR: folder,
    DEMO: '0',
  })

/** Files with a form's key, as the form does; the number on the receipt, or null where no receipt came. */
async function file(url: string, formKey: string, n: number): Promise<string | null> {
  const { contactName, assistance, representative, ...who } = applicant('naturalPerson', n)
  const form = {
    ...who,
    authority: authorityId,
    title: `第${n}号`,
    description: `申请公开第${n}号文件`,
    form: 'electronic',
    delivery: 'online',
    declaration: 'yes',
    formKey,
  }
  try {
    const reply = await fetch(`${url}/requests/new`, { method: 'POST', body: new URLSearchParams(form) })
    const page = await reply.text()
    return reply.status === 200 ? (/\d{4}-\d{6}/.exec(page)?.[0] ?? null) : null
  } catch {
    return null
  }
}

test(
  `killed ${rounds} times while requests are filed: everything acknowledged is there, once`,
  async () => {
    const keys: string[] = []
    const acknowledged = new Map<string, string>()
    for (let round = 0; round < rounds; round += 1) {
      const program = await start()
      let alive = true
      const citizens = Array.from({ length: 4 }, async () => {
        while (alive) {
          const n = keys.length
          const key = `form-key-of-the-test-${n}`
          keys.push(key)
          const number = await file(program.url, key, n)
          if (number) acknowledged.set(key, number)
        }
      })
      // Once filing is under way, at another moment each time: before, within or just after a commit.
      const before = acknowledged.size
      for (let waited = 0; acknowledged.size === before && waited < 10_000; waited += 5) await pause(5)
      await pause((round * 37) % 150)
      alive = false
      await program.kill()
      await Promise.all(citizens)
    }
    expect(acknowledged.size).toBeGreaterThan(0)

    // Who saw no receipt sends the form again, and so does one in ten of those who did.
    const program = await start()
    for (const [n, key] of keys.entries()) {
      const before = acknowledged.get(key)
      if (before && n % 10 !== 0) continue
      const number = await file(program.url, key, n)
      expect(number).not.toBeNull()
      if (before) expect(number).toBe(before)
      acknowledged.set(key, number ?? '')
    }
    await program.stop()

    const rows = await database.app.db
      .selectFrom('request')
      .select('number')
      .where('tenant_id', '=', tenantId)
      .execute()
    expect(rows.map((row) => row.number).sort()).toEqual([...acknowledged.values()].sort())
    expect(new Set(acknowledged.values()).size).toBe(keys.length)
    const counted = await database.app.db
      .selectFrom('ledger_entry')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('tenant_id', '=', tenantId)
      .where('measure', '=', 'request.received')
      .executeTakeFirstOrThrow()
    expect(counted.n).toBe(keys.length)
  },
  rounds * 30_000,
)

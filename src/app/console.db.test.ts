import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testPassword } from '../../test/account.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { main } from './cli.ts'
import { run as admin } from './commands/admin.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.urls.owner)
  vi.stubEnv('DATABASE_APP_URL', database.urls.app)
  vi.stubEnv('DATABASE_PORTAL_URL', database.urls.portal)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.close()
})

async function gongkai(line: string, password?: string | null) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const args = line.split(' ')
  const status =
    password === undefined ? await main(args, io) : await admin(args.slice(1), io, async () => password)
  return { status, out: out.join('\n'), err: err.join('\n') }
}

test('the first administrator of a new government: its chain of audit begins with it', async () => {
  const made = await gongkai('admin create --tenant yunhe --name sysadmin --government 云禾县', testPassword)
  expect(made).toMatchObject({ status: 0, out: expect.stringContaining('系统管理员“sysadmin”') })
  const account = await database.app.db
    .selectFrom('account')
    .select(['must_enrol', 'demonstration'])
    .where('sign_in_name', '=', 'sysadmin')
    .executeTakeFirstOrThrow()
  expect(account).toEqual({ must_enrol: true, demonstration: false })
  expect(await gongkai('audit verify --tenant yunhe')).toMatchObject({
    status: 0,
    out: '云禾县（yunhe）:1 条记录,审计链完整',
  })
})

test.each([
  ['a name in use', 'admin create --tenant yunhe --name sysadmin', testPassword, '已被使用'],
  ['a weak password', 'admin create --tenant yunhe --name second', 'Password1234', '至少12个字'],
  [
    'no such government',
    'admin create --tenant nowhere --name second',
    testPassword,
    '没有代码为“nowhere”的政府',
  ],
  ['two passwords that differ', 'admin create --tenant yunhe --name second', null, '不一致'],
])('%s is refused with one clear line', async (_title, line, password, sentence) => {
  const result = await gongkai(line, password)
  expect([result.status, result.out]).toEqual([2, ''])
  expect(result.err).toContain(sentence)
})

test('wrong arguments name what is wrong', async () => {
  expect((await gongkai('admin create --name x')).err).toContain('缺少 --tenant')
  expect((await gongkai('audit verify --tenant nowhere')).err).toContain('没有代码为')
})

test('a record altered behind our back is found, with its number', async () => {
  await gongkai('admin create --tenant yunhe --name secadmin --role security', testPassword)
  const owner = await database.owner.pool.connect()
  await owner.query(`set session_replication_role = replica`)
  await owner.query(`update audit_act set detail = '{"role": "auditor"}' where seq = 2`)
  await owner.query(`set session_replication_role = origin`)
  owner.release()
  expect(await gongkai('audit verify')).toMatchObject({
    status: 1,
    out: '云禾县（yunhe）:第 2 条记录内容被改动;此前 1 条完整',
  })
})

test('settings are printed without their secrets', async () => {
  vi.stubEnv('S3_SECRET', 'very-secret')
  const { status, out } = await gongkai('settings')
  expect(status).toBe(0)
  expect(out).toContain('PORT=8080（默认）')
  expect(out).not.toMatch(/very-secret|postgres:\/\//)
})

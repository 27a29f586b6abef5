import { z } from 'zod'
import { sentence } from '../../kernel/result.ts'
import { administratorRefusals, createAdministrator, roles } from '../../modules/organisations/index.ts'
import { askPassword } from '../ask-password.ts'
import { machineClock, withDatabase } from '../beside.ts'
import { type Io, quoted, readFlags, UsageError } from '../command.ts'

export const summary =
  '建立管理员:gongkai admin create --tenant 代码 --name 登录名 [--person 姓名] [--role system|security|audit] [--government 名称 --level county]'

const administrators = { system: 'systemAdmin', security: 'securityAdmin', audit: 'auditor' } as const
const Role = z.enum(['system', 'security', 'audit'])
const Level = z.enum(['province', 'city', 'county', 'township'])

function one<T>(
  values: ReadonlyMap<string, readonly string[]>,
  name: string,
  schema: z.ZodType<T>,
  hint: string,
): T {
  const [text] = values.get(name) ?? []
  const read = schema.safeParse(text)
  if (!read.success)
    throw new UsageError(
      text === undefined ? `缺少 --${name};${hint}` : `--${name} ${quoted(text)}不正确;${hint}`,
    )
  return read.data
}

/** `gongkai admin create`: makes an administrator at the console. The password comes from the terminal or standard input. */
export async function run(
  args: readonly string[],
  io: Io,
  ask: () => Promise<string | null> = () => askPassword(process.stdin, process.stderr),
): Promise<number> {
  const { positional, values } = readFlags(args, {
    value: ['tenant', 'name', 'person', 'role', 'government', 'level'],
  })
  if (positional.length !== 1 || positional[0] !== 'create') throw new UsageError(summary)
  const tenantId = one(
    values,
    'tenant',
    z.string().regex(/^[a-z0-9-]{2,32}$/),
    '代码为 2 至 32 个小写字母、数字、横线',
  )
  const signInName = one(
    values,
    'name',
    z.string().regex(/^[a-z0-9._-]{3,40}$/),
    '登录名为 3 至 40 个小写字母、数字、点、横线',
  )
  const personName = one(values, 'person', z.string().max(40).default(signInName), '姓名至多 40 个字')
  const role =
    administrators[
      one(
        values,
        'role',
        Role.default('system'),
        '可用:system(系统管理员)、security(安全管理员)、audit(审计员)',
      )
    ]
  const name = one(values, 'government', z.string().min(2).max(60).optional(), '政府名称为 2 至 60 个字')
  const level = one(values, 'level', Level.default('county'), '可用:province、city、county、township')
  const password = await ask()
  if (password === null) {
    io.err('两次输入的密码不一致')
    return 2
  }
  return withDatabase(io, async ({ app }) => {
    const result = await createAdministrator(
      { db: app.db, clock: machineClock },
      {
        tenantId,
        signInName,
        personName,
        role,
        password,
        title: roles[role],
        government: name ? { name, level } : null,
      },
    )
    if (!result.ok) {
      io.err(sentence(result, administratorRefusals))
      return 2
    }
    io.out(`已建立${roles[role]}“${signInName}”。首次登录时须绑定动态口令。`)
    return 0
  })
}

import { verify } from '../../modules/audit/index.ts'
import { withDatabase } from '../beside.ts'
import { type Io, quoted, readFlags, UsageError } from '../command.ts'

export const summary = '核验审计链:gongkai audit verify [--tenant 代码]'

const faults = { missing: '缺失', altered: '内容被改动', head: '与链尾不符（末尾的记录被删去）' } as const

/** `gongkai audit verify`: recomputes the chain of one government or of all. Status 0 when each holds, 1 when one does not. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positional, values } = readFlags(args, { value: ['tenant'] })
  if (positional.length !== 1 || positional[0] !== 'verify') throw new UsageError(summary)
  const [only] = values.get('tenant') ?? []
  return withDatabase(io, async ({ app }) => {
    let tenants = app.db.selectFrom('tenant').select(['tenant_id', 'name']).orderBy('tenant_id')
    if (only !== undefined) tenants = tenants.where('tenant_id', '=', only)
    const rows = await tenants.execute()
    if (rows.length === 0) {
      io.err(only === undefined ? '还没有任何政府' : `没有代码为${quoted(only)}的政府`)
      return 2
    }
    let status = 0
    for (const { tenant_id, name } of rows) {
      const { acts, broken } = await verify(app.db, tenant_id)
      if (broken === null) io.out(`${name}（${tenant_id}）:${acts} 条记录,审计链完整`)
      else {
        status = 1
        io.out(`${name}（${tenant_id}）:第 ${broken.seq} 条记录${faults[broken.why]};此前 ${acts} 条完整`)
      }
    }
    return status
  })
}

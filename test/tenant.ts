import { sql } from 'kysely'
import type { Actor } from '../src/modules/audit/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { TestDatabase } from './database.ts'

/** An invented government with one authority, and somebody who acts in it. */
export async function aTenant(
  database: TestDatabase,
  name = '云禾县',
): Promise<{ tenantId: string; authorityId: string; actor: Actor }> {
  const tenantId = `t${newId().slice(-8)}`
  const authorityId = newId()
  await sql`insert into tenant (tenant_id, name, level) values (${tenantId}, ${name}, 'county')`.execute(
    database.owner.db,
  )
  await sql`insert into authority (tenant_id, authority_id, name, short_name, kind)
    values (${tenantId}, ${authorityId}, ${`${name}人民政府`}, ${'县政府'}, 'government')`.execute(
    database.owner.db,
  )
  const actor: Actor = {
    tenantId,
    via: 'workbench',
    personId: newId(),
    postId: newId(),
    authorityId,
    name: '经办人',
    roles: [],
  }
  return { tenantId, authorityId, actor }
}

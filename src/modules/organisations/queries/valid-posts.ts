import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import type { PostBody } from '../session-schemas.ts'
import '../tables.ts'

/** Posts that a person holds on a day, the oldest first. */
export async function validPosts(
  db: DbOrTx,
  tenantId: string,
  personId: string,
  today: PlainDate,
): Promise<PostBody[]> {
  return db
    .selectFrom('post')
    .innerJoin('authority', (join) =>
      join
        .onRef('authority.tenant_id', '=', 'post.tenant_id')
        .onRef('authority.authority_id', '=', 'post.authority_id'),
    )
    .select(['post.post_id as id', 'post.title', 'authority.name as authority'])
    .where('post.tenant_id', '=', tenantId)
    .where('post.person_id', '=', personId)
    .where('post.from_day', '<=', today)
    .where((or) => or.or([or('post.to_day', 'is', null), or('post.to_day', '>=', today)]))
    .orderBy('post.from_day')
    .orderBy('post.post_id')
    .execute()
}

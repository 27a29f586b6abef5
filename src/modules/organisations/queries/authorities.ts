import type { z } from 'zod'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { AuthorityBody, AuthorityTree } from '../organisation-schemas.ts'
import { DisclosureOffice, Remedies } from '../schemas.ts'
import '../tables.ts'

const withPosts = (db: Db, tenantId: string, today: PlainDate) =>
  db
    .selectFrom('authority')
    .where('authority.tenant_id', '=', tenantId)
    .select((eb) => [
      'authority_id as id',
      'name',
      'short_name as shortName',
      'kind',
      'territorial_parent as parentId',
      'closed_on as closedOn',
      eb
        .selectFrom('post')
        .select((count) => count.fn.countAll<number>().as('posts'))
        .whereRef('post.tenant_id', '=', 'authority.tenant_id')
        .whereRef('post.authority_id', '=', 'authority.authority_id')
        .where('from_day', '<=', today)
        .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>=', today)]))
        .$asScalar()
        .$notNull()
        .as('posts'),
    ])

/** 组织机构: all authorities of a government, in their order; the screen draws the tree from `parentId`. */
export async function authorityTree(
  db: Db,
  tenantId: string,
  today: PlainDate,
): Promise<z.infer<typeof AuthorityTree>> {
  const [government, authorities] = await Promise.all([
    db
      .selectFrom('tenant')
      .select(['name', 'level'])
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow(),
    withPosts(db, tenantId, today).orderBy('position').orderBy('name').execute(),
  ])
  return { government, authorities }
}

/** One authority with its offices, disclosure office and remedies; undefined when the government has none of this id. */
export async function authorityOf(
  db: Db,
  tenantId: string,
  id: string,
  today: PlainDate,
): Promise<AuthorityBody | undefined> {
  const row = await withPosts(db, tenantId, today)
    .select([
      'vertical_parent',
      'credit_code',
      'document_prefix as documentPrefix',
      'index_prefix as indexPrefix',
      'position',
      'disclosure_office',
      'remedies',
    ])
    .where('authority_id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { vertical_parent, credit_code, disclosure_office, remedies, ...rest } = row
  const offices = await db
    .selectFrom('office')
    .select(['office_id as id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', id)
    .orderBy('name')
    .execute()
  return {
    ...rest,
    verticalParent: vertical_parent ?? '',
    creditCode: credit_code ?? '',
    disclosureOffice: DisclosureOffice.parse(disclosure_office),
    remedies: Remedies.parse(remedies),
    offices,
  }
}

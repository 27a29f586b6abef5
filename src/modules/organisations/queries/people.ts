import type { Db } from '../../../platform/database/index.ts'
import type { PersonRow } from '../organisation-schemas.ts'
import '../tables.ts'

export const peoplePageSize = 50

export interface PeopleFilter {
  readonly tenantId: string
  /** Part of a name or of a sign-in name; '' for all. */
  readonly q: string
  /** Those with a post in this authority; '' for all. */
  readonly authority: string
  /** From 1. */
  readonly page: number
}

/** One person with posts and account; undefined when the government has none of this id. */
export async function personOf(db: Db, tenantId: string, id: string): Promise<PersonRow | undefined> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id as id', 'name', 'left_on as leftOn'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', id)
    .execute()
  return (await withPostsAndAccounts(db, tenantId, rows))[0]
}

/** 人员岗位: people by name, a page at a time, with their posts and account. */
export async function peopleOf(
  db: Db,
  filter: PeopleFilter,
): Promise<{ people: PersonRow[]; total: number }> {
  const { tenantId } = filter
  let matching = db.selectFrom('person').where('person.tenant_id', '=', tenantId)
  if (filter.q !== '') {
    const part = `%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%`
    matching = matching.where((eb) =>
      eb.or([
        eb('person.name', 'like', part),
        eb.exists(
          eb
            .selectFrom('account')
            .select('account_id')
            .whereRef('account.tenant_id', '=', 'person.tenant_id')
            .whereRef('account.person_id', '=', 'person.person_id')
            .where('sign_in_name', 'like', part),
        ),
      ]),
    )
  }
  if (filter.authority !== '')
    matching = matching.where((eb) =>
      eb.exists(
        eb
          .selectFrom('post')
          .select('post_id')
          .whereRef('post.tenant_id', '=', 'person.tenant_id')
          .whereRef('post.person_id', '=', 'person.person_id')
          .where('authority_id', '=', filter.authority),
      ),
    )
  const [{ total }, rows] = await Promise.all([
    matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    matching
      .select(['person_id as id', 'name', 'left_on as leftOn'])
      .orderBy('name')
      .orderBy('person_id')
      .limit(peoplePageSize)
      .offset((filter.page - 1) * peoplePageSize)
      .execute(),
  ])
  return { total, people: await withPostsAndAccounts(db, tenantId, rows) }
}

async function withPostsAndAccounts(
  db: Db,
  tenantId: string,
  rows: Pick<PersonRow, 'id' | 'name' | 'leftOn'>[],
): Promise<PersonRow[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const [posts, accounts] = await Promise.all([
    db
      .selectFrom('post')
      .innerJoin('authority', (join) =>
        join
          .onRef('authority.tenant_id', '=', 'post.tenant_id')
          .onRef('authority.authority_id', '=', 'post.authority_id'),
      )
      .leftJoin('office', (join) =>
        join
          .onRef('office.tenant_id', '=', 'post.tenant_id')
          .onRef('office.office_id', '=', 'post.office_id'),
      )
      .select([
        'post.person_id as personId',
        'post.post_id as id',
        'post.authority_id as authorityId',
        'authority.name as authority',
        'post.office_id as officeId',
        'office.name as office',
        'post.title',
        'post.roles',
        'post.from_day as fromDay',
        'post.to_day as toDay',
      ])
      .where('post.tenant_id', '=', tenantId)
      .where('post.person_id', 'in', ids)
      .orderBy('post.from_day', 'desc')
      .execute(),
    db
      .selectFrom('account')
      .select([
        'person_id as personId',
        'account_id as id',
        'sign_in_name as name',
        'disabled',
        'must_enrol',
        'demonstration',
      ])
      .where('tenant_id', '=', tenantId)
      .where('person_id', 'in', ids)
      .execute(),
  ])
  return rows.map((row) => {
    const account = accounts.find((one) => one.personId === row.id)
    return {
      ...row,
      posts: posts.filter((post) => post.personId === row.id).map(({ personId: _, ...post }) => post),
      account: account
        ? {
            id: account.id,
            name: account.name,
            disabled: account.disabled,
            enrolled: !account.must_enrol,
            demonstration: account.demonstration,
          }
        : null,
    }
  })
}

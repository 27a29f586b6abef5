import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { perform } from '../../audit/index.ts'
import { keepsSeparation } from '../domain/separation.ts'
import type { organisationRefusals } from '../errors.ts'
import type { PostInput } from '../organisation-schemas.ts'
import type { Role } from '../policies.ts'
import '../tables.ts'

type Refusal = keyof typeof organisationRefusals
type CommandDeps = Pick<Deps, 'db' | 'clock'>
type Answer = Promise<Result<{ id: string }, Refusal>>

/** 新增人员. */
export const addPerson = (deps: CommandDeps, actor: Actor, name: string): Answer =>
  perform(deps, actor, async (tx, did) => {
    const id = newId()
    await tx
      .insertInto('person')
      .values({ tenant_id: actor.tenantId, person_id: id, name, left_on: null })
      .execute()
    did({ kind: 'person.added', subject: { kind: 'person', id } })
    return ok({ id })
  })

/** 修改姓名. */
export const renamePerson = (deps: CommandDeps, actor: Actor, id: string, name: string): Answer =>
  perform(deps, actor, async (tx, did) => {
    const renamed = await tx
      .updateTable('person')
      .set({ name })
      .where('tenant_id', '=', actor.tenantId)
      .where('person_id', '=', id)
      .executeTakeFirst()
    if (renamed.numUpdatedRows === 0n) return refuse('ORG-NOT-FOUND')
    did({ kind: 'person.renamed', subject: { kind: 'person', id } })
    return ok({ id })
  })

/** 离任: `on` is the last day in service; posts end with it, and the account signs in no more from the next day on. */
export const leave = (deps: CommandDeps, actor: Actor, id: string, on: PlainDate): Answer =>
  perform(deps, actor, async (tx, did) => {
    const left = await tx
      .updateTable('person')
      .set({ left_on: on })
      .where('tenant_id', '=', actor.tenantId)
      .where('person_id', '=', id)
      .executeTakeFirst()
    if (left.numUpdatedRows === 0n) return refuse('ORG-NOT-FOUND')
    await tx
      .updateTable('post')
      .set({ to_day: on })
      .where('tenant_id', '=', actor.tenantId)
      .where('person_id', '=', id)
      .where('from_day', '<=', on)
      .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>', on)]))
      .execute()
    await tx
      .deleteFrom('post')
      .where('tenant_id', '=', actor.tenantId)
      .where('person_id', '=', id)
      .where('from_day', '>', on)
      .execute()
    did({ kind: 'person.left', subject: { kind: 'person', id }, detail: { on } })
    return ok({ id })
  })

/** 任职: a post without roles yet; the security administrator grants them. */
export const appoint = (deps: CommandDeps, actor: Actor, personId: string, input: PostInput): Answer =>
  perform(deps, actor, async (tx, did) => {
    const person = await tx
      .selectFrom('person')
      .select('person_id')
      .where('tenant_id', '=', actor.tenantId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!person) return refuse('ORG-NOT-FOUND')
    const wrong = await placeRefusal(tx, actor.tenantId, input)
    if (wrong) return refuse(wrong)
    const id = newId()
    await tx
      .insertInto('post')
      .values({ tenant_id: actor.tenantId, post_id: id, person_id: personId, roles: [], ...place(input) })
      .execute()
    did({
      kind: 'post.appointed',
      subject: { kind: 'post', id },
      detail: { personId, authorityId: input.authorityId },
    })
    return ok({ id })
  })

/** 调整岗位: authority, office, title or days. Its roles stay. */
export const editPost = (deps: CommandDeps, actor: Actor, id: string, input: PostInput): Answer =>
  perform(deps, actor, async (tx, did) => {
    const wrong = await placeRefusal(tx, actor.tenantId, input)
    if (wrong) return refuse(wrong)
    const post = await tx
      .updateTable('post')
      .set(place(input))
      .where('tenant_id', '=', actor.tenantId)
      .where('post_id', '=', id)
      .returning('person_id')
      .executeTakeFirst()
    if (!post) return refuse('ORG-NOT-FOUND')
    if (!(await separated(tx, actor.tenantId, post.person_id))) return refuse('POST-SEPARATION')
    did({ kind: 'post.edited', subject: { kind: 'post', id }, detail: { authorityId: input.authorityId } })
    return ok({ id })
  })

/** 授权: the roles of a post. By the security administrator, and never for a post of one's own. */
export const grantRoles = (deps: CommandDeps, actor: Actor, id: string, roles: readonly Role[]): Answer =>
  perform(deps, actor, async (tx, did) => {
    const post = await tx
      .updateTable('post')
      .set({ roles: [...new Set(roles)] })
      .where('tenant_id', '=', actor.tenantId)
      .where('post_id', '=', id)
      .returning('person_id')
      .executeTakeFirst()
    if (!post) return refuse('ORG-NOT-FOUND')
    if (post.person_id === actor.personId) return refuse('ACCOUNT-OWN')
    if (!(await separated(tx, actor.tenantId, post.person_id))) return refuse('POST-SEPARATION')
    did({ kind: 'post.roles-granted', subject: { kind: 'post', id }, detail: { roles: [...roles] } })
    return ok({ id })
  })

const place = (input: PostInput) => ({
  authority_id: input.authorityId,
  office_id: input.officeId,
  title: input.title,
  from_day: input.fromDay,
  to_day: input.toDay,
})

async function placeRefusal(tx: Tx, tenantId: string, input: PostInput): Promise<Refusal | null> {
  if (input.toDay !== null && input.toDay < input.fromDay) return 'POST-DAYS'
  const authority = await tx
    .selectFrom('authority')
    .select('closed_on')
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', input.authorityId)
    .executeTakeFirst()
  if (!authority) return 'ORG-NOT-FOUND'
  if (authority.closed_on && (input.toDay === null || input.toDay > authority.closed_on)) return 'ORG-CLOSED'
  if (input.officeId === null) return null
  const office = await tx
    .selectFrom('office')
    .select('office_id')
    .where('tenant_id', '=', tenantId)
    .where('office_id', '=', input.officeId)
    .where('authority_id', '=', input.authorityId)
    .executeTakeFirst()
  return office ? null : 'ORG-NOT-FOUND'
}

async function separated(tx: Tx, tenantId: string, personId: string): Promise<boolean> {
  // The person's row is locked: two grants at once must see each other.
  await tx
    .selectFrom('person')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .forUpdate()
    .execute()
  const posts = await tx
    .selectFrom('post')
    .select(['roles', 'from_day as fromDay', 'to_day as toDay'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute()
  return keepsSeparation(posts)
}

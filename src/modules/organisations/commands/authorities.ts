import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { perform } from '../../audit/index.ts'
import type { organisationRefusals } from '../errors.ts'
import type { AuthorityInput } from '../organisation-schemas.ts'
import '../tables.ts'

type Refusal = keyof typeof organisationRefusals
type CommandDeps = Pick<Deps, 'db' | 'clock'>

const columns = (input: AuthorityInput) => ({
  name: input.name,
  short_name: input.shortName,
  kind: input.kind,
  territorial_parent: input.parentId,
  vertical_parent: input.verticalParent || null,
  credit_code: input.creditCode || null,
  document_prefix: input.documentPrefix,
  index_prefix: input.indexPrefix,
  position: input.position,
  disclosure_office: JSON.stringify(input.disclosureOffice),
  remedies: JSON.stringify(input.remedies),
})

/** Whether `parentId` may stand above `id`: it exists, and the way up from it does not pass `id`. */
async function parentRefusal(
  tx: Tx,
  tenantId: string,
  id: string,
  parentId: string | null,
): Promise<Refusal | null> {
  const rows = await tx
    .selectFrom('authority')
    .select(['authority_id', 'territorial_parent'])
    .where('tenant_id', '=', tenantId)
    .execute()
  const above = new Map(rows.map((row) => [row.authority_id, row.territorial_parent]))
  if (parentId !== null && !above.has(parentId)) return 'ORG-NOT-FOUND'
  for (let up: string | null = parentId; up !== null; up = above.get(up) ?? null)
    if (up === id) return 'ORG-LOOP'
  return null
}

const nameTaken = async (tx: Tx, tenantId: string, name: string, except: string): Promise<boolean> =>
  (await tx
    .selectFrom('authority')
    .select('authority_id')
    .where('tenant_id', '=', tenantId)
    .where('name', '=', name)
    .where('authority_id', '!=', except)
    .executeTakeFirst()) !== undefined

/** 新增行政机关. */
export const addAuthority = (
  deps: CommandDeps,
  actor: Actor,
  input: AuthorityInput,
): Promise<Result<{ id: string }, Refusal>> =>
  perform(deps, actor, async (tx, did) => {
    const id = newId()
    const refusal = await parentRefusal(tx, actor.tenantId, id, input.parentId)
    if (refusal) return refuse(refusal)
    if (await nameTaken(tx, actor.tenantId, input.name, id)) return refuse('ORG-NAME-TAKEN', { what: '机关' })
    await tx
      .insertInto('authority')
      .values({ tenant_id: actor.tenantId, authority_id: id, ...columns(input), closed_on: null })
      .execute()
    did({ kind: 'authority.added', subject: { kind: 'authority', id }, detail: { name: input.name } })
    return ok({ id })
  })

/** 修改行政机关: its name, place in the tree, disclosure office and remedies. */
export const editAuthority = (
  deps: CommandDeps,
  actor: Actor,
  id: string,
  input: AuthorityInput,
): Promise<Result<{ id: string }, Refusal>> =>
  perform(deps, actor, async (tx, did) => {
    // The tree is small and seldom changed: one lock for it all keeps two changes from making a loop together.
    await tx
      .selectFrom('tenant')
      .select('tenant_id')
      .where('tenant_id', '=', actor.tenantId)
      .forUpdate()
      .execute()
    const refusal = await parentRefusal(tx, actor.tenantId, id, input.parentId)
    if (refusal) return refuse(refusal)
    if (await nameTaken(tx, actor.tenantId, input.name, id)) return refuse('ORG-NAME-TAKEN', { what: '机关' })
    const changed = await tx
      .updateTable('authority')
      .set(columns(input))
      .where('tenant_id', '=', actor.tenantId)
      .where('authority_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return refuse('ORG-NOT-FOUND')
    did({ kind: 'authority.edited', subject: { kind: 'authority', id }, detail: { name: input.name } })
    return ok({ id })
  })

/** 撤销行政机关: from the day after `on` it has no posts; its record stays. */
export const closeAuthority = (
  deps: CommandDeps,
  actor: Actor,
  id: string,
  on: PlainDate,
): Promise<Result<{ id: string }, Refusal>> =>
  perform(deps, actor, async (tx, did) => {
    const busy = await tx
      .selectFrom('post')
      .select('post_id')
      .where('tenant_id', '=', actor.tenantId)
      .where('authority_id', '=', id)
      .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>', on)]))
      .limit(1)
      .executeTakeFirst()
    if (busy) return refuse('ORG-IN-USE')
    const closed = await tx
      .updateTable('authority')
      .set({ closed_on: on })
      .where('tenant_id', '=', actor.tenantId)
      .where('authority_id', '=', id)
      .executeTakeFirst()
    if (closed.numUpdatedRows === 0n) return refuse('ORG-NOT-FOUND')
    did({ kind: 'authority.closed', subject: { kind: 'authority', id }, detail: { on } })
    return ok({ id })
  })

/** 新增内设机构. */
export const addOffice = (
  deps: CommandDeps,
  actor: Actor,
  authorityId: string,
  name: string,
): Promise<Result<{ id: string }, Refusal>> =>
  perform(deps, actor, async (tx, did) => {
    const authority = await tx
      .selectFrom('authority')
      .select('closed_on')
      .where('tenant_id', '=', actor.tenantId)
      .where('authority_id', '=', authorityId)
      .executeTakeFirst()
    if (!authority) return refuse('ORG-NOT-FOUND')
    if (authority.closed_on) return refuse('ORG-CLOSED')
    const id = newId()
    await tx
      .insertInto('office')
      .values({ tenant_id: actor.tenantId, office_id: id, authority_id: authorityId, name })
      .execute()
    did({ kind: 'office.added', subject: { kind: 'office', id }, detail: { name } })
    return ok({ id })
  })

/** 修改内设机构名称. */
export const renameOffice = (
  deps: CommandDeps,
  actor: Actor,
  id: string,
  name: string,
): Promise<Result<{ id: string }, Refusal>> =>
  perform(deps, actor, async (tx, did) => {
    const renamed = await tx
      .updateTable('office')
      .set({ name })
      .where('tenant_id', '=', actor.tenantId)
      .where('office_id', '=', id)
      .executeTakeFirst()
    if (renamed.numUpdatedRows === 0n) return refuse('ORG-NOT-FOUND')
    did({ kind: 'office.renamed', subject: { kind: 'office', id }, detail: { name } })
    return ok({ id })
  })

import { sql } from 'kysely'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Duty } from '../../../platform/duty.ts'
import { may } from '../../organisations/policies.ts'
import { maySign, nextGate, type Signature } from '../domain/gates.ts'
import { authorityOf, type DocumentRow } from '../store.ts'
import { dutyTexts as texts } from '../texts.ts'
import { overdueColumns } from './overdue-columns.ts'

/** More than this many of one kind are reached from the list, not from the inbox. */
const most = 100

/** 信息发布的待办: what the acting post has to review, release, write or mend, each with its day and its reason. */
export async function owedDocuments(deps: Deps, actor: Actor): Promise<Duty[]> {
  const parts = await Promise.all([
    reviews(deps, actor),
    may(actor, 'document.release') ? releases(deps, actor) : [],
    may(actor, 'document.draft') ? drafts(deps, actor) : [],
    may(actor, 'document.draft') ? interpretations(deps, actor) : [],
    may(actor, 'document.review.office') ? columns(deps, actor) : [],
  ])
  return parts.flat()
}

const base = (row: Pick<DocumentRow, 'document_id' | 'title'>, kind: string) => ({
  id: `document-${kind}:${row.document_id}`,
  group: texts.group,
  title: row.title || texts.untitled,
  href: `/documents/${row.document_id}`,
})
const period = { note: texts.period, cite: 'foi-reg-2019/26' } as const
/** The day of Article 26 binds what is disclosed of our own accord. */
const dueOf = (row: DocumentRow): PlainDate | null =>
  row.attribute === 'proactive' || row.attribute === null ? row.due_on : null

const own = (deps: Deps, actor: Actor) =>
  deps.db
    .selectFrom('document')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('authority_id', '=', authorityOf(actor))
    .orderBy(sql`due_on nulls last`)
    .orderBy('document_id')
    .limit(most)

async function reviews(deps: Deps, actor: Actor): Promise<Duty[]> {
  if (!['unit', 'secrecy', 'office'].some((gate) => may(actor, `document.review.${gate}`))) return []
  const rows = await own(deps, actor).where('state', '=', 'in-review').execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.document_id)
  const [signed, written] = await Promise.all([
    deps.db
      .selectFrom('document_review')
      .select(['document_id', 'gate', 'verdict', 'round', 'hash', 'person_id'])
      .where('tenant_id', '=', actor.tenantId)
      .where('document_id', 'in', ids)
      .execute(),
    deps.db
      .selectFrom('document_version')
      .select(['document_id', 'version', 'person_id'])
      .where('tenant_id', '=', actor.tenantId)
      .where('document_id', 'in', ids)
      .execute(),
  ])
  return rows.flatMap((row): Duty[] => {
    const signatures: Signature[] = signed
      .filter((one) => one.document_id === row.document_id)
      .map((one) => ({ ...one, hash: one.hash.toString('hex'), personId: one.person_id }))
    const since = row.public_state === 'released' ? (row.released_version ?? 0) : 0
    const writers = written
      .filter((one) => one.document_id === row.document_id && one.version > since)
      .map((one) => one.person_id)
    const gate = nextGate(row.genre, signatures, row.round, row.content_hash.toString('hex'))
    if (!gate || !may(actor, gate.policy) || maySign(actor.personId, writers, signatures, row.round) !== 'ok')
      return []
    const because = [
      { note: texts.review(gate.label, gate.asks), cite: 'foi-reg-2019/17' },
      ...(dueOf(row) ? [period] : []),
    ]
    return [
      {
        ...base(row, 'review'),
        href: `/documents/${row.document_id}/review`,
        act: gate.label,
        due: dueOf(row),
        because,
      },
    ]
  })
}

async function releases(deps: Deps, actor: Actor): Promise<Duty[]> {
  const rows = await own(deps, actor).where('state', '=', 'approved').execute()
  return rows.map((row) => ({
    ...base(row, 'release'),
    href: `/documents/${row.document_id}/review`,
    act: row.attribute === 'proactive' ? texts.release : texts.file,
    due: dueOf(row),
    because: [{ note: texts.approved }, ...(dueOf(row) ? [period] : [])],
  }))
}

async function drafts(deps: Deps, actor: Actor): Promise<Duty[]> {
  const rows = await own(deps, actor)
    .where('state', '=', 'draft')
    .where('created_by', '=', actor.personId)
    .execute()
  if (rows.length === 0) return []
  const returned = await deps.db
    .selectFrom('document_review')
    .select(['document_id', 'round', 'remark'])
    .where('tenant_id', '=', actor.tenantId)
    .where(
      'document_id',
      'in',
      rows.map((row) => row.document_id),
    )
    .where('verdict', '=', 'returned')
    .execute()
  return rows.map((row) => {
    const remark = returned.find(
      (one) => one.document_id === row.document_id && one.round === row.round,
    )?.remark
    return {
      ...base(row, 'draft'),
      act: remark === undefined ? texts.write : texts.mend,
      due: dueOf(row),
      because: [
        ...(remark === undefined ? [] : [{ note: texts.returned(remark) }]),
        ...(dueOf(row) ? [period] : []),
      ],
    }
  })
}

/** Public documents that need an interpretation and have none public, nor a recorded reason. */
async function interpretations(deps: Deps, actor: Actor): Promise<Duty[]> {
  const { rows } = await sql<DocumentRow>`
    select d.* from document d
    join document_version v on v.tenant_id = d.tenant_id and v.document_id = d.document_id and v.version = d.released_version
    where d.tenant_id = ${actor.tenantId} and d.authority_id = ${authorityOf(actor)} and d.public_state = 'released'
      and d.released_genre in ('regulation', 'normative') and d.repealed_on is null and v.content ->> 'noInterpretation' = ''
      and not exists (select from document_relation r join document i on i.tenant_id = r.tenant_id and i.document_id = r.from_document
        where r.tenant_id = d.tenant_id and r.to_document = d.document_id and r.kind = 'interprets' and i.public_state = 'released')
    order by d.released_on, d.document_id limit ${most}`.execute(deps.db)
  return rows.map((row) => ({
    ...base(row, 'interpretation'),
    title: texts.interpretationOf(row.title),
    href: `/documents?view=all&genre=interpretation`,
    act: texts.interpret,
    due: row.released_on && deps.calendar().provisional().addWorkingDays(row.released_on, 3),
    because: [{ note: texts.interpretation }],
  }))
}

async function columns(deps: Deps, actor: Actor): Promise<Duty[]> {
  const overdue = await overdueColumns(deps.db, actor.tenantId, addDays(deps.clock.today(), 3))
  return overdue
    .filter((column) => column.authorityId === null || column.authorityId === actor.authorityId)
    .map((column) => ({
      id: `column:${column.columnId}`,
      group: texts.columnGroup,
      title:
        column.lastOn === null
          ? texts.blankColumn(column.name)
          : texts.staleColumn(column.name, column.lastOn),
      href: `/documents?view=all&column=${column.columnId}`,
      act: texts.update,
      due: column.dueOn,
      because: column.basis ? [{ note: column.basis }] : [],
    }))
}

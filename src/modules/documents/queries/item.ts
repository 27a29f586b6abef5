import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { citeText } from '../../../law/cite.ts'
import { deadline } from '../../../law/deadline.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/database/index.ts'
import { may } from '../../organisations/policies.ts'
import type { CommandDeps } from '../deps.ts'
import { describeContent, textOf } from '../describe.ts'
import { difference } from '../domain/difference.ts'
import { chainOf, maySign, nextGate, type Signature } from '../domain/gates.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { screen } from '../domain/screening.ts'
import type { DifferenceBody, ItemBody } from '../schemas.ts'
import { authorityOf, type DocumentRow, getContent, signaturesOf, writersOf } from '../store.ts'
import { actionLabels, fieldLabels, relationLabels, whyNot } from '../texts.ts'
import { screeningFacts } from './screening-facts.ts'

/** The item with its text, findings, gates, history, and what the actor may do now. */
export async function itemOf(
  deps: CommandDeps,
  actor: Actor,
  documentId: string,
): Promise<Result<ItemBody, 'DOC-NOT-FOUND'>> {
  const { db } = deps
  const row = await ownDocument(db, actor, documentId)
  if (!row) return refuse('DOC-NOT-FOUND')
  const today = deps.clock.today()
  const content = await getContent(db, row, row.version)
  const [facts, signatures, writers, history, related] = await Promise.all([
    screeningFacts(db, today, row, content),
    signaturesOf(db, row),
    writersOf(db, row),
    historyOf(db, row),
    relatedTo(db, row, content.relations),
  ])
  const hash = row.content_hash.toString('hex')
  return ok({
    documentId,
    version: row.version,
    hash,
    state: row.state,
    stateLabel: stateLabels[row.state],
    publicState: row.public_state,
    href: row.public_state === 'none' ? null : `/items/${row.public_id}`,
    indexNumber: row.index_number,
    content,
    findings: screen(content, facts).map((finding) => ({
      ...finding,
      fieldLabel: fieldLabels(finding.field),
    })),
    due: dueOf(deps, row),
    gates: gatesOf(row, signatures, history),
    history,
    related,
    actions: actionsOf(actor, row, signatures, writers),
    scheduledAt: row.scheduled_at?.toISOString() ?? null,
    repealedOn: row.repealed_on,
    repealNote: row.repeal_note,
    withdrawnReason: row.withdrawn_reason,
  })
}

/** An item of the actor's authority. */
export const ownDocument = (db: Db, actor: Actor, documentId: string): Promise<DocumentRow | undefined> =>
  db
    .selectFrom('document')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('authority_id', '=', authorityOf(actor))
    .where('document_id', '=', documentId)
    .executeTakeFirst()

function dueOf(deps: CommandDeps, row: DocumentRow): ItemBody['due'] {
  if (
    row.due_on === null ||
    row.formed_on === null ||
    row.attribute === 'withheld' ||
    row.attribute === 'on-request'
  )
    return null
  const { because } = deadline('proactive-publication', row.formed_on, {
    calendar: deps.calendar(),
    provisional: true,
  })
  return {
    on: row.due_on,
    late: (row.released_on ?? deps.clock.today()) > row.due_on,
    because: because.map(({ cite, note }) => ({ note, article: citeText(cite) })),
  }
}

async function historyOf(db: Db, row: DocumentRow): Promise<ItemBody['history'] & { gate?: string }[]> {
  const labels = new Map<string, string>(chainOf('normative').map((gate) => [gate.key, gate.label]))
  const [versions, reviews, changes] = await Promise.all([
    db
      .selectFrom('document_version')
      .select(['version', 'saved_on', 'saved_at', 'person_name'])
      .where('tenant_id', '=', row.tenant_id)
      .where('document_id', '=', row.document_id)
      .orderBy('version', 'desc')
      .limit(30)
      .execute(),
    db
      .selectFrom('document_review')
      .selectAll()
      .where('tenant_id', '=', row.tenant_id)
      .where('document_id', '=', row.document_id)
      .orderBy('seq', 'desc')
      .limit(60)
      .execute(),
    db
      .selectFrom('release_log')
      .select(['kind', 'version', 'note', 'happened_on', 'happened_at'])
      .where('tenant_id', '=', row.tenant_id)
      .where('document_id', '=', row.document_id)
      .orderBy('seq', 'desc')
      .limit(30)
      .execute(),
  ])
  const lines = [
    ...versions.map((one) => ({
      at: one.saved_at,
      on: one.saved_on,
      what: actionLabels.save,
      by: one.person_name,
      remark: '',
      version: one.version,
    })),
    ...reviews.map((one) => ({
      at: one.reviewed_at,
      on: one.reviewed_on,
      what: `${labels.get(one.gate) ?? one.gate}${one.verdict === 'passed' ? actionLabels.passed : actionLabels.returned}${one.on_paper ? actionLabels.onPaper : ''}`,
      by: one.person_name,
      remark: one.slip_number ? `${actionLabels.slip} ${one.slip_number}` : one.remark,
      version: one.version,
    })),
    ...changes.map((one) => ({
      at: one.happened_at,
      on: one.happened_on,
      what: actionLabels[one.kind],
      by: '',
      remark: one.note,
      version: one.version,
    })),
  ]
  return lines
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.version - a.version)
    .map(({ at: _, ...line }) => line)
}

function gatesOf(
  row: DocumentRow,
  signatures: readonly Signature[],
  history: ItemBody['history'],
): ItemBody['gates'] {
  const hash = row.content_hash.toString('hex')
  const now = row.state === 'in-review' ? nextGate(row.genre, signatures, row.round, hash)?.key : undefined
  return chainOf(row.genre).map((gate) => {
    const passed = signatures.some(
      (one) =>
        one.gate === gate.key && one.verdict === 'passed' && one.round === row.round && one.hash === hash,
    )
    const line = passed
      ? history.find((one) => one.what.startsWith(gate.label) && one.version === row.version)
      : undefined
    return {
      key: gate.key,
      label: gate.label,
      asks: gate.asks,
      status: passed ? ('passed' as const) : gate.key === now ? ('now' as const) : ('next' as const),
      by: line?.by ?? null,
      on: line?.on ?? null,
    }
  })
}

async function relatedTo(
  db: Db,
  row: DocumentRow,
  relations: readonly { kind: keyof typeof relationLabels; documentId: string }[],
): Promise<ItemBody['related']> {
  if (relations.length === 0) return []
  const titles = await db
    .selectFrom('document')
    .select(['document_id', 'title'])
    .where('tenant_id', '=', row.tenant_id)
    .where(
      'document_id',
      'in',
      relations.map(({ documentId }) => documentId),
    )
    .execute()
  return relations.map(({ kind, documentId }) => ({
    documentId,
    kind,
    label: relationLabels[kind][0],
    title: titles.find((one) => one.document_id === documentId)?.title ?? '',
  }))
}

/** What may be done with the item now; what may not says why, so that the screen shows it disabled with its reason. */
function actionsOf(
  actor: Actor,
  row: DocumentRow,
  signatures: readonly Signature[],
  writers: readonly (string | null)[],
): ItemBody['actions'] {
  const list: ItemBody['actions'] = []
  const offer = (action: string, policy: string, why: string | null) => {
    if (!may(actor, policy)) return
    list.push({
      action,
      label: actionLabels[action as keyof typeof actionLabels],
      allowed: why === null,
      why: why ?? '',
    })
  }
  const state = (action: Parameters<typeof next>[1]) =>
    next(row.state, action) ? null : whyNot.state(stateLabels[row.state])
  if (row.state === 'discarded') return list
  offer('save', 'document.draft', state('save'))
  if (row.state === 'draft') offer('submit', 'document.draft', null)
  const gate =
    row.state === 'in-review'
      ? nextGate(row.genre, signatures, row.round, row.content_hash.toString('hex'))
      : null
  if (gate) {
    const eyes = maySign(actor.personId, writers, signatures, row.round)
    offer('review', gate.policy, eyes === 'ok' ? null : whyNot[eyes])
  }
  if (row.state === 'approved' || row.state === 'scheduled') {
    if (row.attribute === 'proactive') {
      offer('release', 'document.release', state('release'))
      offer(row.state === 'scheduled' ? 'unschedule' : 'schedule', 'document.release', null)
    } else offer('file', 'document.release', state('file'))
  }
  if (row.public_state === 'released') {
    offer('withdraw', 'document.withdraw', null)
    offer('repeal', 'document.release', row.repealed_on === null ? null : whyNot.repealed)
  }
  if (row.state === 'draft' && row.public_state === 'none' && row.made_on === null)
    offer('discard', 'document.draft', null)
  return list
}

/** Two versions side by side. `left` null: the one that is public, else the first. */
export async function differenceOf(
  db: Db,
  actor: Actor,
  documentId: string,
  versions: { readonly left: number | null; readonly right: number | null },
): Promise<Result<DifferenceBody, 'DOC-NOT-FOUND'>> {
  const row = await ownDocument(db, actor, documentId)
  if (!row) return refuse('DOC-NOT-FOUND')
  const right = versions.right ?? row.version
  const left =
    versions.left ??
    (row.released_version !== null && row.released_version < right
      ? row.released_version
      : Math.max(1, right - 1))
  const rows = await db
    .selectFrom('document_version')
    .select(['version', 'content', 'person_name', 'saved_on'])
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', documentId)
    .where('version', 'in', [left, right])
    .execute()
  const [a, b] = [left, right].map((version) => rows.find((one) => one.version === version))
  if (!a || !b) return refuse('DOC-NOT-FOUND')
  const [before, after] = [describeContent(a.content), describeContent(b.content)]
  return ok({
    left: { version: a.version, by: a.person_name, on: a.saved_on },
    right: { version: b.version, by: b.person_name, on: b.saved_on },
    fields: before.flatMap(({ label, value }, at) => {
      const other = after[at]?.value ?? ''
      return value === other ? [] : [{ label, left: value, right: other }]
    }),
    rows: difference(textOf(a.content), textOf(b.content)),
  })
}

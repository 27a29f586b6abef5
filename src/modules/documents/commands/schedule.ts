import { ok, refuse } from '../../../kernel/result.ts'
import { type Actor, systemOf } from '../../../platform/actor.ts'
import { perform } from '../../audit/index.ts'
import type { CommandDeps } from '../deps.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { getContent, lockDocument, update } from '../store.ts'
import { releaseLocked } from './release.ts'

export interface Schedule {
  readonly documentId: string
  readonly hash: string
  readonly at: Date
}

const longestMs = 366 * 86_400_000

/** 定时发布: fixes the hour at which an approved text goes out; the hash is fixed with it. */
export const schedule = (deps: CommandDeps, actor: Actor, cmd: Schedule) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    const state = next(row.state, 'schedule')
    if (!state) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    if (row.content_hash.toString('hex') !== cmd.hash) return refuse('DOC-HASH')
    if (row.attribute !== 'proactive') return refuse('DOC-NOT-PROACTIVE')
    const ahead = cmd.at.getTime() - deps.clock.now().getTime()
    if (ahead <= 0 || ahead > longestMs) return refuse('DOC-SCHEDULE-PAST')
    await update(tx, row, { state, scheduled_at: cmd.at, scheduled_hash: row.content_hash })
    did({
      kind: 'document.scheduled',
      subject: { kind: 'document', id: cmd.documentId },
      detail: { at: cmd.at.toISOString(), hash: cmd.hash },
    })
    return ok({ documentId: cmd.documentId, state })
  })

/** 取消定时发布: the text stays approved. */
export const unschedule = (deps: CommandDeps, actor: Actor, documentId: string) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    const state = next(row.state, 'unschedule')
    if (!state) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    await update(tx, row, { state, scheduled_at: null, scheduled_hash: null })
    did({ kind: 'document.unscheduled', subject: { kind: 'document', id: documentId } })
    return ok({ documentId, state })
  })

/** Releases what is due at this instant. Run every minute; a text that is no longer the approved one stays back. Returns the addresses released. */
export async function releaseScheduled(deps: CommandDeps, tenantId: string): Promise<string[]> {
  const actor = systemOf(tenantId)
  const due = await deps.db
    .selectFrom('document')
    .select('document_id')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'scheduled')
    .where('scheduled_at', '<=', deps.clock.now())
    .orderBy('scheduled_at')
    .execute()
  const released: string[] = []
  for (const { document_id } of due) {
    const result = await perform(deps, actor, async (tx, did) => {
      const row = await lockDocument(tx, actor, document_id)
      if (!row?.scheduled_at || !row.scheduled_hash || row.scheduled_at > deps.clock.now())
        return refuse('DOC-NOT-FOUND')
      return releaseLocked(tx, deps, actor, row, row.scheduled_hash.toString('hex'), did)
    })
    if (result.ok) released.push(result.value.publicId)
  }
  return released
}

/** 归档: ends an approved item that is not disclosed of our own accord; its record and ground are kept. */
export const file = (deps: CommandDeps, actor: Actor, cmd: { documentId: string; hash: string }) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    const state = next(row.state, 'file')
    if (!state) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    if (row.content_hash.toString('hex') !== cmd.hash) return refuse('DOC-HASH')
    const { attribute } = await getContent(tx, row, row.version)
    if (attribute === null || attribute.kind === 'proactive') return refuse('DOC-PROACTIVE')
    await update(tx, row, { state, changed_on: deps.clock.today() })
    did({
      kind: 'document.filed',
      subject: { kind: 'document', id: cmd.documentId },
      detail: { attribute: attribute.kind },
    })
    return ok({ documentId: cmd.documentId, state })
  })

/** 作废: gives up a draft that was never public. */
export const discard = (deps: CommandDeps, actor: Actor, documentId: string) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    const state = next(row.state, 'discard')
    if (!state || row.public_state !== 'none' || row.made_on !== null)
      return refuse('DOC-STATE', { state: stateLabels[row.state] })
    await update(tx, row, { state, changed_on: deps.clock.today() })
    did({ kind: 'document.discarded', subject: { kind: 'document', id: documentId } })
    return ok({ documentId, state })
  })

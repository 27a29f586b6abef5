import type { WorkingCalendar } from '../../kernel/calendar.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import { ok, type Refused, type Result, refuse } from '../../kernel/result.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Actor, type Json, perform } from '../audit/index.ts'
import { type NewEntry, post, reverse } from '../ledger/index.ts'
import { calendarOf } from './calendar.ts'
import { stateTexts } from './domain/actions.ts'
import type { RequestCase } from './domain/case.ts'
import type { RequestEvent } from './domain/events.ts'
import { forbids } from './domain/guards.ts'
import { ledgerMoves } from './domain/ledger-moves.ts'
import { type Action, next } from './domain/lifecycle.ts'
import type { RequestRefusal } from './errors.ts'
import { appendEvents, lockCase } from './store.ts'

/** A locked case with what a command needs to decide. */
export interface Subject {
  readonly tx: Tx
  readonly requestId: string
  readonly case: RequestCase
  readonly calendar: WorkingCalendar
  readonly today: PlainDate
}

export interface Change<T> {
  readonly events: readonly RequestEvent[]
  readonly value: T
  /** For the audit, besides the number: no personal data. */
  readonly detail?: { readonly [key: string]: Json }
}

/** Whether the actor may touch cases of the authority: staff their own authority's, applicants by their code, the machine all. */
const mayTouch = (actor: Actor, authorityId: string): boolean =>
  actor.via === 'workbench' ? actor.authorityId === authorityId : true

/**
 * The one shape of a change to a case: lock, ask the lifecycle and the law, append events with the row that they make, move
 * the ledger to what the case now is, audit. `kind` is what the audit calls it.
 */
export const change = <T>(
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  actor: Actor,
  requestId: string,
  how: { readonly action: Action; readonly kind: `request.${string}` },
  decide: (subject: Subject) => Promise<Result<Change<T>, RequestRefusal>>,
): Promise<Result<T, RequestRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const locked = await lockCase(tx, actor.tenantId, requestId)
    if (!locked || !mayTouch(actor, locked.case.authorityId)) return refuse('REQ-NOT-FOUND')
    const calendar = await calendarOf(tx, actor.tenantId, deps.calendar)
    const today = deps.clock.today()
    const refused = refusedNow(locked.case, how.action, { today, calendar, personId: actor.personId })
    if (refused) return refused
    const decided = await decide({ tx, requestId, case: locked.case, calendar, today })
    if (!decided.ok) return decided
    const { events, value, detail } = decided.value
    const after = await appendEvents(tx, deps.clock, actor, requestId, locked, events)
    await moveLedger(tx, deps.clock, actor.tenantId, requestId, locked.case, after, how.kind)
    did({
      kind: how.kind,
      subject: { kind: 'request', id: requestId },
      detail: { number: after.number, ...detail },
    })
    return ok(value)
  })

/** Why an action is not possible now: the state, or the law. Null when it is. */
export function refusedNow(
  c: RequestCase,
  action: Action,
  context: Parameters<typeof forbids>[2],
): Refused<RequestRefusal> | null {
  if (next(c.state, action) === null) return refuse('REQ-STATE', { state: stateTexts[c.state].label })
  return forbids(action, c, context)
}

/** Posts and reverses so that the ledger holds what the case now is. */
export async function moveLedger(
  tx: Tx,
  clock: Clock,
  tenantId: string,
  requestId: string,
  before: RequestCase | null,
  after: RequestCase,
  cause: string,
): Promise<void> {
  const moves = ledgerMoves(before, after)
  const subject = { kind: 'request', id: requestId }
  for (const measure of moves.reverse) await reverse(tx, clock, tenantId, { subject, measure, cause })
  const entries: NewEntry[] = moves.post.map((entry) => ({
    ...entry,
    authorityId: after.authorityId,
    subject: { ...subject, label: after.number },
    cause,
  }))
  if (entries.length > 0) await post(tx, clock, tenantId, entries)
}

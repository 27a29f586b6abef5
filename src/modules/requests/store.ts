import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Clock } from '../../platform/clock.ts'
import type { DbOrTx, Tx } from '../../platform/database/index.ts'
import type { Actor } from '../audit/index.ts'
import { type RequestCase, waitingUntil } from './domain/case.ts'
import type { RequestEvent } from './domain/events.ts'
import { fold } from './domain/fold.ts'
import { channelOf } from './domain/receipt.ts'
import './tables.ts'

/** Columns of the row, all from the fold: what lists filter and order by. */
export const columnsOf = (c: RequestCase) => ({
  authority_id: c.authorityId,
  number: c.number,
  state: c.state,
  channel: channelOf[c.way],
  applicant_kind: c.applicantKind,
  title: c.asked.title,
  arrived_on: c.arrivedOn,
  received_on: c.receivedOn,
  due_on: c.due?.on ?? null,
  due_provisional: c.due?.provisional ?? false,
  alarm_on: c.due?.alarmOn ?? null,
  waiting_until: waitingUntil(c),
  outcome: c.outcome,
  timing: c.timing,
  decided_on: c.decidedOn,
  closed_on: c.closedOn,
  folded: JSON.stringify(c),
})

export interface LockedCase {
  readonly requestId: string
  readonly case: RequestCase
  readonly lastEvent: number
}

/** The case, locked to the end of the transaction; null when there is none. */
export async function lockCase(tx: Tx, tenantId: string, requestId: string): Promise<LockedCase | null> {
  const row = await tx
    .selectFrom('request')
    .select(['request_id', 'folded', 'last_event'])
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .forUpdate()
    .executeTakeFirst()
  return row ? { requestId: row.request_id, case: row.folded, lastEvent: row.last_event } : null
}

/** Appends events to a case (null: a new one) and writes the row that they make. Returns the case after them. */
export async function appendEvents(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  requestId: string,
  before: LockedCase | null,
  events: readonly RequestEvent[],
): Promise<RequestCase> {
  const day = clock.today()
  const first = (before?.lastEvent ?? 0) + 1
  const after = events.reduce<RequestCase | null>((c, event) => fold(c, event, day), before?.case ?? null)
  if (!after) throw new Error('a case without events')
  const row = { ...columnsOf(after), last_event: first + events.length - 1 }
  if (before)
    await tx
      .updateTable('request')
      .set(row)
      .where('tenant_id', '=', actor.tenantId)
      .where('request_id', '=', requestId)
      .execute()
  else
    await tx
      .insertInto('request')
      .values({ ...row, tenant_id: actor.tenantId, request_id: requestId })
      .execute()
  const by = JSON.stringify({ via: actor.via, personId: actor.personId, name: actor.name })
  await tx
    .insertInto('request_event')
    .values(
      events.map((event, at) => ({
        tenant_id: actor.tenantId,
        request_id: requestId,
        seq: first + at,
        day,
        at: clock.now(),
        kind: event.kind,
        event: JSON.stringify(event),
        actor: by,
      })),
    )
    .execute()
  return after
}

/** The next number of a series in a year, from 1, without gaps. Held to the end of the transaction. */
export async function takeNumber(tx: Tx, tenantId: string, series: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('request_counter')
    .values({ tenant_id: tenantId, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('request_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export interface Happened {
  readonly seq: number
  readonly day: PlainDate
  readonly event: RequestEvent
  readonly actor: { readonly via: string; readonly personId: string | null; readonly name: string }
}

/** All events of a case, in order. */
export const eventsOf = (db: DbOrTx, tenantId: string, requestId: string): Promise<Happened[]> =>
  db
    .selectFrom('request_event')
    .select(['seq', 'day', 'event', 'actor'])
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .orderBy('seq')
    .execute()

/** The case as its events alone make it; null when it has none. What `request` caches. */
export async function replay(db: DbOrTx, tenantId: string, requestId: string): Promise<RequestCase | null> {
  const events = await eventsOf(db, tenantId, requestId)
  return events.reduce<RequestCase | null>((c, { event, day }) => fold(c, event, day), null)
}

import type { CalendarYear, WorkingCalendar } from '../../../kernel/calendar.ts'
import { chineseDay, type PlainDate, weekday, yearOf } from '../../../kernel/plain-date.ts'
import { ok, type Refused, type Result, refuse } from '../../../kernel/result.ts'
import { publishedYears } from '../../../law/calendar/index.ts'
import { deadline } from '../../../law/deadline.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { type Actor, perform } from '../../audit/index.ts'
import { calendarOf } from '../calendar.ts'
import type { RequestCase } from '../domain/case.ts'
import type { RequestEvent } from '../domain/events.ts'
import { replyDue } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { appendEvents } from '../store.ts'

export interface LoadCalendar extends CalendarYear {
  /** Number or title of the State Council General Office's notice. */
  readonly notice: string
}

export interface Moved {
  readonly id: string
  readonly number: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly stillProvisional: boolean
}

/**
 * 录入节假日安排: keeps the year, recounts every open case of the government, and returns those whose due day moved or
 * became certain. Closed cases never move.
 */
export const loadCalendar = (
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  actor: Actor,
  cmd: LoadCalendar,
): Promise<Result<{ moved: Moved[] }, RequestRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const { tenantId } = actor
    const wrong = await refuseYear(tx, tenantId, cmd)
    if (wrong) return wrong
    const days = { off: [...cmd.off].sort(), work: [...cmd.work].sort() }
    const row = { ...days, notice: cmd.notice, loaded_on: deps.clock.today() }
    await tx
      .insertInto('calendar_year')
      .values({ tenant_id: tenantId, year: cmd.year, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'year']).doUpdateSet(row))
      .execute()
    const calendar = await calendarOf(tx, tenantId, deps.calendar)
    const open = await tx
      .selectFrom('request')
      .select(['request_id', 'folded', 'last_event'])
      .where('tenant_id', '=', tenantId)
      .where('closed_on', 'is', null)
      .orderBy('request_id')
      .forUpdate()
      .execute()
    const moved: Moved[] = []
    for (const { request_id: id, folded, last_event: lastEvent } of open) {
      const event = recount(folded, calendar, cmd.notice)
      if (!event) continue
      await appendEvents(tx, deps.clock, actor, id, { requestId: id, case: folded, lastEvent }, [event])
      if (folded.due)
        moved.push({
          id,
          number: folded.number,
          from: folded.due.on,
          to: event.due.on,
          stillProvisional: event.due.provisional,
        })
    }
    did({
      kind: 'request.calendar-loaded',
      subject: { kind: 'calendar', id: String(cmd.year) },
      detail: {
        notice: cmd.notice,
        ...days,
        moved: moved.map(({ number, from, to }) => ({ number, from, to })),
      },
    })
    return ok({ moved })
  })

/** The event that a new calendar makes in an open case; null when nothing changes. */
export function recount(
  c: RequestCase,
  calendar: WorkingCalendar,
  notice: string,
): Extract<RequestEvent, { kind: 'due-moved' }> | null {
  const { clockFrom, fee, lastDue } = c
  if (!clockFrom) return null
  const until =
    c.state === 'awaiting-payment' && fee
      ? deadline('fee-payment', fee.noticeReceivedOn, { calendar, provisional: true }).due
      : null
  const due = replyDue({ clockFrom, extendedBy: c.extendedBy, consultations: c.consultations }, calendar)
  const isSameDue = !c.due || (c.due.on === due.on && c.due.provisional === due.provisional)
  const isSameUntil = until === null || until === fee?.until
  if (isSameDue && isSameUntil) return null
  return { kind: 'due-moved', due: c.due ? due : (lastDue ?? due), until, notice }
}

async function refuseYear(
  tx: Tx,
  tenantId: string,
  { year, off, work }: LoadCalendar,
): Promise<Refused<'REQ-CALENDAR-PUBLISHED' | 'REQ-CALENDAR-GAP' | 'REQ-CALENDAR-DAY'> | null> {
  if (publishedYears.some((one) => one.year === year)) return refuse('REQ-CALENDAR-PUBLISHED', { year })
  const loaded = await tx
    .selectFrom('calendar_year')
    .select('year')
    .where('tenant_id', '=', tenantId)
    .execute()
  const last = Math.max(...publishedYears.map((one) => one.year), ...loaded.map((one) => one.year))
  if (year > last + 1) return refuse('REQ-CALENDAR-GAP', { year: last + 1 })
  // A notice may move days of the December before it.
  const isInside = (day: PlainDate) => yearOf(day) === year || day >= `${year - 1}-12-01`
  const wrong =
    [...off, ...work].find((day) => !isInside(day) || yearOf(day) > year) ??
    work.find((day) => weekday(day) <= 5 || off.includes(day))
  return wrong ? refuse('REQ-CALENDAR-DAY', { day: chineseDay(wrong), year }) : null
}

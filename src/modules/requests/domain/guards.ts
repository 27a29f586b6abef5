import type { WorkingCalendar } from '../../../kernel/calendar.ts'
import { chineseDay, type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import { type Refused, refuse } from '../../../kernel/result.ts'
import { clockRule } from '../../../law/clocks.ts'
import { deadline } from '../../../law/deadline.ts'
import type { RequestRefusal } from '../errors.ts'
import type { RequestCase } from './case.ts'
import type { Action } from './lifecycle.ts'
import { isConfirmed } from './receipt.ts'
import { lacks, replyFields } from './reply.ts'

export interface GuardContext {
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  readonly personId: string | null
}

type Guard = (c: RequestCase, context: GuardContext) => Refused<RequestRefusal> | null

/** 补正告知期限 of a case: seven working days from receipt, whatever the calendar knows. */
export const clarificationNoticeDue = (receivedOn: PlainDate, calendar: WorkingCalendar): PlainDate =>
  deadline('clarification-notice', receivedOn, { calendar, provisional: true }).due

/** Most days by which the reply period of a case may be extended, by the rule of its receipt. */
export const extensionLimit = (clockFrom: PlainDate): number =>
  clockRule('reply', clockFrom).extension?.max ?? 0

/**
 * What the law forbids in a state that the lifecycle allows, known before anything is typed. Screens show the act disabled
 * with the sentence and the article; the command asks again.
 */
const guards: Partial<Record<Action, Guard>> = {
  suspend: (c) => (isConfirmed(c.way) ? null : refuse('REQ-NOT-CONFIRMABLE')),
  'ask-clarification': (c, { today, calendar }) => {
    if (c.clarification) return refuse('REQ-CLARIFICATION-ONCE')
    if (!c.receivedOn) return null
    const until = clarificationNoticeDue(c.receivedOn, calendar)
    return today > until ? refuse('REQ-CLARIFICATION-LATE', { until: chineseDay(until) }) : null
  },
  extend: (c, { today }) => {
    if (c.extendedOnce) return refuse('REQ-EXTENDED-ALREADY')
    return c.due && today > c.due.on ? refuse('REQ-EXTENSION-EXPIRED', { due: chineseDay(c.due.on) }) : null
  },
  'notify-fee': (c, { today }) => {
    if (c.fee) return refuse('REQ-FEE-ONCE')
    return c.due && today > c.due.on ? refuse('REQ-FEE-LATE', { due: chineseDay(c.due.on) }) : null
  },
  lapse: (c, { today, calendar }) => {
    const until = c.state === 'awaiting-payment' ? c.fee?.until : c.clarification?.until
    if (!until) return null
    if (!calendar.isPublished(until)) return refuse('REQ-CALENDAR-PROVISIONAL', { year: yearOf(until) })
    return today <= until ? refuse('REQ-LAPSE-EARLY', { until: chineseDay(until) }) : null
  },
  submit: (c) => {
    const field = c.draft && lacks(c.draft, c)
    return field ? refuse('REQ-REPLY-FIELD', { field: replyFields[field].label }) : null
  },
  reply: (c, { personId }) => (personId === c.drafterId ? refuse('REQ-SAME-PERSON') : null),
  correct: (c) => (c.outcome ? null : refuse('REQ-NOT-FOUND')),
}

/** The refusal of the law for an action in this case, or null. The state is the lifecycle's matter. */
export const forbids: (action: Action, ...of: Parameters<Guard>) => ReturnType<Guard> = (
  action,
  c,
  context,
) => guards[action]?.(c, context) ?? null

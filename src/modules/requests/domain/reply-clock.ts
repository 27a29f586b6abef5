import type { DaySpan, WorkingCalendar } from '../../../kernel/calendar.ts'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { type Deadline, deadline } from '../../../law/deadline.ts'
import type { Consultation } from './case.ts'
import type { Due, Timing } from './events.ts'

/** What the reply clock of a case runs on. */
export interface Running {
  readonly clockFrom: PlainDate
  readonly extendedBy: number
  readonly consultations: readonly Pick<Consultation, 'sentOn' | 'until' | 'answeredOn'>[]
}

/**
 * 征求意见所需时间 (第三十三条第三款): from the day after the letter went out to the answer. While no answer is in, to the
 * last day that the other side has, so that an answer in time can only bring the due day forward.
 */
export function pausesOf(consultations: Running['consultations']): DaySpan[] {
  return consultations
    .map(({ sentOn, until, answeredOn }) => ({ from: addDays(sentOn, 1), to: answeredOn ?? until }))
    .filter(({ from, to }) => from <= to)
}

/** 答复期限 with every consultation and extension in it, and the days one by one for who asks why. */
export function replyDeadline(running: Running, calendar: WorkingCalendar): Deadline {
  return deadline('reply', running.clockFrom, {
    calendar,
    extendedBy: running.extendedBy,
    pauses: pausesOf(running.consultations),
    provisional: true,
  })
}

/** The same as it is kept with a case. Throws LawNotInForce before 2008-05-01. */
export function replyDue(running: Running, calendar: WorkingCalendar): Due {
  const { due, provisional, because, days = 0, extended } = replyDeadline(running, calendar)
  const alarmOn = provisional ? earliest(running, days + extended, calendar) : due
  return { on: due, provisional, alarmOn, because }
}

/** The due day if every day of the years without a notice were worked: no notice can make it earlier. */
function earliest(
  { clockFrom, consultations }: Running,
  count: number,
  calendar: WorkingCalendar,
): PlainDate {
  const pauses = pausesOf(consultations)
  let day = clockFrom
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1)
    const works = !calendar.isPublished(day) || calendar.isWorkingDay(day)
    if (works && !pauses.some(({ from, to }) => from <= day && day <= to)) counted += 1
  }
  return day
}

/** 按时、延期、逾期办结: measured on the day on which the reply is given (posting or signature; until then the decision). */
export function timingOf(lastDue: Due | null, extendedBy: number, givenOn: PlainDate): Timing {
  if (lastDue && givenOn > lastDue.on) return 'late'
  return extendedBy > 0 ? 'extended' : 'onTime'
}

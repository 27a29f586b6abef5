import type { CountedDay, DeadlineProps, FieldProblem } from '../../../web/portal/props.ts'
import type { DaySpan, WorkingCalendar } from '../../kernel/calendar.ts'
import { chineseDay, type PlainDate, parsePlainDate, yearOf } from '../../kernel/plain-date.ts'
import { fullWidth } from '../../kernel/punctuation.ts'
import { sentence } from '../../kernel/result.ts'
import { citeText } from '../../law/cite.ts'
import { type Clock, type ClockKind, clockKinds, clocks, isClockKind } from '../../law/clocks.ts'
import { dayByDay } from '../../law/day-by-day.ts'
import { type Deadline, type DeadlineRefusal, deadlineRefusals, tryDeadline } from '../../law/deadline.ts'
import { filled, texts } from './texts.ts'

/** The form's controls as sent. */
export type DeadlineValues = DeadlineProps['values']

const mostPauses = 3
/** With the place of the result, so that a phone shows it at once. */
const address = '/tools/deadline#result'
const kinds = clockKinds.map((kind) => ({
  value: kind,
  label: `${clocks[kind].label}：${clocks[kind].duty}`,
}))

/** Which control a refusal is about. */
const controls: Readonly<Record<DeadlineRefusal, string>> = {
  'CLOCK-NOT-IN-FORCE': 'from',
  'CLOCK-CALENDAR-MISSING': 'from',
  'CLOCK-NO-EXTENSION': 'extend',
  'CLOCK-EXTENSION-LIMIT': 'extend',
  'CLOCK-NO-PAUSE': 'pause',
  'CLOCK-PAUSE-REVERSED': 'pause',
}

interface Question {
  readonly kind: ClockKind
  readonly from: PlainDate
  readonly extend: string
  readonly pauses: readonly DaySpan[]
}

/** 期限计算: the page for a form as sent; without values, the empty form with `today` filled in. */
export function deadlinePage(
  values: DeadlineValues | null,
  { calendar, today }: { calendar: WorkingCalendar; today: PlainDate },
): DeadlineProps {
  if (values === null)
    return {
      action: address,
      kinds,
      values: { kind: 'reply', from: today, extend: '', pauses: [] },
      problems: [],
    }
  const page = { action: address, kinds, values }
  const read = readQuestion(values)
  if ('problems' in read) return { ...page, problems: read.problems }
  return { ...page, ...answer(read, calendar) }
}

function readQuestion({
  kind,
  from,
  extend,
  pauses,
}: DeadlineValues): Question | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const day = parsePlainDate(from)
  const spans = pauses.filter((pause) => pause !== '').map(readPause)
  if (!isClockKind(kind)) problems.push({ field: 'kind', message: texts.noKind })
  if (!day) problems.push({ field: 'from', message: texts.badDay })
  if (spans.length > mostPauses) problems.push({ field: 'pause', message: texts.tooManyPauses })
  else if (spans.includes(null)) problems.push({ field: 'pause', message: texts.badPause })
  if (problems.length > 0 || !isClockKind(kind) || !day) return { problems }
  return { kind, from: day, extend, pauses: spans.filter((span) => span !== null) }
}

function readPause(text: string): DaySpan | null {
  const [from, to, ...more] = text.split('..').map((day) => parsePlainDate(day.trim()))
  return from && to && more.length === 0 ? { from, to } : null
}

/** The due day, or why there is none. A year without notice is said, and counted provisionally when the start lies in a known one. */
function answer(question: Question, calendar: WorkingCalendar): Pick<DeadlineProps, 'problems' | 'result'> {
  const { kind, from, extend, pauses } = question
  // What is no whole number from 1 becomes NaN, which no rule allows.
  const extendedBy = extend === '' ? 0 : /^[1-9]\d{0,4}$/.test(extend) ? Number(extend) : Number.NaN
  const options = { calendar, pauses, extendedBy }
  const counted = tryDeadline(kind, from, options)
  if (counted.ok) return { problems: [], result: shown(counted.value, question, calendar) }
  if (counted.refusal === 'CLOCK-CALENDAR-MISSING' && calendar.isPublished(from)) {
    const provisional = tryDeadline(kind, from, { ...options, provisional: true })
    if (provisional.ok) return { problems: [], result: shown(provisional.value, question, calendar) }
  }
  const details = extend === '' ? counted.with : { ...counted.with, given: `“${extend.slice(0, 20)}”` }
  const message = fullWidth(sentence({ ...counted, with: details }, deadlineRefusals))
  return { problems: [{ field: controls[counted.refusal], message }] }
}

function shown(
  deadline: Deadline,
  question: Question,
  calendar: WorkingCalendar,
): NonNullable<DeadlineProps['result']> {
  const { kind, from, due, extended, paused, provisional, because } = deadline
  const { label, duty }: Clock = clocks[kind]
  return {
    title: `${label}期限`,
    due,
    duty: `${duty}，应当不晚于这一天。`,
    asked: [
      `从${chineseDay(from)}起算`,
      ...(extended > 0 ? [`延长${extended}个工作日`] : []),
      ...(paused > 0 ? [`扣除征求意见的${paused}个工作日`] : []),
    ].join('，'),
    summary: summaryOf(deadline),
    days: dayByDay(deadline, { calendar, pauses: question.pauses }).map((counted) => drawn(counted, due)),
    because: because.map(({ note, cite }) => ({ note: fullWidth(note), article: fullWidth(citeText(cite)) })),
    ...(provisional && { provisional: filled(texts.provisional, { year: yearOf(due) }) }),
  }
}

function summaryOf({ unit, days = 0, months = 0, extended }: Deadline): string {
  if (unit === 'month') return `${months}个月届满`
  if (unit === 'day') return `${days}日届满`
  return extended > 0 ? `第${days + extended}个工作日（含延长的${extended}个）` : `第${days}个工作日`
}

/** A day for the small calendar. Words beside the number only where the weekday does not say it. */
function drawn({ day, number, mark }: ReturnType<typeof dayByDay>[number], due: PlainDate): CountedDay {
  const count = number === null ? {} : { count: number }
  if (day === due) return { day, kind: 'due', ...count }
  if (mark === 'start') return { day, kind: 'start' }
  if (mark === 'counted') return { day, kind: 'counted', ...count }
  if (mark === 'make-up') return { day, kind: 'counted', ...count, note: `班${number ?? ''}` }
  if (mark === 'paused') return { day, kind: 'paused' }
  return {
    day,
    kind: 'rest',
    ...(mark === 'holiday' && { note: '休' }),
    ...(mark === 'rolled' && { note: '顺延' }),
  }
}

import { CalendarNotPublished, type DaySpan, type WorkingCalendar } from '../kernel/calendar.ts'
import { addDays, addMonths, chineseDay, type PlainDate, weekday, yearOf } from '../kernel/plain-date.ts'
import { ok, type Refusals, type Result, refuse } from '../kernel/result.ts'
import { type Because, type Cite, citeText } from './cite.ts'
import {
  type Clock,
  type ClockKind,
  type ClockRule,
  clockRule,
  clocks,
  LawNotInForce,
  procedureRule,
} from './clocks.ts'

export interface DeadlineOptions {
  readonly calendar: WorkingCalendar
  /** Days of extension in all, 0 for none. Only kinds whose rule knows an extension. */
  readonly extendedBy?: number
  /** Consultations, first and last day included; they may overlap. Only kinds whose rule knows pauses. */
  readonly pauses?: readonly DaySpan[]
  /** Take plain weekends for years without a notice, and say so in the result, instead of refusing. */
  readonly provisional?: boolean
}

/** A due day with its reasons. Exactly one of `days` and `months` is set: the statutory count without the extension. */
export interface Deadline {
  readonly kind: ClockKind
  readonly from: PlainDate
  readonly due: PlainDate
  readonly unit: ClockRule['unit']
  readonly days?: number
  readonly months?: number
  readonly extended: number
  /** Working days that were passed over because of pauses. */
  readonly paused: number
  /** True when a notice that the count needs is not out yet: the day may move, and no letter may state it. */
  readonly provisional: boolean
  readonly because: readonly Because[]
}

export type DeadlineRefusal =
  | 'CLOCK-NOT-IN-FORCE'
  | 'CLOCK-NO-EXTENSION'
  | 'CLOCK-EXTENSION-LIMIT'
  | 'CLOCK-NO-PAUSE'
  | 'CLOCK-PAUSE-REVERSED'
  | 'CLOCK-CALENDAR-MISSING'

/** Why a period cannot be counted, in words; `{…}` are filled from the refusal. */
export const deadlineRefusals: Refusals<DeadlineRefusal> = {
  'CLOCK-NOT-IN-FORCE': { status: 422, zh: '{from}没有可适用的{label}期限规定:该规定自{began}起施行' },
  'CLOCK-NO-EXTENSION': { status: 422, zh: '{label}期限不能延长:法律只规定了答复期限可以延长({law})' },
  'CLOCK-EXTENSION-LIMIT': { status: 422, zh: '延长天数应为1至{max}的整数个工作日({law}),不能是{given}' },
  'CLOCK-NO-PAUSE': {
    status: 422,
    zh: '{label}期限没有不计算在内的时间:只有答复期限可以扣除征求意见所需时间({law})',
  },
  'CLOCK-PAUSE-REVERSED': { status: 422, zh: '征求意见的结束日{to}早于开始日{from}' },
  'CLOCK-CALENDAR-MISSING': {
    status: 422,
    zh: '国务院办公厅关于{year}年部分节假日安排的通知尚未收录,无法确定{year}年的工作日,不作推算;可计算到{until}为止的期限',
  },
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const named = (day: PlainDate): string => `${chineseDay(day)}(星期${weekdays[weekday(day) - 1]})`
const names = { 'working-day': '个工作日', day: '日', month: '个月' } as const

/** 「2月15日至23日」 for runs of days, joined by 、. */
function daysInWords(days: readonly PlainDate[]): string {
  const runs: [PlainDate, PlainDate][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && addDays(run[1], 1) === day) run[1] = day
    else runs.push([day, day])
  }
  const short = (day: PlainDate): string => chineseDay(day).slice(5)
  return runs.map(([from, to]) => (from === to ? short(from) : `${short(from)}至${short(to)}`)).join('、')
}

/** Which notices moved days between `from` and `due`, one reason a year. */
function calendarReasons(calendar: WorkingCalendar, from: PlainDate, due: PlainDate): Because[] {
  const { off, work } = calendar.departures({ from: addDays(from, 1), to: due })
  const years = [...new Set([...off, ...work].map(yearOf))].sort()
  return years.map((year) => {
    const closed = daysInWords(off.filter((day) => yearOf(day) === year))
    const worked = daysInWords(work.filter((day) => yearOf(day) === year))
    const words = [closed && `${closed}放假`, worked && `${worked}上班`].filter(Boolean).join(',')
    return { cite: `holiday-notices/${year}`, note: `按${year}年节假日安排,期间内${words}。` }
  })
}

/** Where a count that ignores the limits of the law would be asked for. A programming fault, not a refusal. */
function checkMisuse(kind: ClockKind, rule: ClockRule, extendedBy: number, pauses: readonly DaySpan[]): void {
  if (
    extendedBy !== 0 &&
    !(Number.isInteger(extendedBy) && extendedBy > 0 && extendedBy <= (rule.extension?.max ?? 0))
  )
    throw new RangeError(`${kind} cannot be extended by ${extendedBy}`)
  if (pauses.length > 0 && !rule.pause) throw new RangeError(`${kind} knows no pause`)
  if (pauses.some(({ from, to }) => to < from)) throw new RangeError('a pause ends before it begins')
}

/**
 * 期限: the day by which `kind` is due when its period starts on `from`, with reasons in plain Chinese.
 * The first day is not counted; working days inside pauses are passed over, a day in several pauses once;
 * calendar periods that end on a closed day end on the next working day.
 * Throws LawNotInForce, CalendarNotPublished (not when `provisional`), and RangeError for an extension or a pause that
 * the rule does not allow: ask `tryDeadline` first where they come from outside.
 */
export function deadline(kind: ClockKind, from: PlainDate, options: DeadlineOptions): Deadline {
  const { extendedBy = 0, pauses = [], provisional = false } = options
  const rule = clockRule(kind, from)
  checkMisuse(kind, rule, extendedBy, pauses)
  const calendar = provisional ? options.calendar.provisional() : options.calendar
  const counted =
    rule.unit === 'working-day'
      ? workingDays(rule, from, { extendedBy, pauses, calendar })
      : calendarDays(rule, from, calendar)
  const { due, paused, because } = counted
  const isProvisional = !calendar.isPublished(due)
  return {
    kind,
    from,
    due,
    unit: rule.unit,
    ...(rule.unit === 'month' ? { months: rule.count } : { days: rule.count }),
    extended: extendedBy,
    paused,
    provisional: isProvisional,
    because: isProvisional ? [...because, provisionalReason(due)] : because,
  }
}

const provisionalReason = (due: PlainDate): Because => ({
  cite: 'holiday-measures/7',
  note: `${yearOf(due)}年的节假日安排尚未公布,该年暂按周一至周五上班推算;通知公布后重新计算,日期可能变动。`,
})

const opening = (rule: ClockRule, from: PlainDate): Because[] => [
  { cite: rule.cite, note: `期限为${rule.count}${names[rule.unit]},从${rule.start}起算。` },
  {
    cite: rule.dayZero ?? procedureRule(from),
    note: `${named(from)}是${rule.start},这一天不计算在内,从次日开始数。`,
  },
]

type Counted = Pick<Deadline, 'due' | 'paused' | 'because'>

function workingDays(
  rule: ClockRule,
  from: PlainDate,
  {
    extendedBy,
    pauses,
    calendar,
  }: { extendedBy: number; pauses: readonly DaySpan[]; calendar: WorkingCalendar },
): Counted {
  const total = rule.count + extendedBy
  const due = calendar.addWorkingDays(from, total, { except: pauses })
  const paused = pauses.length === 0 ? 0 : calendar.countWorkingDays(from, due, { only: pauses })
  const because = [...opening(rule, from), ...calendarReasons(calendar, from, due)]
  if (rule.extension && extendedBy > 0)
    because.push({
      cite: rule.extension.cite,
      note: `${rule.extension.needs},延长${extendedBy}个工作日,共${total}个工作日。`,
    })
  if (rule.pause && paused > 0)
    because.push({
      cite: rule.pause.cite,
      note: `${pauses.map((span) => `${chineseDay(span.from)}至${chineseDay(span.to)}`).join('、')}${rule.pause.of},其中${paused}个工作日不计算在内。`,
    })
  because.push({ cite: rule.cite, note: `第${total}个工作日是${named(due)},期限到这一天为止。` })
  return { due, paused, because }
}

function calendarDays(rule: ClockRule, from: PlainDate, calendar: WorkingCalendar): Counted {
  const end = rule.unit === 'month' ? addMonths(from, rule.count) : addDays(from, rule.count)
  const due = rule.rollForward ? calendar.nextWorkingDay(end) : end
  const because = opening(rule, from)
  const counted = rule.unit === 'month' ? `${rule.count}个月后的对应日` : `第${rule.count}日`
  if (due === end) because.push({ cite: rule.cite, note: `${counted}是${named(due)},期限到这一天为止。` })
  else
    because.push(
      { cite: procedureRule(from), note: `${counted}是${named(end)},不是工作日,顺延到下一个工作日。` },
      ...calendarReasons(calendar, addDays(end, -1), due),
      { cite: rule.cite, note: `期限到${named(due)}为止。` },
    )
  return { due, paused: 0, because }
}

/** The same for dates and numbers that come from outside: a refusal with its sentence instead of an exception. */
export function tryDeadline(
  kind: ClockKind,
  from: PlainDate,
  options: DeadlineOptions,
): Result<Deadline, DeadlineRefusal> {
  const { label }: Clock = clocks[kind]
  const { extendedBy = 0, pauses = [] } = options
  try {
    const rule = clockRule(kind, from)
    if (extendedBy !== 0 && !rule.extension)
      return refuse('CLOCK-NO-EXTENSION', { label, law: citeText(replyLaw('extension')) })
    const max = rule.extension?.max ?? 0
    if (extendedBy !== 0 && !(Number.isInteger(extendedBy) && extendedBy >= 1 && extendedBy <= max))
      return refuse('CLOCK-EXTENSION-LIMIT', {
        max,
        given: extendedBy,
        law: citeText(rule.extension?.cite ?? rule.cite),
      })
    if (pauses.length > 0 && !rule.pause)
      return refuse('CLOCK-NO-PAUSE', { label, law: citeText(replyLaw('pause')) })
    const reversed = pauses.find((span) => span.to < span.from)
    if (reversed) return refuse('CLOCK-PAUSE-REVERSED', { from: reversed.from, to: reversed.to })
    return ok(deadline(kind, from, options))
  } catch (error) {
    if (error instanceof LawNotInForce)
      return refuse('CLOCK-NOT-IN-FORCE', { from, label, began: error.began })
    if (error instanceof CalendarNotPublished)
      return refuse('CLOCK-CALENDAR-MISSING', {
        year: error.year,
        until: options.calendar.coveredUntil ?? '',
      })
    throw error
  }
}

/** The article that lets the reply period, and no other, be extended or paused; for sentences of refusal. */
function replyLaw(what: 'extension' | 'pause'): Cite {
  const rules: readonly ClockRule[] = clocks.reply.rules
  return rules.at(-1)?.[what]?.cite ?? 'foi-reg-2019/33'
}

import type { DaySpan } from '../../kernel/calendar.ts'
import { chineseDay, type PlainDate, parsePlainDate, weekday } from '../../kernel/plain-date.ts'
import { sentence } from '../../kernel/result.ts'
import { publishedCalendar } from '../../law/calendar/index.ts'
import { citeText } from '../../law/cite.ts'
import { type Clock, type ClockKind, clockKinds, clocks, isClockKind } from '../../law/clocks.ts'
import { type CountedDay, dayByDay, dayMarks } from '../../law/day-by-day.ts'
import { type Deadline, deadlineRefusals, tryDeadline } from '../../law/deadline.ts'
import { type Io, quoted, readFlags, UsageError } from '../command.ts'

export const summary =
  '计算期限:gongkai clock 种类 --from 年-月-日 [--extend 天数] [--pause 起..止]… [--explain] [--json]'

const usage = '--from 应为存在的日期,写作 年-月-日,如 2026-02-06'

function readDay(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new UsageError(`日期${quoted(text)}不正确;${usage}`)
  return day
}

function readPause(text: string): DaySpan {
  const days = text.split('..').map(parsePlainDate)
  const [from, to] = days
  if (days.length !== 2 || !from || !to)
    throw new UsageError(`--pause ${quoted(text)}不正确;应写作 起始日..结束日,如 2026-03-10..2026-03-25`)
  return { from, to }
}

function readKind(positional: readonly string[]): ClockKind {
  const accepted = `可用:${clockKinds.map((kind) => `${kind}(${clocks[kind].label})`).join('、')}`
  const [kind, extra] = positional
  if (kind === undefined) throw new UsageError(`缺少期限种类;${accepted}`)
  if (!isClockKind(kind)) throw new UsageError(`没有期限种类${quoted(kind)};${accepted}`)
  if (extra !== undefined) throw new UsageError(`多余的参数${quoted(extra)};一次只能计算一种期限`)
  return kind
}

/** `gongkai clock`: prints the due day with its reasons; status 2 and one sentence when it cannot be counted. */
export function run(args: readonly string[], io: Io): number {
  const { positional, values } = readFlags(args, {
    value: ['from', 'extend'],
    many: ['pause'],
    switches: ['json', 'explain'],
  })
  const kind = readKind(positional)
  const [from] = values.get('from') ?? []
  if (from === undefined) throw new UsageError(`缺少起算日;${usage}`)
  const [extend] = values.get('extend') ?? []
  const calendar = publishedCalendar
  const pauses = (values.get('pause') ?? []).map(readPause)
  const result = tryDeadline(kind, readDay(from), {
    calendar,
    pauses,
    // What is no whole number from 1 becomes NaN, which no rule allows.
    ...(extend !== undefined && { extendedBy: /^[1-9]\d{0,8}$/.test(extend) ? Number(extend) : Number.NaN }),
  })
  if (!result.ok) {
    const details = extend === undefined ? result.with : { ...result.with, given: quoted(extend) }
    throw new UsageError(sentence({ ...result, with: details }, deadlineRefusals))
  }
  if (values.has('json')) io.out(JSON.stringify(forJson(result.value)))
  else {
    for (const line of forPeople(result.value)) io.out(line)
    if (values.has('explain'))
      for (const line of dayByDay(result.value, { calendar, pauses }).map(inWords)) io.out(line)
  }
  return 0
}

/** The object of the contract: no day here is provisional, because a missing calendar was refused. */
const forJson = ({ provisional: _, ...shown }: Deadline): Omit<Deadline, 'provisional'> => shown

const inWords = ({ day, number, mark }: CountedDay): string =>
  `  ${day} 星期${'一二三四五六日'.charAt(weekday(day) - 1)} ${[number && `第${number}日`, dayMarks[mark]].filter(Boolean).join(',')}`.trimEnd()

function forPeople({ kind, due, because }: Deadline): string[] {
  const { label, duty }: Clock = clocks[kind]
  return [
    `${label}期限:${chineseDay(due)}(${due})`,
    `${duty},应当不晚于这一天。`,
    '理由:',
    ...because.map(({ cite, note }, n) => `  ${n + 1}. ${note}${citeText(cite)}`),
  ]
}

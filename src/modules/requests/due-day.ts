import type { WorkingCalendar } from '../../kernel/calendar.ts'
import { addDays, chineseDay, type PlainDate } from '../../kernel/plain-date.ts'
import type { Because } from '../../law/cite.ts'
import type { Deadline } from '../../law/deadline.ts'
import { punctuate } from './domain/punctuation.ts'
import { articleText } from './letters/sentences.ts'

export interface CountedDay {
  readonly day: PlainDate
  readonly kind: 'start' | 'counted' | 'rest' | 'paused' | 'due'
  readonly count?: number
}

/** A reason as screens show it: the sentence, and the article in words. */
export const reasonOf = ({ cite, note }: Because) => ({
  note: punctuate(note),
  article: articleText(cite),
  cite,
})

/** Each day from receipt to due day, with its number where it was counted: what the small calendar draws. */
export function countedDays(
  { from, due }: Pick<Deadline, 'from' | 'due'>,
  pauses: readonly { from: PlainDate; to: PlainDate }[],
  calendar: WorkingCalendar,
): CountedDay[] {
  const known = calendar.provisional()
  const days: CountedDay[] = [{ day: from, kind: 'start' }]
  let count = 0
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
    const isPaused = pauses.some((pause) => pause.from <= day && day <= pause.to)
    if (!known.isWorkingDay(day)) days.push({ day, kind: 'rest' })
    else if (isPaused) days.push({ day, kind: 'paused' })
    else {
      count += 1
      days.push({ day, kind: day === due ? 'due' : 'counted', count })
    }
  }
  return days
}

/** 「第20个工作日」, and what a provisional day means. */
export const dueSummary = (
  days: readonly CountedDay[],
  deadline: Pick<Deadline, 'provisional' | 'due'>,
): string => {
  const counted = `收到之日不计，第${days.at(-1)?.count ?? 0}个工作日`
  return deadline.provisional
    ? `${counted}。这是暂定日期：${chineseDay(deadline.due).slice(0, 5)}的节假日安排尚未公布，公布后重新计算`
    : counted
}

/** Working days left to the due day: 0 on the day itself, negative when it is past. */
export function daysLeft(today: PlainDate, due: PlainDate, calendar: WorkingCalendar): number {
  const known = calendar.provisional()
  return due >= today ? known.countWorkingDays(today, due) : -known.countWorkingDays(due, today)
}

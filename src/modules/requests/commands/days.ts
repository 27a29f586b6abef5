import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { type Refused, refuse } from '../../../kernel/result.ts'

/** A day that somebody typed must lie from `from` (if any) to today. */
export function refuseDay(
  day: PlainDate,
  { from, today }: { readonly from: PlainDate | null; readonly today: PlainDate },
): Refused<'REQ-DAY-FUTURE' | 'REQ-DAY-ORDER'> | null {
  if (day > today) return refuse('REQ-DAY-FUTURE', { today: chineseDay(today) })
  return from && day < from ? refuse('REQ-DAY-ORDER', { from: chineseDay(from) }) : null
}

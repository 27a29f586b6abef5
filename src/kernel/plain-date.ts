/** A calendar day `YYYY-MM-DD`, without time or zone. Compares correctly as a string. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

const toUtc = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate

/** The day, or null when the text is not an existing day of the years 1900 to 2199. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = pattern.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year < 1900 || year > 2199) return null
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(ms) || fromUtc(ms) !== text ? null : (text as PlainDate)
}

/** The day; throws RangeError when the text is not one. For literals and for values that a schema has checked. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new RangeError(`not a day: ${text}`)
  return day
}

export const addDays = (day: PlainDate, days: number): PlainDate => fromUtc(toUtc(day) + days * dayMs)

/** Same day number `months` later, or that month's last day when it has no such number. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year, month, date] = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return fromUtc(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / dayMs)

/** 1 Monday … 7 Sunday. */
export const weekday = (day: PlainDate): number => new Date(toUtc(day)).getUTCDay() || 7

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

/** Year, month 1–12, day of the month. */
export function parts(day: PlainDate): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** The day in Asia/Shanghai (Xinjiang included) at an instant, whatever the machine's zone. */
export const dayInChina = (instant: Date): PlainDate => fromUtc(instant.getTime() + 8 * 3_600_000)

/** 2026年3月12日 */
export const chineseDay = (day: PlainDate): string =>
  parts(day)
    .join('年')
    .replace(/年(\d+)$/, '月$1日')

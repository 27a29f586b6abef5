import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts'

const two = (digits: string): string => digits.padStart(2, '0')

/** A printed day, `2021-03-10`, `2021年3月10日`, `2021.3.10`; null when there is no such day. */
export const dayOf = (year: string, month: string, day: string): PlainDate | null =>
  parsePlainDate(`${year}-${two(month)}-${two(day)}`)

/** One printed day, for use inside other patterns: three groups. */
export const dayPattern =
  '(20\\d\\d)\\s{0,3}[-/.年]\\s{0,3}(\\d{1,2})\\s{0,3}[-/.月]\\s{0,3}(\\d{1,2})\\s{0,3}日?'

/**
 * 201911日, 20191231日: a day whose 年 and 月 were lost. Read only where the digits can be parted in a single way;
 * null otherwise.
 */
export function damagedDay(year: string, digits: string): PlainDate | null {
  const readings = new Set<PlainDate>()
  for (let cut = 1; cut < digits.length; cut += 1) {
    const [month, day] = [digits.slice(0, cut), digits.slice(cut)]
    if (
      month.length > 2 ||
      day.length > 2 ||
      month.startsWith('0') !== (month.length === 2 && month.startsWith('0'))
    )
      continue
    const read = Number(month) > 0 && Number(day) > 0 ? dayOf(year, month, day) : null
    if (read) readings.add(read)
  }
  const [only] = readings
  return readings.size === 1 && only ? only : null
}

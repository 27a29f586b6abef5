import type { PlainDate } from '../../kernel/plain-date.ts'
import { damagedDay, dayOf, dayPattern } from './dates.ts'
import { readNumeral } from './figure.ts'

export interface StatedPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly start: number
  readonly text: string
}

const span = new RegExp(
  `(?:从|自|为|是|:|\\()?\\s{0,3}${dayPattern}\\s{0,3}(?:起|开始|止)?\\s{0,3}(?:至|到|-|—|–|~)+\\s{0,3}(?:(20\\d\\d)\\s{0,3}[-/.年]\\s{0,3})?(\\d{1,2})\\s{0,3}[-/.月]\\s{0,3}(\\d{1,2})\\s{0,3}日?`,
  'g',
)
const damagedSpan = /(20\d\d)(\d{2,4})日起?(?:至|到|-|—)(20\d\d)(\d{2,4})日/g
const yearInWords = '(二[〇零○][〇零○一二三四五六七八九]{2})年'
const monthAndDay = '([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日'
/** 二〇二二年一月一日起至二〇二二年十二月三十一日. */
const spanInWords = new RegExp(
  `(?:从|自)?${yearInWords}${monthAndDay}(?:起|开始|止)?(?:至|到|-|—|–|~)+(?:${yearInWords})?${monthAndDay}`,
  'g',
)
const wordsDay = (parts: readonly (string | undefined)[]): PlainDate | null => {
  const [year, month, day] = parts.map((part) =>
    String(readNumeral((part ?? '').replaceAll('○', '〇')) ?? ''),
  )
  return dayOf(year ?? '', month ?? '', day ?? '')
}
const about =
  /报告期|统计(?:期限|时限|期间|时间|周期|数据|口径|范围)|(?:数据|情况|信息)[^。;\n]{0,10}(?:期限|时限|期间|统计)|(?:期限|时限)[^。;\n]{0,3}$|统计/

/** The statistical period that a text states, with where; null when it states none. */
export function findPeriod(text: string): StatedPeriod | null {
  for (const match of text.matchAll(span)) {
    if (!about.test(text.slice(Math.max(0, match.index - 30), match.index + 3))) continue
    const from = dayOf(match[1] ?? '', match[2] ?? '', match[3] ?? '')
    const to = dayOf(match[4] ?? match[1] ?? '', match[5] ?? '', match[6] ?? '')
    if (from && to && from <= to) return { from, to, start: match.index, text: match[0].trim() }
  }
  for (const match of text.matchAll(spanInWords)) {
    if (!about.test(text.slice(Math.max(0, match.index - 30), match.index + 3))) continue
    const [from, to] = [wordsDay(match.slice(1, 4)), wordsDay([match[4] ?? match[1], match[5], match[6]])]
    if (from && to && from <= to) return { from, to, start: match.index, text: match[0] }
  }
  for (const match of text.matchAll(damagedSpan)) {
    if (!about.test(text.slice(Math.max(0, match.index - 30), match.index + 3))) continue
    const from = damagedDay(match[1] ?? '', match[2] ?? '')
    const to = damagedDay(match[3] ?? '', match[4] ?? '')
    if (from && to && from <= to) return { from, to, start: match.index, text: match[0] }
  }
  return null
}

import { readNumeral } from '../reading/figure.ts'

/** A figure in prose: what it counts to, in which unit, whether it is exact. */
export interface Quantity {
  readonly value: number
  readonly unit: string
  /** 余, 多, 约, 近, 超过: not an equality. */
  readonly loose: boolean
  /** 约, 近, 余: not even what is printed. A figure in 万 alone is loose and not rough. */
  readonly rough: boolean
  /** Half of the last printed place of a figure in 万 or 亿; 0 for a count in full. */
  readonly half: number
  readonly from: number
  readonly to: number
}

const units = '人次|件次|次数|平方米|公里|万元|亿元|[件条次宗份起项个篇期人户家批类种部例名元则场处]'
const pattern = new RegExp(
  `(?<![\\d.,A-Za-z〔第号-])((?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?|[一二两三四五六七八九十百千万零〇]{1,12})(万|亿)?(余|多)?\\s{0,2}(${units})(?![年月日号度])`,
  'g',
)
const roughly = /(?:约|近|超过?|逾|突破|达到?近|不少于|至少|多于|大约|接近|高达近)$/
const beyond = /^(?:以上|左右|上下|多)/

/** Figures with a unit, left to right. 一 to 九 alone are taken for words (一件事), not for figures, unless a count stands there. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(pattern)) {
    const digits = match[1] ?? ''
    const arabic = /\d/.test(digits)
    const value = arabic ? Number(digits.replaceAll(',', '')) : readNumeral(digits)
    if (value === null || (!arabic && /[年度月第每之]$/.test(text.slice(0, match.index)))) continue
    const scale = match[2] === '万' ? 1e4 : match[2] === '亿' ? 1e8 : 1
    const to = match.index + match[0].length
    const rough =
      match[3] !== undefined ||
      roughly.test(text.slice(Math.max(0, match.index - 4), match.index)) ||
      beyond.test(text.slice(to, to + 2))
    const rounded = match[2] !== undefined && arabic
    found.push({
      value: Math.round(value * scale * 1e6) / 1e6,
      unit: match[4] ?? '',
      loose: rough || rounded,
      rough,
      half: rounded ? scale / 2 / 10 ** (digits.split('.')[1]?.length ?? 0) : 0,
      from: match.index,
      to,
    })
  }
  return found
}

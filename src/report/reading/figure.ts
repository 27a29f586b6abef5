/** What a cell says: a number with the unit printed beside it, nothing, or words. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'blank' }
  | { readonly kind: 'words' }

const blank: Figure = { kind: 'blank' }
const words: Figure = { kind: 'words' }

const unit = '(?:件次|人次|[件条项次个篇人份宗起部类期家户批]|万元|亿元|元|万)'
const plain = new RegExp(`^([+-]*)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(${unit})?$`)
const wordy = new RegExp(`^[零〇一二两三四五六七八九十百千万亿]{1,12}(${unit})$`)
const change = /^(新增|增加|增|减少|减|↑|↓)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)[件条项次个]?$/
/** +(0) -(0): both blanks of 本年增/减 filled. */
const both = /^[+增](?:\()?(\d{0,9})\)?[/、,]?[-—减](?:\()?(\d{0,9})\)?$/
const dashes = /^(?:[/\\_—―\-–·.…*]+|空|空白|不适用|N\/A|n\/a|null)$/
const none =
  /^(?:无|没有|为零|零|〇|暂无|暂未(?:制作|发生)|未制作|未发生|未收到|无此(?:项|类|情况)|无相关(?:情况|内容|数据)?|无数据|为0|无[(].{1,12}[)])[。.]?$/
const noneInWords =
  /^(?:本|我)?(?:单位|机关|部门|年度|年|局|市|县|区|街道|镇|乡)?(?:本年度?|20\d\d年度?)?(?:未制作|未制定|未发生|未产生|没有|无)[^,。;0-9]{0,12}$/

/** Reads a cell (folded text). `signed` cells are changes, where a long dash before digits is a minus. */
export function readFigure(text: string, signed = false): Figure {
  if (text.length > 80) return words
  // Two figures in one cell stay two; only the thousands of one figure may be parted by a space.
  if (/\d\s+[\d.]/.test(text) && !/^\s*[+-]?\d{1,3}(?:\s\d{3})+(?:\.\d+)?\s*$/.test(text)) return words
  const compact = text.replace(/\s+/g, '')
  if (compact === '' || dashes.test(compact)) return blank
  if (compact.length > 40) return words
  if (none.test(compact) || (noneInWords.test(compact) && !/现成|正当理由|另行/.test(compact)))
    return { kind: 'number', value: 0, unit: null }
  const number = plain.exec(
    signed ? compact.replace(/^[—–―]+(?=\d)/, '-').replace(/^([+-])\((\d+)\)$/, '$1$2') : compact,
  )
  if (number) return signedNumber(number[1] ?? '', number[2] ?? '', number[3] ?? null)
  if (signed) {
    const moved = change.exec(compact)
    if (moved)
      return {
        kind: 'number',
        value: (/减|↓/.test(moved[1] ?? '') ? -1 : 1) * toNumber(moved[2] ?? ''),
        unit: null,
      }
    const pair = both.exec(compact)
    if (pair) return { kind: 'number', value: Number(pair[1] || 0) - Number(pair[2] || 0), unit: null }
  }
  const spelt = wordy.exec(compact)
  if (spelt) {
    const value = readNumeral(compact.slice(0, compact.length - (spelt[1] ?? '').length))
    if (value !== null) return { kind: 'number', value, unit: spelt[1] ?? null }
  }
  return words
}

const toNumber = (digits: string): number => Number(digits.replaceAll(',', ''))

function signedNumber(sign: string, digits: string, printed: string | null): Figure {
  if (/\+-|-\+/.test(sign)) return words
  if (digits.length > 15) return words
  const value = toNumber(digits)
  return { kind: 'number', value: sign.includes('-') && value !== 0 ? -value : value, unit: printed }
}

/** A lone number or one of the words for none: what a cell of figures holds. Used to part text lines into cells. */
export const looksLikeFigure = (text: string): boolean => {
  const compact = text.trim()
  return compact.length <= 20 && (plain.test(compact) || dashes.test(compact))
}

const perWan: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 }

/** The figure in the unit of its cell: `251000元` in a 万元 cell is 25.1; null when the units do not fit. */
export function inUnitOf(
  figure: { value: number; unit: string | null },
  cellUnit: string | null,
): number | null {
  if (cellUnit === '万元') {
    if (figure.unit === null) return figure.value
    const factor = perWan[figure.unit]
    return factor === undefined ? (figure.unit === '万' ? figure.value : null) : tidy(figure.value * factor)
  }
  if (figure.unit === '万') return tidy(figure.value * 1e4)
  return figure.unit !== null && figure.unit in perWan ? null : figure.value
}

const tidy = (value: number): number => Math.round(value * 1e8) / 1e8

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powerOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一千二百 → 1200, 二〇二一 → 2021, 三万五千 → 35000; null when it is no number. */
export function readNumeral(text: string): number | null {
  if (text === '' || !/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return null
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((digit) => digitOf[digit] ?? 0).join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of text) {
    if (character in digitOf) digit = digitOf[character] ?? 0
    else if (character === '万' || character === '亿') {
      const held: number = section + (digit ?? 0)
      if (held === 0) return null
      total = character === '亿' ? (total + held) * 1e8 : total + held * 1e4
      section = 0
      digit = null
    } else {
      section += (digit ?? 1) * (powerOf[character] ?? 1)
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}

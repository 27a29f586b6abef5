/**
 * 汉字数字. Reads what official Chinese prints: 一千二百, 一百零三, 二〇二六, 十五, 两, 廿三, 壹佰, 62.7万, 1.2亿, 1,234, full-width digits.
 * What has decimals stays an exact decimal string; counts are safe integers. Spoken short forms (一百二) are not guessed.
 */
const plainDigits = '零一二三四五六七八九'
const otherDigits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const ranks: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }

function digitOf(char: string): number | null {
  const plain = plainDigits.indexOf(char)
  return plain >= 0 ? plain : (otherDigits[char] ?? null)
}

/** A number below 10,000 written with ranks; null when it is malformed. */
function readSection(text: string): number | null {
  let sum = 0
  let below = 10_000
  let digit: number | null = null
  let afterZero = false
  for (const char of text) {
    const rank = ranks[char]
    const ten = tens[char]
    const value = digitOf(char)
    if (rank !== undefined) {
      const isBareTen = rank === 10 && digit === null && sum === 0 && !afterZero
      if (rank >= below || (digit === null && !isBareTen) || (afterZero && rank * 10 === below)) return null
      sum += (digit ?? 1) * rank
      below = rank
      digit = null
      afterZero = false
    } else if (ten !== undefined) {
      if (below <= 10 || digit !== null || (afterZero && below === 100)) return null
      sum += ten
      below = 10
      afterZero = false
    } else if (value === null || digit !== null || (value === 0 && afterZero)) return null
    else if (value === 0) afterZero = true
    else digit = value
  }
  if (digit === null) return afterZero || text === '' ? null : sum
  const isLastPlace = below === 10 || below === 10_000
  return isLastPlace !== afterZero ? sum + digit : null
}

/** Ranks, 万 and 亿. A lower part that does not reach its first place needs 零 before it: 一万二 is not 10,002. */
function readRanked(text: string): number | null {
  for (const [unit, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = text.lastIndexOf(unit)
    if (at < 0) continue
    const high = readRanked(text.slice(0, at))
    const tail = text.slice(at + 1)
    const low = tail === '' ? 0 : readRanked(tail.replace(/^[零〇○]/, ''))
    if (high === null || low === null || low >= size || (unit === '万' && high >= size)) return null
    if (tail !== '' && low < size / 10 && !/^[零〇○]/.test(tail)) return null
    return high * size + low
  }
  return readSection(text)
}

function readWords(text: string): number | null {
  if (/^[零〇○]$/.test(text)) return 0
  // Digits alone, as in a year; 两三 is «two or three» and no number.
  if (/^[零〇○一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((char) => digitOf(char)).join(''))
  return readRanked(text)
}

const fullWidth = /[\uff0b-\uff0e\uff10-\uff19]/g
const halfWidth = (text: string): string =>
  text.replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

/** `0.50` → `0.5`, `007` → `7`, `-0` → `0`: the one way to write a decimal. */
function canonical(sign: string, whole: string, fraction: string): string {
  const decimals = fraction.replace(/0+$/, '')
  const digits = whole.replace(/^0+(?=\d)/, '')
  const text = decimals ? `${digits}.${decimals}` : digits
  return sign === '-' && text !== '0' ? `-${text}` : text
}

/**
 * The exact value of a number as official texts print it, as a canonical decimal string: `62.7万` → `627000`,
 * `1,234.50` → `1234.5`, `一千二百` → `1200`. Null when the text is no number.
 */
export function parseNumber(text: string): string | null {
  const plain = halfWidth(text.trim()).replaceAll('萬', '万').replaceAll('億', '亿')
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万|亿|万亿)?$/.exec(plain)
  if (!match) {
    const value = plain === '' ? null : readWords(plain)
    return value === null || !Number.isSafeInteger(value) ? null : String(value)
  }
  const [, sign = '', whole = '', fraction = '', unit = ''] = match
  const by = (unit.includes('万') ? 4 : 0) + (unit.includes('亿') ? 8 : 0)
  const moved = fraction.padEnd(by, '0')
  return canonical(sign, whole.replaceAll(',', '') + moved.slice(0, by), moved.slice(by))
}

/** A count: a whole number, safe to add, negative where a sign says so. Null for anything else. */
export function parseCount(text: string): number | null {
  const number = parseNumber(text)
  if (number === null || number.includes('.')) return null
  return Number.isSafeInteger(Number(number)) ? Number(number) : null
}

/** How a number is spelled: its ten digits, then the ranks of ten, hundred and thousand. */
export interface Spelling {
  readonly digits: string
  readonly ranks: readonly [ten: string, hundred: string, thousand: string]
}

/** Spells a safe integer from 1 on; 零 stands for each run of empty places inside. */
export function spell(n: number, spelling: Spelling): string {
  const [ten, hundred, thousand] = spelling.ranks
  for (const [size, rank] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1e3, thousand],
    [100, hundred],
    [10, ten],
  ] as const) {
    if (n < size) continue
    const low = n % size
    const zero = low > 0 && low < size / 10 ? spelling.digits.charAt(0) : ''
    return spell(Math.floor(n / size), spelling) + rank + zero + (low > 0 ? spell(low, spelling) : '')
  }
  return spelling.digits.charAt(n)
}

/** 1203 → 一千二百零三, 15 → 十五, 0 → 零. Throws RangeError for anything but a safe integer from 0. */
export function inWords(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count: ${n}`)
  if (n === 0) return plainDigits.charAt(0)
  return spell(n, { digits: plainDigits, ranks: ['十', '百', '千'] }).replace(/^一十/, '十')
}

/** 2026 → 二〇二六: digit by digit, as years are written. */
export const digitsInWords = (n: number): string =>
  [...String(n)].map((char) => `〇${plainDigits.slice(1)}`.charAt(Number(char))).join('')

export type PersonalKind = 'id-number' | 'mobile' | 'bank-card'
export interface PersonalHit {
  readonly kind: PersonalKind
  readonly text: string
  readonly index: number
  /** What may stand in its place (K5: the most that a public page shows). */
  readonly masked: string
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** Whether eighteen characters are a citizen's identity number: check character by GB 11643, a day that can exist. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text))
    return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return checks[sum % 11] === text[17]?.toUpperCase()
}

/** Whether digits end with a right Luhn check digit. */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const twice = digit * 2
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}

const runs = /(?<![\dA-Za-z])\d(?:[ -]?\d){9,18}[Xx]?(?![\dA-Za-z])/g

/** Personal data in a text: identity numbers and bank cards by their check digits, mobile numbers by their form. */
export function personalData(text: string): PersonalHit[] {
  const hits: PersonalHit[] = []
  const narrow = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  for (const match of narrow.matchAll(runs)) {
    const digits = match[0].replace(/[ -]/g, '')
    const kind = kindOf(digits)
    if (kind)
      hits.push({
        kind,
        text: text.slice(match.index, match.index + match[0].length),
        index: match.index,
        masked: mask(kind, digits),
      })
  }
  return hits
}

function kindOf(digits: string): PersonalKind | null {
  if (isIdNumber(digits)) return 'id-number'
  if (/^1[3-9]\d{9}$/.test(digits)) return 'mobile'
  if (/^(?:62|60|4\d|5[1-5])\d{13,17}$/.test(digits) && digits.length >= 16 && isLuhn(digits))
    return 'bank-card'
  return null
}

const mask = (kind: PersonalKind, digits: string): string =>
  kind === 'mobile'
    ? `${digits.slice(0, 3)}****${digits.slice(-4)}`
    : kind === 'bank-card'
      ? `${'*'.repeat(digits.length - 4)}${digits.slice(-4)}`
      : '*'.repeat(18)

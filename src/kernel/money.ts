import { type Spelling, spell } from './numerals.ts'

/**
 * Amounts of money as exact decimals: an amount is a bigint of hundredths of a cent (0.0001 yuan), so 万元 with up to
 * eight decimals are whole numbers too. Nothing here ever is a floating-point number.
 */
export type Money = bigint & { readonly __brand: 'Money' }

const perYuan = 10_000n
const places = 4
const asMoney = (units: bigint): Money => units as Money

const pattern = /^(-?)(\d{1,18})(?:\.(\d+))?$/

/** Exact value of a decimal string times ten to the `exponent`; null when it is no decimal or has too many places. */
function scaled(text: string, exponent: number): bigint | null {
  const match = pattern.exec(text)
  if (!match) return null
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > exponent) return null
  const value = BigInt((match[2] ?? '') + fraction.padEnd(exponent, '0'))
  return match[1] === '-' ? -value : value
}

function unscaled(units: bigint, exponent: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(exponent + 1, '0')
  const fraction = digits.slice(-exponent).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -exponent)}${fraction && `.${fraction}`}`
}

/** `12.5` yuan; null when the text is no decimal or has more than four places. */
export function parseYuan(text: string): Money | null {
  const units = scaled(text, places)
  return units === null ? null : asMoney(units)
}

/** `184954.21` 万元; null when the text is no decimal or has more than eight places. */
export function parseTenThousandYuan(text: string): Money | null {
  const units = scaled(text, places + 4)
  return units === null ? null : asMoney(units)
}

/** Whole yuan, as fees are. Throws RangeError on a fraction. */
export function yuan(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole yuan: ${amount}`)
  return asMoney(BigInt(amount) * perYuan)
}

export const addMoney = (...amounts: readonly Money[]): Money =>
  asMoney(amounts.reduce((sum, next) => sum + next, 0n))

/** In yuan, without superfluous zeros: `1000.5`. */
export const inYuan = (amount: Money): string => unscaled(amount, places)

/** In 万元, without superfluous zeros: `62.7`. */
export const inTenThousandYuan = (amount: Money): string => unscaled(amount, places + 4)

const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',')

/** `1,234.50元`: yuan with thousands separators and two places (more only where the amount has them). */
export function formatYuan(amount: Money): string {
  const [whole = '', fraction = ''] = inYuan(amount).split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  return `${sign}${group(whole.replace('-', ''))}.${fraction.padEnd(2, '0')}元`
}

const capitals: Spelling = { digits: '零壹贰叁肆伍陆柒捌玖', ranks: ['拾', '佰', '仟'] }

/**
 * 大写金额: 1230.5 → 壹仟贰佰叁拾元伍角, 10.05 → 壹拾元零伍分, 0 → 零元整. Amounts from 0 in whole cents (分), below
 * 10^15 yuan; throws RangeError otherwise.
 */
export function inCapitals(amount: Money): string {
  if (amount < 0n || amount >= 10n ** 15n * perYuan || amount % 100n !== 0n)
    throw new RangeError('not an amount in cents')
  const whole = Number(amount / perYuan)
  const cents = Number((amount % perYuan) / 100n)
  const head = whole > 0 ? `${spell(whole, capitals)}元` : ''
  if (cents === 0) return `${head || '零元'}整`
  const [jiao, fen] = [Math.floor(cents / 10), cents % 10]
  const zero = jiao === 0 && head ? '零' : ''
  return (
    head +
    zero +
    (jiao > 0 ? `${capitals.digits.charAt(jiao)}角` : '') +
    (fen > 0 ? `${capitals.digits.charAt(fen)}分` : '')
  )
}

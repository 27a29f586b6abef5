/** 分 of an amount typed in 元 with at most two decimals; null when it is not one. Exact: no binary fractions on the way. */
export function fenOf(text: string): number | null {
  const match = /^([+-]?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(',', ''))
  if (!match) return null
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -fen : fen
}

/** 元 with two decimals, from 分. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A whole number; null when it is not one. */
export const wholeOf = (text: string): number | null =>
  /^[+-]?\d{1,15}$/.test(text.trim().replaceAll(',', '')) ? Number(text.trim().replaceAll(',', '')) : null

/** 2026年3月12日 from `2026-03-12`; other text is returned as it is. */
export function longDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : day
}

/** 12 KB, 1.4 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** 184,954.21: groups of three as printed in official tables. Blank stays blank. */
export function figure(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return ''
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** ② for 2: a number of a list that cannot be taken for a power beside a figure. Beyond ⑳ in brackets. */
export const circledNumber = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`

import type { PlainDate } from '../../kernel/plain-date.ts'

/** One instrument of law, in the version that its identifier names. */
export interface Instrument {
  readonly title: string
  /** 文号 or 令号, as cited in letters; null where an instrument is cited by its title alone. */
  readonly number: string | null
  /** Half-open: in force from the first day, no longer on the second; null while it is in force. A first day of null is not known to us. */
  readonly inForce: readonly [from: PlainDate | null, to: PlainDate | null]
  readonly url: string | null
  /** Article number → its gist in our own words. Only the articles that the software cites. */
  readonly outline: Readonly<Record<string, string>>
  /** `full`: wording read in a faithful copy; `part`: number or wording known only in part, to be confirmed by counsel. */
  readonly read: 'full' | 'part'
}

import type { PlainDate } from '../../../kernel/plain-date.ts'

/** 时效 */
export type Validity = 'not-yet' | 'in-force' | 'amended' | 'repealed' | 'expired'

export interface ValidityFacts {
  readonly effectiveOn: PlainDate | null
  readonly expiresOn: PlainDate | null
  readonly repealedOn: PlainDate | null
  readonly repealKind: 'repealed' | 'expired' | null
  /** A later released document amends it. */
  readonly isAmended: boolean
}

/**
 * Validity on a day. `repealedOn` is the first day out of force; `expiresOn` the last day in force. A repeal is stronger than a
 * lapse, both are stronger than an amendment.
 */
export function validityOn(day: PlainDate, facts: ValidityFacts): Validity {
  if (facts.repealedOn !== null && facts.repealedOn <= day)
    return facts.repealKind === 'expired' ? 'expired' : 'repealed'
  if (facts.expiresOn !== null && facts.expiresOn < day) return 'expired'
  if (facts.effectiveOn !== null && day < facts.effectiveOn) return 'not-yet'
  return facts.isAmended ? 'amended' : 'in-force'
}

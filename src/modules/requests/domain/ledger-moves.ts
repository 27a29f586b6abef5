import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ApplicantKindKey } from '../../../law/applicants.ts'
import type { OutcomeKey } from '../../../law/outcomes.ts'
import type { RequestCase } from './case.ts'
import type { Timing } from './events.ts'
import { channelOf } from './receipt.ts'

export interface ReceivedEntry {
  readonly measure: 'request.received'
  readonly day: PlainDate
  readonly dimensions: {
    readonly applicant: ApplicantKindKey
    readonly channel: 'inPerson' | 'letter' | 'fax' | 'network'
  }
}
export interface ConcludedEntry {
  readonly measure: 'request.concluded'
  readonly day: PlainDate
  readonly dimensions: {
    readonly applicant: ApplicantKindKey
    readonly outcome: OutcomeKey
    readonly timing: Timing
  }
}
export interface FeeEntry {
  readonly measure: 'request.fee'
  readonly day: PlainDate
  readonly dimensions: Record<string, never>
  /** 分 */
  readonly quantity: number
}
export type CaseEntry = ReceivedEntry | ConcludedEntry | FeeEntry

/** What the ledger must hold of a case as it stands: at most one entry of each measure, so each closed case is in one cell. */
export function entriesOf(c: RequestCase | null): readonly CaseEntry[] {
  if (!c?.receivedOn) return []
  const applicant = c.applicantKind
  const entries: CaseEntry[] = [
    {
      measure: 'request.received',
      day: c.receivedOn,
      dimensions: { applicant, channel: channelOf[c.way] },
    },
  ]
  if (c.outcome && c.timing && c.decidedOn)
    entries.push({
      measure: 'request.concluded',
      day: c.decidedOn,
      dimensions: { applicant, outcome: c.outcome, timing: c.timing },
    })
  if (c.fee?.paidOn && c.fee.yuan > 0)
    entries.push({ measure: 'request.fee', day: c.fee.paidOn, dimensions: {}, quantity: c.fee.yuan * 100 })
  return entries
}

export interface Moves {
  readonly reverse: readonly CaseEntry['measure'][]
  readonly post: readonly CaseEntry[]
}

/** What takes the ledger from one state of a case to the next: a measure whose entry changed is reversed and posted anew. */
export function ledgerMoves(before: RequestCase | null, after: RequestCase): Moves {
  const held = new Map(entriesOf(before).map((entry) => [entry.measure, JSON.stringify(entry)]))
  const wanted = entriesOf(after)
  const isNew = (entry: CaseEntry) => held.get(entry.measure) !== JSON.stringify(entry)
  const gone = [...held.keys()].filter((measure) => {
    const entry = wanted.find((one) => one.measure === measure)
    return !entry || isNew(entry)
  })
  return { reverse: gone, post: wanted.filter(isNew) }
}

import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ApplicantKindKey } from '../../../law/applicants.ts'
import type { Because } from '../../../law/cite.ts'
import type { OutcomeKey } from '../../../law/outcomes.ts'
import type { ReceiptChannel } from '../../../law/receipt.ts'
import type {
  Asked,
  ConsultationKind,
  DeliveryMethod,
  Due,
  deliveries,
  Opinion,
  provisionForms,
  Timing,
} from './events.ts'
import type { State } from './lifecycle.ts'
import type { ReplyDraft } from './reply.ts'

export interface Consultation {
  readonly id: string
  readonly with: ConsultationKind
  readonly matter: string
  readonly sentOn: PlainDate
  /** 收到征求意见书之日, from the return slip; null while it is not known. */
  readonly receivedOn: PlainDate | null
  readonly until: PlainDate
  readonly opinion: Opinion | null
  readonly reason: string
  readonly answeredOn: PlainDate | null
}

/** A request as its events make it. Everything that decisions need; no identity. */
export interface RequestCase {
  readonly state: State
  readonly number: string
  readonly authorityId: string
  readonly applicantKind: ApplicantKindKey
  readonly way: ReceiptChannel
  readonly arrivedOn: PlainDate
  readonly asked: Asked
  readonly form: keyof typeof provisionForms
  readonly delivery: keyof typeof deliveries
  readonly byStaff: boolean
  readonly receivedOn: PlainDate | null
  readonly receiptWhy: Because | null
  /** Day zero of the reply clock: receipt, or what started it anew (clarification, payment). */
  readonly clockFrom: PlainDate | null
  readonly due: Due | null
  /** The last clock that ran: what a reply is measured by after closing. */
  readonly lastDue: Due | null
  readonly extendedBy: number
  readonly extendedOnce: boolean
  readonly pendingReason: string
  readonly handlerId: string | null
  readonly handler: string
  readonly clarification: {
    readonly askedOn: PlainDate
    readonly matters: string
    readonly until: PlainDate
    readonly receivedOn: PlainDate | null
  } | null
  readonly consultations: readonly Consultation[]
  readonly fee: {
    readonly method: 'items' | 'pages'
    readonly quantity: number
    readonly yuan: number
    readonly noticeReceivedOn: PlainDate
    readonly until: PlainDate
    readonly paidOn: PlainDate | null
  } | null
  readonly draft: ReplyDraft | null
  readonly drafterId: string | null
  readonly returnedBecause: string
  readonly outcome: OutcomeKey | null
  readonly timing: Timing | null
  readonly decidedOn: PlainDate | null
  readonly letterId: string | null
  readonly letterNumber: string | null
  readonly service: {
    readonly method: DeliveryMethod
    readonly postedOn: PlainDate | null
    readonly signedOn: PlainDate | null
  } | null
  readonly closedOn: PlainDate | null
}

/** Until when we wait for somebody else; null while the next step is ours. */
export function waitingUntil(c: RequestCase): PlainDate | null {
  if (c.state === 'awaiting-clarification') return c.clarification?.until ?? null
  if (c.state === 'awaiting-payment') return c.fee?.until ?? null
  if (c.state !== 'consulting') return null
  const open = c.consultations.filter((one) => one.opinion === null).map((one) => one.until)
  return open.sort().at(-1) ?? null
}

import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Consultation, RequestCase } from './case.ts'
import type { RequestEvent } from './events.ts'

type Arrived = Extract<RequestEvent, { kind: 'arrived' }>

const opened = ({ kind: _, ...arrived }: Arrived): RequestCase => ({
  ...arrived,
  state: 'pending-confirmation',
  receivedOn: null,
  receiptWhy: null,
  clockFrom: null,
  due: null,
  lastDue: null,
  extendedBy: 0,
  extendedOnce: false,
  pendingReason: '',
  handlerId: null,
  handler: '',
  clarification: null,
  consultations: [],
  fee: null,
  draft: null,
  drafterId: null,
  returnedBecause: '',
  outcome: null,
  timing: null,
  decidedOn: null,
  letterId: null,
  letterNumber: null,
  service: null,
  closedOn: null,
})

const changed = (
  c: RequestCase,
  id: string,
  change: (one: Consultation) => Partial<Consultation>,
): readonly Consultation[] => c.consultations.map((one) => (one.id === id ? { ...one, ...change(one) } : one))

/** A closed case: no clock runs, and nobody is waited for. */
const closed = (on: PlainDate) => ({ due: null, closedOn: on }) as const

/** The case after one more event; `on` is the day on which it was done here. The first event must be `arrived`. */
export function fold(c: RequestCase | null, event: RequestEvent, on: PlainDate): RequestCase {
  if (event.kind === 'arrived') return opened(event)
  if (!c) throw new Error(`a case begins with its arrival, not with ${event.kind}`)
  const next = step(c, event, on)
  return { ...next, lastDue: next.due ?? c.due ?? c.lastDue }
}

function step(c: RequestCase, event: Exclude<RequestEvent, Arrived>, on: PlainDate): RequestCase {
  switch (event.kind) {
    case 'registered':
      return {
        ...c,
        state: 'registered',
        receivedOn: event.receivedOn,
        receiptWhy: event.why,
        clockFrom: event.receivedOn,
        due: event.due,
        pendingReason: '',
      }
    case 'suspended':
      return {
        ...c,
        state: 'pending-confirmation',
        receivedOn: null,
        receiptWhy: null,
        clockFrom: null,
        due: null,
        pendingReason: event.reason,
      }
    case 'taken':
      return { ...c, state: 'in-process', handlerId: event.handlerId, handler: event.handler }
    case 'clarification-asked':
      return {
        ...c,
        state: 'awaiting-clarification',
        due: null,
        clarification: { askedOn: on, matters: event.matters, until: event.until, receivedOn: null },
      }
    case 'clarified':
      return {
        ...c,
        state: 'in-process',
        asked: event.asked,
        clockFrom: event.receivedOn,
        due: event.due,
        clarification: c.clarification && { ...c.clarification, receivedOn: event.receivedOn },
      }
    case 'consulted': {
      const { kind: _, consultationId: id, letterId: __, due, ...asked } = event
      const one: Consultation = {
        ...asked,
        id,
        receivedOn: null,
        opinion: null,
        reason: '',
        answeredOn: null,
      }
      return { ...c, state: 'consulting', due, consultations: [...c.consultations, one] }
    }
    case 'consultation-received': {
      const { receivedOn, until, due } = event
      return { ...c, due, consultations: changed(c, event.consultationId, () => ({ receivedOn, until })) }
    }
    case 'opinion-recorded': {
      const { opinion, reason, answeredOn, due } = event
      const consultations = changed(c, event.consultationId, () => ({ opinion, reason, answeredOn }))
      const isOver = consultations.every((one) => one.opinion !== null)
      return { ...c, state: isOver ? 'in-process' : 'consulting', due, consultations }
    }
    case 'extended':
      return { ...c, extendedBy: c.extendedBy + event.days, extendedOnce: true, due: event.due }
    case 'fee-notified': {
      const { method, quantity, yuan, noticeReceivedOn, until } = event
      const fee = { method, quantity, yuan, noticeReceivedOn, until, paidOn: null }
      return { ...c, state: 'awaiting-payment', due: null, fee }
    }
    case 'paid':
      return {
        ...c,
        state: 'in-process',
        clockFrom: event.paidOn,
        due: event.due,
        fee: c.fee && { ...c.fee, paidOn: event.paidOn },
      }
    case 'drafted':
      return { ...c, state: 'drafting', draft: event.draft, drafterId: event.drafterId }
    case 'submitted':
      return { ...c, state: 'in-approval', returnedBecause: '' }
    case 'returned':
      return { ...c, state: 'drafting', returnedBecause: event.reason }
    case 'replied':
      return {
        ...c,
        ...closed(on),
        state: 'replied',
        outcome: event.outcome,
        timing: event.timing,
        decidedOn: event.decidedOn,
        letterId: event.letterId,
        letterNumber: event.letterNumber,
      }
    case 'delivered': {
      const { method, postedOn, signedOn, timing } = event
      const state = c.state === 'replied' ? 'delivered' : c.state
      return { ...c, state, timing, service: { method, postedOn, signedOn } }
    }
    case 'withdrawn':
      return {
        ...c,
        ...closed(on),
        state: 'withdrawn',
        // Withdrawn before it was received in law: nothing to count, nothing decided.
        ...(c.receivedOn && { outcome: 'withdrawn' as const, timing: event.timing, decidedOn: on }),
      }
    case 'lapsed':
      return {
        ...c,
        ...closed(on),
        state: 'abandoned',
        outcome: event.outcome,
        timing: event.timing,
        decidedOn: on,
        letterId: event.letterId,
        letterNumber: event.letterNumber,
      }
    case 'corrected':
      return {
        ...c,
        outcome: event.outcome,
        letterId: event.letterId ?? c.letterId,
        letterNumber: event.letterNumber ?? c.letterNumber,
      }
    case 'due-moved':
      return moved(c, event)
    default:
      return event satisfies never
  }
}

/** A notice came out: the reply clock moves, and with it the day until which we wait. */
function moved(c: RequestCase, event: Extract<RequestEvent, { kind: 'due-moved' }>): RequestCase {
  const next = { ...c, due: c.due ? event.due : null }
  if (event.until === null || c.state !== 'awaiting-payment' || !c.fee) return next
  return { ...next, fee: { ...c.fee, until: event.until } }
}

import type { WorkingCalendar } from '../../../kernel/calendar.ts'
import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { deadline } from '../../../law/deadline.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import type { Actor } from '../../audit/index.ts'
import { change } from '../change.ts'
import type { Consultation, RequestCase } from '../domain/case.ts'
import type { ConsultationKind, Due, Opinion } from '../domain/events.ts'
import { replyDue } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { issue, issuingAuthority } from '../letters/issue.ts'
import { consultationLetter } from '../letters/notices.ts'
import { refuseDay } from './days.ts'
import { refuseMarks } from './marks.ts'

type ChangeDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

/** The last day of the other side: fifteen working days from its receipt of the letter (第三十二条、第三十四条). */
const opinionDue = (receivedOn: PlainDate, calendar: WorkingCalendar): PlainDate =>
  deadline('third-party-opinion', receivedOn, { calendar, provisional: true }).due

/** The reply clock with these consultations. */
function dueWith(
  c: RequestCase,
  consultations: Parameters<typeof replyDue>[0]['consultations'],
  calendar: WorkingCalendar,
): Due {
  if (!c.clockFrom) throw new Error('a consultation in a case without a clock')
  return replyDue({ clockFrom: c.clockFrom, extendedBy: c.extendedBy, consultations }, calendar)
}

const findOpen = (c: RequestCase, id: string): Consultation | undefined =>
  c.consultations.find((one) => one.id === id && one.opinion === null)

/** 征求意见 of a third party, a co-maker or another organ: a letter that does not name the applicant; the clock pauses. */
export const consult = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: {
    readonly requestId: string
    readonly with: ConsultationKind
    readonly name: string
    readonly contact: string
    readonly address: string
    readonly matter: string
  },
): Promise<Result<{ id: string; consultationId: string; letterId: string }, RequestRefusal>> =>
  change(deps, actor, cmd.requestId, { action: 'consult', kind: 'request.consulted' }, async (subject) => {
    const { tx, case: c, calendar, today } = subject
    const marked = refuseMarks(cmd.matter, cmd.name)
    if (marked) return marked
    const issuing = { ...subject, tenantId: actor.tenantId }
    const authority = await issuingAuthority(issuing, c.authorityId)
    if (!authority.ok) return authority
    const { letterId } = await issue(
      issuing,
      authority.value,
      (number) =>
        consultationLetter({ authority: authority.value, addressee: cmd.name, on: today, number }, cmd),
      false,
    )
    const consultationId = newId()
    await tx
      .insertInto('request_party')
      .values({
        tenant_id: actor.tenantId,
        request_id: cmd.requestId,
        consultation_id: consultationId,
        name: cmd.name,
        contact: cmd.contact,
        address: cmd.address,
      })
      .execute()
    const until = opinionDue(today, calendar)
    const due = dueWith(c, [...c.consultations, { sentOn: today, until, answeredOn: null }], calendar)
    const { with: kind, matter } = cmd
    return ok({
      events: [
        { kind: 'consulted', consultationId, with: kind, matter, sentOn: today, until, letterId, due },
      ],
      value: { id: cmd.requestId, consultationId, letterId },
      detail: { with: kind },
    })
  })

/** 对方收到征求意见书之日, from the return slip: its fifteen working days run from here. */
export const recordPartyReceipt = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly consultationId: string; readonly receivedOn: PlainDate },
): Promise<Result<{ id: string }, RequestRefusal>> =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'record-receipt', kind: 'request.consultation-received' },
    async ({ case: c, calendar, today }) => {
      const open = findOpen(c, cmd.consultationId)
      if (!open) return refuse('REQ-CONSULTATION-UNKNOWN')
      const wrong = refuseDay(cmd.receivedOn, { from: open.sentOn, today })
      if (wrong) return wrong
      const until = opinionDue(cmd.receivedOn, calendar)
      const { consultationId, receivedOn } = cmd
      const due = dueWith(
        c,
        c.consultations.map((one) => (one === open ? { ...one, until } : one)),
        calendar,
      )
      return ok({
        events: [{ kind: 'consultation-received', consultationId, receivedOn, until, due }],
        value: { id: cmd.requestId },
      })
    },
  )

/** 登记意见: consent, objection with its reason, or silence once the period is over. The last one ends the pause. */
export const recordOpinion = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: {
    readonly requestId: string
    readonly consultationId: string
    readonly opinion: Opinion
    readonly reason: string
    readonly answeredOn: PlainDate
  },
): Promise<Result<{ id: string }, RequestRefusal>> =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'record-opinion', kind: 'request.opinion-recorded' },
    async ({ case: c, calendar, today }) => {
      const open = findOpen(c, cmd.consultationId)
      if (!open) return refuse('REQ-CONSULTATION-UNKNOWN')
      const marked = refuseMarks(cmd.reason)
      if (marked) return marked
      const isSilent = cmd.opinion === 'silent'
      if (isSilent && today <= open.until)
        return refuse('REQ-CONSULTATION-EARLY', { until: chineseDay(open.until) })
      if (cmd.opinion === 'objects' && cmd.reason === '') return refuse('REQ-OPINION-REASON')
      const wrong = refuseDay(cmd.answeredOn, { from: open.sentOn, today })
      if (wrong) return wrong
      // Silence ends with the period itself, however late it is recorded.
      const answeredOn = isSilent ? open.until : cmd.answeredOn
      const { consultationId, opinion, reason } = cmd
      const due = dueWith(
        c,
        c.consultations.map((one) => (one === open ? { ...one, answeredOn } : one)),
        calendar,
      )
      return ok({
        events: [{ kind: 'opinion-recorded', consultationId, opinion, reason, answeredOn, due }],
        value: { id: cmd.requestId },
        detail: { opinion },
      })
    },
  )

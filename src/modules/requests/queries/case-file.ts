import type { WorkingCalendar } from '../../../kernel/calendar.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tariffs } from '../../../law/fees.ts'
import { outcomes } from '../../../law/outcomes.ts'
import { receiptRules } from '../../../law/receipt.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Actor } from '../../audit/index.ts'
import { allowedActions } from '../actions.ts'
import { findAuthority } from '../authority.ts'
import { calendarOf } from '../calendar.ts'
import { clarificationRange } from '../commands/clarification.ts'
import { stateTexts } from '../domain/actions.ts'
import { type RequestCase, waitingUntil } from '../domain/case.ts'
import { deliveries, provisionForms } from '../domain/events.ts'
import { clarificationNoticeDue, extensionLimit } from '../domain/guards.ts'
import { daysLeft, reasonOf } from '../due-day.ts'
import type { CaseBody } from '../schemas.ts'
import { eventsOf } from '../store.ts'
import { consultationTexts, opinionTexts, timelineOf } from '../timeline.ts'
import { applicantOf, masked } from './applicant.ts'
import { caseFiles } from './files.ts'
import { itemsOfMonth, similarRequests } from './similar.ts'

/** Which cases an actor may read: the own authority's; a supervisor those of the whole government. */
export const mayRead = (actor: Actor, authorityId: string): boolean =>
  actor.authorityId === authorityId || actor.roles.includes('supervisor')

/** 案卷: everything that a screen shows of a case, names masked, with what may be done now. */
export async function caseFile(
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  actor: Actor,
  requestId: string,
): Promise<Result<CaseBody, 'REQ-NOT-FOUND'>> {
  const { db } = deps
  const { tenantId } = actor
  const row = await db
    .selectFrom('request')
    .select('folded')
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (!row || !mayRead(actor, row.folded.authorityId)) return refuse('REQ-NOT-FOUND')
  const c = row.folded
  const calendar = await calendarOf(db, tenantId, deps.calendar)
  const today = deps.clock.today()
  const [authority, applicant, events, files, letters, parties, similar, monthItems] = await Promise.all([
    findAuthority(db, tenantId, c.authorityId),
    applicantOf(db, tenantId, requestId, c.applicantKind),
    eventsOf(db, tenantId, requestId),
    caseFiles(db, tenantId, requestId),
    lettersOf(db, tenantId, requestId),
    db
      .selectFrom('request_party')
      .select(['consultation_id', 'name'])
      .where('tenant_id', '=', tenantId)
      .where('request_id', '=', requestId)
      .execute(),
    similarRequests(db, tenantId, requestId, c),
    itemsOfMonth(db, tenantId, requestId, c),
  ])
  const nameOf = (id: string) => parties.find((party) => party.consultation_id === id)?.name ?? ''
  return ok({
    id: requestId,
    number: c.number,
    state: c.state,
    stateLabel: stateTexts[c.state].label,
    authority: authority?.name ?? '',
    applicant: masked(applicant, c.applicantKind),
    channel: receiptRules[c.way].label,
    byStaff: c.byStaff,
    asked: c.asked,
    form: provisionForms[c.form],
    delivery: deliveries[c.delivery],
    arrivedOn: c.arrivedOn,
    receivedOn: c.receivedOn,
    receiptWhy: c.receiptWhy && reasonOf(c.receiptWhy),
    due: c.due && { ...c.due, because: c.due.because.map(reasonOf) },
    daysLeft: c.due && daysLeft(today, c.due.on, calendar),
    waitingUntil: waitingUntil(c),
    extendedBy: c.extendedBy,
    extensionLimit: c.clockFrom ? extensionLimit(c.clockFrom) : 0,
    clarifyUntil: clarifyRange(c, calendar, today),
    handler: c.handler,
    pendingReason: c.pendingReason,
    clarification: c.clarification,
    consultations: c.consultations.map((one) => ({
      ...one,
      with: consultationTexts[one.with],
      name: nameOf(one.id),
      opinion: one.opinion && opinionTexts[one.opinion],
    })),
    fee: c.fee && {
      text: `${tariffs[c.fee.method].label} ${c.fee.quantity}${tariffs[c.fee.method].unit}`,
      yuan: c.fee.yuan,
      until: c.fee.until,
      paidOn: c.fee.paidOn,
    },
    monthItems,
    draft: c.draft && {
      ...c.draft,
      withheldUnder: [...c.draft.withheldUnder],
      fields: { ...c.draft.fields },
    },
    returnedBecause: c.returnedBecause,
    outcome: c.outcome,
    outcomeLabel: c.outcome && outcomes[c.outcome].label,
    decidedOn: c.decidedOn,
    letterNumber: c.letterNumber,
    letters,
    files: files.map(({ id, name, size, origin }) => ({ id, name, size, origin })),
    similar,
    timeline: timelineOf(events),
    actions: allowedActions(c, actor, { today, calendar, personId: actor.personId }),
  })
}

function clarifyRange(
  c: RequestCase,
  calendar: WorkingCalendar,
  today: Parameters<typeof clarificationRange>[0],
) {
  if (!c.receivedOn || c.clarification) return null
  return { ...clarificationRange(today), notice: clarificationNoticeDue(c.receivedOn, calendar) }
}

/** 文书 of a case, oldest first, without their bytes. */
export async function lettersOf(db: Deps['db'], tenantId: string, requestId: string) {
  const rows = await db
    .selectFrom('request_letter')
    .select(['letter_id', 'title', 'number', 'issued_on', 'to_applicant', 'sha256'])
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .orderBy('letter_id')
    .execute()
  return rows.map((row) => ({
    id: row.letter_id,
    title: row.title,
    number: row.number,
    on: row.issued_on,
    toApplicant: row.to_applicant,
    sha256: row.sha256,
  }))
}

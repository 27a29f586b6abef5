import { z } from 'zod'
import type { Result } from '../../kernel/result.ts'
import type { Deps } from '../../platform/deps.ts'
import { contentDisposition, fileRefusals, receiveFile, sendFile } from '../../platform/files/index.ts'
import { type App, Problem, send, uploadLimits } from '../../platform/http/index.ts'
import { newCode } from '../../platform/ids.ts'
import type { Actor } from '../audit/index.ts'
import type { Policy } from '../organisations/index.ts'
import { calendarOf } from './calendar.ts'
import { attachToReply } from './commands/attach.ts'
import { askClarification, clarify } from './commands/clarification.ts'
import { consult, recordOpinion, recordPartyReceipt } from './commands/consultation.ts'
import { correct, deliver, lapse, withdraw } from './commands/ending.ts'
import { extend } from './commands/extend.ts'
import { notifyFee, recordPayment } from './commands/fee.ts'
import { confirm, suspend, take } from './commands/intake-steps.ts'
import { loadCalendar } from './commands/load-calendar.ts'
import { registerFor } from './commands/receive.ts'
import { draftReply, reply, returnDraft, submitReply } from './commands/reply.ts'
import { revealApplicant } from './commands/reveal.ts'
import { type RequestRefusal, refusals } from './errors.ts'
import { calendars } from './queries/calendars.ts'
import { caseFile } from './queries/case-file.ts'
import { attachment, letterFile } from './queries/letter.ts'
import { listRequests } from './queries/list.ts'
import { outcomeChoices } from './queries/outcome-choices.ts'
import {
  ApplicantViewBody,
  CalendarBody,
  CalendarsBody,
  CaseBody,
  ClarificationBody,
  ClarifiedBody,
  ConfirmBody,
  ConsultBody,
  CorrectBody,
  DeliverBody,
  DraftBody,
  ExtendBody,
  FeeBody,
  FiledBody,
  Id,
  IdParams,
  IntakeBody,
  ListBody,
  ListQuery,
  MovedBody,
  OpinionBody,
  OutcomesBody,
  PartyReceiptBody,
  PaymentBody,
  ReasonBody,
} from './schemas.ts'

/** What every act on a case answers: the case, and what came out of it. */
const Done = z.object({
  id: z.string(),
  letterId: z.string().nullish(),
  letterNumber: z.string().optional(),
  consultationId: z.string().optional(),
  due: z.string().optional(),
  yuan: z.number().optional(),
})
type Done = z.output<typeof Done>
const problems = { 400: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem }
const LetterParams = z.object({ id: Id, letterId: Id })
const FileParams = z.object({ id: Id, fileId: Id })
const Nothing = z.object({}).nullish()
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 依申请公开 for staff. */
export function requestRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/requests',
    {
      schema: { querystring: ListQuery, response: { 200: ListBody } },
      config: { policy: 'request.read', audit: null },
    },
    async ({ actor, tenantId, query }) => {
      const isSupervisor = actor.roles.includes('supervisor')
      return listRequests(deps.db, {
        ...query,
        tenantId,
        authorityId: isSupervisor ? (query.authority ?? null) : (actor.authorityId ?? ''),
        today: deps.clock.today(),
        calendar: await calendarOf(deps.db, tenantId, deps.calendar),
      })
    },
  )
  app.post(
    '/api/requests',
    {
      schema: { body: IntakeBody, response: { 200: FiledBody, ...problems } },
      config: { policy: 'request.register', audit: 'request.received' },
    },
    async (request, answer) => {
      const key = request.headers['idempotency-key']
      const formKey = typeof key === 'string' && key.length >= 20 ? key : newCode(32)
      const { actor, body } = request
      return send(answer, await registerFor(deps, actor, { ...body, formKey }), refusals)
    },
  )
  app.get(
    '/api/requests/outcomes',
    { schema: { response: { 200: OutcomesBody } }, config: { policy: 'request.read', audit: null } },
    async () => outcomeChoices(),
  )
  app.get(
    '/api/requests/:id',
    {
      schema: { params: IdParams, response: { 200: CaseBody, 404: Problem } },
      config: { policy: 'request.read', audit: null },
    },
    async ({ actor, params }, answer) => send(answer, await caseFile(deps, actor, params.id), refusals),
  )
  app.post(
    '/api/requests/:id/applicant',
    {
      schema: { params: IdParams, body: ReasonBody, response: { 200: ApplicantViewBody, ...problems } },
      config: { policy: 'request.handle', audit: 'request.applicant-revealed' },
    },
    async ({ actor, params, body }, answer) =>
      send(answer, await revealApplicant(deps, actor, { requestId: params.id, ...body }), refusals),
  )
  downloads(app, deps)
  acts(app, deps)
  calendarRoutes(app, deps)
}

function downloads(app: App, deps: Deps): void {
  const reading = { policy: 'request.read', audit: null } as const
  app.get(
    '/api/requests/:id/letters/:letterId',
    { schema: { params: LetterParams }, config: reading },
    async ({ actor, params }, answer) => {
      const seen = await caseFile(deps, actor, params.id)
      if (!seen.ok) return send(answer, seen, refusals)
      const found = await letterFile(deps.db, actor.tenantId, {
        requestId: params.id,
        letterId: params.letterId,
        forApplicant: false,
      })
      if (!found.ok) return send(answer, found, refusals)
      const { name, word: bytes } = found.value
      return answer.header('content-disposition', contentDisposition(name)).type(word).send(bytes)
    },
  )
  app.get(
    '/api/requests/:id/files/:fileId',
    { schema: { params: FileParams }, config: reading },
    async ({ actor, params }, answer) => {
      const seen = await caseFile(deps, actor, params.id)
      if (!seen.ok) return send(answer, seen, refusals)
      const { id: requestId, fileId } = params
      const found = await attachment(deps.db, actor.tenantId, { requestId, fileId, isReplied: true })
      return found.ok ? sendFile(answer, deps.files, found.value) : send(answer, found, refusals)
    },
  )
  app.post(
    '/api/requests/:id/files',
    {
      schema: { params: IdParams, response: { 200: Done, ...problems } },
      config: { policy: 'request.handle', audit: 'request.reply-file-added' },
    },
    async (request, answer) => {
      const part = await request.file()
      if (!part) return send(answer, { ok: false, refusal: 'FILE-EMPTY', with: {} }, fileRefusals)
      const limits = { maxBytes: uploadLimits.fileSize - 1 }
      const received = await receiveFile(deps.files, { name: part.filename, source: part.file }, limits)
      if (!received.ok) return send(answer, received, fileRefusals)
      const cmd = { requestId: request.params.id, file: received.value }
      return send(answer, await attachToReply(deps, request.actor, cmd), refusals)
    },
  )
}

/** One route an act: its path under the case, who may, what the audit calls it, and the command. */
function acts(app: App, deps: Deps): void {
  const act = <B extends z.ZodType>(
    name: string,
    policy: Policy,
    audit: string,
    body: B,
    run: (actor: Actor, requestId: string, body: z.output<B>) => Promise<Result<Done, RequestRefusal>>,
  ) =>
    app.post(
      `/api/requests/:id/${name}`,
      { schema: { params: IdParams, body, response: { 200: Done, ...problems } }, config: { policy, audit } },
      async (request, answer) => {
        const given = request.body as z.output<B>
        return send(answer, await run(request.actor, request.params.id, given), refusals)
      },
    )
  const register = 'request.register'
  const handle = 'request.handle'
  act('confirm', register, 'request.confirmed', ConfirmBody, (actor, requestId, body) =>
    confirm(deps, actor, { requestId, ...body }),
  )
  act('suspend', register, 'request.suspended', ReasonBody, (actor, requestId, body) =>
    suspend(deps, actor, { requestId, ...body }),
  )
  act('take', register, 'request.taken', Nothing, (actor, requestId) => take(deps, actor, { requestId }))
  act('ask-clarification', handle, 'request.clarification-asked', ClarificationBody, (actor, id, body) =>
    askClarification(deps, actor, { requestId: id, ...body }),
  )
  act('clarify', handle, 'request.clarified', ClarifiedBody, (actor, requestId, body) =>
    clarify(deps, actor, { requestId, ...body }),
  )
  act('lapse', handle, 'request.lapsed', Nothing, (actor, requestId) => lapse(deps, actor, { requestId }))
  act('consult', handle, 'request.consulted', ConsultBody, (actor, requestId, body) =>
    consult(deps, actor, { requestId, ...body }),
  )
  act('record-receipt', handle, 'request.consultation-received', PartyReceiptBody, (actor, id, body) =>
    recordPartyReceipt(deps, actor, { requestId: id, ...body }),
  )
  act('record-opinion', handle, 'request.opinion-recorded', OpinionBody, (actor, requestId, body) =>
    recordOpinion(deps, actor, { requestId, ...body }),
  )
  act('extend', 'request.approve', 'request.extended', ExtendBody, (actor, requestId, body) =>
    extend(deps, actor, { requestId, ...body }),
  )
  act('notify-fee', handle, 'request.fee-notified', FeeBody, (actor, requestId, body) =>
    notifyFee(deps, actor, { requestId, ...body }),
  )
  act('pay', handle, 'request.fee-paid', PaymentBody, (actor, requestId, body) =>
    recordPayment(deps, actor, { requestId, ...body }),
  )
  act('draft', handle, 'request.reply-drafted', DraftBody, (actor, requestId, draft) =>
    draftReply(deps, actor, { requestId, draft: definedOnly(draft) }),
  )
  act('submit', handle, 'request.reply-submitted', Nothing, (actor, requestId) =>
    submitReply(deps, actor, { requestId }),
  )
  act('return-draft', 'request.approve', 'request.reply-returned', ReasonBody, (actor, requestId, body) =>
    returnDraft(deps, actor, { requestId, ...body }),
  )
  act('reply', 'request.approve', 'request.replied', Nothing, (actor, requestId) =>
    reply(deps, actor, { requestId }),
  )
  act('deliver', handle, 'request.delivered', DeliverBody, (actor, requestId, body) =>
    deliver(deps, actor, { requestId, ...body }),
  )
  act('withdraw', handle, 'request.withdrawn', ReasonBody, (actor, requestId, body) =>
    withdraw(deps, actor, { requestId, ...body }),
  )
  act('correct', 'request.correct', 'request.corrected', CorrectBody, (actor, requestId, body) =>
    correct(deps, actor, { requestId, ...body, draft: body.draft && definedOnly(body.draft) }),
  )
}

type DraftBodyOut = z.output<typeof DraftBody>

/** A draft without the fields that were not sent. */
const definedOnly = ({ outcome, withheldUnder, fields }: DraftBodyOut) => ({
  outcome,
  withheldUnder,
  fields: Object.fromEntries(Object.entries(fields).flatMap(([key, text]) => (text ? [[key, text]] : []))),
})

function calendarRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/requests/calendars',
    { schema: { response: { 200: CalendarsBody } }, config: { policy: 'request.read', audit: null } },
    async ({ tenantId }) => calendars(deps.db, tenantId),
  )
  app.post(
    '/api/requests/calendars',
    {
      schema: { body: CalendarBody, response: { 200: MovedBody, ...problems } },
      config: { policy: 'calendar.load', audit: 'request.calendar-loaded' },
    },
    async ({ actor, body }, answer) => send(answer, await loadCalendar(deps, actor, body), refusals),
  )
}

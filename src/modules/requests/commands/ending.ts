import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type OutcomeKey, outcomes } from '../../../law/outcomes.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Actor } from '../../audit/index.ts'
import { change } from '../change.ts'
import type { DeliveryMethod } from '../domain/events.ts'
import { lacks, type ReplyDraft, replyFields } from '../domain/reply.ts'
import { timingOf } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { applicantName, issue, issuingAuthority } from '../letters/issue.ts'
import { lapseLetter, replyLetter } from '../letters/notices.ts'
import { remediesOf } from '../letters/remedies.ts'
import { replyFileNames } from '../queries/files.ts'
import { refuseDay } from './days.ts'
import { refuseMarks } from './marks.ts'

type ChangeDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>
type Done = Promise<Result<{ id: string }, RequestRefusal>>

/**
 * 送达 (国办公开办函〔2016〕235号): by hand the day of signature, by the post office the day of posting is when the reply was
 * given; electronically the day of arrival, entered as signed. Measures the timing of the reply anew.
 */
export const deliver = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: {
    readonly requestId: string
    readonly method: DeliveryMethod
    readonly postedOn: PlainDate | null
    readonly signedOn: PlainDate | null
    readonly proof: string
  },
): Done =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'deliver', kind: 'request.delivered' },
    async ({ case: c, today }) => {
      const { method, postedOn, signedOn, proof } = cmd
      const given = method === 'post' ? postedOn : signedOn
      if (!given) return refuse('REQ-DELIVERY-DAY', { what: method === 'post' ? '交邮日期' : '签收日期' })
      for (const day of [postedOn, signedOn]) {
        const wrong = day && refuseDay(day, { from: c.decidedOn, today })
        if (wrong) return wrong
      }
      // Of an abandoned case no clock of ours ran while we waited.
      const timing = c.state === 'abandoned' && c.timing ? c.timing : timingOf(c.lastDue, c.extendedBy, given)
      return ok({
        events: [{ kind: 'delivered', method, postedOn, signedOn, proof, timing }],
        value: { id: cmd.requestId },
        detail: { method, givenOn: given, timing },
      })
    },
  )

/** 撤回申请: by the applicant at the follow-up page, or recorded by staff with how it was said. */
export const withdraw = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly reason: string },
): Done =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'withdraw', kind: 'request.withdrawn' },
    async ({ case: c, today }) => {
      const marked = refuseMarks(cmd.reason)
      if (marked) return marked
      const by = actor.via === 'portal' ? ('applicant' as const) : ('staff' as const)
      const timing = timingOf(c.due, c.extendedBy, today)
      return ok({
        events: [{ kind: 'withdrawn', by, reason: cmd.reason, timing }],
        value: { id: cmd.requestId },
        detail: { by },
      })
    },
  )

/** 视为放弃: neither correction (第三十条) nor payment (国办函〔2020〕109号) came in time; the letter says so, with remedies. */
export const lapse = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string },
): Promise<Result<{ id: string; letterId: string }, RequestRefusal>> =>
  change(deps, actor, cmd.requestId, { action: 'lapse', kind: 'request.lapsed' }, async (subject) => {
    const { case: c, today } = subject
    const outcome = c.state === 'awaiting-payment' ? ('unpaid' as const) : ('notSupplemented' as const)
    const issuing = { ...subject, tenantId: actor.tenantId }
    const authority = await issuingAuthority(issuing, c.authorityId)
    if (!authority.ok) return authority
    const isOnline = c.delivery === 'email' || c.delivery === 'online'
    const remedies = remediesOf({ outcome, withheldUnder: [] }, authority.value, today, isOnline)
    if (!remedies.ok) return remedies
    const addressee = await applicantName(issuing)
    const { letterId, number } = await issue(issuing, authority.value, (letterNumber) =>
      lapseLetter(
        { authority: authority.value, addressee, on: today, number: letterNumber },
        c,
        outcome,
        remedies.value?.text ?? '',
      ),
    )
    // While we waited no clock of ours ran: it is in time whenever it is recorded.
    const timing = c.extendedBy > 0 ? ('extended' as const) : ('onTime' as const)
    return ok({
      events: [{ kind: 'lapsed', outcome, timing, letterId, letterNumber: number }],
      value: { id: cmd.requestId, letterId },
      detail: { outcome, letterNumber: number },
    })
  })

/**
 * 更正办理结果, with the reason: the entry of the old outcome is reversed and the new one posted on the same day, so exactly
 * the cells of the two outcomes move. With a content, a corrected letter goes out.
 */
export const correct = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: {
    readonly requestId: string
    readonly outcome: OutcomeKey
    readonly reason: string
    readonly draft: ReplyDraft | null
  },
): Promise<Result<{ id: string; letterId: string | null }, RequestRefusal>> =>
  change<{ id: string; letterId: string | null }>(
    deps,
    actor,
    cmd.requestId,
    { action: 'correct', kind: 'request.corrected' },
    async (subject) => {
      const { case: c, today } = subject
      const { outcome, reason, draft } = cmd
      const marked = refuseMarks(reason, ...Object.values(draft?.fields ?? {}))
      if (marked) return marked
      if (outcome === c.outcome) return refuse('REQ-OUTCOME-SAME')
      const event = { kind: 'corrected' as const, outcome, reason }
      const detail = { from: c.outcome, to: outcome, reason }
      if (!draft)
        return ok({
          events: [{ ...event, letterId: null, letterNumber: null }],
          value: { id: cmd.requestId, letterId: null },
          detail,
        })
      const content = { ...draft, outcome }
      const missing = lacks(content, c)
      if (missing) return refuse('REQ-REPLY-FIELD', { field: replyFields[missing].label })
      const issuing = { ...subject, tenantId: actor.tenantId }
      const authority = await issuingAuthority(issuing, c.authorityId)
      if (!authority.ok) return authority
      const isOnline = c.delivery === 'email' || c.delivery === 'online'
      const remedies = remediesOf(content, authority.value, today, isOnline)
      if (!remedies.ok) return remedies
      const addressee = await applicantName(issuing)
      const attachments = await replyFileNames(subject.tx, actor.tenantId, cmd.requestId)
      const was = c.outcome ? outcomes[c.outcome].label : ''
      const correction = `本机关${c.decidedOn ? `于${chineseDay(c.decidedOn)}` : ''}作出的处理（${c.letterNumber ?? c.number}，${was}）有误，现予更正。更正的理由：${reason}`
      const { letterId, number } = await issue(issuing, authority.value, (letterNumber) =>
        replyLetter({ authority: authority.value, addressee, on: today, number: letterNumber }, c, content, {
          remedies: remedies.value?.text ?? '',
          attachments,
          correction,
        }),
      )
      return ok({
        events: [{ ...event, letterId, letterNumber: number }],
        value: { id: cmd.requestId, letterId },
        detail: { ...detail, letterNumber: number },
      })
    },
  )

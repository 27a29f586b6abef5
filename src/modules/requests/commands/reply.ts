import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Actor } from '../../audit/index.ts'
import { change } from '../change.ts'
import { draftable, lacks, type ReplyDraft, replyFields } from '../domain/reply.ts'
import { timingOf } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { applicantName, issue, issuingAuthority } from '../letters/issue.ts'
import { replyLetter } from '../letters/notices.ts'
import { remediesOf } from '../letters/remedies.ts'
import { replyFileNames } from '../queries/files.ts'
import { refuseMarks } from './marks.ts'

type ChangeDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>
type Done = Promise<Result<{ id: string }, RequestRefusal>>

/** 拟稿: the outcome and what it must say; kept as far as it is, complete or not. */
export const draftReply = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly draft: ReplyDraft },
): Done =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'draft', kind: 'request.reply-drafted' },
    async ({ case: c }) => {
      const { draft } = cmd
      const marked = refuseMarks(...Object.values(draft.fields))
      if (marked) return marked
      if (!draftable.includes(draft.outcome)) return refuse('REQ-OUTCOME-NOT-DRAFTABLE')
      if (draft.outcome === 'stillUnclear' && !c.clarification?.receivedOn)
        return refuse('REQ-STILL-UNCLEAR-EARLY')
      return ok({
        events: [{ kind: 'drafted', draft, drafterId: actor.personId ?? '' }],
        value: { id: cmd.requestId },
        detail: { outcome: draft.outcome },
      })
    },
  )

/** 送审: what is complete goes to the head of the office. */
export const submitReply = (deps: ChangeDeps, actor: Actor, cmd: { readonly requestId: string }): Done =>
  change(deps, actor, cmd.requestId, { action: 'submit', kind: 'request.reply-submitted' }, async () =>
    ok({ events: [{ kind: 'submitted' }], value: { id: cmd.requestId } }),
  )

/** 退回修改, with the reason. */
export const returnDraft = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly reason: string },
): Done =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'return-draft', kind: 'request.reply-returned' },
    async () =>
      refuseMarks(cmd.reason) ??
      ok({ events: [{ kind: 'returned', reason: cmd.reason }], value: { id: cmd.requestId } }),
  )

/**
 * 审签并制发 (第三十六条至第三十九条): by another person than the drafter. The letter takes its number, carries the legal
 * ground and the remedies, and the case is concluded on this day, in one transaction.
 */
export const reply = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string },
): Promise<Result<{ id: string; letterId: string; letterNumber: string }, RequestRefusal>> =>
  change(deps, actor, cmd.requestId, { action: 'reply', kind: 'request.replied' }, async (subject) => {
    const { case: c, today } = subject
    const { draft } = c
    if (!draft) throw new Error('a reply in approval without a draft')
    // Opinions may have come in since the draft was submitted.
    const missing = lacks(draft, c)
    if (missing) return refuse('REQ-REPLY-FIELD', { field: replyFields[missing].label })
    const issuing = { ...subject, tenantId: actor.tenantId }
    const authority = await issuingAuthority(issuing, c.authorityId)
    if (!authority.ok) return authority
    const isOnline = c.delivery === 'email' || c.delivery === 'online'
    const remedies = remediesOf(draft, authority.value, today, isOnline)
    if (!remedies.ok) return remedies
    const addressee = await applicantName(issuing)
    const attachments = await replyFileNames(subject.tx, actor.tenantId, cmd.requestId)
    const { letterId, number } = await issue(issuing, authority.value, (letterNumber) =>
      replyLetter({ authority: authority.value, addressee, on: today, number: letterNumber }, c, draft, {
        remedies: remedies.value?.text ?? '',
        attachments,
      }),
    )
    const timing = timingOf(c.due, c.extendedBy, today)
    return ok({
      events: [
        {
          kind: 'replied',
          outcome: draft.outcome,
          timing,
          decidedOn: today,
          letterId,
          letterNumber: number,
        },
      ],
      value: { id: cmd.requestId, letterId, letterNumber: number },
      detail: { outcome: draft.outcome, timing, letterNumber: number },
    })
  })

import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Actor } from '../../audit/index.ts'
import { change } from '../change.ts'
import { extensionLimit } from '../domain/guards.ts'
import { replyDue } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { applicantName, issue, issuingAuthority } from '../letters/issue.ts'
import { extensionLetter } from '../letters/notices.ts'
import { refuseMarks } from './marks.ts'

/**
 * 延长答复期限 (第三十三条第二款): once, by at most as many days as the rule allows, decided by the head of the disclosure
 * office (whose policy this is), told to the applicant by letter before the period ends.
 */
export const extend = (
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  actor: Actor,
  cmd: { readonly requestId: string; readonly days: number; readonly reason: string },
): Promise<Result<{ id: string; letterId: string; due: string }, RequestRefusal>> =>
  change(deps, actor, cmd.requestId, { action: 'extend', kind: 'request.extended' }, async (subject) => {
    const { case: c, calendar, today } = subject
    const marked = refuseMarks(cmd.reason)
    if (marked) return marked
    if (!c.clockFrom) throw new Error('an extension in a case without a clock')
    const max = extensionLimit(c.clockFrom)
    if (cmd.days > max) return refuse('REQ-EXTENSION-LIMIT', { max })
    const due = replyDue(
      { clockFrom: c.clockFrom, extendedBy: cmd.days, consultations: c.consultations },
      calendar,
    )
    const issuing = { ...subject, tenantId: actor.tenantId }
    const authority = await issuingAuthority(issuing, c.authorityId)
    if (!authority.ok) return authority
    const addressee = await applicantName(issuing)
    const { letterId } = await issue(issuing, authority.value, (number) =>
      extensionLetter({ authority: authority.value, addressee, on: today, number }, c, { ...cmd, due }),
    )
    return ok({
      events: [{ kind: 'extended', days: cmd.days, reason: cmd.reason, letterId, due }],
      value: { id: cmd.requestId, letterId, due: due.on },
      detail: { days: cmd.days, due: due.on },
    })
  })

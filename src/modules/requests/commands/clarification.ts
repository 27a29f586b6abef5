import { addDays, chineseDay, type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Actor } from '../../audit/index.ts'
import { change } from '../change.ts'
import type { Asked } from '../domain/events.ts'
import { replyDue } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { applicantName, issue, issuingAuthority } from '../letters/issue.ts'
import { clarificationLetter } from '../letters/notices.ts'
import { refuseDay } from './days.ts'
import { refuseMarks } from './marks.ts'

type ChangeDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

// «A reasonable period» has no number in the law: at least five days to write, at most three months to wait.
const shortest = 5
const longest = 92

/** The days between which 补正期限 may be set. */
export const clarificationRange = (today: PlainDate) => ({
  from: addDays(today, shortest),
  to: addDays(today, longest),
})

/** 告知补正 (第三十条): once, within seven working days, with what to correct and until when. Issues the letter. */
export const askClarification = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly matters: string; readonly until: PlainDate },
): Promise<Result<{ id: string; letterId: string }, RequestRefusal>> =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'ask-clarification', kind: 'request.clarification-asked' },
    async (subject) => {
      const { case: c, today, calendar } = subject
      const marked = refuseMarks(cmd.matters)
      if (marked) return marked
      const { from, to } = clarificationRange(today)
      if (cmd.until < from || cmd.until > to)
        return refuse('REQ-CLARIFICATION-PERIOD', { from: chineseDay(from), to: chineseDay(to) })
      // The letter states this day: it must be one on which offices are known to work or not.
      if (!calendar.isPublished(cmd.until))
        return refuse('REQ-CALENDAR-PROVISIONAL', { year: yearOf(cmd.until) })
      const issuing = { ...subject, tenantId: actor.tenantId }
      const authority = await issuingAuthority(issuing, c.authorityId)
      if (!authority.ok) return authority
      const addressee = await applicantName(issuing)
      const { letterId } = await issue(issuing, authority.value, (number) =>
        clarificationLetter(
          { authority: authority.value, addressee, on: today, number },
          c,
          cmd.matters,
          cmd.until,
        ),
      )
      return ok({
        events: [{ kind: 'clarification-asked', matters: cmd.matters, until: cmd.until, letterId }],
        value: { id: cmd.requestId, letterId },
        detail: { until: cmd.until },
      })
    },
  )

/** 补正 (第三十条): the reply period starts anew on its receipt. After the limit only with a justified reason. */
export const clarify = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: {
    readonly requestId: string
    readonly receivedOn: PlainDate
    readonly asked: Asked
    readonly lateBecause: string
  },
): Promise<Result<{ id: string }, RequestRefusal>> =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'clarify', kind: 'request.clarified' },
    async ({ case: c, calendar, today }) => {
      const marked = refuseMarks(...Object.values(cmd.asked), cmd.lateBecause)
      if (marked) return marked
      const wrong = refuseDay(cmd.receivedOn, { from: c.clarification?.askedOn ?? null, today })
      if (wrong) return wrong
      const until = c.clarification?.until
      if (until && cmd.receivedOn > until && cmd.lateBecause === '')
        return refuse('REQ-CLARIFIED-LATE', { until: chineseDay(until) })
      const due = replyDue(
        { clockFrom: cmd.receivedOn, extendedBy: c.extendedBy, consultations: c.consultations },
        calendar,
      )
      const { receivedOn, asked, lateBecause } = cmd
      return ok({
        events: [{ kind: 'clarified', receivedOn, asked, lateBecause, due }],
        value: { id: cmd.requestId },
        detail: { receivedOn },
      })
    },
  )

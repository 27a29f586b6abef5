import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { deadline } from '../../../law/deadline.ts'
import { type FeeMethod, fee } from '../../../law/fees.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Actor } from '../../audit/index.ts'
import { change } from '../change.ts'
import { replyDue } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { applicantName, issue, issuingAuthority } from '../letters/issue.ts'
import { feeLetter } from '../letters/notices.ts'
import { refuseDay } from './days.ts'
import { refuseMarks } from './marks.ts'

type ChangeDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

/** What one request adds: by pages its own bill, by items the step of the applicant's n-th request of the month. */
const chargeOf = (method: FeeMethod, quantity: number): number =>
  method === 'pages'
    ? fee('pages', quantity).yuan
    : fee('items', quantity).yuan - fee('items', quantity - 1).yuan

/** 收费通知 (国办函〔2020〕109号): never automatic; one method for a request; nothing is due within the free step. */
export const notifyFee = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: {
    readonly requestId: string
    readonly method: FeeMethod
    readonly quantity: number
    readonly noticeReceivedOn: PlainDate
    readonly howToPay: string
  },
): Promise<Result<{ id: string; letterId: string; yuan: number }, RequestRefusal>> =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'notify-fee', kind: 'request.fee-notified' },
    async (subject) => {
      const { case: c, calendar, today } = subject
      const marked = refuseMarks(cmd.howToPay)
      if (marked) return marked
      const wrong = refuseDay(cmd.noticeReceivedOn, { from: c.receivedOn, today })
      if (wrong) return wrong
      const yuan = chargeOf(cmd.method, cmd.quantity)
      if (yuan === 0) return refuse('REQ-FEE-FREE')
      const issuing = { ...subject, tenantId: actor.tenantId }
      const authority = await issuingAuthority(issuing, c.authorityId)
      if (!authority.ok) return authority
      const addressee = await applicantName(issuing)
      const { letterId } = await issue(issuing, authority.value, (number) =>
        feeLetter({ authority: authority.value, addressee, on: today, number }, c, { ...cmd, yuan }),
      )
      const { method, quantity, noticeReceivedOn } = cmd
      const until = deadline('fee-payment', noticeReceivedOn, { calendar, provisional: true }).due
      return ok({
        events: [{ kind: 'fee-notified', method, quantity, yuan, noticeReceivedOn, until, letterId }],
        value: { id: cmd.requestId, letterId, yuan },
        detail: { method, quantity, yuan, until },
      })
    },
  )

/** 缴费: the reply period starts anew on the day after. */
export const recordPayment = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly paidOn: PlainDate; readonly voucher: string },
): Promise<Result<{ id: string }, RequestRefusal>> =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'pay', kind: 'request.fee-paid' },
    async ({ case: c, calendar, today }) => {
      const wrong = refuseDay(cmd.paidOn, { from: c.fee?.noticeReceivedOn ?? null, today })
      if (wrong) return wrong
      if (c.fee && cmd.paidOn > c.fee.until)
        return refuse('REQ-PAID-LATE', { until: chineseDay(c.fee.until) })
      const { paidOn, voucher } = cmd
      const due = replyDue(
        { clockFrom: paidOn, extendedBy: c.extendedBy, consultations: c.consultations },
        calendar,
      )
      return ok({
        events: [{ kind: 'paid', paidOn, voucher, due }],
        value: { id: cmd.requestId },
        detail: { yuan: c.fee?.yuan ?? 0 },
      })
    },
  )

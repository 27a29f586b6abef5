import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Actor } from '../../audit/index.ts'
import { change } from '../change.ts'
import { receiptOf } from '../domain/receipt.ts'
import { replyDue } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { refuseDay } from './days.ts'
import { refuseMarks } from './marks.ts'

type Done = Promise<Result<{ id: string }, RequestRefusal>>
type ChangeDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

/** 双方确认 (第三十一条): the clock starts with this day. */
export const confirm = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly confirmedOn: PlainDate },
): Done =>
  change(
    deps,
    actor,
    cmd.requestId,
    { action: 'confirm', kind: 'request.confirmed' },
    async ({ case: c, calendar, today }) => {
      const wrong = refuseDay(cmd.confirmedOn, { from: c.arrivedOn, today })
      if (wrong) return wrong
      const receipt = receiptOf(c.way, { arrivedOn: c.arrivedOn, confirmedOn: cmd.confirmedOn })
      if (!receipt) throw new Error('a confirmed request without a receipt day')
      const running = { clockFrom: receipt.receivedOn, extendedBy: 0, consultations: [] }
      const due = replyDue(running, calendar)
      return ok({
        events: [{ kind: 'registered', ...receipt, due }],
        value: { id: cmd.requestId },
        detail: { receivedOn: receipt.receivedOn },
      })
    },
  )

/** 转为待确认: only where identity or content really cannot be confirmed, with the reason; the count is taken back till then. */
export const suspend = (
  deps: ChangeDeps,
  actor: Actor,
  cmd: { readonly requestId: string; readonly reason: string },
): Done =>
  change(deps, actor, cmd.requestId, { action: 'suspend', kind: 'request.suspended' }, async () => {
    const marked = refuseMarks(cmd.reason)
    if (marked) return marked
    return ok({ events: [{ kind: 'suspended', reason: cmd.reason }], value: { id: cmd.requestId } })
  })

/** 承办: who takes the case on. */
export const take = (deps: ChangeDeps, actor: Actor, cmd: { readonly requestId: string }): Done =>
  change(deps, actor, cmd.requestId, { action: 'take', kind: 'request.taken' }, async () =>
    ok({
      events: [{ kind: 'taken', handlerId: actor.personId ?? '', handler: actor.name }],
      value: { id: cmd.requestId },
    }),
  )

import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { JobQueue } from '../../../platform/jobs/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { perform } from '../../audit/index.ts'
import type { outboxRefusals } from '../errors.ts'

/** 重新发送 a message that was given up, or kept while no mail server was set up. */
export const resendMessage = (
  deps: Pick<Deps, 'db' | 'clock'> & { readonly jobs: JobQueue | null },
  actor: Actor,
  id: string,
): Promise<Result<{ id: string }, keyof typeof outboxRefusals>> =>
  perform(deps, actor, async (tx, did) => {
    if (deps.jobs === null) return refuse('OUTBOX-NO-SERVER')
    const message = await tx
      .selectFrom('outbox')
      .select('state')
      .where('tenant_id', '=', actor.tenantId)
      .where('message_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!message) return refuse('OUTBOX-NOT-FOUND')
    if (message.state !== 'failed' && message.state !== 'kept') return refuse('OUTBOX-STATE')
    await tx
      .updateTable('outbox')
      .set({ state: 'waiting', attempts: 0, last_error: null })
      .where('tenant_id', '=', actor.tenantId)
      .where('message_id', '=', id)
      .execute()
    await deps.jobs.enqueue(tx, sendMail, { tenantId: actor.tenantId, messageId: id })
    did({ kind: 'message.resent', subject: { kind: 'message', id } })
    return ok({ id })
  })

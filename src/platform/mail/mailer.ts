import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { DbOrTx, Tx } from '../database/index.ts'
import { newId } from '../ids.ts'
import type { JobKind, JobQueue } from '../jobs/index.ts'
import './tables.ts'

/** A message in Chinese with `{gaps}`; modules keep theirs in catalogues beside their errors. */
export interface MailTemplate {
  readonly subject: string
  readonly body: string
}

export interface Message {
  readonly tenantId: string
  readonly to: string
  /** Key of the template in its catalogue, for the list of the outbox. */
  readonly template: string
  readonly text: MailTemplate
  readonly values?: Readonly<Record<string, string | number>>
  readonly about?: { readonly kind: string; readonly id: string }
}

/** What modules need of mail. */
export interface Mailer {
  /** Writes a message in the given transaction; it is sent once that commits. Returns its id. Throws when a gap has no value. */
  send(tx: Tx, message: Message): Promise<string>
}

export const sendMail: JobKind<{ tenantId: string; messageId: string }> = {
  name: 'mail.send',
  data: z.object({ tenantId: z.string(), messageId: z.string() }),
  retries: 12,
}

/** `queue` null: no mail server is set up; messages are kept for the screen 发件箱. */
export function mailer(clock: Clock, queue: JobQueue | null): Mailer {
  return {
    async send(tx, message) {
      const values = message.values ?? {}
      const messageId = newId()
      await tx
        .insertInto('outbox')
        .values({
          tenant_id: message.tenantId,
          message_id: messageId,
          template: message.template,
          recipient: message.to,
          // A line break in a subject would be a header of somebody else's choosing.
          subject: fill(message.text.subject, values).replaceAll(/\s+/g, ' ').slice(0, 200),
          body: fill(message.text.body, values),
          about_kind: message.about?.kind ?? null,
          about_id: message.about?.id ?? null,
          state: queue ? 'waiting' : 'kept',
          attempts: 0,
          last_error: null,
          created_at: clock.now(),
          sent_at: null,
        })
        .execute()
      if (queue) await queue.enqueue(tx, sendMail, { tenantId: message.tenantId, messageId })
      return messageId
    },
  }
}

function fill(text: string, values: NonNullable<Message['values']>): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`a message without a value for ${gap}`)
    return String(value)
  })
}

export interface OutboxFilter {
  readonly tenantId: string
  readonly state: 'waiting' | 'sent' | 'kept' | 'failed' | null
  /** Those older than this message; null from the latest on. */
  readonly before: string | null
  readonly limit: number
}

/** 发件箱 of a government, the latest first. */
export function outboxOf(db: DbOrTx, filter: OutboxFilter) {
  let query = db.selectFrom('outbox').selectAll().where('tenant_id', '=', filter.tenantId)
  if (filter.state !== null) query = query.where('state', '=', filter.state)
  if (filter.before !== null) query = query.where('message_id', '<', filter.before)
  return query.orderBy('message_id', 'desc').limit(filter.limit).execute()
}

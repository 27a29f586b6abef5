import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/index.ts'
import type { JobHandler } from '../jobs/index.ts'
import './tables.ts'

export interface MailServer {
  /** `smtp://user:password@host:25`, or smtps. */
  readonly url: string
  readonly from: string
}

const responseCodeOf = (error: unknown): number | null =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : null

/**
 * Sends one message of the outbox. A server that is away is tried again (the job's retries); one that refuses the
 * message for good (5xx) is believed. The Message-ID is the row's: a message sent twice is one to the reader's program.
 */
export function deliver(
  deps: { readonly db: Db; readonly clock: Clock; readonly log: Logger },
  server: MailServer,
): JobHandler<{ tenantId: string; messageId: string }> {
  const transport = createTransport(
    { url: server.url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    { from: server.from },
  )
  const domain = server.from.split('@')[1] ?? 'localhost'

  return async ({ tenantId, messageId }, { lastAttempt }) => {
    const row = (update: { state?: 'sent' | 'failed'; last_error?: string | null; sent_at?: Date }) =>
      deps.db
        .updateTable('outbox')
        .set((eb) => ({ ...update, attempts: eb('attempts', '+', 1) }))
        .where('tenant_id', '=', tenantId)
        .where('message_id', '=', messageId)
        .execute()
    const message = await deps.db
      .selectFrom('outbox')
      .select(['recipient', 'subject', 'body', 'state'])
      .where('tenant_id', '=', tenantId)
      .where('message_id', '=', messageId)
      .executeTakeFirst()
    if (message?.state !== 'waiting') return undefined
    try {
      await transport.sendMail({
        to: message.recipient,
        subject: message.subject,
        text: message.body,
        messageId: `<${messageId}@${domain}>`,
      })
    } catch (error) {
      const code = responseCodeOf(error)
      const final = lastAttempt || (code !== null && code >= 500)
      // The server's words may quote the address: only its code is kept.
      await row({
        last_error: code === null ? '未能连接邮件服务器' : `邮件服务器答复 ${code}`,
        ...(final && { state: 'failed' as const }),
      })
      if (final) return undefined
      throw new Error(`mail server: ${code ?? 'unreachable'}`)
    }
    await row({ state: 'sent', last_error: null, sent_at: deps.clock.now() })
    return undefined
  }
}

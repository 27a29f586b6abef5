import { z } from 'zod'
import type { Deps } from '../../platform/deps.ts'
import { type App, problemOf, send, sendProblem } from '../../platform/http/index.ts'
import type { JobQueue } from '../../platform/jobs/index.ts'
import { outboxOf } from '../../platform/mail/index.ts'
import { resendMessage } from './commands/resend-message.ts'
import { outboxRefusals } from './errors.ts'
import { Created } from './organisation-schemas.ts'
import { IdParams } from './schemas.ts'

const State = z.enum(['waiting', 'sent', 'kept', 'failed'])
const OutboxQuery = z.object({
  state: z.union([State, z.literal('')]).default(''),
  before: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .describe('此信件之前'),
})
const Row = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  state: State,
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
})
const MessageBody = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  mayResend: z.boolean(),
})
const pageSize = 50

/** 发件箱: what was written to people, sent or kept. `jobs` null: no mail server is set up. */
export function outboxRoutes(
  app: App,
  deps: Pick<Deps, 'db' | 'clock'> & { readonly jobs: JobQueue | null },
): void {
  const tags = ['发件箱']
  const read = { policy: 'outbox.read', audit: null } as const

  app.get(
    '/api/outbox',
    {
      schema: {
        tags,
        summary: '发件箱',
        querystring: OutboxQuery,
        response: { 200: z.object({ messages: z.array(Row), more: z.boolean(), sends: z.boolean() }) },
      },
      config: read,
    },
    async (request) => {
      const { state, before } = request.query
      const filter = { tenantId: request.actor.tenantId, limit: pageSize + 1 }
      const rows = await outboxOf(deps.db, { ...filter, state: state || null, before: before || null })
      return {
        messages: rows.slice(0, pageSize).map((row) => ({
          id: row.message_id,
          recipient: row.recipient,
          subject: row.subject,
          state: row.state,
          attempts: row.attempts,
          lastError: row.last_error,
          createdAt: row.created_at.toISOString(),
          sentAt: row.sent_at?.toISOString() ?? null,
        })),
        more: rows.length > pageSize,
        sends: deps.jobs !== null,
      }
    },
  )
  app.get(
    '/api/outbox/:id',
    {
      schema: {
        tags,
        summary: '一封信件',
        params: IdParams,
        response: {
          200: MessageBody,
        },
      },
      config: read,
    },
    async (request, reply) => {
      const row = await deps.db
        .selectFrom('outbox')
        .select(['message_id as id', 'recipient', 'subject', 'body', 'state'])
        .where('tenant_id', '=', request.actor.tenantId)
        .where('message_id', '=', request.params.id)
        .executeTakeFirst()
      if (!row) return sendProblem(reply, problemOf(404))
      const { state, ...message } = row
      const mayResend = deps.jobs !== null && (state === 'failed' || state === 'kept')
      return reply.send({ ...message, mayResend })
    },
  )
  app.post(
    '/api/outbox/:id/resend',
    {
      schema: { tags, summary: '重新发送', params: IdParams, response: { 200: Created } },
      config: { policy: 'outbox.read', audit: 'message.resent' },
    },
    async (request, reply) =>
      send(reply, await resendMessage(deps, request.actor, request.params.id), outboxRefusals),
  )
}

import { sql } from 'kysely'
import type { Db } from '../database/index.ts'
import type { App } from '../http/index.ts'

/** `/health/live`: the process answers. `/health/ready`: the database does too. For a supervisor; they say nothing else. */
export function healthRoutes(app: App, db: Db): void {
  const options = { schema: { hide: true }, config: { policy: 'machine', audit: null } } as const
  app.get('/health/live', options, async (_request, reply) => reply.send({ status: 'ok' }))
  app.get('/health/ready', options, async (request, reply) => {
    try {
      await sql`select 1`.execute(db)
      return await reply.send({ status: 'ok' })
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      return reply.code(503).send({ status: 'unavailable' })
    }
  })
}

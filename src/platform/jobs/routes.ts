import { z } from 'zod'
import type { Db } from '../database/index.ts'
import { type App, problemOf, sendProblem } from '../http/index.ts'
import { progressOf } from './progress.ts'

const JobBody = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    done: z.number().int(),
    total: z.number().int().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Job' })

/** 任务进度: how far something that runs in the background is, for whoever started it. */
export function jobRoutes(app: App, deps: { readonly db: Db }): void {
  app.get(
    '/api/jobs/:id',
    {
      schema: {
        tags: ['后台任务'],
        summary: '任务进度',
        params: z.object({ id: z.uuid('标识不正确') }),
        response: { 200: JobBody },
      },
      config: { policy: 'signed-in', audit: null },
    },
    async (request, reply) => {
      const job = await progressOf(deps.db, request.actor, request.params.id)
      return job ? reply.send(job) : sendProblem(reply, problemOf(404))
    },
  )
}

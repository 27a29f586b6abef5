import { z } from 'zod'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/index.ts'
import { actsOf } from './acts.ts'
import { verify } from './verify.ts'

const ActsQuery = z.object({
  kind: z.string().trim().max(60).default('').describe('行为，如 session.opened；可只写前段'),
  subject: z.string().trim().max(60).default('').describe('对象的标识'),
  before: z.coerce.number().int().positive().optional().describe('此序号之前'),
})
const Acts = z.object({
  acts: z.array(
    z.object({
      seq: z.number().int(),
      at: z.string(),
      day: z.string(),
      name: z.string(),
      via: z.string(),
      kind: z.string(),
      subject: z.object({ kind: z.string(), id: z.string() }),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  more: z.boolean(),
})
const VerificationBody = z.object({
  acts: z.number().int(),
  broken: z.object({ seq: z.number().int(), why: z.enum(['missing', 'altered', 'head']) }).nullable(),
})

/** 审计记录: the auditor's. Reading only; nothing can be changed here or anywhere. */
export function auditRoutes(app: App, deps: Pick<Deps, 'db'>): void {
  const tags = ['审计']
  const config = { policy: 'audit.read', audit: null } as const

  app.get(
    '/api/audit',
    { schema: { tags, summary: '审计记录', querystring: ActsQuery, response: { 200: Acts } }, config },
    async (request) => {
      const { kind, subject, before } = request.query
      const { tenantId } = request.actor
      return actsOf(deps.db, { tenantId, kind, subject, before: before ?? null, limit: 50 })
    },
  )
  app.get(
    '/api/audit/verification',
    { schema: { tags, summary: '核验审计链', response: { 200: VerificationBody } }, config },
    async (request) => verify(deps.db, request.actor.tenantId),
  )
}

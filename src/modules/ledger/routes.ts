import type { z } from 'zod'
import { plainDate } from '../../kernel/plain-date.ts'
import { figureRules } from '../../law/forms/annual-report/cells/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, Problem, problemOf, sendProblem } from '../../platform/http/index.ts'
import { declarationRoutes } from './declarations/routes.ts'
import { presentEvidence } from './present.ts'
import { cells, oneCell } from './queries/cells.ts'
import { verifyClosing } from './queries/closing.ts'
import { evidence } from './queries/evidence.ts'
import {
  CellParams,
  ClosingParams,
  EvidenceBody,
  EvidenceQuery,
  FiguresBody,
  FormParams,
  ScopeQuery,
  VerificationBody,
} from './schemas.ts'

const pageSize = 50

const scopeOf = (tenantId: string, { from, to, authority, asOf }: z.infer<typeof ScopeQuery>) => ({
  tenantId,
  authorityIds: authority === undefined ? null : [authority],
  period: { from, to },
  ...(asOf !== undefined && { asOfSeq: asOf }),
})

/** 台账: figures of any form, authority and period, and the records behind each. */
export function ledgerRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/ledger/:form/cells',
    {
      schema: { params: FormParams, querystring: ScopeQuery, response: { 200: FiguresBody } },
      config: { policy: 'ledger.read', audit: null },
    },
    async (request) => cells(deps.db, scopeOf(request.tenantId, request.query), request.params.form),
  )
  app.get(
    '/api/ledger/:form/cells/:cell',
    {
      schema: {
        params: CellParams,
        querystring: EvidenceQuery,
        response: { 200: EvidenceBody, 404: Problem },
      },
      config: { policy: 'ledger.read', audit: null },
    },
    async (request, reply) => {
      const rule = figureRules(request.params.form)[request.params.cell]
      if (!rule) return sendProblem(reply, problemOf(404))
      const scope = scopeOf(request.tenantId, request.query)
      const [day, seq] = request.query.after?.split('_') ?? []
      const [parts, page] = await Promise.all([
        oneCell(deps.db, scope, rule),
        evidence(deps.db, scope, rule, {
          limit: pageSize,
          reversedToo: request.query.reversed === '1',
          ...(day && seq && { after: { day: plainDate(day), seq: Number(seq) } }),
        }),
      ])
      return presentEvidence(parts, page)
    },
  )
  app.get(
    '/api/closings/:closingId/verification',
    {
      schema: { params: ClosingParams, response: { 200: VerificationBody, 404: Problem } },
      config: { policy: 'ledger.read', audit: null },
    },
    async (request, reply) => {
      const found = await verifyClosing(deps.db, { tenantId: request.tenantId, ...request.params })
      return found ? { ...found, differing: [...found.differing] } : sendProblem(reply, problemOf(404))
    },
  )
  declarationRoutes(app, deps)
}

import { yearOf } from '../../kernel/plain-date.ts'
import { refuse } from '../../kernel/result.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, Problem, send } from '../../platform/http/index.ts'
import { mayTouchAuthority } from '../ledger/index.ts'
import { editNarrative } from './commands/edit.ts'
import { explainFinding } from './commands/explain.ts'
import { openReport } from './commands/open.ts'
import { reportRefusals } from './errors.ts'
import { presentDeskRow, presentReport } from './present.ts'
import { publicReportRoutes } from './public-routes.ts'
import { reportDesk } from './queries/desk.ts'
import { findReport, historyOf } from './queries/report.ts'
import { loadWorking } from './queries/working.ts'
import { reportFile, sendFile } from './render/file.ts'
import { reviewRoutes } from './review-routes.ts'
import {
  DeskBody,
  DeskQuery,
  DraftFileParams,
  ExplainBody,
  ExplainedBody,
  NarrativeBody,
  OpenBody,
  OpenedBody,
  ReportBody,
  ReportParams,
  VersionBody,
} from './schemas.ts'

const refused = { 403: Problem, 404: Problem, 409: Problem, 422: Problem }

/** 年度报告 for staff: the desk, one report with its checks, its text and explanations. */
export function annualReportRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/reports',
    {
      schema: { querystring: DeskQuery, response: { 200: DeskBody } },
      config: { policy: 'report.read', audit: null },
    },
    async (request) => {
      const { tenantId, actor } = request
      const today = deps.clock.today()
      const year = request.query.year ?? yearOf(today) - 1
      const rows = await reportDesk(deps.db, { tenantId, year, today })
      // Nobody's authority: only the government's own office may touch it.
      const office = await mayTouchAuthority(deps.db, actor, '00000000-0000-0000-0000-000000000000')
      return { year, today, reports: rows.map((row) => presentDeskRow(row, actor, office)) }
    },
  )
  app.post(
    '/api/reports',
    {
      schema: { body: OpenBody, response: { 200: OpenedBody, ...refused } },
      config: { policy: 'report.draft', audit: 'annual-report.opened' },
    },
    async (request, reply) =>
      send(reply, await openReport(deps, request.actor, request.body), reportRefusals),
  )
  app.get(
    '/api/reports/:reportId',
    {
      schema: { params: ReportParams, response: { 200: ReportBody, 404: Problem } },
      config: { policy: 'report.read', audit: null },
    },
    async (request, reply) => {
      const { tenantId, actor } = request
      const q = { tenantId, ...request.params }
      const report = await findReport(deps.db, q)
      if (!report) return send(reply, refuse('REPORT-NOT-FOUND'), reportRefusals)
      const [working, history, desk] = await Promise.all([
        loadWorking(deps.db, report),
        historyOf(deps.db, q),
        reportDesk(deps.db, { tenantId, year: report.year, today: deps.clock.today() }),
      ])
      const due = desk.find(({ authorityId }) => authorityId === report.authority_id)?.due?.due ?? null
      return presentReport(working, history, due, actor)
    },
  )
  app.put(
    '/api/reports/:reportId/narrative',
    {
      schema: { params: ReportParams, body: NarrativeBody, response: { 200: VersionBody, ...refused } },
      config: { policy: 'report.draft', audit: 'annual-report.edited' },
    },
    async (request, reply) =>
      send(
        reply,
        await editNarrative(deps, request.actor, { ...request.params, ...request.body }),
        reportRefusals,
      ),
  )
  app.post(
    '/api/reports/:reportId/explanations',
    {
      schema: { params: ReportParams, body: ExplainBody, response: { 200: ExplainedBody, ...refused } },
      config: { policy: 'report.draft', audit: 'annual-report.explained' },
    },
    async (request, reply) =>
      send(
        reply,
        await explainFinding(deps, request.actor, { ...request.params, ...request.body }),
        reportRefusals,
      ),
  )
  app.get(
    '/api/reports/:reportId/draft.:format',
    {
      schema: { params: DraftFileParams },
      config: { policy: 'report.read', audit: null },
    },
    async (request, reply) => {
      const { reportId, format } = request.params
      const report = await findReport(deps.db, { tenantId: request.tenantId, reportId })
      if (!report) return send(reply, refuse('REPORT-NOT-FOUND'), reportRefusals)
      const { content } = await loadWorking(deps.db, report)
      const file = await reportFile(content, format, { hash: '', releasedOn: '' })
      return sendFile(reply, content, format, file)
    },
  )
  reviewRoutes(app, deps)
  publicReportRoutes(app, deps)
}

import type { Deps } from '../../platform/deps.ts'
import { type App, Problem, send } from '../../platform/http/index.ts'
import { openCorrection, releaseReport, withdrawReport } from './commands/release.ts'
import { approveReport, sendBackReport } from './commands/review.ts'
import { submitReport } from './commands/submit.ts'
import { reportRefusals } from './errors.ts'
import { ApprovedBody, ClosedBody, DoneBody, ReasonBody, ReleasedBody, ReportParams } from './schemas.ts'

const refused = { 403: Problem, 404: Problem, 409: Problem, 422: Problem }

/** 结账送审、审定、退回、发布、撤回、勘误. */
export function reviewRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/reports/:reportId/submission',
    {
      schema: { params: ReportParams, response: { 200: ClosedBody, ...refused } },
      config: { policy: 'report.draft', audit: 'annual-report.submitted' },
    },
    async (request, reply) =>
      send(reply, await submitReport(deps, request.actor, request.params), reportRefusals),
  )
  app.post(
    '/api/reports/:reportId/approval',
    {
      schema: { params: ReportParams, response: { 200: ApprovedBody, ...refused } },
      config: { policy: 'report.review', audit: 'annual-report.approved' },
    },
    async (request, reply) =>
      send(reply, await approveReport(deps, request.actor, request.params), reportRefusals),
  )
  app.post(
    '/api/reports/:reportId/return',
    {
      schema: { params: ReportParams, body: ReasonBody, response: { 200: DoneBody, ...refused } },
      config: { policy: 'report.review', audit: 'annual-report.sent-back' },
    },
    async (request, reply) =>
      send(
        reply,
        await sendBackReport(deps, request.actor, { ...request.params, ...request.body }),
        reportRefusals,
      ),
  )
  app.post(
    '/api/reports/:reportId/release',
    {
      schema: { params: ReportParams, response: { 200: ReleasedBody, ...refused } },
      config: { policy: 'report.release', audit: 'annual-report.released' },
    },
    async (request, reply) =>
      send(reply, await releaseReport(deps, request.actor, request.params), reportRefusals),
  )
  app.post(
    '/api/reports/:reportId/withdrawal',
    {
      schema: { params: ReportParams, body: ReasonBody, response: { 200: DoneBody, ...refused } },
      config: { policy: 'report.release', audit: 'annual-report.withdrawn' },
    },
    async (request, reply) =>
      send(
        reply,
        await withdrawReport(deps, request.actor, { ...request.params, ...request.body }),
        reportRefusals,
      ),
  )
  app.post(
    '/api/reports/:reportId/correction',
    {
      schema: { params: ReportParams, body: ReasonBody, response: { 200: DoneBody, ...refused } },
      config: { policy: 'report.release', audit: 'annual-report.correction-opened' },
    },
    async (request, reply) =>
      send(
        reply,
        await openCorrection(deps, request.actor, { ...request.params, ...request.body }),
        reportRefusals,
      ),
  )
}

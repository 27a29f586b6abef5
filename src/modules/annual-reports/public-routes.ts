import type { FastifyReply } from 'fastify'
import { yearOf } from '../../kernel/plain-date.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, problemOf, sendProblem } from '../../platform/http/index.ts'
import { presentPublicList, presentPublicReport, titleOfList } from './present-public.ts'
import { findPublicReport, publicReports } from './queries/public.ts'
import { reportFile, sendFile } from './render/file.ts'
import { FileParams, PublicListQuery, PublicParams } from './schemas.ts'
import { pageTags, portalTexts } from './texts.ts'

const open = { policy: 'public', audit: null } as const
const minute = 60

/** 年度报告 for everybody: the list by year, a report as a page, the same as Word, PDF, JSON and one HTML file. */
export function publicReportRoutes(app: App, deps: Deps): void {
  app.get('/annual-reports', { schema: { querystring: PublicListQuery }, config: open }, (request, reply) =>
    app.pages.reply(request, reply, {
      page: 'annual-reports',
      maxAge: minute,
      load: async () => {
        const { tenantId } = request
        const rows = await publicReports(deps.portalDb, { tenantId })
        const year = request.query.year ?? rows[0]?.year ?? yearOf(deps.clock.today()) - 1
        return {
          props: presentPublicList(rows, year),
          head: {
            title: titleOfList,
            breadcrumb: [{ label: titleOfList }],
            column: {
              name: titleOfList,
              description: portalTexts.listDescription,
              keywords: [titleOfList],
              type: '信息公开年报',
            },
          },
          tags: [pageTags.list(tenantId)],
        }
      },
    }),
  )

  app.get(
    '/annual-reports/:authorityId/:year',
    { schema: { params: PublicParams }, config: open },
    (request, reply) =>
      app.pages.reply(request, reply, {
        page: 'annual-report',
        maxAge: minute,
        load: async () => {
          const { tenantId, params } = request
          const report = await findPublicReport(deps.portalDb, { tenantId, ...params })
          const title = report?.content.title ?? titleOfList
          return {
            status: report === null ? 404 : report.withdrawn_on ? 410 : 200,
            props: presentPublicReport(report, params),
            head: {
              title,
              breadcrumb: [{ label: titleOfList, href: '/annual-reports' }, { label: title }],
              ...(report && {
                article: {
                  title,
                  pubDate: `${report.released_on} 00:00`,
                  contentSource: report.authority_name,
                },
              }),
            },
            tags: [pageTags.list(tenantId), pageTags.report(params.authorityId, params.year)],
          }
        },
      }),
  )

  app.get(
    '/annual-reports/:authorityId/:year/report.:format',
    {
      schema: { params: FileParams },
      config: { ...open, rateLimit: { max: 60, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      const { tenantId, params } = request
      const report = await findPublicReport(deps.portalDb, { tenantId, ...params })
      if (!report || report.withdrawn_on) return notThere(reply)
      const file = await reportFile(report.content, params.format, {
        hash: report.hash,
        releasedOn: report.released_on,
      })
      return sendFile(reply, report.content, params.format, file)
    },
  )
}

const notThere = (reply: FastifyReply) => sendProblem(reply, problemOf(404))

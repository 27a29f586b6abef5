import { z } from 'zod'
import { documentJobs } from '../modules/documents/index.ts'
import { outboxRoutes, sweepSessions } from '../modules/organisations/index.ts'
import type { Deps } from '../platform/deps.ts'
import { sweepFiles } from '../platform/files/index.ts'
import type { App } from '../platform/http/index.ts'
import { type JobKind, type Jobs, jobRoutes, openJobs } from '../platform/jobs/index.ts'
import { deliver, type Mailer, mailer, sendMail } from '../platform/mail/index.ts'
import { createMetrics, healthRoutes, type Metrics, metricsRoute } from '../platform/observability/index.ts'
import type { Settings } from '../platform/settings.ts'

/** What runs beside the requests: jobs, mail, measures. */
export interface Operations {
  readonly jobs: Jobs
  readonly mail: Mailer
  readonly metrics: Metrics
  /** Measures of every request, health, metrics, progress of jobs, outbox: on a server without other routes yet. */
  addTo(app: App): void
}

const daily: JobKind<object> = { name: 'sweep.daily', data: z.object({}), retries: 2 }
const day = 24 * 60 * 60_000

/** Opens them; rooms may add their own kinds of job until `jobs.start()`. */
export function openOperations(deps: Deps, settings: Settings, appUrl: string): Operations {
  const jobs = openJobs({ url: appUrl, db: deps.db, clock: deps.clock, log: deps.log })
  const metrics = createMetrics()
  if (settings.MAIL_URL)
    jobs.work(sendMail, deliver(deps, { url: settings.MAIL_URL, from: settings.MAIL_FROM }), 2)
  const queue = settings.MAIL_URL ? jobs : null

  jobs.work(daily, async () => {
    const yesterday = new Date(deps.clock.now().getTime() - day)
    await sweepSessions(deps)
    await deps.db.deleteFrom('job_progress').where('updated_at', '<', yesterday).execute()
    const files = await sweepFiles(deps.files, deps.db, yesterday)
    deps.log.info({ files }, 'swept')
    return undefined
  })
  jobs.schedule(daily, '40 3 * * *', {})
  documentJobs(jobs, deps)

  return {
    jobs,
    metrics,
    mail: mailer(deps.clock, queue),
    addTo(app) {
      metrics.watch(app)
      healthRoutes(app, deps.db)
      metricsRoute(app, metrics, settings.METRICS_TOKEN)
      jobRoutes(app, deps)
      outboxRoutes(app, { ...deps, jobs: queue })
    },
  }
}

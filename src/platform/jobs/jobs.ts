import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/index.ts'
import { newId } from '../ids.ts'
import type { JobHandler, JobKind, JobQueue } from './kind.ts'
import { noteProgress, watchJob } from './progress.ts'

export interface JobsOptions {
  /** Connection of the app role: jobs keep few connections of their own, one of them listening. */
  readonly url: string
  readonly db: Db
  readonly clock: Clock
  readonly log: Logger
  /** False in a process that only adds jobs. */
  readonly workers?: boolean
}

export interface Jobs extends JobQueue {
  /** Says who does a kind of job, before `start`. */
  work<D extends object>(kind: JobKind<D>, handler: JobHandler<D>, atOnce?: number): void
  /** Runs a kind by the clock in Asia/Shanghai (`'15 3 * * *'`), before `start`. A time missed while we were down is made up once. */
  schedule<D extends object>(kind: JobKind<D>, cron: string, data: D): void
  start(): Promise<void>
  /** Lets running jobs end (at most `patience` ms, then they run again at the next start), takes no new ones. */
  stop(patience?: number): Promise<void>
}

/** Jobs on pg-boss, in the schema `jobs` of the same database: what is promised in a transaction is kept or never was. */
export function openJobs({ url, db, clock, log, workers = true }: JobsOptions): Jobs {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'gongkai-jobs',
    schema: 'jobs',
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: workers,
    supervise: workers,
    reindex: false,
    useListenNotify: workers,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  boss.on('warning', (warning) => log.warn({ warning }, 'jobs'))
  const kinds = new Map<string, JobKind<never>>()
  const starts: (() => Promise<unknown>)[] = []
  const know = (kind: JobKind<never>) => void kinds.set(kind.name, kind)

  return {
    work(kind, handler, atOnce = 1) {
      know(kind as unknown as JobKind<never>)
      starts.push(() =>
        boss.work(
          kind.name,
          { batchSize: 1, includeMetadata: true, localConcurrency: atOnce, pollingIntervalSeconds: 2 },
          async ([job]) => {
            if (!job) return
            const lastAttempt = job.retryCount >= job.retryLimit
            const note = (state: 'running' | 'done' | 'failed', text?: string) =>
              noteProgress(db, clock, job.id, { state, ...(text !== undefined && { note: text }) })
            await note('running')
            try {
              const result = await handler(kind.data.parse(job.data), {
                jobId: job.id,
                attempt: job.retryCount,
                lastAttempt,
                signal: job.signal,
                progress: (done, total, text) =>
                  noteProgress(db, clock, job.id, { state: 'running', done, total, note: text }),
              })
              await note('done', result)
            } catch (error) {
              log.error({ err: error, job: kind.name, jobId: job.id, attempt: job.retryCount }, 'job failed')
              if (lastAttempt) await note('failed', '未能完成，已记录原因，请联系系统管理员')
              throw error
            }
          },
        ),
      )
    },
    schedule(kind, cron, data) {
      know(kind as unknown as JobKind<never>)
      starts.push(() => boss.schedule(kind.name, cron, data, { tz: 'Asia/Shanghai', missed: 'once' }))
    },
    async enqueue(tx, kind, data, options = {}) {
      const id = newId()
      if (options.watch) await watchJob(tx, clock, { id, kind: kind.name, ...options.watch })
      await boss.send(kind.name, kind.data.parse(data), {
        id,
        db: fromKysely(tx),
        ...(options.after && { startAfter: options.after }),
      })
      return id
    },
    async start() {
      await boss.start()
      for (const kind of kinds.values()) {
        const queue = {
          retryLimit: kind.retries ?? 5,
          retryDelay: 30,
          retryBackoff: true,
          retryDelayMax: 3_600,
          expireInSeconds: kind.expireSeconds ?? 900,
          notify: true,
        }
        await boss.createQueue(kind.name, queue)
        await boss.updateQueue(kind.name, queue)
      }
      if (workers) for (const start of starts) await start()
    },
    stop: (patience = 10_000) => boss.stop({ graceful: true, timeout: patience }),
  }
}

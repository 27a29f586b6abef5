import type { z } from 'zod'
import type { DbOrTx } from '../database/index.ts'

/** A kind of job: its name (ASCII, `mail.send`), what it is told, and how often it is tried again. */
export interface JobKind<D extends object> {
  readonly name: string
  readonly data: z.ZodType<D>
  /** Tries after the first; 5 when left out, half a minute apart and doubling up to an hour. */
  readonly retries?: number
  /** Seconds after which a job that neither ended nor failed is taken for dead; 15 minutes when left out. */
  readonly expireSeconds?: number
}

export interface JobContext {
  readonly jobId: string
  /** 0 for the first try. */
  readonly attempt: number
  readonly lastAttempt: boolean
  /** Aborted when the program stops or the job took too long. */
  readonly signal: AbortSignal
  /** What the screen that waits shows; nothing is written for a job that nobody watches. */
  progress(done: number, total: number | null, note: string): Promise<void>
}
/** May run twice for one job (killed after its work, before its end was noted): it must not matter. */
export type JobHandler<D extends object> = (data: D, context: JobContext) => Promise<string | undefined>

export interface EnqueueOptions {
  /** Whose screen watches: `GET /api/jobs/:id` answers this person alone. */
  readonly watch?: { readonly tenantId: string; readonly personId: string | null }
  readonly after?: Date
}

/** What modules need of jobs. */
export interface JobQueue {
  /** Adds a job in the given transaction: it exists exactly when that commits. Returns its id. */
  enqueue<D extends object>(tx: DbOrTx, kind: JobKind<D>, data: D, options?: EnqueueOptions): Promise<string>
}

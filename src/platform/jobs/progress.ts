import type { Clock } from '../clock.ts'
import type { Db, DbOrTx } from '../database/index.ts'
import type { JobProgressTable } from './tables.ts'
import './tables.ts'

export async function watchJob(
  tx: DbOrTx,
  clock: Clock,
  job: { id: string; kind: string; tenantId: string; personId: string | null },
): Promise<void> {
  const now = clock.now()
  await tx
    .insertInto('job_progress')
    .values({
      tenant_id: job.tenantId,
      job_id: job.id,
      kind: job.kind,
      person_id: job.personId,
      state: 'waiting',
      done: 0,
      total: null,
      note: '',
      created_at: now,
      updated_at: now,
    })
    .execute()
}

/** Notes how far a job is. A job that nobody watches has no row and nothing happens. */
export async function noteProgress(
  db: Db,
  clock: Clock,
  jobId: string,
  progress: Partial<Pick<JobProgressTable, 'state' | 'done' | 'total' | 'note'>>,
): Promise<void> {
  await db
    .updateTable('job_progress')
    .set({ ...progress, updated_at: clock.now() })
    .where('job_id', '=', jobId)
    .execute()
}

/** Progress of a job to whoever started it; undefined for anybody else. */
export const progressOf = (db: Db, who: { tenantId: string; personId: string | null }, jobId: string) =>
  db
    .selectFrom('job_progress')
    .select(['job_id as id', 'state', 'done', 'total', 'note'])
    .where('tenant_id', '=', who.tenantId)
    .where('job_id', '=', jobId)
    .where('person_id', '=', who.personId)
    .executeTakeFirst()

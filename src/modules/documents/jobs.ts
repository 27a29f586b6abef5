import { sql } from 'kysely'
import { z } from 'zod'
import type { Deps } from '../../platform/deps.ts'
import type { JobKind, Jobs } from '../../platform/jobs/index.ts'
import { expireDue } from './commands/repeal.ts'
import { releaseScheduled } from './commands/schedule.ts'

const nothing = z.object({})
const release: JobKind<Record<string, never>> = {
  name: 'documents.release-scheduled',
  data: nothing,
  retries: 0,
}
const expire: JobKind<Record<string, never>> = { name: 'documents.expire', data: nothing }

/** What the calendar does with items: scheduled releases each minute, lapses shortly after midnight. Call before `jobs.start()`. */
export function documentJobs(jobs: Pick<Jobs, 'work' | 'schedule'>, deps: Deps): void {
  jobs.work(release, async () => {
    for (const tenantId of await tenants(deps)) await releaseScheduled(deps, tenantId)
    return undefined
  })
  jobs.schedule(release, '* * * * *', {})
  jobs.work(expire, async () => {
    for (const tenantId of await tenants(deps)) await expireDue(deps, tenantId)
    return undefined
  })
  jobs.schedule(expire, '2 0 * * *', {})
}

async function tenants(deps: Deps): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from tenant order by tenant_id`.execute(
    deps.db,
  )
  return rows.map((row) => row.tenant_id)
}

import type { Deps } from '../../../platform/deps.ts'
import { minutesAfter } from '../session-deps.ts'
import { sweepThrottle } from '../throttle.ts'
import '../tables.ts'

/** Removes ended sessions and attempts to sign in that no longer count. Run daily. */
export async function sweepSessions(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = deps.clock.now()
  await deps.db.deleteFrom('session').where('expires_at', '<', now).execute()
  await sweepThrottle(deps.db, minutesAfter(now, -24 * 60))
}

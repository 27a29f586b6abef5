import type { Db } from '../../../platform/database/index.ts'
import '../tables.ts'

/**
 * The government whose site a host name is: the one that names the host in its settings, else the first of the
 * installation. Kept for a minute, so that no page asks for it; `forget` after a change of settings.
 * @throws when there is no government yet.
 */
export function tenantByHost(db: Db, now: () => Date): { of(host: string): Promise<string>; forget(): void } {
  let known: { at: number; first: string; byHost: Map<string, string> } | null = null
  const load = async () => {
    const rows = await db
      .selectFrom('tenant')
      .select(['tenant_id', 'settings'])
      .orderBy('created_at')
      .orderBy('tenant_id')
      .execute()
    const first = rows[0]?.tenant_id
    if (first === undefined) throw new Error('no government in this installation yet')
    const byHost = new Map(
      rows.flatMap((row) => (row.settings.hosts ?? []).map((host) => [host, row.tenant_id])),
    )
    known = { at: now().getTime(), first, byHost }
    return known
  }
  return {
    async of(host) {
      const fresh = known && now().getTime() - known.at < 60_000 ? known : await load()
      return fresh.byHost.get(host.toLowerCase().replace(/:\d+$/, '')) ?? fresh.first
    },
    forget() {
      known = null
    },
  }
}

import { ok, type Result } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import type { SiteSettings } from '../schemas.ts'
import '../tables.ts'

/** 站点设置: what the government says of its own site. */
export const editSite = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  settings: SiteSettings,
): Promise<Result<SiteSettings, never>> =>
  perform(deps, actor, async (tx, did) => {
    await tx
      .updateTable('tenant')
      .set({ settings: JSON.stringify(settings) })
      .where('tenant_id', '=', actor.tenantId)
      .execute()
    did({ kind: 'site.edited', subject: { kind: 'tenant', id: actor.tenantId } })
    return ok(settings)
  })

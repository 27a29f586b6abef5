import type { Deps } from '../../platform/deps.ts'
import type { DutySource } from '../../platform/duty.ts'
import type { App } from '../../platform/http/index.ts'
import { inboxOf } from './inbox.ts'
import { InboxBody } from './schemas.ts'

export type { InboxBody } from './schemas.ts'

/** 我的待办 over the rooms that are given. */
export const inboxRoutes =
  (sources: readonly DutySource[]) =>
  (app: App, deps: Deps): void => {
    app.get(
      '/api/inbox',
      { schema: { response: { 200: InboxBody } }, config: { policy: 'inbox.read', audit: null } },
      async (request) => inboxOf(deps, request.actor, sources),
    )
  }

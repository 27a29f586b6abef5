import { annualReportRoutes } from '../modules/annual-reports/index.ts'
import { auditRoutes } from '../modules/audit/index.ts'
import { catalogueRoutes } from '../modules/catalogue/index.ts'
import { ledgerRoutes } from '../modules/ledger/index.ts'
import { organisationRoutes, sessionRoutes } from '../modules/organisations/index.ts'
import { requestPortal, requestRoutes } from '../modules/requests/index.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/index.ts'

/** Every room's routes, staff and public. A new room is one line here. */
export const rooms: readonly ((app: App, deps: Deps) => void)[] = [
  sessionRoutes,
  organisationRoutes,
  auditRoutes,
  catalogueRoutes,
  ledgerRoutes,
  requestRoutes,
  requestPortal,
  annualReportRoutes,
]

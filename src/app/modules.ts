import { annualReportRoutes } from '../modules/annual-reports/index.ts'
import { auditRoutes } from '../modules/audit/index.ts'
import { calculatorPages } from '../modules/calculators/index.ts'
import { catalogueRoutes } from '../modules/catalogue/index.ts'
import { documentPortal, documentRoutes, owedDocuments } from '../modules/documents/index.ts'
import { inboxRoutes } from '../modules/inbox/index.ts'
import { ledgerRoutes } from '../modules/ledger/index.ts'
import { organisationRoutes, sessionRoutes } from '../modules/organisations/index.ts'
import { reportCheckPages } from '../modules/report-check/index.ts'
import { answeredFigures, owedRequests, requestPortal, requestRoutes } from '../modules/requests/index.ts'
import { staticPages } from '../modules/site-pages/index.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/index.ts'

/** Every room's routes, staff and public. A new room is one line here. */
export const rooms: readonly ((app: App, deps: Deps) => void)[] = [
  sessionRoutes,
  organisationRoutes,
  auditRoutes,
  inboxRoutes([owedDocuments, owedRequests]),
  catalogueRoutes,
  documentRoutes,
  documentPortal([answeredFigures]),
  ledgerRoutes,
  requestRoutes,
  // Not passed by name: the second parameter that a test gives is not ours to fill.
  (app, deps) => requestPortal(app, deps),
  annualReportRoutes,
  (app, deps) => reportCheckPages(app, deps),
  calculatorPages,
  staticPages,
]

import './tables.ts'

export { sweepSessions } from './commands/sweep.ts'
export { organisationRoutes } from './organisation-routes.ts'
export { outboxRoutes } from './outbox-routes.ts'
export { may, type Policy, policiesOf, type Role, roles } from './policies.ts'
export { type AuthorityContext, contextOf } from './queries/authority-context.ts'
export { DisclosureOffice, Remedies, SiteSettings } from './schemas.ts'
export { identifyBy, sessionRoutes } from './session-routes.ts'

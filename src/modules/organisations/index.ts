import './tables.ts'

export { organisationRefusals, ownRefusals, signInRefusals } from './errors.ts'
export { may, type Policy, policiesOf, type Role, roles } from './policies.ts'
export { type AuthorityContext, contextOf, siteOf } from './queries/authority-context.ts'
export { tenantByHost } from './queries/tenant-of.ts'
export { DisclosureOffice, Remedies, SiteSettings } from './schemas.ts'
export { identifyBy, type SessionRouteDeps, sessionRoutes } from './session-routes.ts'

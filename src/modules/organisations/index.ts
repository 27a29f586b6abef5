import './tables.ts'

export { may, type Policy, policiesOf, type Role, roles } from './policies.ts'
export { DisclosureOffice, Remedies, SiteSettings } from './schemas.ts'
export { identifyBy, sessionRoutes } from './session-routes.ts'

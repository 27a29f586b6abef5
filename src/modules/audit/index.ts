import './tables.ts'

export type { Actor } from '../../platform/actor.ts'
export type { Act, Json } from './act.ts'
export { canonical } from './chain.ts'
export { perform } from './perform.ts'
export { auditRoutes } from './routes.ts'
export { type Verification, verify } from './verify.ts'

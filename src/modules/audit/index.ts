import './tables.ts'

export type { Act, Actor, Json } from './act.ts'
export { canonical } from './chain.ts'
export { perform } from './perform.ts'
export { type Verification, verify } from './verify.ts'

export { connect, type Pool } from './connect.ts'
export { migrate } from './migrate.ts'
export { ensureRoles, grant } from './roles.ts'
export type { Db, DbOrTx, Tables, Tx } from './tables.ts'

import type { Kysely, Transaction } from 'kysely'

/**
 * The tables of the whole program. Each module adds its own beside its store:
 * `declare module '../../platform/database/tables.ts' { interface Tables { request: RequestTable } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: modules fill it by declaration merging
export interface Tables {}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
/** Either: for queries that may run inside a transaction or outside one. */
export type DbOrTx = Db | Tx

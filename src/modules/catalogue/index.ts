import './tables.ts'

export { seedColumns } from './commands/seed-columns.ts'
export { allColumns, isOpenColumn } from './queries/columns.ts'
export { type OpenColumn, openColumns } from './queries/open-columns.ts'
export { catalogueRoutes } from './routes.ts'
export type { ColumnRow } from './schemas.ts'

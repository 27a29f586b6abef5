import './tables.ts'

export { calendarOf } from './calendar.ts'
export { type LoadCalendar, loadCalendar, type Moved } from './commands/load-calendar.ts'
export { type Filed, type Receive, receive, registerFor } from './commands/receive.ts'
export { requestPortal } from './portal.ts'
export type { FindPublic } from './ports.ts'
export { owedRequests } from './queries/owed-requests.ts'
export { requestRoutes } from './routes.ts'

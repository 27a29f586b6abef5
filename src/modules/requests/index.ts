import './tables.ts'
import { askClarification } from './commands/clarification.ts'
import { consult } from './commands/consultation.ts'
import { correct, deliver, lapse, withdraw } from './commands/ending.ts'
import { extend } from './commands/extend.ts'
import { receive } from './commands/receive.ts'
import { draftReply, reply, submitReply } from './commands/reply.ts'

export type { LoadCalendar, Moved } from './commands/load-calendar.ts'
export type { Filed, Receive } from './commands/receive.ts'
export { categoriesOf, demandsOf, type ReplyField } from './domain/reply.ts'
export { requestPortal } from './portal.ts'
export type { FindPublic } from './ports.ts'
export { answeredFigures } from './queries/answered.ts'
export { owedRequests } from './queries/owed-requests.ts'
export { requestRoutes } from './routes.ts'

/** What may be done to a request, by those who have the case in hand. */
export const requestCommands = {
  askClarification,
  consult,
  correct,
  deliver,
  draftReply,
  extend,
  lapse,
  receive,
  reply,
  submitReply,
  withdraw,
} as const

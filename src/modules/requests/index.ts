import './tables.ts'
import { askClarification } from './commands/clarification.ts'
import { consult } from './commands/consultation.ts'
import { correct, lapse, withdraw } from './commands/ending.ts'
import { extend } from './commands/extend.ts'
import { receive } from './commands/receive.ts'
import { draftReply, reply, submitReply } from './commands/reply.ts'

export { categoriesOf, demandsOf, type ReplyField } from './domain/reply.ts'

/** What may be done to a request, by those who have the case in hand. */
export const requestCommands = {
  askClarification,
  consult,
  correct,
  draftReply,
  extend,
  lapse,
  receive,
  reply,
  submitReply,
  withdraw,
} as const

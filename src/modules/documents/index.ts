import './tables.ts'
import { attach } from './commands/attach.ts'
import { draft } from './commands/draft.ts'
import { release } from './commands/release.ts'
import { repeal } from './commands/repeal.ts'
import { review } from './commands/review.ts'
import { save } from './commands/save.ts'
import { discard, file, schedule, unschedule } from './commands/schedule.ts'
import { submit } from './commands/submit.ts'
import { withdraw } from './commands/withdraw.ts'

export { expireDue } from './commands/repeal.ts'
export { releaseScheduled } from './commands/schedule.ts'
export type { CommandDeps } from './deps.ts'
export { type Content, contentHash, emptyContent } from './domain/content.ts'
export { documentJobs } from './jobs.ts'
export type { HomeFigures } from './portal/home.ts'
export { documentPortal } from './portal/index.ts'
export { owedDocuments } from './queries/owed.ts'
export { documentRoutes } from './routes.ts'

/** What may be done to an information item. */
export const documentCommands = {
  attach,
  discard,
  draft,
  file,
  release,
  repeal,
  review,
  save,
  schedule,
  submit,
  unschedule,
  withdraw,
} as const
export type { AttributeQuestion, AttributeStep } from './domain/attribute-questions.ts'
export type { AttachedFile, Attribute } from './domain/content.ts'

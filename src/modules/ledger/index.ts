import './tables.ts'
import './declarations/table.ts'

export { type Closing, freeze } from './commands/freeze.ts'
export { type DeclarationContent, draftDeclaration } from './declarations/draft.ts'

export { acceptDeclaration } from './declarations/review.ts'
export { mayTouchAuthority } from './declarations/store.ts'
export { submitDeclaration } from './declarations/submit.ts'
export { rollUp } from './domain/closing.ts'
export type { Figures } from './domain/evaluate.ts'
export { calendarYear, type Period } from './domain/period.ts'

export { type NewEntry, post, reverse } from './post.ts'
export { cells, oneCell, quotableFigures } from './queries/cells.ts'
export { findClosing, verifyClosing } from './queries/closing.ts'
export { evidence } from './queries/evidence.ts'
export { ledgerRoutes } from './routes.ts'

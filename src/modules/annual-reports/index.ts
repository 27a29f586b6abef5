import './tables.ts'

export { editNarrative } from './commands/edit.ts'
export { explainFinding } from './commands/explain.ts'
export { openReport } from './commands/open.ts'
export { openCorrection, releaseReport, withdrawReport } from './commands/release.ts'
export { approveReport } from './commands/review.ts'
export { submitReport } from './commands/submit.ts'

export { findPublicReport } from './queries/public.ts'
export { loadWorking } from './queries/working.ts'
export { annualReportRoutes } from './routes.ts'

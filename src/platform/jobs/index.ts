import './tables.ts'

export { type Jobs, type JobsOptions, openJobs } from './jobs.ts'
export type { EnqueueOptions, JobContext, JobHandler, JobKind, JobQueue } from './kind.ts'
export { jobRoutes } from './routes.ts'

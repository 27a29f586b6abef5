// A thread of the pool: one job in, one answer out. Nothing is written, logged or remembered.
import { parentPort } from 'node:worker_threads'
import { answerOf, type CheckJob } from './check.ts'

parentPort?.on('message', (job: CheckJob) => {
  parentPort?.postMessage(answerOf(job))
})

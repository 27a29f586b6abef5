export { healthRoutes } from './health.ts'
export { createLogger } from './log.ts'
export { createMetrics, type Metrics, metricsRoute } from './metrics.ts'

import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { type App, problemOf, sendProblem } from '../http/index.ts'
import { isLocal } from '../sessions/index.ts'

export interface Metrics {
  readonly registry: Registry
  /** A thing that happened, by kind: `mail.failed`. */
  count(kind: string): void
}

/** Measures of this process and of every request, by route (never by address: that would name cases and persons). */
export function createMetrics(): Metrics & { watch(app: App): void } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'gongkai_' })
  const duration = new Histogram({
    name: 'gongkai_http_request_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const happened = new Counter({
    name: 'gongkai_events_total',
    help: 'Things that happened, by kind.',
    labelNames: ['kind'],
    registers: [registry],
  })
  return {
    registry,
    count: (kind) => happened.inc({ kind }),
    watch(app) {
      app.addHook('onResponse', async (request, reply) => {
        const route = request.routeOptions.url ?? 'none'
        const labels = { method: request.method, route, status: `${Math.floor(reply.statusCode / 100)}xx` }
        duration.observe(labels, reply.elapsedTime / 1000)
        request.log.info(
          {
            requestId: request.id,
            method: request.method,
            route,
            status: reply.statusCode,
            ms: Math.round(reply.elapsedTime),
          },
          'request',
        )
      })
    },
  }
}

/** `/metrics` for a collector: from this machine, or with `Authorization: Bearer METRICS_TOKEN` where one is set. */
export function metricsRoute(app: App, metrics: Metrics, token: string | undefined): void {
  app.get(
    '/metrics',
    { schema: { hide: true }, config: { policy: 'machine', audit: null } },
    async (request, reply) => {
      if (!mayRead(request, token)) return sendProblem(reply, problemOf(404))
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
    },
  )
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (!token) return isLocal(request)
  const given = Buffer.from(request.headers.authorization ?? '')
  const right = Buffer.from(`Bearer ${token}`)
  return given.length === right.length && timingSafeEqual(given, right)
}

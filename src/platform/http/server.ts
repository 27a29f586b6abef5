import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactory,
  LogController,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { newCode } from '../ids.ts'
import type { App, Identity } from './app.ts'
import { type ProblemBody, problemOf, problemOfError, sendProblem } from './problem.ts'
import { addSecurityHeaders, hasToken, isForeign } from './security.ts'
import { dropUnread } from './unread-body.ts'

z.config(z.locales.zhCN())

/** What the server needs to know of the program, which the platform does not know. */
export interface ServerPorts {
  readonly log: Logger
  readonly trustProxy: boolean
  /** The government whose site a host name is. */
  tenantOf(host: string): Promise<string>
  /** The signed-in browser behind a request, from its cookie; null when there is none. */
  identify(request: FastifyRequest): Promise<Identity | null>
  /** Whether an actor may do what a policy names. */
  may(actor: Actor, policy: string): boolean
  /** Answers a browser (not a program) with a page: not found, too many requests, fault. Absent: a problem body for all. */
  problemPage?(request: FastifyRequest, reply: FastifyReply, problem: ProblemBody): Promise<FastifyReply>
  /** Makes the HTTP server: where kept pages are answered before routing. */
  readonly serverFactory?: FastifyServerFactory
}

/** 25 MB a file: the largest that portals of counties take today; ten files a form. */
export const uploadLimits = {
  fileSize: 25 * 1024 * 1024,
  files: 10,
  fields: 60,
  fieldSize: 1024 * 1024,
} as const

/** A server without routes: schemas, limits, sessions, policies, security headers and problem bodies are in force for all that are added. */
export async function buildServer(ports: ServerPorts): Promise<App> {
  const log: FastifyBaseLogger = ports.log
  const app: App = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: ports.trustProxy,
    bodyLimit: 1024 * 1024,
    requestTimeout: 60_000,
    genReqId: () => newCode(10),
    routerOptions: { maxParamLength: 200 },
    ...(ports.serverFactory && { serverFactory: ports.serverFactory }),
  }).withTypeProvider<import('fastify-type-provider-zod').ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 1024 * 1024 })
  await app.register(multipart, { limits: uploadLimits })
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  })

  app.decorateRequest('tenantId', '')
  app.decorateRequest('identity', null)
  app.decorateRequest('actor', {
    getter(this: FastifyRequest): Actor {
      if (!this.identity) throw new Error('actor of a request without identity: its route lacks a policy')
      return this.identity.actor
    },
  })

  app.addHook('onRequest', async (request, reply) => {
    addSecurityHeaders(reply)
    if (isForeign(request))
      return sendProblem(reply, {
        ...problemOf(403),
        title: '请求来自其他网站，已拒绝；请从本站页面重新提交',
      })
    const policy = request.routeOptions.config.policy ?? (request.is404 ? 'public' : 'nobody')
    // For programs that watch over this one: no government, no session, and no database to ask for them.
    if (policy === 'machine') return
    if (policy === 'public') {
      request.tenantId = await ports.tenantOf(request.host)
      return
    }
    const identity = await ports.identify(request)
    if (!identity) return sendProblem(reply, problemOf(401))
    request.identity = identity
    request.tenantId = identity.actor.tenantId
    if (!hasToken(request, identity.csrf))
      return sendProblem(reply, { ...problemOf(403), title: '页面已过期，请刷新后重试' })
    if (policy === 'enrolling' || (policy === 'signed-in' && !identity.mustEnrol)) return
    if (identity.mustEnrol)
      return sendProblem(reply, {
        ...problemOf(403),
        type: 'urn:problem:MUST-ENROL',
        title: '请先绑定动态口令',
      })
    if (!ports.may(identity.actor, policy)) return sendProblem(reply, problemOf(403))
  })

  app.addHook('onResponse', async (request) => dropUnread(request))

  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOfError(error, request)
    if (problem.status >= 500)
      request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'fault')
    return answer(request, reply, problem)
  })
  app.setNotFoundHandler(async (request, reply) => answer(request, reply, problemOf(404)))

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    problem: ProblemBody,
  ): Promise<FastifyReply> {
    addSecurityHeaders(reply)
    const wantsPage = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/')
    if (!wantsPage || !ports.problemPage) return sendProblem(reply, problem)
    // The page itself needs the site's name from the database, which may be what failed.
    return ports.problemPage(request, reply, problem).catch(() => sendProblem(reply, problem))
  }
  return app
}

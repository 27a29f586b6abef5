import type { FastifyReply, FastifyRequest } from 'fastify'
import { type App, cookieOptions, type Identity, send } from '../../platform/http/index.ts'
import { cookieValue, isLocal, readCookie, sessionCookie } from '../../platform/sessions/index.ts'
import { changePassword } from './commands/change-password.ts'
import { endSession } from './commands/end-session.ts'
import { finishEnrolment, startEnrolment } from './commands/enrol.ts'
import { signIn } from './commands/sign-in.ts'
import { switchPost } from './commands/switch-post.ts'
import { ownRefusals, signInRefusals } from './errors.ts'
import { identify } from './queries/identify.ts'
import { ownSession, ownSessions } from './queries/own-session.ts'
import { Done } from './schemas.ts'
import { type SessionDeps, sessionLimits } from './session-deps.ts'
import {
  ChangePassword,
  EnrolmentBody,
  FinishEnrolment,
  OwnSessions,
  RecoveryCodesBody,
  SessionBody,
  SessionId,
  SignIn,
  StartEnrolment,
  SwitchPost,
} from './session-schemas.ts'

export interface SessionRouteDeps extends SessionDeps {
  /** Minutes without business after which a session ends. */
  readonly idleMinutes?: number
}

/** `identify` of the server: whoever the cookie names. A request with `x-background` (a page asking for news) keeps nothing alive. */
export const identifyBy = (deps: SessionRouteDeps) => (request: FastifyRequest) =>
  identify(deps, request.cookies[sessionCookie], request.headers['x-background'] === undefined)

const ownOf = (request: FastifyRequest): Identity => {
  if (!request.identity) throw new Error('a route of a signed-in account without identity')
  return request.identity
}
const hashOf = (request: FastifyRequest): Buffer =>
  readCookie(request.cookies[sessionCookie])?.hash ?? Buffer.alloc(32)
const forget = (request: FastifyRequest, reply: FastifyReply) =>
  reply.clearCookie(sessionCookie, cookieOptions(request))

/** 登录、会话、动态口令、密码. Signing in is public; the rest belongs to whoever is signed in, enrolled or not. */
export function sessionRoutes(app: App, deps: SessionRouteDeps): void {
  const idle = deps.idleMinutes ?? sessionLimits.idleMinutes
  const tags = ['登录与会话']

  app.post(
    '/api/session',
    {
      schema: { tags, summary: '登录', body: SignIn, response: { 200: SessionBody } },
      config: {
        policy: 'public',
        audit: 'session.opened',
        // Before any password is looked at: hashing is costly on purpose.
        rateLimit: { max: 60, timeWindow: '1 minute' },
      },
    },
    async (request, reply) => {
      const { name, password, code } = request.body
      const result = await signIn(deps, {
        tenantId: request.tenantId,
        name,
        password,
        code: code || null,
        address: request.ip,
        agent: request.headers['user-agent'] ?? '',
        local: isLocal(request),
      })
      if (!result.ok) return send(reply, result, signInRefusals)
      const cookie = cookieValue(request.tenantId, result.value.token)
      const identity = await identify(deps, cookie, true)
      if (!identity) throw new Error('a session just opened is not there')
      reply.setCookie(sessionCookie, cookie, cookieOptions(request))
      return reply.send(await ownSession(deps.db, identity, deps.clock.today(), idle))
    },
  )

  app.get(
    '/api/session',
    {
      schema: { tags, summary: '当前登录', response: { 200: SessionBody } },
      config: { policy: 'enrolling', audit: null },
    },
    async (request) => ownSession(deps.db, ownOf(request), deps.clock.today(), idle),
  )

  app.delete(
    '/api/session',
    {
      schema: { tags, summary: '退出', response: { 200: Done } },
      config: { policy: 'enrolling', audit: 'session.closed' },
    },
    async (request, reply) => {
      const own = { accountId: ownOf(request).accountId, tokenHash: hashOf(request) }
      return send(forget(request, reply), await endSession(deps, request.actor, own), ownRefusals)
    },
  )

  app.put(
    '/api/session/post',
    {
      schema: { tags, summary: '切换岗位', body: SwitchPost, response: { 200: Done } },
      config: { policy: 'signed-in', audit: 'session.post-switched' },
    },
    async (request, reply) =>
      send(
        reply,
        await switchPost(deps, request.actor, { tokenHash: hashOf(request), postId: request.body.postId }),
        ownRefusals,
      ),
  )

  app.put(
    '/api/session/password',
    {
      schema: { tags, summary: '修改密码', body: ChangePassword, response: { 200: Done } },
      config: { policy: 'enrolling', audit: 'account.password-changed' },
    },
    async (request, reply) => {
      const own = { accountId: ownOf(request).accountId, tokenHash: hashOf(request) }
      return send(reply, await changePassword(deps, request.actor, { ...own, ...request.body }), ownRefusals)
    },
  )

  app.post(
    '/api/session/second-factor',
    {
      schema: {
        tags,
        summary: '绑定动态口令：获取二维码',
        body: StartEnrolment,
        response: { 200: EnrolmentBody },
      },
      config: { policy: 'enrolling', audit: 'account.enrolment-started' },
    },
    async (request, reply) => {
      const start = { accountId: ownOf(request).accountId, password: request.body.password }
      return send(reply, await startEnrolment(deps, request.actor, start), ownRefusals)
    },
  )

  app.put(
    '/api/session/second-factor',
    {
      schema: {
        tags,
        summary: '绑定动态口令：确认',
        body: FinishEnrolment,
        response: { 200: RecoveryCodesBody },
      },
      config: { policy: 'enrolling', audit: 'account.enrolled' },
    },
    async (request, reply) => {
      const finish = { accountId: ownOf(request).accountId, code: request.body.code }
      return send(reply, await finishEnrolment(deps, request.actor, finish), ownRefusals)
    },
  )

  app.get(
    '/api/sessions',
    {
      schema: { tags, summary: '本人的登录', response: { 200: OwnSessions } },
      config: { policy: 'signed-in', audit: null },
    },
    async (request) => {
      const here = hashOf(request)
      const rows = await ownSessions(deps.db, ownOf(request), deps.clock.now(), idle)
      return {
        sessions: rows.map((row) => ({
          id: row.token_hash.toString('hex'),
          current: row.token_hash.equals(here),
          address: row.address,
          agent: row.agent,
          createdAt: row.created_at.toISOString(),
          seenAt: row.seen_at.toISOString(),
        })),
      }
    },
  )

  app.delete(
    '/api/sessions/:id',
    {
      schema: { tags, summary: '结束本人的一次登录', params: SessionId, response: { 200: Done } },
      config: { policy: 'signed-in', audit: 'session.closed' },
    },
    async (request, reply) => {
      const session = {
        accountId: ownOf(request).accountId,
        tokenHash: Buffer.from(request.params.id, 'hex'),
      }
      return send(reply, await endSession(deps, request.actor, session), ownRefusals)
    },
  )
}

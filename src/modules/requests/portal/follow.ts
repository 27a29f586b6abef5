import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageHead } from '../../../../web/portal/props.ts'
import { type Result, sentence } from '../../../kernel/result.ts'
import { citizenOf } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { contentDisposition, sendFile } from '../../../platform/files/index.ts'
import { type App, cookieOptions, problemOf } from '../../../platform/http/index.ts'
import { findByCode, typedCode } from '../access.ts'
import { findAuthority } from '../authority.ts'
import { calendarOf } from '../calendar.ts'
import { clarify } from '../commands/clarification.ts'
import { withdraw } from '../commands/ending.ts'
import type { RequestCase } from '../domain/case.ts'
import { isClosed } from '../domain/lifecycle.ts'
import { type RequestRefusal, refusals } from '../errors.ts'
import { lettersOf } from '../queries/case-file.ts'
import { caseFiles } from '../queries/files.ts'
import { attachment, letterFile } from '../queries/letter.ts'
import { AskedBody } from '../schemas.ts'
import { eventsOf } from '../store.ts'
import { followed } from './progress.ts'

const path = '/requests/follow'
const cookie = 'gk-request'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const head = (title: string): PageHead => ({
  title,
  breadcrumb: [{ label: '依申请公开', href: '/requests/new' }, { label: title }],
  noindex: true,
})
const textOf = (body: unknown, name: string): string => {
  const value =
    typeof body === 'object' && body !== null ? Object.getOwnPropertyDescriptor(body, name)?.value : ''
  return typeof value === 'string' ? value : ''
}

/** A case that the asker proved theirs. */
interface Own {
  readonly requestId: string
  readonly case: RequestCase
}

/**
 * 进度查询: by number and code, for half an hour kept in a cookie that only these pages get. A wrong number and a wrong
 * code answer alike, and few tries are let through.
 */
export function followRoutes(app: App, deps: Deps): void {
  const open = { policy: 'public', audit: null } as const
  const few = { max: 10, timeWindow: '1 minute' }

  app.get(
    path,
    { config: { ...open, rateLimit: { max: 60, timeWindow: '1 minute' } } },
    async (request, reply) => {
      if (request.query && Object.hasOwn(request.query, 'another')) reply.clearCookie(cookie, { path })
      else {
        const own = await ownCase(request)
        if (own) return showCase(request, reply, own)
      }
      return showQuestions(request, reply, { number: '', problem: null })
    },
  )

  app.post(path, { config: { ...open, rateLimit: few } }, async (request, reply) => {
    const number = textOf(request.body, 'number').trim().slice(0, 20)
    const code = typedCode(textOf(request.body, 'code')).slice(0, 20)
    const own = await prove(request.tenantId, number, code)
    if (!own) {
      const problem = refusals['REQ-FOLLOW-WRONG'].zh
      return showQuestions(request, reply, { number, problem })
    }
    reply.setCookie(cookie, `${number}~${code}`, { ...cookieOptions(request), path, maxAge: 1800 })
    return reply.redirect(path, 303)
  })

  app.get(`${path}/letters/:letterId`, { config: open }, async (request, reply) => {
    const own = await ownCase(request)
    const letterId = textOf(request.params, 'letterId')
    const found =
      own && isId(letterId)
        ? await letterFile(deps.db, request.tenantId, { ...own, letterId, forApplicant: true })
        : null
    if (!found?.ok) return notFound(request, reply)
    const { name, word: bytes } = found.value
    return reply.header('content-disposition', contentDisposition(name)).type(word).send(bytes)
  })

  app.get(`${path}/files/:fileId`, { config: open }, async (request, reply) => {
    const own = await ownCase(request)
    const fileId = textOf(request.params, 'fileId')
    const isReplied = own !== null && isClosed(own.case.state)
    const found =
      own && isId(fileId) ? await attachment(deps.db, request.tenantId, { ...own, fileId, isReplied }) : null
    return found?.ok ? sendFile(reply, deps.files, found.value) : notFound(request, reply)
  })

  app.get(`${path}/clarify`, { config: open }, async (request, reply) => {
    const own = await ownCase(request)
    return own ? showClarify(request, reply, own, own.case.asked, []) : reply.redirect(path, 303)
  })
  app.post(
    `${path}/clarify`,
    { config: { policy: 'public', audit: 'request.clarified', rateLimit: few } },
    async (request, reply) => {
      const own = await ownCase(request)
      if (!own) return reply.redirect(path, 303)
      const sent = {
        title: textOf(request.body, 'title'),
        documentNumber: textOf(request.body, 'documentNumber'),
        description: textOf(request.body, 'description'),
        purpose: own.case.asked.purpose,
      }
      const asked = AskedBody.safeParse(sent)
      if (!asked.success) {
        const problems = asked.error.issues.map(({ path: [field], message }) => ({
          field: String(field),
          message,
        }))
        return showClarify(request, reply, own, sent, problems)
      }
      const done = await clarify(deps, citizenOf(request.tenantId), {
        requestId: own.requestId,
        receivedOn: deps.clock.today(),
        asked: asked.data,
        lateBecause: textOf(request.body, 'lateBecause').trim().slice(0, 500),
      })
      if (done.ok) return reply.redirect(path, 303)
      return showClarify(request, reply, own, sent, problemsOf(done, 'lateBecause'))
    },
  )

  app.get(`${path}/withdraw`, { config: open }, async (request, reply) => {
    const own = await ownCase(request)
    return own ? showWithdraw(request, reply, own, []) : reply.redirect(path, 303)
  })
  app.post(
    `${path}/withdraw`,
    { config: { policy: 'public', audit: 'request.withdrawn', rateLimit: few } },
    async (request, reply) => {
      const own = await ownCase(request)
      if (!own) return reply.redirect(path, 303)
      const reason = textOf(request.body, 'reason').trim().slice(0, 500)
      const done = await withdraw(deps, citizenOf(request.tenantId), { requestId: own.requestId, reason })
      return done.ok
        ? reply.redirect(path, 303)
        : showWithdraw(request, reply, own, problemsOf(done, 'reason'))
    },
  )

  async function prove(tenantId: string, number: string, code: string): Promise<Own | null> {
    const found = await findByCode(deps.db, tenantId, number, code)
    if (!found) return null
    const row = await deps.db
      .selectFrom('request')
      .select('folded')
      .where('tenant_id', '=', tenantId)
      .where('request_id', '=', found.requestId)
      .executeTakeFirstOrThrow()
    return { ...found, case: row.folded }
  }

  function ownCase(request: FastifyRequest): Promise<Own | null> {
    const [number, code] = (request.cookies[cookie] ?? '').split('~')
    return number && code ? prove(request.tenantId, number, code) : Promise.resolve(null)
  }

  const notFound = (request: FastifyRequest, reply: FastifyReply) => {
    const { status } = problemOf(404)
    return app.pages.problem(request, reply, status === 404 ? 404 : 500)
  }

  const showQuestions = (
    request: FastifyRequest,
    reply: FastifyReply,
    { number, problem }: { number: string; problem: string | null },
  ) =>
    app.pages.reply(request, reply, {
      page: 'request-follow',
      load: () => ({
        props: {
          action: path,
          number,
          problems: problem === null ? [] : [{ field: 'code', message: problem }],
          hidden: {},
        },
        head: head('查询办理进度'),
        status: problem === null ? 200 : refusals['REQ-FOLLOW-WRONG'].status,
      }),
    })

  const showCase = (request: FastifyRequest, reply: FastifyReply, { requestId, case: c }: Own) =>
    app.pages.reply(request, reply, {
      page: 'request-follow',
      load: async () => {
        const { tenantId } = request
        const [calendar, authority, events, letters, files] = await Promise.all([
          calendarOf(deps.db, tenantId, deps.calendar),
          findAuthority(deps.db, tenantId, c.authorityId),
          eventsOf(deps.db, tenantId, requestId),
          lettersOf(deps.db, tenantId, requestId),
          caseFiles(deps.db, tenantId, requestId),
        ])
        return {
          props: {
            action: `${path}?another=1`,
            number: c.number,
            problems: [],
            hidden: {},
            request: followed({ case: c, events, authority, letters, files, calendar }),
          },
          head: head('办理进度'),
        }
      },
    })

  const showClarify = (
    request: FastifyRequest,
    reply: FastifyReply,
    { case: c }: Own,
    values: { title: string; documentNumber: string; description: string },
    problems: readonly { field: string; message: string }[],
  ) =>
    app.pages.reply(request, reply, {
      page: 'request-clarify',
      load: () => ({
        props: {
          action: `${path}/clarify`,
          back: path,
          number: c.number,
          matters: c.clarification?.matters ?? '',
          ...(c.clarification && { until: c.clarification.until }),
          isLate: c.clarification !== null && deps.clock.today() > c.clarification.until,
          values,
          problems,
        },
        head: head('提交补正'),
        status: problems.length > 0 ? 422 : 200,
      }),
    })

  const showWithdraw = (
    request: FastifyRequest,
    reply: FastifyReply,
    { case: c }: Own,
    problems: readonly { field: string; message: string }[],
  ) =>
    app.pages.reply(request, reply, {
      page: 'request-withdraw',
      load: () => ({
        props: { action: `${path}/withdraw`, back: path, number: c.number, title: c.asked.title, problems },
        head: head('撤回申请'),
        status: problems.length > 0 ? 422 : 200,
      }),
    })
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const problemsOf = (refused: Result<unknown, RequestRefusal>, field: string) =>
  refused.ok ? [] : [{ field, message: sentence(refused, refusals) }]

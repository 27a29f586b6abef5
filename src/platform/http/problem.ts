import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Refusals, type Result, sentence } from '../../kernel/result.ts'

/** Body of every answer that is not a success (RFC 9457). `title` is Chinese and says what to do. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    cite: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemBody = z.infer<typeof Problem>

/** The only place where a refusal becomes HTTP. */
export function send<T, C extends string>(
  reply: FastifyReply,
  result: Result<T, C>,
  catalogue: Refusals<C>,
): FastifyReply {
  if (result.ok) return reply.send(result.value)
  const { status, cite } = catalogue[result.refusal]
  return sendProblem(reply, {
    type: `urn:problem:${result.refusal}`,
    title: sentence(result, catalogue),
    status,
    ...(cite && { cite }),
  })
}

export const sendProblem = (reply: FastifyReply, problem: ProblemBody): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)

const titles: Readonly<Record<number, string>> = {
  400: '提交的内容不符合要求，请按提示修改后重试',
  401: '请先登录',
  403: '您的岗位不能进行这项操作；如需办理，请联系系统管理员调整岗位权限',
  404: '没有找到，可能已被移动或者撤下',
  405: '不支持这种请求方式',
  413: '内容过大，请压缩或者分次提交',
  415: '不支持这种格式',
  429: '操作过于频繁，请稍后再试',
  503: '系统暂时不能提供服务，请稍后再试',
}

export const problemOf = (status: number): ProblemBody => ({
  type: `urn:problem:HTTP-${status}`,
  title: titles[status] ?? titles[status < 500 ? 400 : 503] ?? '',
  status,
})

/** Problem of an error that reached the server's edge: invalid input with pointers, limits, or a fault without detail. */
export function problemOfError(error: FastifyError, request: FastifyRequest): ProblemBody {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      pointer: issue.instancePath,
      message: issue.message ?? '不符合要求',
    }))
    return { ...problemOf(400), errors }
  }
  const status = error.statusCode ?? 500
  if (status < 500) return problemOf(status)
  const busy = status === 503 || isDatabaseAway(error)
  if (busy) return { ...problemOf(503), requestId: request.id }
  return {
    type: 'urn:problem:FAULT',
    title: `系统出错，已记录。请稍后重试；如仍不行，请把编号 ${request.id} 告诉管理员`,
    status: 500,
    requestId: request.id,
  }
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
])

/** Whether an error says that the database cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    awayCodes.has(code) || /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  )
}

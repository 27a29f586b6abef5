import type { FastifyReply, FastifyRequest } from 'fastify'

/** No inline script or style, nothing from elsewhere, no framing. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. Built once: computing them per request halved the throughput of a page from the cache. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'x-frame-options': 'DENY',
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from our own pages. Browsers say so themselves (Sec-Fetch-Site, Origin);
 * a program that sends neither has no cookies of a victim to misuse.
 */
export function isForeign(request: FastifyRequest): boolean {
  if (safe.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}

/** Whether a signed-in browser proved with the token of its session that the page is ours. */
export const hasToken = (request: FastifyRequest, csrf: string): boolean =>
  safe.has(request.method) || request.headers['x-csrf-token'] === csrf

/** A session's cookie: not readable by script, not sent along from other sites. */
export const cookieOptions = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

export const addSecurityHeaders = (reply: FastifyReply): FastifyReply => reply.headers(securityHeaders)

import { NetworkFailure, Problem, type ProblemBody } from './problem.ts'

export interface HttpOptions {
  /** Query values; null, undefined and '' are left out, lists repeat the name. */
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>
  readonly signal?: AbortSignal
  /** Makes sending twice harmless. */
  readonly idempotencyKey?: string
}

interface Session {
  token: string | null
  onSignedOut: (() => void) | null
}
const session: Session = { token: null, onSignedOut: null }

/** The CSRF token of the session, as the server gave it with the sign-in or the session resource. */
export function setCsrfToken(token: string | null): void {
  session.token = token
}

/** Called on 401: the shell shows the sign-in over the page, so that what was typed stays. */
export function onSignedOut(listener: () => void): void {
  session.onSignedOut = listener
}

/** `/api/x?state=open`: a path with its query. */
export function withQuery(path: string, query: HttpOptions['query'] = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, String(one))
    }
  }
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}

const isProblem = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'title' in value && 'status' in value && 'type' in value

async function send<T>(method: string, path: string, body: unknown, options: HttpOptions): Promise<T> {
  const headers = new Headers({ accept: 'application/json' })
  if (method !== 'GET' && session.token !== null) headers.set('x-csrf-token', session.token)
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey)
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
  let response: Response
  try {
    response = await fetch(withQuery(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      ...(options.signal && { signal: options.signal }),
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new NetworkFailure(null, error)
  }
  return read<T>(response)
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 401) session.onSignedOut?.()
  const type = response.headers.get('content-type') ?? ''
  const value: unknown = type.includes('json') ? await response.json().catch(() => null) : null
  if (response.ok) return value as T
  if (isProblem(value)) throw new Problem(value)
  throw new NetworkFailure(response.status)
}

/** Typed calls. `T` is the response type derived from the module's schema (`import type … from 'src/modules/x/schemas.ts'`). */
export const http = {
  get: <T>(path: string, options: HttpOptions = {}) => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options: HttpOptions = {}) => send<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options: HttpOptions = {}) => send<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options: HttpOptions = {}) =>
    send<T>('PATCH', path, body, options),
  delete: <T>(path: string, options: HttpOptions = {}) => send<T>('DELETE', path, undefined, options),
} as const

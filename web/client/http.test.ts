import { afterEach, expect, test, vi } from 'vitest'
import { http, onSignedOut, setCsrfToken, withQuery } from './http.ts'
import { NetworkFailure, Problem } from './problem.ts'

const answer = (status: number, body: unknown, type = 'application/problem+json') => {
  const fetch = vi.fn(
    async (_path: string, _init: RequestInit) =>
      new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
  )
  vi.stubGlobal('fetch', fetch)
  return fetch
}
afterEach(() => vi.unstubAllGlobals())

test('empty filters are left out of the address and lists repeat their name', () => {
  expect(withQuery('/api/x', { state: 'open', page: '', kind: ['a', 'b'], none: null })).toBe(
    '/api/x?state=open&kind=a&kind=b',
  )
  expect(withQuery('/api/x')).toBe('/api/x')
})

test('a change carries the token of the session, reading does not', async () => {
  const fetch = answer(200, {}, 'application/json')
  setCsrfToken('token')
  await http.post('/api/x', { a: 1 })
  await http.get('/api/x')
  const tokens = fetch.mock.calls.map(([, init]) => new Headers(init.headers).get('x-csrf-token'))
  expect(tokens).toEqual(['token', null])
})

test('a refusal is a Problem with its code, sentence, article and fields', async () => {
  answer(422, {
    type: 'urn:problem:REQ-EXTENSION-TOO-LONG',
    title: '延长的期限最长不得超过20个工作日',
    status: 422,
    cite: 'foi-reg-2019/33.2',
    errors: [{ pointer: '/days', message: '最多20' }],
  })
  const problem = await http.post('/api/x', {}).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({ code: 'REQ-EXTENSION-TOO-LONG', body: { cite: 'foi-reg-2019/33.2' } })
  expect(problem instanceof Problem && problem.for('days')).toBe('最多20')
})

test('401 tells the shell, and still fails', async () => {
  const told = vi.fn()
  onSignedOut(told)
  answer(401, { type: 'urn:problem:HTTP-401', title: '请先登录', status: 401 })
  await expect(http.get('/api/x')).rejects.toBeInstanceOf(Problem)
  expect(told).toHaveBeenCalledOnce()
})

test('no answer, and an answer that is not ours, are failures of the network', async () => {
  answer(502, 'bad gateway', 'text/html')
  await expect(http.get('/api/x')).rejects.toMatchObject({ status: 502 })
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('fetch failed')
  })
  await expect(http.get('/api/x')).rejects.toBeInstanceOf(NetworkFailure)
})

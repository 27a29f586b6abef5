import type { RouteOptions } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { aTenant } from '../../test/tenant.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { publishedCalendar } from '../law/calendar/index.ts'
import { identifyBy, may } from '../modules/organisations/index.ts'
import { clockAt } from '../platform/clock.ts'
import type { Deps } from '../platform/deps.ts'
import { openFileStore } from '../platform/files/index.ts'
import { type App, buildServer, describeInterface } from '../platform/http/index.ts'
import { readSettings } from '../platform/settings.ts'
import { rooms } from './modules.ts'
import { openOperations } from './operations.ts'
import { routeFaults } from './route-contract.ts'

let database: TestDatabase
let app: App
const routes: RouteOptions[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  const { tenantId } = await aTenant(database)
  const read = readSettings({})
  if (!read.ok) throw new Error(read.problems.join())
  const deps: Deps = {
    db: database.app.db,
    portalDb: database.portal.db,
    clock: clockAt(plainDate('2026-11-23')),
    calendar: () => publishedCalendar,
    files: openFileStore(read.settings, '/nowhere', () => new Date()),
    log: pino({ level: 'silent' }),
  }
  app = await buildServer({
    log: deps.log,
    trustProxy: false,
    tenantOf: async () => tenantId,
    identify: identifyBy(deps),
    may,
  })
  app.addHook('onRoute', (route) => void routes.push(route))
  await describeInterface(app, '0.0.0')
  openOperations(deps, read.settings, database.urls.app).addTo(app)
  for (const room of rooms) room(app, deps)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

describe('every route', () => {
  test('says who may, what the audit calls it, and what goes in and out', () => {
    expect(routes.length).toBeGreaterThan(40)
    expect(routes.flatMap(routeFaults)).toEqual([])
  })

  const handler = async () => 'planted'
  const planted = (route: Partial<RouteOptions>): RouteOptions => ({
    method: 'GET',
    url: '/api/planted',
    schema: { summary: 'x', response: { 200: z.string() } },
    config: { policy: 'request.read', audit: null },
    handler,
    ...route,
  })
  test.each([
    ['nothing', planted({}), null],
    ['policy', planted({ config: { audit: null } }), 'no policy'],
    ['a known policy', planted({ config: { policy: 'everybody', audit: null } }), 'unknown policy everybody'],
    ['audit', planted({ config: { policy: 'public' } }), 'no audit'],
    ['the name of its act', planted({ method: 'POST' }), 'changes, but names no act'],
    ['schema', planted({ schema: {} }), 'no schema of its response'],
    ['schema of parameters', planted({ url: '/api/planted/:id' }), 'no schema of its parameters'],
  ])('the guard sees a planted route that lacks %s', (_title, route, fault) =>
    expect(routeFaults(route)).toEqual(fault === null ? [] : [expect.stringContaining(fault)]),
  )

  test('that changes something refuses whoever is not signed in', async () => {
    for (const route of routes) {
      const method = [route.method].flat().find((one) => one !== 'HEAD' && one !== 'GET')
      if (!method || !route.url.startsWith('/api/') || route.config?.policy === 'public') continue
      const url = route.url.replaceAll(/:\w+/g, '01890000-0000-7000-8000-000000000001')
      const reply = await app.inject({ method: method as 'POST', url, payload: {} })
      expect([`${method} ${route.url}`, reply.statusCode]).toEqual([`${method} ${route.url}`, 401])
    }
  })
})

describe('the interface description', () => {
  test('is OpenAPI 3.1 of every route under /api and of nothing else', async () => {
    const reply = await app.inject('/openapi.json')
    const description = reply.json()
    expect(description.openapi).toBe('3.1.0')
    const described = Object.keys(description.paths)
    const expected = new Set(
      routes
        .filter((route) => route.url.startsWith('/api/') && !route.url.startsWith('/api/docs'))
        .map((route) => route.url.replaceAll(/:(\w+)/g, '{$1}')),
    )
    expect(described.sort()).toEqual([...expected].sort())
  })

  test('names the refusals, the cookie and the token', async () => {
    const { paths, components } = (await app.inject('/openapi.json')).json()
    const change = paths['/api/organisations'].post
    expect(change.security).toEqual([{ session: [], csrf: [] }])
    expect(change.responses['4XX'].content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
    expect(Object.keys(components.securitySchemes)).toEqual(['session', 'csrf'])
  })

  test('every reference in it leads somewhere', async () => {
    const description = (await app.inject('/openapi.json')).json()
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(references.length).toBeGreaterThan(10)
    for (const reference of references) {
      const found = reference
        .split('/')
        .reduce<unknown>(
          (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
          description,
        )
      expect([reference, typeof found]).toEqual([reference, 'object'])
    }
  })

  test('its reader is served from here alone and runs nothing inline', async () => {
    const page = await app.inject('/api/docs')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    expect(page.body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
    expect(page.body).not.toMatch(/<script(?![^>]*src=)[^>]*>[^<]/)
  })
})

test('health answers a supervisor and tells nothing else', async () => {
  expect((await app.inject('/health/live')).json()).toEqual({ status: 'ok' })
  expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ok' })
})

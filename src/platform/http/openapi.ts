import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { RouteOptions } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from './app.ts'
import { Problem } from './problem.ts'
import { securityHeaders } from './security.ts'

const docs = '/api/docs'

// The reader's program sets inline styles; it runs no inline script. Here alone, and on no page that shows anybody's data.
const readerPolicy = (securityHeaders['content-security-policy'] ?? '').replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
)
const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** What every route under /api answers beside its own responses, and what a change must prove. */
function describeRoute(route: RouteOptions): void {
  if (!route.url.startsWith('/api/') || route.url.startsWith(docs) || !route.schema) return
  const open = route.config?.policy === 'public'
  const methods = [route.method].flat()
  route.schema = {
    ...route.schema,
    security: open
      ? []
      : [methods.some((method) => changes.has(method)) ? { session: [], csrf: [] } : { session: [] }],
    response: { ...(route.schema.response ?? {}), '4xx': Problem, '5xx': Problem },
  }
}

/**
 * The interface description: OpenAPI 3.1 at /openapi.json, made from the schemas that the server itself checks with,
 * and a reader at /api/docs served from here alone. Register before the routes.
 */
export async function describeInterface(app: App, version: string): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(docs)) route.config = { ...route.config, policy: 'machine', audit: null }
    else describeRoute(route)
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '政务公开平台接口',
        version,
        description:
          '工作台所用的接口。日期为 YYYY-MM-DD（北京时间）；出错时返回 application/problem+json，其中 title 说明原因和办法，cite 为法律依据。',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'gongkai_session',
            description: '登录后由服务器设置',
          },
          csrf: {
            type: 'apiKey',
            in: 'header',
            name: 'x-csrf-token',
            description: 'GET /api/session 中的 csrfToken',
          },
        },
      },
    },
    transform(document) {
      const transformed = jsonSchemaTransform(document)
      // Pages are for people, health and metrics for machines: neither is part of the interface.
      return document.url.startsWith('/api/') && !document.url.startsWith(docs)
        ? transformed
        : { ...transformed, schema: { hide: true } }
    },
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/openapi.json', { schema: { hide: true }, config: { policy: 'machine', audit: null } }, async () =>
    app.swagger(),
  )
  await app.register(swaggerUi, {
    routePrefix: docs,
    uiConfig: { deepLinking: true, tryItOutEnabled: false, supportedSubmitMethods: [], validatorUrl: null },
    uiHooks: {
      async onRequest(_request, reply) {
        reply.header('content-security-policy', readerPolicy)
      },
    },
    theme: { title: '接口说明' },
  })
}

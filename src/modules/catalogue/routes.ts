import { z } from 'zod'
import type { Deps } from '../../platform/deps.ts'
import { type App, Problem, send } from '../../platform/http/index.ts'
import { saveColumn } from './commands/save-column.ts'
import { seedColumns } from './commands/seed-columns.ts'
import { catalogueRefusals } from './errors.ts'
import { catalogueScreen } from './queries/columns.ts'
import { ColumnBody, ColumnParams, ColumnsBody } from './schemas.ts'

const Saved = z.object({ columnId: z.string(), version: z.number() })

/** 栏目与公开目录 for staff. */
export function catalogueRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/columns',
    { schema: { response: { 200: ColumnsBody } }, config: { policy: 'catalogue.read', audit: null } },
    async (request) => catalogueScreen(deps.db, request.tenantId),
  )
  app.post(
    '/api/columns',
    {
      schema: { body: ColumnBody, response: { 200: Saved, 422: Problem } },
      config: { policy: 'catalogue.edit', audit: 'catalogue.opened' },
    },
    async (request, reply) =>
      send(reply, await saveColumn(deps, request.actor, null, request.body), catalogueRefusals),
  )
  app.put(
    '/api/columns/:columnId',
    {
      schema: {
        params: ColumnParams,
        body: ColumnBody,
        response: { 200: Saved, 404: Problem, 409: Problem },
      },
      config: { policy: 'catalogue.edit', audit: 'catalogue.changed' },
    },
    async (request, reply) =>
      send(
        reply,
        await saveColumn(deps, request.actor, request.params.columnId, request.body),
        catalogueRefusals,
      ),
  )
  app.post(
    '/api/columns/standard',
    {
      schema: { response: { 200: z.object({ added: z.number() }) } },
      config: { policy: 'catalogue.edit', audit: 'catalogue.seeded' },
    },
    async (request, reply) => send(reply, await seedColumns(deps, request.actor), {}),
  )
}

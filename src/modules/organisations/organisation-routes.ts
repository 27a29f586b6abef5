import type { Deps } from '../../platform/deps.ts'
import { type App, problemOf, send, sendProblem } from '../../platform/http/index.ts'
import { accountRoutes } from './account-routes.ts'
import {
  addAuthority,
  addOffice,
  closeAuthority,
  editAuthority,
  renameOffice,
} from './commands/authorities.ts'
import { editSite } from './commands/site.ts'
import { organisationRefusals } from './errors.ts'
import {
  AuthorityBody,
  AuthorityInput,
  AuthorityTree,
  CloseInput,
  Created,
  OfficeInput,
  SiteBody,
} from './organisation-schemas.ts'
import { peopleRoutes } from './people-routes.ts'
import { authorityOf, authorityTree } from './queries/authorities.ts'
import { IdParams } from './schemas.ts'

export type OrganisationDeps = Pick<Deps, 'db' | 'clock'>

/** 组织机构、站点设置; people and accounts come with it. */
export function organisationRoutes(app: App, deps: OrganisationDeps): void {
  const tags = ['组织机构']
  const read = { policy: 'organisation.read', audit: null } as const
  const edit = (audit: string) => ({ policy: 'organisation.edit', audit })

  app.get(
    '/api/organisations',
    { schema: { tags, summary: '全部机关', response: { 200: AuthorityTree } }, config: read },
    async (request) => authorityTree(deps.db, request.actor.tenantId, deps.clock.today()),
  )
  app.get(
    '/api/organisations/:id',
    {
      schema: { tags, summary: '一个机关', params: IdParams, response: { 200: AuthorityBody } },
      config: read,
    },
    async (request, reply) => {
      const { tenantId } = request.actor
      const authority = await authorityOf(deps.db, tenantId, request.params.id, deps.clock.today())
      return authority ? reply.send(authority) : sendProblem(reply, problemOf(404))
    },
  )
  app.post(
    '/api/organisations',
    {
      schema: { tags, summary: '新增机关', body: AuthorityInput, response: { 200: Created } },
      config: edit('authority.added'),
    },
    async (request, reply) =>
      send(reply, await addAuthority(deps, request.actor, request.body), organisationRefusals),
  )
  app.put(
    '/api/organisations/:id',
    {
      schema: {
        tags,
        summary: '修改机关',
        params: IdParams,
        body: AuthorityInput,
        response: { 200: Created },
      },
      config: edit('authority.edited'),
    },
    async (request, reply) =>
      send(
        reply,
        await editAuthority(deps, request.actor, request.params.id, request.body),
        organisationRefusals,
      ),
  )
  app.post(
    '/api/organisations/:id/close',
    {
      schema: { tags, summary: '撤销机关', params: IdParams, body: CloseInput, response: { 200: Created } },
      config: edit('authority.closed'),
    },
    async (request, reply) =>
      send(
        reply,
        await closeAuthority(deps, request.actor, request.params.id, request.body.on),
        organisationRefusals,
      ),
  )
  app.post(
    '/api/organisations/:id/offices',
    {
      schema: {
        tags,
        summary: '新增内设机构',
        params: IdParams,
        body: OfficeInput,
        response: { 200: Created },
      },
      config: edit('office.added'),
    },
    async (request, reply) =>
      send(
        reply,
        await addOffice(deps, request.actor, request.params.id, request.body.name),
        organisationRefusals,
      ),
  )
  app.put(
    '/api/offices/:id',
    {
      schema: {
        tags,
        summary: '修改内设机构',
        params: IdParams,
        body: OfficeInput,
        response: { 200: Created },
      },
      config: edit('office.renamed'),
    },
    async (request, reply) =>
      send(
        reply,
        await renameOffice(deps, request.actor, request.params.id, request.body.name),
        organisationRefusals,
      ),
  )
  app.get(
    '/api/site',
    { schema: { tags, summary: '站点设置', response: { 200: SiteBody } }, config: read },
    async (request) => {
      const { settings } = await deps.db
        .selectFrom('tenant')
        .select('settings')
        .where('tenant_id', '=', request.actor.tenantId)
        .executeTakeFirstOrThrow()
      return SiteBody.parse(settings)
    },
  )
  app.put(
    '/api/site',
    {
      schema: { tags, summary: '修改站点设置', body: SiteBody, response: { 200: SiteBody } },
      config: edit('site.edited'),
    },
    async (request, reply) =>
      send(reply, await editSite(deps, request.actor, request.body), organisationRefusals),
  )
  peopleRoutes(app, deps)
  accountRoutes(app, deps)
}

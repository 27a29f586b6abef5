import { type App, problemOf, send, sendProblem } from '../../platform/http/index.ts'
import { addPerson, appoint, editPost, grantRoles, leave, renamePerson } from './commands/people.ts'
import { organisationRefusals } from './errors.ts'
import type { OrganisationDeps } from './organisation-routes.ts'
import {
  Created,
  LeaveInput,
  People,
  PeopleQuery,
  PersonBody,
  PersonInput,
  PostInput,
  RolesInput,
  roleLabels,
} from './organisation-schemas.ts'
import { peopleOf, peoplePageSize, personOf } from './queries/people.ts'
import { IdParams } from './schemas.ts'

/** 人员岗位: the system administrator keeps people and posts, the security administrator grants roles. */
export function peopleRoutes(app: App, deps: OrganisationDeps): void {
  const tags = ['人员岗位']
  const edit = (audit: string) => ({ policy: 'organisation.edit', audit })

  app.get(
    '/api/people',
    {
      schema: { tags, summary: '人员', querystring: PeopleQuery, response: { 200: People } },
      config: { policy: 'organisation.read', audit: null },
    },
    async (request) => ({
      ...(await peopleOf(deps.db, { tenantId: request.actor.tenantId, ...request.query })),
      pageSize: peoplePageSize,
      roles: { ...roleLabels },
    }),
  )
  app.get(
    '/api/people/:id',
    {
      schema: { tags, summary: '一名人员', params: IdParams, response: { 200: PersonBody } },
      config: { policy: 'organisation.read', audit: null },
    },
    async (request, reply) => {
      const person = await personOf(deps.db, request.actor.tenantId, request.params.id)
      return person ? reply.send({ person, roles: { ...roleLabels } }) : sendProblem(reply, problemOf(404))
    },
  )
  app.post(
    '/api/people',
    {
      schema: { tags, summary: '新增人员', body: PersonInput, response: { 200: Created } },
      config: edit('person.added'),
    },
    async (request, reply) =>
      send(reply, await addPerson(deps, request.actor, request.body.name), organisationRefusals),
  )
  app.put(
    '/api/people/:id',
    {
      schema: { tags, summary: '修改姓名', params: IdParams, body: PersonInput, response: { 200: Created } },
      config: edit('person.renamed'),
    },
    async (request, reply) =>
      send(
        reply,
        await renamePerson(deps, request.actor, request.params.id, request.body.name),
        organisationRefusals,
      ),
  )
  app.post(
    '/api/people/:id/leave',
    {
      schema: { tags, summary: '离任', params: IdParams, body: LeaveInput, response: { 200: Created } },
      config: edit('person.left'),
    },
    async (request, reply) =>
      send(reply, await leave(deps, request.actor, request.params.id, request.body.on), organisationRefusals),
  )
  app.post(
    '/api/people/:id/posts',
    {
      schema: { tags, summary: '任职', params: IdParams, body: PostInput, response: { 200: Created } },
      config: edit('post.appointed'),
    },
    async (request, reply) =>
      send(reply, await appoint(deps, request.actor, request.params.id, request.body), organisationRefusals),
  )
  app.put(
    '/api/posts/:id',
    {
      schema: { tags, summary: '调整岗位', params: IdParams, body: PostInput, response: { 200: Created } },
      config: edit('post.edited'),
    },
    async (request, reply) =>
      send(reply, await editPost(deps, request.actor, request.params.id, request.body), organisationRefusals),
  )
  app.put(
    '/api/posts/:id/roles',
    {
      schema: { tags, summary: '授权', params: IdParams, body: RolesInput, response: { 200: Created } },
      config: { policy: 'account.manage', audit: 'post.roles-granted' },
    },
    async (request, reply) =>
      send(
        reply,
        await grantRoles(deps, request.actor, request.params.id, request.body.roles),
        organisationRefusals,
      ),
  )
}

import { refuse } from '../../../kernel/result.ts'
import type { Deps } from '../../../platform/deps.ts'
import { type App, Problem, send } from '../../../platform/http/index.ts'
import { ledgerRefusals } from '../errors.ts'
import { presentDeclaration } from '../present.ts'
import {
  DeclarationBody,
  DeclarationContentBody,
  DeclarationParams,
  DeclarationsBody,
  DeclarationsQuery,
  DeclaredBody,
  EditDeclarationBody,
  ReasonBody,
} from '../schemas.ts'
import { draftDeclaration, editDeclaration } from './draft.ts'
import { declarations } from './list.ts'
import { acceptDeclaration, returnDeclaration, revokeDeclaration } from './review.ts'
import { submitDeclaration } from './submit.ts'

const listed = 500
const refused = { 403: Problem, 404: Problem, 409: Problem, 422: Problem }

/** 申报数、期初数: list, form and review. */
export function declarationRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/declarations',
    {
      schema: { querystring: DeclarationsQuery, response: { 200: DeclarationsBody } },
      config: { policy: 'ledger.read', audit: null },
    },
    async (request) => ({
      declarations: (
        await declarations(deps.db, { tenantId: request.tenantId, limit: listed, ...request.query })
      ).map((row) => presentDeclaration(row, request.actor)),
    }),
  )
  app.get(
    '/api/declarations/:declarationId',
    {
      schema: { params: DeclarationParams, response: { 200: DeclarationBody, 404: Problem } },
      config: { policy: 'ledger.read', audit: null },
    },
    async (request, reply) => {
      const { declarationId } = request.params
      const [row] = await declarations(deps.db, { tenantId: request.tenantId, declarationId, limit: 1 })
      return row
        ? presentDeclaration(row, request.actor)
        : send(reply, refuse('DECL-NOT-FOUND'), ledgerRefusals)
    },
  )
  app.post(
    '/api/declarations',
    {
      schema: { body: DeclarationContentBody, response: { 200: DeclaredBody, ...refused } },
      config: { policy: 'declaration.file', audit: 'declaration.drafted' },
    },
    async (request, reply) =>
      send(reply, await draftDeclaration(deps, request.actor, request.body), ledgerRefusals),
  )
  app.put(
    '/api/declarations/:declarationId',
    {
      schema: {
        params: DeclarationParams,
        body: EditDeclarationBody,
        response: { 200: DeclaredBody, ...refused },
      },
      config: { policy: 'declaration.file', audit: 'declaration.edited' },
    },
    async (request, reply) =>
      send(
        reply,
        await editDeclaration(deps, request.actor, { ...request.params, ...request.body }),
        ledgerRefusals,
      ),
  )
  app.post(
    '/api/declarations/:declarationId/submission',
    {
      schema: { params: DeclarationParams, response: { 200: DeclaredBody, ...refused } },
      config: { policy: 'declaration.file', audit: 'declaration.submitted' },
    },
    async (request, reply) =>
      send(reply, await submitDeclaration(deps, request.actor, request.params), ledgerRefusals),
  )
  app.post(
    '/api/declarations/:declarationId/acceptance',
    {
      schema: { params: DeclarationParams, response: { 200: DeclaredBody, ...refused } },
      config: { policy: 'declaration.review', audit: 'declaration.accepted' },
    },
    async (request, reply) =>
      send(reply, await acceptDeclaration(deps, request.actor, request.params), ledgerRefusals),
  )
  app.post(
    '/api/declarations/:declarationId/return',
    {
      schema: { params: DeclarationParams, body: ReasonBody, response: { 200: DeclaredBody, ...refused } },
      config: { policy: 'declaration.review', audit: 'declaration.returned' },
    },
    async (request, reply) =>
      send(
        reply,
        await returnDeclaration(deps, request.actor, { ...request.params, ...request.body }),
        ledgerRefusals,
      ),
  )
  app.post(
    '/api/declarations/:declarationId/revocation',
    {
      schema: { params: DeclarationParams, body: ReasonBody, response: { 200: DeclaredBody, ...refused } },
      config: { policy: 'declaration.review', audit: 'declaration.revoked' },
    },
    async (request, reply) =>
      send(
        reply,
        await revokeDeclaration(deps, request.actor, { ...request.params, ...request.body }),
        ledgerRefusals,
      ),
  )
}

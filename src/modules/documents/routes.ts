import { z } from 'zod'
import { sentence } from '../../kernel/result.ts'
import type { Deps } from '../../platform/deps.ts'
import { fileRefusals, filesOf, receiveFile, sendFile } from '../../platform/files/index.ts'
import { type App, Problem, problemOf, send, sendProblem, uploadLimits } from '../../platform/http/index.ts'
import { attach } from './commands/attach.ts'
import { draft } from './commands/draft.ts'
import { release } from './commands/release.ts'
import { repeal } from './commands/repeal.ts'
import { review } from './commands/review.ts'
import { save } from './commands/save.ts'
import { discard, file, schedule, unschedule } from './commands/schedule.ts'
import { submit } from './commands/submit.ts'
import { withdraw } from './commands/withdraw.ts'
import { documentRefusals as refusals } from './errors.ts'
import { choicesOf } from './queries/choices.ts'
import { csvOf } from './queries/csv.ts'
import { differenceOf, itemOf, ownDocument } from './queries/item.ts'
import { listDocuments } from './queries/list.ts'
import {
  ChoicesBody,
  ConflictBody,
  DifferenceBody,
  DocumentParams,
  DraftBody,
  HashBody,
  ItemBody,
  ListBody,
  ListQuery,
  RepealBody,
  ReviewBody,
  SaveBody,
  ScheduleBody,
  SubmissionsBody,
  WithdrawBody,
} from './schemas.ts'
import { getContent } from './store.ts'

const Saved = z.object({ documentId: z.string(), version: z.number() })
const Acted = z.object({ documentId: z.string(), state: z.string().optional() })
const Released = z.object({ documentId: z.string(), publicId: z.string(), indexNumber: z.string() })

/** 信息发布 for staff. */
export function documentRoutes(app: App, deps: Deps): void {
  reading(app, deps)
  writing(app, deps)
  reviewing(app, deps)
  releasing(app, deps)
}

function reading(app: App, deps: Deps): void {
  const config = { policy: 'document.read', audit: null } as const
  app.get(
    '/api/documents',
    { schema: { querystring: ListQuery, response: { 200: ListBody } }, config },
    async (request) => listDocuments(deps.db, request.actor, deps.clock.today(), request.query),
  )
  app.get(
    '/api/documents.csv',
    { schema: { querystring: ListQuery, response: { 200: z.string() } }, config },
    async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="documents.csv"')
        .serializer((text: string) => text)
        .send(await csvOf(deps.db, request.actor, deps.clock.today(), request.query)),
  )
  app.get('/api/documents/choices', { schema: { response: { 200: ChoicesBody } }, config }, async (request) =>
    choicesOf(deps.db, request.tenantId),
  )
  app.get(
    '/api/documents/:documentId',
    { schema: { params: DocumentParams, response: { 200: ItemBody, 404: Problem } }, config },
    async (request, reply) =>
      send(reply, await itemOf(deps, request.actor, request.params.documentId), refusals),
  )
  app.get(
    '/api/documents/:documentId/difference',
    {
      schema: {
        params: DocumentParams,
        querystring: z.object({
          left: z.coerce.number().int().positive().optional(),
          right: z.coerce.number().int().positive().optional(),
        }),
        response: { 200: DifferenceBody, 404: Problem },
      },
      config,
    },
    async (request, reply) => {
      const { left = null, right = null } = request.query
      return send(
        reply,
        await differenceOf(deps.db, request.actor, request.params.documentId, { left, right }),
        refusals,
      )
    },
  )
  app.get(
    '/api/documents/:documentId/files/:fileId',
    { schema: { params: DocumentParams.extend({ fileId: z.uuid() }), response: { 404: Problem } }, config },
    async (request, reply) => {
      const { documentId, fileId } = request.params
      const row = await ownDocument(deps.db, request.actor, documentId)
      const owned =
        row &&
        (await deps.db
          .selectFrom('document_file')
          .select('file_id')
          .where('tenant_id', '=', request.tenantId)
          .where('document_id', '=', documentId)
          .where('file_id', '=', fileId)
          .executeTakeFirst())
      const [found] = owned ? await filesOf(deps.db, request.tenantId, [fileId]) : []
      return found ? sendFile(reply, deps.files, found, 'inline') : sendProblem(reply, problemOf(404))
    },
  )
}

function writing(app: App, deps: Deps): void {
  app.post(
    '/api/documents',
    {
      schema: { body: DraftBody, response: { 200: Saved, 422: Problem } },
      config: { policy: 'document.draft', audit: 'document.drafted' },
    },
    async (request, reply) => send(reply, await draft(deps, request.actor, request.body.content), refusals),
  )
  app.put(
    '/api/documents/:documentId',
    {
      schema: {
        params: DocumentParams,
        body: SaveBody,
        response: { 200: Saved, 404: Problem, 409: ConflictBody, 422: Problem },
      },
      config: { policy: 'document.draft', audit: 'document.saved' },
    },
    async (request, reply) => {
      const { documentId } = request.params
      const { version, content } = request.body
      const result = await save(deps, request.actor, { documentId, version, content })
      if (result.ok || result.refusal !== 'DOC-CHANGED') return send(reply, result, refusals)
      const theirs = await latest(deps, request.actor, documentId)
      return reply
        .code(409)
        .type('application/problem+json')
        .send({
          type: 'urn:problem:DOC-CHANGED',
          title: sentence(result, refusals),
          status: 409,
          theirs,
          yours: content,
        })
    },
  )
  app.post(
    '/api/documents/:documentId/files',
    {
      schema: { params: DocumentParams, response: { 404: Problem, 413: Problem, 422: Problem } },
      config: { policy: 'document.draft', audit: 'document.file-added' },
    },
    async (request, reply) => {
      const part = await request.file()
      if (!part) return sendProblem(reply, problemOf(400))
      const received = await receiveFile(
        deps.files,
        { name: part.filename, source: part.file },
        { maxBytes: uploadLimits.fileSize - 1 },
      )
      if (!received.ok) return send(reply, received, fileRefusals)
      return send(
        reply,
        await attach(deps, request.actor, { documentId: request.params.documentId, file: received.value }),
        refusals,
      )
    },
  )
  app.post(
    '/api/documents/:documentId/submission',
    {
      schema: { params: DocumentParams, response: { 200: Acted, 404: Problem, 422: Problem } },
      config: { policy: 'document.draft', audit: 'document.submitted' },
    },
    async (request, reply) =>
      send(reply, await submit(deps, request.actor, request.params.documentId), refusals),
  )
  app.post(
    '/api/documents/submissions',
    {
      schema: {
        body: SubmissionsBody,
        response: {
          200: z.object({
            results: z.array(z.object({ documentId: z.string(), problem: z.string().nullable() })),
          }),
        },
      },
      config: { policy: 'document.draft', audit: 'document.submitted' },
    },
    async (request) => {
      const results = []
      for (const documentId of request.body.documentIds) {
        const result = await submit(deps, request.actor, documentId)
        results.push({ documentId, problem: result.ok ? null : sentence(result, refusals) })
      }
      return { results }
    },
  )
  app.delete(
    '/api/documents/:documentId',
    {
      schema: { params: DocumentParams, response: { 200: Acted, 404: Problem, 409: Problem } },
      config: { policy: 'document.draft', audit: 'document.discarded' },
    },
    async (request, reply) =>
      send(reply, await discard(deps, request.actor, request.params.documentId), refusals),
  )
}

async function latest(deps: Deps, actor: import('../../platform/actor.ts').Actor, documentId: string) {
  const row = await ownDocument(deps.db, actor, documentId)
  if (!row) throw new Error('an item that was there a moment ago is gone')
  const { person_name, saved_on } = await deps.db
    .selectFrom('document_version')
    .select(['person_name', 'saved_on'])
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', documentId)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow()
  return {
    version: row.version,
    by: person_name,
    on: saved_on,
    content: await getContent(deps.db, row, row.version),
  }
}

function reviewing(app: App, deps: Deps): void {
  // The gate that is open decides which post may sign; every reviewer may knock.
  app.post(
    '/api/documents/:documentId/reviews',
    {
      schema: {
        params: DocumentParams,
        body: ReviewBody,
        response: { 200: Acted, 403: Problem, 404: Problem, 409: Problem, 422: Problem },
      },
      config: { policy: 'document.read', audit: 'document.passed' },
    },
    async (request, reply) =>
      send(
        reply,
        await review(deps, request.actor, { documentId: request.params.documentId, ...request.body }),
        refusals,
      ),
  )
}

function releasing(app: App, deps: Deps): void {
  const response = { 200: Acted, 404: Problem, 409: Problem, 422: Problem }
  app.post(
    '/api/documents/:documentId/release',
    {
      schema: { params: DocumentParams, body: HashBody, response: { ...response, 200: Released } },
      config: { policy: 'document.release', audit: 'document.released' },
    },
    async (request, reply) =>
      send(reply, await release(deps, request.actor, { ...request.params, ...request.body }), refusals),
  )
  app.post(
    '/api/documents/:documentId/schedule',
    {
      schema: { params: DocumentParams, body: ScheduleBody, response },
      config: { policy: 'document.release', audit: 'document.scheduled' },
    },
    async (request, reply) =>
      send(
        reply,
        await schedule(deps, request.actor, {
          ...request.params,
          hash: request.body.hash,
          at: new Date(request.body.at),
        }),
        refusals,
      ),
  )
  app.delete(
    '/api/documents/:documentId/schedule',
    {
      schema: { params: DocumentParams, response },
      config: { policy: 'document.release', audit: 'document.unscheduled' },
    },
    async (request, reply) =>
      send(reply, await unschedule(deps, request.actor, request.params.documentId), refusals),
  )
  app.post(
    '/api/documents/:documentId/filing',
    {
      schema: { params: DocumentParams, body: HashBody, response },
      config: { policy: 'document.release', audit: 'document.filed' },
    },
    async (request, reply) =>
      send(reply, await file(deps, request.actor, { ...request.params, ...request.body }), refusals),
  )
  app.post(
    '/api/documents/:documentId/withdrawal',
    {
      schema: { params: DocumentParams, body: WithdrawBody, response },
      config: { policy: 'document.withdraw', audit: 'document.withdrawn' },
    },
    async (request, reply) =>
      send(reply, await withdraw(deps, request.actor, { ...request.params, ...request.body }), refusals),
  )
  app.post(
    '/api/documents/:documentId/repeal',
    {
      schema: { params: DocumentParams, body: RepealBody, response },
      config: { policy: 'document.release', audit: 'document.repealed' },
    },
    async (request, reply) =>
      send(reply, await repeal(deps, request.actor, { ...request.params, ...request.body }), refusals),
  )
}

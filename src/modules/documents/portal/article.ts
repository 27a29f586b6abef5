import { z } from 'zod'
import type { Deps } from '../../../platform/deps.ts'
import { sendFile } from '../../../platform/files/index.ts'
import { type App, problemOf, sendProblem } from '../../../platform/http/index.ts'
import { tags } from '../leaves.ts'
import { publicTexts as texts } from '../texts.ts'
import { findArticle } from './article-query.ts'
import { articleHead, presentArticle } from './present.ts'
import { presentProof } from './proof.ts'
import { qrCode } from './qr-code.ts'

const open = { policy: 'public', audit: null } as const
const Params = z.object({ publicId: z.string().regex(/^[0-9a-z]{6,12}$/) })

/** 信息页 under its stable address; a withdrawn item answers 410 with what it was, when and why it went. */
export function articleRoutes(app: App, deps: Deps): void {
  app.get('/items/:publicId', { schema: { params: Params }, config: open }, async (request, reply) => {
    const { tenantId } = request
    const { publicId } = request.params
    const row = await findArticle(deps.portalDb, tenantId, publicId)
    const tag = tags.item(tenantId, publicId)
    if (!row) return app.pages.problem(request, reply, 404)
    if (row.public_state === 'withdrawn')
      return app.pages.reply(request, reply, {
        page: 'error',
        maxAge: 60,
        load: () => ({
          status: 410,
          tags: [tag, tags.site(tenantId)],
          props: {
            status: 410,
            gone: { title: row.title, on: row.withdrawn_on ?? row.released_on, why: row.withdrawn_reason },
            links: row.column_name ? [{ label: row.column_name, href: `/columns/${row.column_id}` }] : [],
          },
          head: { title: row.title, breadcrumb: [{ label: row.title }], noindex: true },
        }),
      })
    return app.pages.reply(request, reply, {
      page: 'article',
      maxAge: 60,
      load: () => ({
        props: presentArticle(
          row,
          deps.clock.today(),
          qrCode(`${request.protocol}://${request.host}/items/${publicId}`),
        ),
        head: articleHead(row),
        tags: [tag, tags.site(tenantId)],
      }),
    })
  })

  app.get('/items/:publicId/proof', { schema: { params: Params }, config: open }, async (request, reply) => {
    const row = await findArticle(deps.portalDb, request.tenantId, request.params.publicId)
    if (!row) return app.pages.problem(request, reply, 404)
    const title = texts.proofTitle(row.title)
    return app.pages.reply(request, reply, {
      page: 'prose',
      maxAge: 60,
      load: () => ({
        props: { title, html: presentProof(row) },
        head: {
          title,
          breadcrumb: [{ label: row.title, href: `/items/${row.public_id}` }, { label: title }],
          noindex: true,
        },
        tags: [tags.item(request.tenantId, row.public_id)],
      }),
    })
  })

  app.get(
    '/files/:fileId',
    { schema: { params: z.object({ fileId: z.uuid() }) }, config: open },
    async (request, reply) => {
      const found = await deps.portalDb
        .selectFrom('portal_file')
        .selectAll()
        .where('tenant_id', '=', request.tenantId)
        .where('file_id', '=', request.params.fileId)
        .executeTakeFirst()
      if (!found) return sendProblem(reply, problemOf(404))
      // A copy may be kept but must be asked for again: a withdrawn attachment is gone at once.
      reply.header('cache-control', 'no-cache')
      return sendFile(
        reply,
        deps.files,
        {
          id: found.file_id,
          name: found.name,
          size: found.size,
          sha256: found.sha256,
          mediaType: found.media_type,
        },
        'inline',
      )
    },
  )
}

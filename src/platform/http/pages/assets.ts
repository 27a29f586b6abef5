import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isReadableMainColour } from '../../../kernel/contrast.ts'
import { compressed } from './compress.ts'
import { formatView, safeBack, viewCookie, viewOf, withWishes } from './view.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
}
const forever = 'public, max-age=31536000, immutable'
const open = { config: { policy: 'public', audit: null } } as const

/** A file kept in memory in all three encodings, at its path. */
async function addFile(app: FastifyInstance, path: string, file: string): Promise<void> {
  const body = readFileSync(file)
  const { brotli, gzip } = await compressed(body)
  const type = types[extname(file)] ?? 'application/octet-stream'
  const isHashed = /-[\w-]{8}\.\w+$/.test(file)
  app.get(path, open, async (request, reply) => {
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
    if (encoding) reply.header('content-encoding', encoding)
    reply
      .header('cache-control', isHashed ? forever : 'public, max-age=86400')
      .header('vary', 'Accept-Encoding')
    return reply.type(type).send(encoding === 'br' ? brotli : encoding === 'gzip' ? gzip : body)
  })
}

const filesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** The workbench under `/workbench/`: its files kept in memory, every other address below is one of its screens. */
export async function addWorkbench(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, 'assets')
  for (const name of filesOf(assets)) await addFile(app, `/workbench/assets/${name}`, join(assets, name))
  const index = readFileSync(join(folder, 'index.html'))
  const shell = async (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index)
  app.get('/workbench', open, async (_request, reply) => reply.redirect('/workbench/', 302))
  app.get('/workbench/', open, shell)
  app.get('/workbench/*', open, async (request, reply) =>
    request.url.startsWith('/workbench/assets/') ? reply.callNotFound() : shell(request, reply),
  )
}

/** Stylesheet and marks of the portal (`/assets/…`, few and small: kept in memory), a site's own colour, and `/view`. */
export async function addPortalAssets(app: FastifyInstance, folder: string): Promise<void> {
  for (const name of filesOf(folder)) await addFile(app, `/assets/${name}`, join(folder, name))

  // A site's main colour as a stylesheet of its own: the content policy forbids inline styles.
  app.get<{ Params: { file: string } }>('/assets/colour/:file', open, async (request, reply) => {
    const colour = `#${request.params.file.replace(/\.css$/, '')}`
    if (!isReadableMainColour(colour)) return reply.callNotFound()
    const css = `:root:not([data-theme=dark]){--main:${colour};--bar:${colour};--main-strong:${colour};--focus:${colour}}`
    return reply
      .header('cache-control', forever)
      .type('text/css; charset=utf-8')
      .send(`@media (prefers-color-scheme:light){${css}}`)
  })

  // 长者模式, 深色, language: sets the cookie and goes back. No script needed.
  app.get<{ Querystring: Record<string, string | undefined> }>('/view', open, async (request, reply) => {
    const { language, theme, text, back } = request.query
    const view = withWishes(viewOf(request.headers.cookie), { language, theme, text })
    return reply
      .header('set-cookie', `${viewCookie}=${formatView(view)}; Path=/; Max-Age=31536000; SameSite=Lax`)
      .header('cache-control', 'no-store')
      .redirect(safeBack(back), 303)
  })
}

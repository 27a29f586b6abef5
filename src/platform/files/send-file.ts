import type { FastifyReply } from 'fastify'
import { problemOf, sendProblem } from '../http/problem.ts'
import { contentDisposition } from './name.ts'
import type { FileRecord } from './records.ts'
import type { FileStore } from './store.ts'

/**
 * Sends a file as a download; `inline` shows pictures in place. Even a file that fooled the inspection runs nothing:
 * its own policy forbids script, and the type may not be guessed. `entityTag` is the content's hash.
 */
export async function sendFile(
  reply: FastifyReply,
  store: FileStore,
  file: FileRecord,
  how: 'attachment' | 'inline' = 'attachment',
): Promise<FastifyReply> {
  const content = await store.open(file.sha256)
  if (!content) return sendProblem(reply, problemOf(404))
  const shown = how === 'inline' && file.mediaType.startsWith('image/') ? 'inline' : 'attachment'
  return reply
    .header('content-disposition', contentDisposition(file.name, shown))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-length', file.size)
    .header('etag', `"${file.sha256}"`)
    .type(file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType)
    .send(content)
}

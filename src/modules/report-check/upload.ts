import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { maxBytes } from '../../report/index.ts'
import type { UploadRefusal } from './errors.ts'
import { pastedName } from './texts.ts'

const MB = 1024 * 1024
/** Files of one form, and what they may weigh together. A larger single file is answered as one that cannot be read. */
export const uploadLimits = { files: 10, total: 60 * MB, text: 2 * MB, file: maxBytes } as const

/** A file in memory, and nowhere else. Null bytes: it was too large and has been passed over. */
export interface Uploaded {
  readonly file: string
  readonly source: Uint8Array | string | null
}

export interface Upload {
  readonly reports: readonly Uploaded[]
  readonly previous: { readonly file: string; readonly source: Uint8Array } | null
  readonly pasted: string
}

/** Reads a form of reports into memory within its limits. What exceeds them is read off the line and thrown away at once. */
export async function readUpload(request: FastifyRequest): Promise<Result<Upload, UploadRefusal>> {
  const { files: most, total: room, text: longest } = uploadLimits
  if (Number(request.headers['content-length'] ?? 0) > 6 * room)
    return refuse('CHECK-TOO-MUCH', { limit: room / MB })
  const reports: Uploaded[] = []
  let previous: Uploaded | null = null
  let pasted = ''
  let size = 0
  let isTooLong = false
  try {
    const limits = { fileSize: uploadLimits.file + 1, files: most + 12, fields: 20, fieldSize: longest }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        if (part.valueTruncated) isTooLong = true
        else if (part.fieldname === 'text' && typeof part.value === 'string') pasted = part.value
        continue
      }
      const keep = reports.length <= most && size <= room
      const { bytes, length } = await readPart(part, keep ? uploadLimits.file : 0)
      if (part.filename === '' && length === 0) continue
      size += length
      const upload = { file: shortName(part.filename), source: bytes }
      if (part.fieldname === 'previous') previous = upload
      else if (part.fieldname === 'file') reports.push(upload)
    }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal, { limit: most })
  }
  if (isTooLong) return refuse('CHECK-TEXT-TOO-LONG', { limit: longest / MB })
  if (size > room) return refuse('CHECK-TOO-MUCH', { limit: room / MB })
  if (pasted.trim() !== '') reports.push({ file: pastedName, source: pasted })
  if (reports.length === 0) return refuse('CHECK-NOTHING')
  if (reports.length > most) return refuse('CHECK-TOO-MANY', { limit: most })
  if (previous && reports.length !== 1) return refuse('CHECK-PREVIOUS-ALONE')
  if (!previous) return ok({ reports, previous: null, pasted })
  const { file, source } = previous
  if (!(source instanceof Uint8Array)) return refuse('CHECK-TOO-MUCH', { limit: uploadLimits.file / MB })
  return ok({ reports, previous: { file, source }, pasted })
}

/** The bytes of a part, or null when there are more than `most`; the rest is read and forgotten, so that an answer can be sent. */
async function readPart(
  part: MultipartFile,
  most: number,
): Promise<{ bytes: Uint8Array | null; length: number }> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
    else chunks.length = 0
  }
  if (length > most) return { bytes: null, length }
  // A buffer of its own, so that it can be handed over to the thread without copying.
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return { bytes, length }
}

/** The last part of a path that some browsers send, without control characters, at most 80 characters. */
const shortName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(-80) || '未命名'

/**
 * What the reader of forms throws: a file beyond its limit comes up at the end (that file is answered by itself: null), too many
 * files, or a form that breaks off. Anything that is not its own or the stream's is a fault.
 */
function refusalOf(error: unknown): UploadRefusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'FST_REQ_FILE_TOO_LARGE') return null
  if (code === 'FST_FILES_LIMIT') return 'CHECK-TOO-MANY'
  if (error instanceof TypeError || error instanceof RangeError) throw error
  return 'CHECK-NOT-A-FORM'
}

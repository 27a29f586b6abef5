import type { FastifyRequest } from 'fastify'
import type { FormValues } from '../../../../web/portal/props.ts'
import { sentence } from '../../../kernel/result.ts'
import {
  type FileStore,
  fileRefusals,
  type ReceivedFile,
  receiveFile,
} from '../../../platform/files/index.ts'
import { uploadLimits } from '../../../platform/http/index.ts'

export interface Sent {
  readonly values: FormValues
  readonly files: readonly ReceivedFile[]
  /** Why a file was not taken; the others are still read. */
  readonly refused: string | null
}

/** A sent form: texts by control name, files taken into the store one by one as they arrive. */
export async function readSent(request: FastifyRequest, store: FileStore): Promise<Sent> {
  if (!request.isMultipart()) return { values: textsOf(request.body), files: [], refused: null }
  const values: Record<string, string> = {}
  const files: ReceivedFile[] = []
  let refused: string | null = null
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') values[part.fieldname] = part.value
      continue
    }
    if (part.filename === '') {
      part.file.resume()
      continue
    }
    // The reader cuts a file at its limit without a word: one byte less here tells it.
    const limits = { maxBytes: uploadLimits.fileSize - 1 }
    const received = await receiveFile(store, { name: part.filename, source: part.file }, limits)
    if (received.ok) files.push(received.value)
    else {
      part.file.resume()
      refused ??= `“${part.filename.slice(0, 60)}”：${sentence(received, fileRefusals)}`
    }
  }
  return { values, files, refused }
}

function textsOf(body: unknown): FormValues {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

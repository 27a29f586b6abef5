import { unreadable } from '../texts.ts'
import { decode, kindOf, refusalOf } from './decode.ts'
import { type SourceDocument, TooMuch } from './document.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { readText } from './text.ts'

/** Larger files are no reports; they are refused before anything is parsed. */
export const maxBytes = 20 * 1024 * 1024

export type Opened =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly unreadable: string }

const refused = (reason: string): Opened => ({ ok: false, unreadable: reason })

/** Opens a file by its content, or a text that was pasted. Never throws for what is in it. */
export function openSource(source: Uint8Array | string): Opened {
  if (typeof source === 'string') {
    if (source.length > maxBytes) return refused(unreadable.tooLarge)
    return source.trim() === ''
      ? refused(unreadable.blank)
      : reading(source, /<(?:table|td|p|div|html)\b/i.test(source) ? 'html' : 'text')
  }
  if (source.length > maxBytes) return refused(unreadable.tooLarge)
  const kind = kindOf(source)
  const refusal = refusalOf(kind)
  if (refusal !== null) return refused(refusal)
  if (kind === 'zip') return word(source)
  const text = decode(source)
  if (text === null) return refused(unreadable.binary)
  return reading(text, kind === 'html' ? 'html' : 'text')
}

const wordRefusals = {
  other: unreadable.zip,
  damaged: unreadable.damagedWord,
  bomb: unreadable.bomb,
} as const

function word(bytes: Uint8Array): Opened {
  return laidOut(() => {
    const read = readDocx(bytes)
    return read.kind === 'document' ? read.document : wordRefusals[read.kind]
  })
}

function reading(text: string, kind: 'html' | 'text'): Opened {
  return laidOut(() => (kind === 'html' ? readHtml(text) : readText(text)))
}

function laidOut(read: () => SourceDocument | string): Opened {
  try {
    const document = read()
    if (typeof document === 'string') return refused(document)
    return document.text.trim() === '' && document.pictures.length === 0
      ? refused(unreadable.blank)
      : { ok: true, document }
  } catch (error) {
    if (error instanceof TooMuch) return refused(unreadable.tooMuch)
    throw error
  }
}

import { unreadable } from '../texts.ts'
import { decode, kindOf, refusalOf } from './decode.ts'
import type { SourceDocument } from './document.ts'
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
  if (kind === 'zip') return refused(unreadable.zip)
  const text = decode(source)
  if (text === null) return refused(unreadable.binary)
  return reading(text, kind === 'html' ? 'html' : 'text')
}

function reading(text: string, kind: 'html' | 'text'): Opened {
  const document = kind === 'html' ? readHtml(text) : readText(text)
  return document.text.trim() === '' && document.pictures.length === 0
    ? refused(unreadable.blank)
    : { ok: true, document }
}

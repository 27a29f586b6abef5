import { unreadable } from '../texts.ts'

/** What a file is, told from its first bytes and never from its name. */
export type SourceKind = 'text' | 'html' | 'zip' | 'pdf' | 'ole' | 'picture' | 'binary' | 'empty'

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

/** The kind of a file from its content. `zip` may be a Word document; `ole` is .doc or .wps. */
export function kindOf(bytes: Uint8Array): SourceKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'picture'
  const text = decode(bytes.length > 65536 ? bytes.subarray(0, 65536) : bytes, bytes.length > 65536)
  if (text === null) return 'binary'
  return looksLikeHtml(text) ? 'html' : 'text'
}

const looksLikeHtml = (text: string): boolean => {
  const head = text.slice(0, 4096)
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return true
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<!?[a-z]+[\s>]/i.test(head)) return true
  return /<(?:table|tr|td|div|p|br|span|body|meta)\b[^<>]{0,500}>/i.test(text)
}

const strict = (label: string): TextDecoder => new TextDecoder(label, { fatal: true, ignoreBOM: false })

/** The text of a file in UTF-8, GB18030 or UTF-16, told from its bytes; null when it is no text at all. */
export function decode(bytes: Uint8Array, cut = false): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return textual(tryDecode(bytes, 'utf-8', cut) ?? lenient(bytes, 'utf-8'))
  if (startsWith(bytes, 0xff, 0xfe)) return textual(lenient(bytes, 'utf-16le'))
  if (startsWith(bytes, 0xfe, 0xff)) return textual(lenient(bytes, 'utf-16be'))
  const wide = wideByteOrder(bytes)
  if (wide) return textual(lenient(bytes, wide))
  const utf8 = tryDecode(bytes, 'utf-8', cut)
  if (utf8 !== null) return textual(utf8)
  const chinese = tryDecode(bytes, 'gb18030', cut)
  if (chinese !== null && textual(chinese) !== null && plausible(chinese)) return chinese
  return damaged(bytes)
}

function tryDecode(bytes: Uint8Array, label: string, cut: boolean): string | null {
  try {
    return strict(label).decode(bytes, { stream: cut })
  } catch {
    return null
  }
}

const lenient = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes)

/** UTF-16 without a mark: line ends and ASCII leave zeros, which no other text has; the order that reads as text wins. */
function wideByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 8192) & ~1)
  if (sample.length < 4 || bytes.length % 2 !== 0 || !sample.includes(0)) return null
  return (['utf-16le', 'utf-16be'] as const).find((label) => plausible(lenient(sample, label))) ?? null
}

/** Mostly Chinese, letters, digits and common punctuation: what a report, or any page, is made of. */
function plausible(text: string): boolean {
  let good = 0
  let seen = 0
  for (const character of text.slice(0, 8192)) {
    seen += 1
    const code = character.codePointAt(0) ?? 0
    if (code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127)) good += 1
    else if (
      (code >= 0x3000 && code < 0x3100) ||
      (code >= 0x4e00 && code < 0xa000) ||
      (code >= 0xff00 && code < 0xfff0)
    )
      good += 1
    else if (code === 0xa0 || (code >= 0x2010 && code < 0x2030)) good += 1
  }
  return seen > 0 && good / seen > 0.85
}

/** A file with a few broken bytes is still read: the reading with the fewest lost characters wins, if they are few. */
function damaged(bytes: Uint8Array): string | null {
  const readings = ['utf-8', 'gb18030']
    .map((label) => lenient(bytes, label))
    .map((text) => ({ text, lost: text.split('\ufffd').length - 1 }))
    .sort((a, b) => a.lost - b.lost)
  const best = readings[0]
  if (!best || best.lost > Math.max(4, best.text.length / 50) || !plausible(best.text)) return null
  return textual(best.text)
}

/** Text has no control characters to speak of. */
function textual(text: string): string | null {
  let control = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11) control += 1
  }
  return control > Math.max(2, text.length / 200) ? null : text
}

/** Why a kind of file cannot be read, in Chinese; null for kinds that can. */
export function refusalOf(kind: SourceKind): string | null {
  switch (kind) {
    case 'text':
    case 'html':
    case 'zip':
      return null
    case 'pdf':
      return unreadable.pdf
    case 'ole':
      return unreadable.ole
    case 'picture':
      return unreadable.picture
    case 'binary':
      return unreadable.binary
    case 'empty':
      return unreadable.empty
  }
}

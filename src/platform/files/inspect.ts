import { type FileHandle, open } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { FileRefusal } from './errors.ts'
import { pictureSize } from './images.ts'
import type { MediaType } from './media-types.ts'
import { unpack, weigh, ZipBomb, ZipDamaged, type ZipEntry, zipEntries } from './zip.ts'

/** 50 million pixels: an A3 scan at 600 dots an inch is 70, at 400 it is 31. More exhausts a phone that shows it. */
export const maxPixels = 50_000_000

/** What a file is, and what it says (null where its kind is not read). */
export interface Inspected {
  readonly mediaType: MediaType
  readonly text: string | null
}

/** Tells from its content what a file is. A name proves nothing and is not asked. */
export async function inspect(path: string, size: number): Promise<Result<Inspected, FileRefusal>> {
  if (size === 0) return refuse('FILE-EMPTY')
  await using file = await open(path, 'r')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, 512 * 1024)), 0, undefined, 0)
  const head = buffer.subarray(0, bytesRead)
  const starts = (text: string) => head.toString('latin1', 0, text.length) === text

  if (starts('%PDF-')) return ok({ mediaType: 'application/pdf', text: null })
  if (starts('PK\x03\x04')) return await inspectZip(path, file, size)
  if (starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return await inspectOle(file, size)
  if (starts('\x89PNG\r\n\x1a\n')) return picture('image/png', head)
  if (starts('\xff\xd8\xff')) return picture('image/jpeg', head)
  if (starts('GIF87a') || starts('GIF89a')) return picture('image/gif', head)
  if (starts('RIFF') && head.toString('latin1', 8, 12) === 'WEBP') return picture('image/webp', head)
  return await inspectText(file, size)
}

function picture(mediaType: MediaType, head: Buffer): Result<Inspected, FileRefusal> {
  const pixels = pictureSize(mediaType, head)
  if (!pixels || pixels.width * pixels.height === 0) return refuse('FILE-DAMAGED')
  if (pixels.width * pixels.height > maxPixels)
    return refuse('FILE-IMAGE-TOO-LARGE', { limit: maxPixels / 10_000 })
  return ok({ mediaType, text: null })
}

const packages: readonly [entry: string, type: MediaType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['OFD.xml', 'application/ofd'],
]

async function inspectZip(
  path: string,
  file: FileHandle,
  size: number,
): Promise<Result<Inspected, FileRefusal>> {
  try {
    const entries = await zipEntries(file, size)
    const named = (name: string) => entries.find((entry) => entry.name === name)
    if (entries.some((entry) => entry.encrypted)) return refuse('FILE-ENCRYPTED')
    await weigh(path, file, entries, size)
    const mimetype = named('mimetype')
    const type =
      packages.find(([entry]) => named(entry))?.[1] ??
      (mimetype && openDocument(await entryText(path, file, mimetype)))
    if (!type) return refuse('FILE-ARCHIVE')
    if (entries.some((entry) => /(^|\/)vbaProject\.bin$|^Basic\//i.test(entry.name)))
      return refuse('FILE-MACRO')
    return ok({ mediaType: type, text: await packageText(path, file, entries) })
  } catch (error) {
    if (error instanceof ZipBomb) return refuse('FILE-BOMB')
    if (error instanceof ZipDamaged) return refuse('FILE-DAMAGED')
    throw error
  }
}

function openDocument(mimetype: string): MediaType | undefined {
  const type = mimetype.trim()
  return type === 'application/vnd.oasis.opendocument.text' ||
    type === 'application/vnd.oasis.opendocument.spreadsheet'
    ? type
    : undefined
}

// One part of text: a thousand pages make some ten megabytes.
const maxPartBytes = 64 * 1024 * 1024

async function entryText(path: string, file: FileHandle, entry: ZipEntry): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  await unpack(path, file, entry, (chunk) => {
    length += chunk.length
    if (length > maxPartBytes) throw new ZipBomb('part')
    parts.push(chunk)
  })
  return Buffer.concat(parts).toString('utf8')
}

// Body, headers, footers and properties: where a mark of secrecy stands.
const textParts =
  /^(word\/(document|header\d*|footer\d*|footnotes|comments)\.xml|xl\/sharedStrings\.xml|ppt\/slides\/[^/]+\.xml|docProps\/[^/]+\.xml|content\.xml|styles\.xml|meta\.xml|Doc_\d+\/Pages\/Page_\d+\/Content\.xml)$/

/** The words of a package: a line a paragraph, runs joined, since a mark may be split over several. */
async function packageText(path: string, file: FileHandle, entries: readonly ZipEntry[]): Promise<string> {
  const lines: string[] = []
  for (const entry of entries.filter((one) => textParts.test(one.name))) {
    const xml = await entryText(path, file, entry)
    lines.push(
      xml
        .replaceAll(
          /<\/(w:p|a:p|si|text:p|text:h|ofd:TextObject|[\w:]*(title|subject|keywords|description|category))>|<w:br[^>]*>/gi,
          '\n',
        )
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/&#(x?)([0-9a-f]+);/gi, (whole, hex: string, digits: string) => {
          const code = Number.parseInt(digits, hex ? 16 : 10)
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        }),
    )
  }
  return lines.join('\n')
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const streams: readonly [stream: Buffer, type: MediaType][] = [
  [utf16('WordDocument'), 'application/msword'],
  [utf16('Workbook'), 'application/vnd.ms-excel'],
  [utf16('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
]

/** Compound files hold letters and installers alike: the names in the directory tell them apart. */
async function inspectOle(file: FileHandle, size: number): Promise<Result<Inspected, FileRefusal>> {
  const whole = (await file.read(Buffer.alloc(size), 0, size, 0)).buffer
  if (whole.includes(utf16('EncryptedPackage'))) return refuse('FILE-ENCRYPTED')
  const type = streams.find(([stream]) => whole.includes(stream))?.[1]
  if (!type) return refuse('FILE-TYPE')
  if (whole.includes(utf16('_VBA_PROJECT'))) return refuse('FILE-MACRO')
  return ok({ mediaType: type, text: whole.toString('utf16le') })
}

async function inspectText(file: FileHandle, size: number): Promise<Result<Inspected, FileRefusal>> {
  const whole = (await file.read(Buffer.alloc(size), 0, size, 0)).buffer
  const text = decode(whole)
  if (text === null) return refuse('FILE-TYPE')
  if (/^\s*(<\?xml|<!doctype|<!--)|<(html|head|body|script|svg|iframe)[\s>/]/i.test(text.slice(0, 65_536)))
    return refuse('FILE-WEB-PAGE')
  if (/^#!|^\s*<\?php|^@echo off/i.test(text)) return refuse('FILE-TYPE')
  return ok({ mediaType: 'text/plain', text })
}

/** UTF-8, else GB 18030; null when it is not text. */
function decode(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: their presence is the question
      if (!/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return text
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return null
}

import { strFromU8, unzipSync } from 'fflate'

const ole = [0xd0, 0xcf, 0x11, 0xe0]
const zip = [0x50, 0x4b, 0x03, 0x04]

/** Extension, media type, and the first bytes that a file of it has; text has none. */
const types: Readonly<Record<string, readonly [mediaType: string, magic: readonly number[] | null]>> = {
  pdf: ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ofd: ['application/ofd', zip],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', zip],
  zip: ['application/zip', zip],
  doc: ['application/msword', ole],
  xls: ['application/vnd.ms-excel', ole],
  ppt: ['application/vnd.ms-powerpoint', ole],
  wps: ['application/vnd.ms-works', ole],
  et: ['application/vnd.ms-excel', ole],
  jpg: ['image/jpeg', [0xff, 0xd8, 0xff]],
  jpeg: ['image/jpeg', [0xff, 0xd8, 0xff]],
  png: ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  txt: ['text/plain; charset=utf-8', null],
  csv: ['text/csv; charset=utf-8', null],
}

/** Media type of a file by its name and its first bytes together; null when they contradict each other or the type is not taken. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | null {
  const type = types[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  if (!type) return null
  const [mediaType, magic] = type
  if (magic === null) return bytes.subarray(0, 4096).includes(0) ? null : mediaType
  return magic.every((byte, at) => bytes[at] === byte) ? mediaType : null
}

// A part of an Office file larger than this when unpacked is not looked into: no header of a document is that long.
const largestPart = 8 * 1024 * 1024

/** Text of a file as far as it can be read without a converter: plain text, and the XML parts of Office and OFD files with their document properties. */
export function textIn(mediaType: string, bytes: Uint8Array): string {
  if (mediaType.startsWith('text/')) return new TextDecoder().decode(bytes)
  if (zip.some((byte, at) => bytes[at] !== byte)) return ''
  try {
    const parts = unzipSync(bytes, {
      filter: (part) =>
        /^(?:word\/(?:document|header\d*|footer\d*)|xl\/sharedStrings|ppt\/slides\/slide\d+|docProps\/(?:core|app|custom)|Doc_\d+\/Pages\/Page_\d+\/Content)\.xml$/.test(
          part.name,
        ) && part.originalSize <= largestPart,
    })
    return Object.values(parts)
      .map((part) => xmlText(strFromU8(part)))
      .join('\n')
  } catch {
    return ''
  }
}

const xmlText = (xml: string): string =>
  xml
    .replace(
      /<\/(?:w:p|si|a:p|ofd:TextObject|[\w:]*(?:title|subject|keywords|category|description|Company))>/g,
      '\n',
    )
    .replace(/<[^<>]*>/g, '')

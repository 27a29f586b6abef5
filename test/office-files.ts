import { strToU8, zipSync } from 'fflate'

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A small Word file: one paragraph a line; `|` splits a line into runs, as Word does. `extra` adds or replaces entries. */
export function aDocx(lines: readonly string[], extra: Readonly<Record<string, Uint8Array>> = {}): Buffer {
  const body = lines
    .map(
      (line) =>
        `<w:p>${line
          .split('|')
          .map((run) => `<w:r><w:t>${run}</w:t></w:r>`)
          .join('')}</w:p>`,
    )
    .join('')
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'word/document.xml': strToU8(`<w:document ${wordNamespace}><w:body>${body}</w:body></w:document>`),
      ...extra,
    }),
  )
}

/** The smallest whole PNG: one pixel, or one that claims `width` by `height`. */
export function aPng(width = 1, height = 1): Buffer {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

/** Bytes as they come from a socket, in pieces. */
export async function* inPieces(content: Buffer | string, piece = 16_384): AsyncIterable<Buffer> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

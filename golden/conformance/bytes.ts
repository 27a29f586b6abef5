// Text into the encodings in which such files arrive.
export type Encoding = 'utf8' | 'utf8-bom' | 'gb18030' | 'utf16le' | 'utf16be'

const known = new Map<string, readonly [number, number]>()

/** Node decodes GB18030 and does not encode it; the two-byte part is decoded once and turned round. */
function gbTable(): typeof known {
  if (known.size > 0) return known
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if ([...letter].length === 1 && letter !== '�') known.set(letter, [lead, trail])
    }
  return known
}

function gb18030(text: string): Uint8Array {
  const table = gbTable()
  const out: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const pair = table.get(letter)
    if (code < 0x80) out.push(code)
    else if (pair) out.push(...pair)
    else throw new Error(`no two-byte code for ${letter}`)
  }
  return Uint8Array.from(out)
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const marked = `\uFEFF${text}`
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return new TextEncoder().encode(text)
    case 'utf8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`)
    case 'gb18030':
      return gb18030(text)
    case 'utf16le':
      return utf16(text, true)
    case 'utf16be':
      return utf16(text, false)
  }
}

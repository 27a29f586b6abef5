import { describe, expect, test } from 'vitest'
import { consistentFigures } from '../corpus/figures.ts'
import { layouts } from '../corpus/layouts.ts'
import { writeReport } from '../corpus/report.ts'
import { checkReport } from '../index.ts'
import { decode, kindOf } from './decode.ts'

const layout = layouts.find(({ name }) => name === 'bars')
if (!layout) throw new Error('no layout')
const figures = consistentFigures('2021', 3)
const text = writeReport({ form: '2021', year: 2023, authority: '云州市教育局', figures, layout })
const utf16 = (mark: boolean, swap: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
/** GB18030 of the characters used, looked up by decoding every two-byte code. */
function gb18030(source: string): Uint8Array {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const one = decoder.decode(new Uint8Array([lead, trail]))
      if ([...one].length === 1 && one !== '\ufffd') codes.set(one, [lead, trail])
    }
  return new Uint8Array(
    [...source].flatMap((one) => (one.charCodeAt(0) < 128 ? [one.charCodeAt(0)] : (codes.get(one) ?? [63]))),
  )
}

describe('encodings are told from the bytes', () => {
  test.each([
    ['UTF-8', new Uint8Array(Buffer.from(text))],
    ['UTF-8 with a mark', new Uint8Array(Buffer.from(`\ufeff${text}`))],
    ['UTF-16LE with a mark', utf16(true, false)],
    ['UTF-16BE with a mark', utf16(true, true)],
    ['UTF-16LE without a mark', utf16(false, false)],
    ['UTF-16BE without a mark', utf16(false, true)],
    ['GB18030', gb18030(text)],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)?.replace(/^\ufeff/, '')).toBe(text)
    const check = checkReport(bytes)
    expect([check.authority, check.form, check.findings.length, check.missing.length]).toEqual([
      '云州市教育局',
      '2021',
      0,
      0,
    ])
  })

  test('offsets count the decoded text', () => {
    const wrong = text.replace('根据', '2023年共收到政府信息公开申请99999件。根据')
    const claim = checkReport(new Uint8Array(Buffer.from(wrong))).claims[0]
    expect(claim && wrong.slice(claim.offset, claim.offset + claim.text.length)).toBe(
      '2023年共收到政府信息公开申请99999件',
    )
  })
})

test.each([
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff, 0xe0], 'picture'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 3, 4], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[], 'empty'],
  [[0, 1, 2, 3, 0xfe, 0x80, 0, 9], 'binary'],
] as const)('%j is %s', (bytes, kind) => expect(kindOf(new Uint8Array(bytes))).toBe(kind))

import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDocx, aPng, inPieces } from '../../../test/office-files.ts'
import { diskShelf } from './disk.ts'
import { fileStore } from './intake.ts'
import { contentDisposition, safeName } from './name.ts'
import { receiveFile } from './records.ts'
import type { Scan } from './scan.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const maxBytes = 25 * 1024 * 1024
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const store = (scan: Scan | null = null) =>
  fileStore({
    folder: path.join(folder, 'intake'),
    shelf: diskShelf(folder, () => new Date('2026-11-23T04:00:00Z')),
    scan,
  })
const put = (
  content: Buffer | string,
  limits: Partial<Parameters<ReturnType<typeof store>['put']>[1]> = {},
) => store().put(inPieces(content), { maxBytes, ...limits })
const ole = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ])

describe('what a file is, its content says', () => {
  test.each([
    ['a Word file', aDocx(['关于印发办法的通知']), docx],
    ['an OFD', Buffer.from(zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>') })), 'application/ofd'],
    [
      'an OpenDocument text',
      Buffer.from(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })),
      'application/vnd.oasis.opendocument.text',
    ],
    ['a PDF', '%PDF-1.7\n…', 'application/pdf'],
    ['an old Word or WPS file', ole('WordDocument'), 'application/msword'],
    ['an old Excel file', ole('Workbook'), 'application/vnd.ms-excel'],
    ['a picture', aPng(), 'image/png'],
    ['text', '申请人需要的信息', 'text/plain'],
    ['text in GB 18030', Buffer.from('c9eac7eb', 'hex'), 'text/plain'],
  ])('%s', async (_title, content, mediaType) =>
    expect(await put(content)).toMatchObject({ ok: true, value: { mediaType } }),
  )

  test.each([
    ['nothing', '', 'FILE-EMPTY'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'FILE-TYPE'],
    ['an installer in a compound file', ole('Installer'), 'FILE-TYPE'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'FILE-TYPE'],
    ['a web page', '<!DOCTYPE html><script>alert(1)</script>', 'FILE-WEB-PAGE'],
    ['a drawing with script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'FILE-WEB-PAGE'],
    ['a page that begins like text', '你好\n<script>alert(1)</script>', 'FILE-WEB-PAGE'],
    ['an archive', Buffer.from(zipSync({ 'a.exe': strToU8('MZ') })), 'FILE-ARCHIVE'],
    ['a Word file with macros', aDocx(['x'], { 'word/vbaProject.bin': strToU8('x') }), 'FILE-MACRO'],
    ['an old Word file with macros', ole('WordDocument', '_VBA_PROJECT'), 'FILE-MACRO'],
    ['an encrypted office file', ole('EncryptedPackage'), 'FILE-ENCRYPTED'],
    ['a path that climbs out', aDocx(['x'], { '../../etc/passwd': strToU8('x') }), 'FILE-DAMAGED'],
    ['a cut-off Word file', aDocx(['x']).subarray(0, 300), 'FILE-DAMAGED'],
    ['a picture of 40,000 by 40,000', aPng(40_000, 40_000), 'FILE-IMAGE-TOO-LARGE'],
    ['a picture without a head', Buffer.from('ffd8ff000102', 'hex'), 'FILE-DAMAGED'],
  ])('%s is refused', async (_title, content, refusal) =>
    expect(await put(content)).toMatchObject({ ok: false, refusal }),
  )

  test('a place may take less', async () =>
    expect(await put(aPng(), { accept: ['application/pdf'] })).toMatchObject({ refusal: 'FILE-TYPE-HERE' }))
})

describe('archives that unpack to something monstrous', () => {
  const bomb = () => aDocx(['x'], { 'word/media/a.bin': new Uint8Array(12 * 1024 * 1024) })

  test('a zip bomb named .docx is refused', async () => {
    expect(bomb().length).toBeLessThan(60_000)
    expect(await put(bomb())).toMatchObject({ refusal: 'FILE-BOMB' })
  })

  test('one that lies about its sizes too', async () => {
    const lying = bomb()
    for (const [signature, offset] of [
      ['PK\x01\x02', 24],
      ['PK\x03\x04', 22],
    ] as const)
      for (
        let at = lying.indexOf(signature, 0, 'latin1');
        at >= 0;
        at = lying.indexOf(signature, at + 4, 'latin1')
      )
        lying.writeUInt32LE(10, at + offset)
    expect(await put(lying)).toMatchObject({ refusal: 'FILE-BOMB' })
  })

  test('more entries than a document ever has', async () => {
    const entries = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`e${n}`, new Uint8Array()]))
    expect(await put(aDocx(['x'], entries))).toMatchObject({ refusal: 'FILE-BOMB' })
  })
})

describe('nothing classified may enter', () => {
  test.each([
    ['in its text', aDocx(['机密★5年', '正文'])],
    ['split over runs', aDocx(['机|密|★5年'])],
    [
      'in a header',
      aDocx(['正文'], { 'word/header1.xml': strToU8('<w:hdr><w:p><w:t>秘密★</w:t></w:p></w:hdr>') }),
    ],
    [
      'in its properties',
      aDocx(['正文'], { 'docProps/core.xml': strToU8('<p><dc:title>绝密★</dc:title></p>') }),
    ],
    ['in plain text', Buffer.from('内部资料\n名单')],
    ['in an old Word file', ole('WordDocument', '\n秘密★\n')],
  ])('a mark %s', async (_title, content) =>
    expect(await put(content)).toMatchObject({ refusal: 'FILE-SECRET' }),
  )

  test('a mark in the name', async () =>
    expect(
      await receiveFile(store(), { name: '秘密★通知.pdf', source: inPieces('%PDF-1.7') }, { maxBytes }),
    ).toMatchObject({ refusal: 'FILE-SECRET', with: { mark: '秘密★' } }))

  test('a regulation about secrecy is no secret', async () =>
    expect(await put(aDocx(['不得泄露国家秘密、工作秘密']))).toMatchObject({ ok: true }))
})

describe('the shelf', () => {
  test('gives back what was put, under its hash', async () => {
    const content = Buffer.from('云禾县政府信息公开指南')
    const result = await put(content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(result).toEqual({ ok: true, value: { sha256, size: content.length, mediaType: 'text/plain' } })
    const stream = await store().open(sha256)
    expect(stream && (await buffer(stream)).equals(content)).toBe(true)
    await store().remove(sha256)
    expect(await store().open(sha256)).toBeNull()
  })

  test('an address that is none opens nothing', async () =>
    expect(await store().open('../../etc/passwd')).toBeNull())

  test('a source above the limit is cut off and nothing is left', async () => {
    let read = 0
    async function* endless() {
      for (;;) {
        read += 65_536
        yield Buffer.alloc(65_536, 'a')
      }
    }
    const result = await store().put(endless(), { maxBytes: 1024 * 1024 })
    expect(result).toMatchObject({ refusal: 'FILE-TOO-LARGE', with: { limit: '1MB' } })
    expect(read).toBeLessThan(1.2 * 1024 * 1024)
    expect(await readdir(path.join(folder, 'intake'))).toEqual([])
  })

  test('a source that breaks off leaves nothing', async () => {
    async function* broken() {
      yield Buffer.from('半')
      throw new Error('socket closed')
    }
    await expect(store().put(broken(), { maxBytes })).rejects.toThrow('socket closed')
    expect(await readdir(path.join(folder, 'intake'))).toEqual([])
  })
})

describe('the scanner', () => {
  test('a virus is refused', async () =>
    expect(await store(async () => 'infected').put(inPieces('text'), { maxBytes })).toMatchObject({
      refusal: 'FILE-VIRUS',
    }))

  test('a scanner that is away refuses all: what cannot be checked is not taken', async () =>
    expect(await store(async () => 'unavailable').put(inPieces('text'), { maxBytes })).toMatchObject({
      refusal: 'FILE-SCAN-AWAY',
    }))
})

describe('names', () => {
  test.each([
    ['附件1.docx', '附件1.docx'],
    ['C:\\Users\\x\\报告.docx', '报告.docx'],
    ['../../etc/passwd', 'passwd.docx'],
    ['报告\u202excod.exe', '报告xcod.exe.docx'],
    ['a\r\nSet-Cookie: x.docx', 'aSet-Cookie x.docx'],
    ['.hidden.docx', 'hidden.docx'],
    ['', '附件.docx'],
  ])('%j becomes %j', (given, safe) => expect(safeName(given, docx)).toBe(safe))

  test('the length is bounded, the extension kept', () => {
    const name = safeName(`${'长'.repeat(500)}.DOCX`, docx)
    expect([...name].length).toBe(119)
    expect(name.endsWith('.docx')).toBe(true)
  })

  test('a header cannot be broken out of', () =>
    expect(contentDisposition('"x"; 答复书\'.pdf')).toBe(
      `attachment; filename="_x_; ___'.pdf"; filename*=UTF-8''%22x%22%3B%20%E7%AD%94%E5%A4%8D%E4%B9%A6%27.pdf`,
    ))
})

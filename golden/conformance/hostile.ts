// Files that mean harm, or are broken: made when the tests run, since some are large.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileOf, lines, merged } from './case.ts'
import { report } from './document.ts'
import { rng } from './random.ts'

const good = (seed: string): ReturnType<typeof report> =>
  report({ form: '2021', year: 2022, authority: '云川市水务局', seed })

export interface Hostile {
  readonly name: string
  readonly bytes: Uint8Array
  /** null: read or refused, but never a crash. */
  readonly unreadable: boolean | null
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const noise = (bytes: number): Uint8Array => {
  const random = rng(99)
  return Uint8Array.from({ length: bytes }, () => random.int(0, 255))
}
const page = (): string => new TextDecoder().decode(fileOf(good('hostile'), merged).bytes)

const text = (): string => new TextDecoder().decode(fileOf(good('hostile'), lines).bytes)
/** Makes what follows a report, so that all of it is looked at. */
const opening = '云川市水务局2022年政府信息公开工作年度报告\n一、总体情况\n全年收到政府信息公开申请5件。\n'

/** Damaged and malicious inputs. */
export const hostile = (): readonly Hostile[] => [
  { name: 'empty.txt', bytes: new Uint8Array(), unreadable: true },
  { name: 'noise.txt', bytes: noise(20_000), unreadable: true },
  { name: 'noise.html', bytes: noise(20_000), unreadable: true },
  {
    name: 'zip-that-is-no-word-file.docx',
    bytes: Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]),
    unreadable: true,
  },
  {
    name: 'half-a-zip.docx',
    bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...noise(400)]),
    unreadable: true,
  },
  { name: 'half-a-pdf.pdf', bytes: utf8('%PDF-1.7\n1 0 obj <</Type /Catalog'), unreadable: true },
  { name: 'spaces.txt', bytes: new Uint8Array(30_000_000).fill(0x20), unreadable: null },
  {
    name: 'deep.html',
    bytes: utf8(`<html><body>${'<div>'.repeat(100_000)}深${'</div>'.repeat(100_000)}`),
    unreadable: null,
  },
  {
    name: 'deep-tables.html',
    bytes: utf8(`<html><body>${'<table><tr><td>'.repeat(5_000)}1`),
    unreadable: null,
  },
  {
    name: 'wide.html',
    bytes: utf8(
      `<table><tr><td colspan="999999999" rowspan="999999999">自然人</td></tr><tr><td>1</td></tr></table>`,
    ),
    unreadable: null,
  },
  { name: 'truncated.html', bytes: utf8(page().slice(0, page().length / 2)), unreadable: false },
  {
    name: 'cut-in-a-tag.html',
    bytes: utf8(page().slice(0, page().lastIndexOf('<td') + 2)),
    unreadable: false,
  },
  { name: 'many-digits.txt', bytes: utf8(`收到政府信息公开申请${'9'.repeat(100_000)}件`), unreadable: null },
  {
    name: 'many-percents.txt',
    bytes: utf8('共收到1件，回复1件，回复率100%；'.repeat(20_000)),
    unreadable: null,
  },
  { name: 'many-commas.txt', bytes: utf8(`共100件，其中${'甲1件、'.repeat(30_000)}。`), unreadable: null },
  { name: 'newlines.txt', bytes: utf8('\n'.repeat(200_000) + text()), unreadable: null },
  {
    name: 'blank-paragraphs.html',
    bytes: utf8(page().replace('<p>', `${'<p>&nbsp;</p>\n'.repeat(50_000)}<p>`)),
    unreadable: null,
  },
  {
    name: 'articles.txt',
    bytes: utf8(opening + '第二十条第（一）项\n信息内容\n本年制发件数\n规章\n1\n2\n3\n'.repeat(3_000)),
    unreadable: false,
  },
  {
    name: 'rows.txt',
    bytes: utf8(opening + '1.属于国家秘密\n0\n0\n0\n0\n0\n0\n0\n'.repeat(3_000)),
    unreadable: false,
  },
  { name: 'of-which.txt', bytes: utf8(opening + '共100件，其中甲5件，'.repeat(8_000)), unreadable: false },
  { name: 'ratios.txt', bytes: utf8(opening + '收到5件回复4件占80%'.repeat(10_000)), unreadable: false },
  { name: 'headings.txt', bytes: utf8(opening + '一、总体情况\n'.repeat(10_000)), unreadable: false },
  { name: 'prototype.html', bytes: utf8(page().replaceAll('行政许可', '__proto__')), unreadable: false },
  {
    name: 'script.html',
    bytes: utf8(page().replaceAll('规章', '<script>throw 1</script>规章')),
    unreadable: false,
  },
  {
    name: 'nul.txt',
    bytes: utf8(`${new TextDecoder().decode(fileOf(good('nul'), lines).bytes)}\0\0`),
    unreadable: null,
  },
]

/** Writes nine good reports and one that cannot be read, as files of `folder`; gives their paths in order. */
export function nineAndOne(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: 10 }, (_, n) => {
    const place = path.join(folder, `report-${n}.html`)
    writeFileSync(place, n === 4 ? noise(5_000) : fileOf(good(`ten-${n}`), merged).bytes)
    return place
  })
}

/** A folder to walk: reports in sub-folders, files of other kinds, an empty folder, a link to itself. */
export function tree(folder: string): readonly string[] {
  const put = (name: string, bytes: Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
  put('b/report.html', fileOf(good('b'), merged).bytes)
  put('a/z.txt', fileOf(good('a'), lines).bytes)
  put('B.txt', fileOf(good('B'), lines).bytes)
  put('a.txt', fileOf(good('a.txt'), lines).bytes)
  put('年报.html', fileOf(good('han'), merged).bytes)
  put('b/archive.tar', noise(3_000))
  put('b/program.exe', Uint8Array.from([0x4d, 0x5a, ...noise(500)]))
  mkdirSync(path.join(folder, 'empty'), { recursive: true })
  symlinkSync(folder, path.join(folder, 'loop'))
  // Sorted by code unit of the relative path: capital letters first, `a.txt` before `a/z.txt`.
  return ['B.txt', 'a.txt', 'a/z.txt', 'b/report.html', '年报.html']
}

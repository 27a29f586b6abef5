import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { consistentFigures } from '../../report/corpus/figures.ts'
import { layouts } from '../../report/corpus/layouts.ts'
import { writeReport } from '../../report/corpus/report.ts'
import { main } from '../cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-report-'))
const layout = layouts[0]
if (!layout) throw new Error('no layout')
const figures = consistentFigures('2021', 31)
const good = writeReport({ form: '2021', year: 2023, authority: '云州市教育局', figures, layout })
const bad = writeReport({
  form: '2021',
  year: 2023,
  authority: '云州市财政局',
  figures: { ...figures, 'remedies.reconsideration.total': 9999 },
  layout,
})
const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

interface Line {
  file: string
  authority: string | null
  unreadable: string | null
  findings: { rule: string; severity: string; cells: string[]; expected: number | null }[]
}
async function gongkai(
  ...args: string[]
): Promise<{ status: number; lines: Line[]; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const status = await main(['report', 'check', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  const lines = args.includes('--json') ? out.map((line) => JSON.parse(line) as Line) : []
  return { status, lines, out, err }
}

describe('gongkai report check', () => {
  test('no error is status 0, an error 1', async () => {
    expect((await gongkai('--json', write('good.html', good))).status).toBe(0)
    const { status, lines } = await gongkai('--json', write('bad.html', bad))
    expect(status).toBe(1)
    expect(lines[0]?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['remedies.total', 'error'],
    ])
  })

  test('ten files with one unreadable among them: nine answers, one reason, status 2', async () => {
    const files = Array.from({ length: 10 }, (_, at) =>
      write(`ten/${at}.html`, at === 4 ? new Uint8Array([0, 1, 2, 255, 254, 0, 7]) : at === 7 ? bad : good),
    )
    const { status, lines } = await gongkai('--json', ...files)
    expect(status).toBe(2)
    expect(lines.map(({ file }) => file)).toEqual(files)
    expect(lines.filter(({ unreadable }) => unreadable === null)).toHaveLength(9)
    expect(lines[4]?.unreadable).toMatch(/无法读取/)
    expect(lines[4]?.findings).toEqual([])
  })

  test('a directory is walked in code-unit order; other kinds are passed over', async () => {
    write('walk/b.txt', '不是报告的文字。')
    write('walk/B.html', good)
    write('walk/a/z.htm', good)
    write('walk/data.bin', new Uint8Array([0, 1, 2, 3, 255]))
    const { status, lines } = await gongkai('--json', path.join(folder, 'walk'))
    expect(lines.map(({ file }) => path.relative(path.join(folder, 'walk'), file))).toEqual([
      'B.html',
      'a/z.htm',
      'b.txt',
    ])
    expect(status).toBe(0)
  })

  test('fields are those of the contract, in its order', async () => {
    const { out } = await gongkai('--json', write('fields.html', bad))
    expect(Object.keys(JSON.parse(out[0] ?? '{}'))).toEqual([
      'file',
      'authority',
      'year',
      'form',
      'period',
      'publishedOn',
      'cells',
      'missing',
      'claims',
      'findings',
      'unreadable',
    ])
    expect(Object.keys(JSON.parse(out[0] ?? '{}').findings[0])).toEqual([
      'rule',
      'severity',
      'cells',
      'expected',
      'actual',
      'message',
      'basis',
    ])
  })

  test('last year: what was carried out is carried in, in each column', async () => {
    const before = writeReport({
      form: '2021',
      year: 2022,
      authority: '云州市教育局',
      figures: { ...figures, 'requests.carriedOut.naturalPerson': 41 },
      layout,
    })
    const { status, lines } = await gongkai(
      '--json',
      '--previous',
      write('before.html', before),
      write('now.html', good),
    )
    const broken = lines[0]?.findings.find(({ cells }) => cells[0] === 'requests.carriedIn.naturalPerson')
    expect([broken?.rule, broken?.expected, status]).toEqual(['requests.continuity', 41, 1])
  })

  test('last year cannot be read: the report is answered without it, and the status says so', async () => {
    const { status, lines, err } = await gongkai(
      '--json',
      '--previous',
      '/nowhere/at/all.txt',
      write('now.html', good),
    )
    expect([status, lines.length, lines[0]?.unreadable, err.length]).toEqual([2, 1, null, 1])
    expect(err[0]).toContain('文件不存在')
  })

  test.each([[['--json']], [['--form', '2020', 'x.txt']], [['--nonsense', 'x.txt']], [['--previous']]])(
    'wrong arguments %j: status 2 and nothing on standard output',
    async (args) => {
      const { status, out, err } = await gongkai(...args)
      expect([status, out, err.length]).toEqual([2, [], 1])
    },
  )

  test('a directory without a report is status 2; so is a file that does not exist', async () => {
    mkdirSync(path.join(folder, 'empty'), { recursive: true })
    expect((await gongkai('--json', path.join(folder, 'empty'))).status).toBe(2)
    const { status, lines } = await gongkai('--json', path.join(folder, 'missing.txt'))
    expect([status, lines[0]?.unreadable]).toEqual([2, '文件不存在。'])
  })

  test('for people: both sides of the sum', async () => {
    const { out } = await gongkai(write('people.html', bad))
    expect(out.join('\n')).toMatch(/\[错误] 行政复议:.*表中总计为9999/)
  })
})

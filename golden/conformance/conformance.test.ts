import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { allCases } from './cases.ts'
import { check, spawned } from './engine.ts'
import { cellIds, consistent, figure } from './figures.ts'
import { knownGaps, readGaps, unexplained } from './gaps.ts'
import { hostile, nineAndOne, tree } from './hostile.ts'
import { filesOf, storedCases } from './make.ts'
import { rng } from './random.ts'
import { judge } from './rules.ts'
import { runCase } from './run.ts'
import { combined } from './situations/combined.ts'
import { mutated } from './situations/planted.ts'
import { tallyOf } from './tally.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const forms = ['2018', '2019', '2021'] as const
const contract = path.join(import.meta.dirname, '../../../shared/contracts/forms.json')

describe('the set itself', () => {
  test.skipIf(!existsSync(contract))('its cells are those of the contract', () => {
    const { forms: known } = JSON.parse(readFileSync(contract, 'utf8')) as Contract
    for (const form of forms) {
      const ids = Object.entries(known[form]?.tables ?? {}).flatMap(([table, { cells, rows, columns }]) => [
        ...(cells ?? []).map((cell) => `${table}.${cell.id}`),
        ...(rows ?? []).flatMap((row) => (columns ?? []).map((column) => `${table}.${row.id}.${column.id}`)),
      ])
      expect([...cellIds(form)].sort()).toEqual(ids.sort())
    }
  })
  test('consistent figures break no rule, and any nudged total does', () => {
    for (const form of forms)
      for (let seed = 0; seed < 50; seed += 1) {
        const figures = consistent(form, rng(seed), 'few')
        expect(judge(form, figures)).toEqual([])
        const total = form === '2018' ? 'indicators.staff' : 'requests.granted.total'
        figures.set(total, figure((figures.get(total)?.value ?? 0) + 1))
        expect(judge(form, figures)).not.toEqual([])
      }
  })
  test('what is stored is what the generator makes: `node golden/conformance/make.ts`', () => {
    const cases = storedCases()
    expect(readdirSync(path.join(import.meta.dirname, 'cases')).sort()).toEqual(
      cases.map(({ name }) => name).sort(),
    )
    for (const one of cases)
      for (const [name, bytes] of filesOf(one)) {
        const stored = readFileSync(path.join(import.meta.dirname, 'cases', one.name, name))
        expect(stored.equals(bytes), `${one.name}/${name}`).toBe(true)
      }
  })
  test('a listed gap that passes is reported, and so is a failure that is not listed', () => {
    const gaps = readGaps('# why\na | wrong-cell | because')
    expect(unexplained([{ name: 'a', because: '', found: [] }], gaps)).toEqual([
      'a: wrong-cell: is listed as a gap and passes',
    ])
    const failing = { name: 'b', because: '', found: [{ kind: 'crash', detail: 'x' } as const] }
    expect(unexplained([failing], [])).toEqual(['b: crash: x'])
  })
})

test('the tally counts a wrong cell, a lost one, a missed and an invented contradiction', () => {
  const [one] = allCases().filter(({ name }) => name === 'planted-2021-row-total')
  const kindsFound = ['wrong-cell', 'lost-cell', 'missed-error', 'false-error'] as const
  const found = kindsFound.map((kind) => ({ kind, detail: '' }))
  if (!one) throw new Error('the case is gone')
  const planted = one.files[0]?.expected?.findings?.length ?? 0
  expect(tallyOf(one, { name: one.name, because: '', found })).toEqual({
    documents: 1,
    right: 198,
    wrong: 1,
    missing: 1,
    found: planted - 1,
    missed: 1,
    invented: 1,
  })
})

interface Contract {
  readonly forms: Readonly<
    Record<
      string,
      {
        readonly tables: Readonly<
          Record<string, Partial<Record<'cells' | 'rows' | 'columns', readonly { readonly id: string }[]>>>
        >
      }
    >
  >
}

describe('gongkai report check', () => {
  test('says of every case what the contract says', { timeout: 300_000 }, async () => {
    const mutations = Array.from({ length: process.env.LONG ? 2_000 : 0 }, (_, n) => mutated(1_000 + n))
    const clean = Array.from({ length: process.env.LONG ? 1_000 : 0 }, (_, n) => combined(n + 1))
    const results = []
    for (const one of [...allCases(), ...mutations, ...clean]) results.push(await runCase(one, folder))
    expect(unexplained(results, knownGaps())).toEqual([])
  })

  test.each(hostile().map((file) => [file.name, file] as const))(
    'survives %s',
    { timeout: 60_000 },
    async (name, file) => {
      const place = path.join(folder, name)
      writeFileSync(place, file.bytes)
      const began = performance.now()
      const { status, answers } = await check([place, '--json'])
      expect(performance.now() - began).toBeLessThan(5_000)
      expect(answers).toHaveLength(1)
      const [answer] = answers
      if (file.unreadable !== null) expect(answer?.unreadable !== null).toBe(file.unreadable)
      if (answer?.unreadable) expect(answer).toMatchObject({ cells: {}, findings: [] })
      expect(status === 2).toBe(answer?.unreadable !== null)
    },
  )

  test('one unreadable file among ten costs only itself', async () => {
    const places = nineAndOne(path.join(folder, 'ten'))
    const { status, answers } = await check([...places, '--json'])
    expect(status).toBe(2)
    expect(answers.map(({ file }) => file)).toEqual(places)
    expect(answers.map(({ unreadable }) => unreadable !== null)).toEqual(places.map((_, n) => n === 4))
    expect(answers[4]?.unreadable).toMatch(/\p{sc=Han}/u)
    for (const [n, answer] of answers.entries())
      if (n !== 4) expect(Object.keys(answer.cells)).toHaveLength(200)
  })

  test('a folder is walked: only the listed kinds, by content, sorted by code unit', async () => {
    const home = path.join(folder, 'tree')
    const names = tree(home)
    const { status, answers } = await check([home, '--json'])
    expect(answers.map(({ file }) => file)).toEqual(names.map((name) => `${home}/${name}`))
    expect(status).toBe(0)
  })

  test.each([
    ['no file', []],
    ['an unknown flag', ['--verbose', 'x.txt']],
    ['an unknown form', ['x.txt', '--form', '2020']],
    ['--previous without its file', ['x.txt', '--previous']],
    ['two previous files', ['x.txt', '--previous', 'a', '--previous', 'b']],
  ])('status 2 for wrong arguments: %s', async (_, args) => {
    const { status, err } = await check(args)
    expect(status).toBe(2)
    expect(err.join('')).toMatch(/\p{sc=Han}/u)
  })

  test('status 2 where no report is found or a file does not exist', async () => {
    const absent = path.join(folder, 'absent.txt')
    expect((await check([absent, '--json'])).status).toBe(2)
    expect((await check([path.join(folder, 'tree/empty'), '--json'])).status).toBe(2)
  })

  test('as a process of its own it prints one object a line and nothing else', {
    timeout: 60_000,
  }, async () => {
    nineAndOne(path.join(folder, 'spawned'))
    const names = Array.from({ length: 10 }, (_, n) => `report-${n}.html`)
    const { status, answers, out } = await spawned([...names, '--json'], path.join(folder, 'spawned'))
    expect([status, out.length, answers.length]).toEqual([2, 10, 10])
    expect(answers.map(({ file }) => file)).toEqual(names)
    const walked = await spawned(['.', '--json'], path.join(folder, 'spawned'))
    // A damaged file with a report's ending may be named as unreadable, or be no listed kind by content; the nine are there either way.
    expect(walked.answers.filter(({ unreadable }) => unreadable === null)).toHaveLength(9)
  })
})

// `npm run report:conformance`: cells right, wrong, missing; contradictions found, missed, invented; by layout and in all.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Case } from './case.ts'
import { allCases } from './cases.ts'
import type { Kind } from './compare.ts'
import { type Result, runCase } from './run.ts'
import { combined } from './situations/combined.ts'
import { mutated } from './situations/planted.ts'

export interface Tally {
  readonly documents: number
  readonly right: number
  readonly wrong: number
  readonly missing: number
  readonly found: number
  readonly missed: number
  readonly invented: number
}

/** What one case adds: figures printed, contradictions planted, and what became of them. */
export function tallyOf({ files }: Case, { found: all }: Result): Tally {
  const count = (kind: Kind): number => all.filter((one) => one.kind === kind).length
  const expected = files.flatMap((file) => (file.expected ? [file.expected] : []))
  const figures = expected.reduce((sum, { cells = {} }) => sum + Object.keys(cells).length, 0)
  const planted = expected
    .flatMap(({ findings = [] }) => findings)
    .filter(({ severity }) => severity === 'error').length
  const [wrong, missing, missed] = [count('wrong-cell'), count('lost-cell'), count('missed-error')]
  return {
    documents: expected.length,
    right: Math.max(0, figures - wrong - missing),
    wrong,
    missing,
    found: planted - missed,
    missed,
    invented: count('false-error'),
  }
}

const none: Tally = { documents: 0, right: 0, wrong: 0, missing: 0, found: 0, missed: 0, invented: 0 }
const names = ['documents', 'right', 'wrong', 'missing', 'found', 'missed', 'invented'] as const
export const added = (a: Tally, b: Tally): Tally => ({
  documents: a.documents + b.documents,
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missing: a.missing + b.missing,
  found: a.found + b.found,
  missed: a.missed + b.missed,
  invented: a.invented + b.invented,
})

/** One line a layout, then the sum. */
export const lines = (tallies: ReadonlyMap<string, Tally>): readonly string[] => {
  const width = Math.max(...[...tallies.keys()].map((name) => name.length), 6) + 2
  const line = (name: string, tally: Tally): string =>
    name.padEnd(width) + names.map((key) => String(tally[key]).padStart(11)).join('')
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, tally]) => line(name, tally))
  const head = 'layout'.padEnd(width) + names.map((name) => name.padStart(11)).join('')
  return [head, ...rows, line('all', [...tallies.values()].reduce(added, none))]
}

if (import.meta.main) {
  const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'))
  const upTo = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n))
  const cases = [
    ...allCases(),
    ...upTo(1_000, (n) => mutated(1_000 + n)),
    ...upTo(400, (n) => combined(1 + n)),
  ]
  const tallies = new Map<string, Tally>()
  for (const [n, one] of cases.entries()) {
    if (process.stderr.isTTY && n % 50 === 0) process.stderr.write(`\r${n}/${cases.length}`)
    const layout = one.layout ?? 'pairs and others'
    tallies.set(layout, added(tallies.get(layout) ?? none, tallyOf(one, await runCase(one, folder))))
  }
  rmSync(folder, { recursive: true })
  for (const text of lines(tallies)) console.log(text)
}

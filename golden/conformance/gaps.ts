// golden/expected-failures.txt: gaps that are known, each with its reason.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Result } from './run.ts'

export interface Gap {
  readonly name: string
  readonly kind: string
  readonly reason: string
}

export function readGaps(text: string): readonly Gap[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', kind = '', reason = ''] = line.split('|').map((part) => part.trim())
      if (reason === '') throw new Error(`golden/expected-failures.txt: no reason in “${line}”`)
      return { name, kind, reason }
    })
}

export const knownGaps = (): readonly Gap[] =>
  readGaps(readFileSync(path.join(import.meta.dirname, '../expected-failures.txt'), 'utf8'))

/** What fails without being listed, and what is listed and passes. */
export function unexplained(results: readonly Result[], gaps: readonly Gap[]): readonly string[] {
  const failing = results.flatMap(({ name, found }) =>
    found.map(({ kind, detail }) => ({ name, kind, detail })),
  )
  const listed = (name: string, kind: string): boolean =>
    gaps.some((gap) => gap.name === name && gap.kind === kind)
  return [
    ...failing
      .filter(({ name, kind }) => !listed(name, kind))
      .map(({ name, kind, detail }) => `${name}: ${kind}: ${detail}`),
    ...gaps
      .filter((gap) => !failing.some(({ name, kind }) => name === gap.name && kind === gap.kind))
      .map((gap) => `${gap.name}: ${gap.kind}: is listed as a gap and passes`),
  ]
}

// The form in which cases stand in the repository: small enough to read.
import { type Case, statusOf } from './case.ts'
import type { ExpectedFile } from './document.ts'

const rowOf = (id: string): string =>
  id.startsWith('indicators.') ? 'indicators' : id.replace(/\.[^.]+$/, '')

/** `requests.received: "150 88 0 0 1 _ 239"`: figures of a row in the order of the form; `_` has none, `?12` may be missing. */
export function rows(expected: ExpectedFile, order: readonly string[]): Readonly<Record<string, string>> {
  const lines = new Map<string, string[]>()
  for (const id of order) {
    const value = expected.cells?.[id]
    const doubtful = expected.mayMiss?.[id]
    const mark = value !== undefined ? String(value) : doubtful !== undefined ? `?${doubtful}` : '_'
    const row = rowOf(id)
    lines.set(row, [...(lines.get(row) ?? []), mark])
  }
  return Object.fromEntries([...lines].map(([row, marks]) => [row, marks.join(' ')]))
}

/** `expected.json` of a case. */
export function expectedJson(one: Case, order: (expected: ExpectedFile) => readonly string[]): string {
  const files = one.files.flatMap(({ name, expected }) => {
    if (!expected) return []
    const { cells: _cells, missing: _missing, mayMiss: _may, ...rest } = expected
    return [[name, { ...rest, rows: rows(expected, order(expected)) }] as const]
  })
  const whole = {
    because: one.because,
    args: one.args ?? [],
    status: statusOf(one),
    files: Object.fromEntries(files),
  }
  return `${JSON.stringify(whole, null, 1)}\n`
}

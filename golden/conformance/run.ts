// Runs cases through the engine and says where it departs from the contract.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Case, statusOf } from './case.ts'
import { type Disagreement, disagreements } from './compare.ts'
import { check } from './engine.ts'

export interface Result {
  readonly name: string
  readonly because: string
  readonly found: readonly Disagreement[]
}

/** Text files in UTF-8 without a mark: the only ones whose offsets count in the bytes as written. */
const plainText = (name: string, bytes: Uint8Array): string | undefined => {
  // A sentence broken over lines is quoted without its breaks.
  if (
    name === 'wrapped.txt' ||
    !name.endsWith('.txt') ||
    bytes[0] === 0xef ||
    bytes[0] === 0xff ||
    bytes[0] === 0xfe
  )
    return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.startsWith('<') ? undefined : text
  } catch {
    return undefined
  }
}

/** Writes the files of a case under `folder`, runs it, and compares. */
export async function runCase(one: Case, folder: string): Promise<Result> {
  const home = path.join(folder, one.name)
  mkdirSync(home, { recursive: true })
  for (const file of one.files) writeFileSync(path.join(home, file.name), file.bytes)
  const judged = one.files.flatMap((file) => (file.expected ? [{ ...file, expected: file.expected }] : []))
  const paths = judged.map((file) => path.join(home, file.name))
  const named = new Set(one.files.map((file) => file.name))
  const flags = (one.args ?? []).map((flag) => (named.has(flag) ? path.join(home, flag) : flag))
  const result = (found: readonly Disagreement[]): Result => ({ name: one.name, because: one.because, found })
  try {
    const answer = await check([...paths, '--json', ...flags])
    const found: Disagreement[] = []
    if (answer.answers.length !== judged.length)
      return result([
        {
          kind: 'shape',
          detail: `${answer.answers.length} answers to ${judged.length} files: ${answer.err.join(' ')}`,
        },
      ])
    for (const [n, file] of judged.entries()) {
      const actual = answer.answers[n]
      if (actual)
        found.push(...disagreements(file.expected, actual, paths[n] ?? '', plainText(file.name, file.bytes)))
    }
    if (answer.status !== statusOf(one))
      found.push({ kind: 'status', detail: `exit ${statusOf(one)}, given ${answer.status}` })
    return result(found)
  } catch (error) {
    return result([
      { kind: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    ])
  }
}

// The command as the contract calls it: in this process, or as a process of its own.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { main } from '../../src/app/cli.ts'
import type { Actual } from './compare.ts'

export interface Answer {
  readonly status: number
  readonly answers: readonly Actual[]
  readonly out: readonly string[]
  readonly err: readonly string[]
}

const parsed = (lines: readonly string[]): Actual[] =>
  lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Actual] : []))

/** `gongkai report check …` in this process. */
export async function check(args: readonly string[]): Promise<Answer> {
  const out: string[] = []
  const err: string[] = []
  const status = await main(['report', 'check', ...args], {
    out: (line) => out.push(...line.split('\n').filter((part) => part !== '')),
    err: (line) => err.push(line),
  })
  return { status, answers: args.includes('--json') ? parsed(out) : [], out, err }
}

/** The same through `bin/gongkai.mjs`, started in `folder`. */
export function spawned(args: readonly string[], folder: string): Promise<Answer> {
  const program = path.join(import.meta.dirname, '../../bin/gongkai.mjs')
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, 'report', 'check', ...args],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, out, err) => {
        const lines = out.split('\n').filter((line) => line !== '')
        const status = error ? (typeof error.code === 'number' ? error.code : -1) : 0
        resolve({ status, answers: parsed(lines), out: lines, err: err.split('\n') })
      },
    )
  })
}

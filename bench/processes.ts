import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of CPU that a process and its children have used; the database, which has its own figures, left out. */
export function cpuSeconds(pid: number): number {
  const own = stat(pid)
  return own.seconds + childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), 0)
}

/** Resident memory of a process in MB. */
export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const ticks = 100
function stat(pid: number): { parent: number; seconds: number } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticks }
  } catch {
    return { parent: 0, seconds: 0 }
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => stat(child).parent === pid && !isDatabase(child))

function isDatabase(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return false
  }
}

export const has = (program: string): boolean => spawnSync('which', [program]).status === 0

export interface Load {
  readonly url: string
  readonly headers?: readonly string[]
  readonly seconds?: number
  readonly connections?: number
}

/**
 * Requests per second of server CPU under wrk, a bounded load from this machine to this machine.
 * @param pid the server's process (its children count too)
 */
export async function requestsPerCpuSecond(pid: number, load: Load): Promise<number> {
  const before = cpuSeconds(pid)
  const requests = await wrk(load)
  return requests / (cpuSeconds(pid) - before)
}

function wrk({ url, headers = [], seconds = 4, connections = 32 }: Load): Promise<number> {
  return new Promise((resolve, reject) => {
    const args = [
      '-t1',
      `-c${connections}`,
      `-d${seconds}s`,
      ...headers.flatMap((header) => ['-H', header]),
      url,
    ]
    const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', () => {
      const requests = Number(/(\d+) requests in/.exec(output)?.[1])
      const bad = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1]
      if (bad) reject(new Error(`${bad} bad answers from ${url}`))
      else if (requests > 0) resolve(requests)
      else reject(new Error(`wrk said: ${output}`))
    })
  })
}

/** Pins a process to one core, so that server and load do not share one. */
export function pin(pid: number, core: number): void {
  if (has('taskset')) execFileSync('taskset', ['-a', '-cp', String(core), String(pid)], { stdio: 'ignore' })
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sessionCookie } from '../src/platform/sessions/index.ts'
import { type RunningProgram, startProgram } from '../test/program.ts'
import type { Benchmark, Sides } from './harness.ts'
import { startNginx } from './nginx.ts'
import { has, pin, requestsPerCpuSecond, residentMb } from './processes.ts'

const brotli = ['Accept-Encoding: br']
// A browser with a session of staff gets nothing from the cache and leaves nothing in it.
const anew = [...brotli, `Cookie: ${sessionCookie}=none`]

/** Both servers on one core, the load on the other: an article of the demonstration, and the same bytes as a file. */
async function setup(kind: 'cached' | 'uncached'): Promise<Sides | { skipped: string }> {
  for (const program of ['nginx', 'wrk'])
    if (!has(program)) return { skipped: `apt-get install nginx-light wrk (${program} is missing)` }
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  // Started by root, PostgreSQL runs as another user and must get in.
  chmodSync(folder, 0o755)
  const program = await startProgram({ DATA_DIR: folder, DEMO: '1' })
  const page = await articleOf(program)
  const response = await fetch(page, { headers: { 'accept-encoding': 'br' } })
  const html = new Uint8Array(await response.arrayBuffer())
  const nginx = await startNginx({ 'page.html': html })
  pin(program.pid, 0)
  pin(nginx.pid, 0)
  let peak = 0
  return {
    baseline: () => requestsPerCpuSecond(nginx.pid, { url: `${nginx.url}/page.html` }),
    async subject() {
      const figure = await requestsPerCpuSecond(program.pid, {
        url: page,
        headers: kind === 'cached' ? brotli : anew,
      })
      peak = Math.max(peak, residentMb(program.pid))
      return figure
    },
    notes: async () => [
      `page of ${Math.round(html.length / 1024)} kB`,
      `server memory under load ${Math.round(peak)} MB`,
    ],
    async close() {
      await program.stop()
      await nginx.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function articleOf(program: RunningProgram): Promise<string> {
  const home = await (await fetch(program.url)).text()
  const item = /href="(\/items\/[^"?]+)"/.exec(home)?.[1]
  if (!item) throw new Error('the demonstration shows no item on its home page')
  return new URL(item, program.url).href
}

const common = { baseline: 'nginx, the same bytes from disk', unit: 'requests per second of server CPU' }

export const benchmarks: readonly Benchmark[] = [
  { name: 'article from the page cache', ...common, goal: 0.35, setup: () => setup('cached') },
  { name: 'article made anew', ...common, goal: 0.008, setup: () => setup('uncached') },
]

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diskShelf } from './disk.ts'

// Puts files for ever and says which it was told are kept.
const writer = (folder: string) => `
  import { fileStore } from '${path.join(import.meta.dirname, 'intake.ts')}'
  import { diskShelf } from '${path.join(import.meta.dirname, 'disk.ts')}'
  const store = fileStore({ folder: '${folder}/intake', shelf: diskShelf('${folder}', () => new Date()), scan: null })
  for (let n = 0; ; n += 1) {
    const result = await store.put([Buffer.from(process.pid + ' ' + n + 'x'.repeat(100_000))], { maxBytes: 1e6 })
    process.stdout.write(result.value.sha256 + '\\n')
  }`

test('kill -9 while writing: whatever was acknowledged is there and whole, nothing on the shelf is half', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-kill-'))
  const acknowledged: string[] = []
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer(folder)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.length > 65 * (5 + round * 7)) child.kill('SIGKILL')
    })
    await new Promise((exited) => child.on('close', exited))
    acknowledged.push(...said.split('\n').filter((line) => line.length === 64))
  }
  const names = new Set<string>()
  for await (const { sha256 } of diskShelf(folder, () => new Date()).list()) names.add(sha256)
  expect(acknowledged.length).toBeGreaterThan(50)
  expect(acknowledged.filter((sha256) => !names.has(sha256))).toEqual([])
  for (const name of names) {
    const content = await readFile(path.join(folder, name.slice(0, 2), name))
    expect(createHash('sha256').update(content).digest('hex')).toBe(name)
  }
  await rm(folder, { recursive: true, force: true })
}, 30_000)

import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { clamdScan } from './scan.ts'

const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const file = async (content: string) => {
  const name = path.join(tmpdir(), `gongkai-scan-${process.pid}`)
  await writeFile(name, content)
  return name
}

test('nobody listening is no clean file', async () =>
  expect(await clamdScan('tcp://127.0.0.1:1')(await file('x'))).toBe('unavailable'))

test('one who hangs up without a word is no clean file', async () => {
  const silent = createServer((socket) => socket.end())
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void silent.close())
  const address = silent.address()
  const port = address && typeof address === 'object' ? address.port : 0
  expect(await clamdScan(`tcp://127.0.0.1:${port}`)(await file('x'))).toBe('unavailable')
})

const given = process.env.TEST_CLAMD_URL
const reason = given ? '' : 'set TEST_CLAMD_URL=tcp://127.0.0.1:3310 to run against a real clamd'
describe.skipIf(!given)(`a real clamd ${reason}`, () => {
  test('finds what is a virus to every scanner', async () =>
    expect(await clamdScan(given ?? '')(await file(eicar))).toBe('infected'))
  test('passes what is none', async () =>
    expect(await clamdScan(given ?? '')(await file('clean'))).toBe('clean'))
})

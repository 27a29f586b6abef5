import { describe, expect, onTestFinished, test } from 'vitest'
import { createPool, type Pool, type PoolOptions } from './pool.ts'

/** A planted thread: answers with its job, sleeps, eats memory, throws or leaves, as it is told. */
const planted = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ act, ms = 0 }) => {
      if (act === 'throw') throw new Error('planted')
      if (act === 'leave') process.exit(0)
      if (act === 'eat') { const eaten = []; for (;;) eaten.push(new Array(1e6).fill(1.5)) }
      const until = performance.now() + ms
      while (performance.now() < until);
      parentPort.postMessage(act)
    })
  `)}`,
)

interface Planted {
  readonly act: string
  readonly ms?: number
}

function aPool(options: Partial<PoolOptions> = {}): Pool<Planted, string> {
  const pool = createPool<Planted, string>({
    script: planted,
    size: 2,
    queue: 10,
    timeoutMs: 10_000,
    memoryMb: 64,
    idleMs: 1000,
    ...options,
  })
  onTestFinished(() => pool.close())
  return pool
}

describe('a pool of threads', () => {
  test('answers every job, whoever sent it', async () => {
    const pool = aPool()
    const jobs = ['a', 'b', 'c', 'd', 'e']
    const outcomes = await Promise.all(jobs.map((act) => pool.run({ act })))
    expect(outcomes).toEqual(jobs.map((answer) => ({ ok: true, answer })))
  })

  test('ends a job that takes too long, and goes on with the others', async () => {
    const pool = aPool({ size: 1, timeoutMs: 1500 })
    const slow = pool.run({ act: 'slow', ms: 60_000 })
    const next = pool.run({ act: 'next' })
    expect(await slow).toEqual({ ok: false, fault: 'tooLong' })
    expect(await next).toEqual({ ok: true, answer: 'next' })
  })

  test('a job that eats memory ends its own thread alone', { timeout: 30_000 }, async () => {
    const pool = aPool({ timeoutMs: 25_000 })
    const [eaten, other] = await Promise.all([pool.run({ act: 'eat' }), pool.run({ act: 'other', ms: 50 })])
    expect(eaten).toEqual({ ok: false, fault: 'tooComplex' })
    expect(other).toEqual({ ok: true, answer: 'other' })
    expect(await pool.run({ act: 'after' })).toEqual({ ok: true, answer: 'after' })
  })

  test.each(['throw', 'leave'])('a thread that breaks (%s) is replaced', async (act) => {
    const pool = aPool({ size: 1 })
    expect(await pool.run({ act })).toEqual({ ok: false, fault: 'crashed' })
    expect(await pool.run({ act: 'after' })).toEqual({ ok: true, answer: 'after' })
  })

  test('refuses what would wait too long, at once', async () => {
    const pool = aPool({ size: 1, queue: 1 })
    const running = pool.run({ act: 'a', ms: 200 })
    const waiting = pool.run({ act: 'b' })
    expect(await pool.run({ act: 'c' })).toEqual({ ok: false, fault: 'busy' })
    expect((await Promise.all([running, waiting])).every(({ ok }) => ok)).toBe(true)
  })

  test('takes no job after it was closed', async () => {
    const pool = aPool()
    await pool.close()
    expect(await pool.run({ act: 'a' })).toEqual({ ok: false, fault: 'busy' })
  })
})

test('a fault in a thread is told once', async () => {
  const faults: string[] = []
  const pool = aPool({ onFault: ({ message }) => faults.push(message) })
  await pool.run({ act: 'throw' })
  expect(faults).toEqual(['planted'])
})

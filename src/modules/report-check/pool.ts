import { Worker } from 'node:worker_threads'

export interface PoolOptions {
  /** The module that runs in each thread: it answers every message with one message. */
  readonly script: URL
  /** Threads at most; each starts when it is first needed. */
  readonly size: number
  /** Jobs that may wait for a thread; one more is refused. */
  readonly queue: number
  readonly timeoutMs: number
  /** Heap of one thread in MB: what needs more ends that thread and nothing else. */
  readonly memoryMb: number
  /** A thread without work for so long is given back. */
  readonly idleMs: number
  /** A thread threw: its error, whose message may hold what was sent. */
  readonly onFault?: (error: Error) => void
}

/** The answer, or why there is none: no thread free, too long, too much memory, or a fault. */
export type Outcome<A> =
  | { readonly ok: true; readonly answer: A }
  | { readonly ok: false; readonly fault: 'busy' | 'tooLong' | 'tooComplex' | 'crashed' }

interface Job<J, A> {
  readonly job: J
  readonly transfer: readonly ArrayBuffer[]
  readonly settle: (outcome: Outcome<A>) => void
}

/** A bounded pool of threads, so that long calculations never hold up the server. `run` never rejects. */
export interface Pool<J, A> {
  run(job: J, transfer?: readonly ArrayBuffer[]): Promise<Outcome<A>>
  /** Ends every thread; jobs under way end as `crashed`. */
  close(): Promise<void>
}

interface Thread<J, A> {
  readonly worker: Worker
  busy: Job<J, A> | null
  timer: NodeJS.Timeout | null
}

/** Starts no thread before the first job. A thread that ran too long, or broke, is ended and not used again. */
export function createPool<J, A>(options: PoolOptions): Pool<J, A> {
  const threads = new Set<Thread<J, A>>()
  const waiting: Job<J, A>[] = []
  let closed = false

  function start(): Thread<J, A> {
    const worker = new Worker(options.script, {
      resourceLimits: {
        maxOldGenerationSizeMb: options.memoryMb,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 4,
      },
      stdout: true,
      stderr: true,
    })
    const thread: Thread<J, A> = { worker, busy: null, timer: null }
    threads.add(thread)
    worker.on('message', (answer: A) => finish(thread, { ok: true, answer }))
    worker.on('error', (error: Error & { code?: string }) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!isMemory && threads.has(thread)) options.onFault?.(error)
      drop(thread, isMemory ? 'tooComplex' : 'crashed')
    })
    worker.on('exit', () => drop(thread, 'crashed'))
    worker.unref()
    return thread
  }

  function give(thread: Thread<J, A>, job: Job<J, A>): void {
    if (thread.timer) clearTimeout(thread.timer)
    thread.busy = job
    thread.timer = setTimeout(() => drop(thread, 'tooLong'), options.timeoutMs)
    thread.worker.ref()
    try {
      thread.worker.postMessage(job.job, job.transfer)
    } catch {
      drop(thread, 'crashed')
    }
  }

  function finish(thread: Thread<J, A>, outcome: Outcome<A>): void {
    const { busy } = thread
    if (thread.timer) clearTimeout(thread.timer)
    thread.busy = null
    thread.worker.unref()
    thread.timer = setTimeout(() => drop(thread, 'crashed'), options.idleMs)
    thread.timer.unref()
    busy?.settle(outcome)
    next()
  }

  function drop(thread: Thread<J, A>, fault: 'tooLong' | 'tooComplex' | 'crashed'): void {
    if (!threads.delete(thread)) return
    if (thread.timer) clearTimeout(thread.timer)
    void thread.worker.terminate()
    thread.busy?.settle({ ok: false, fault })
    next()
  }

  function next(): void {
    if (closed) return
    while (waiting.length > 0) {
      const free = [...threads].find(({ busy }) => busy === null)
      if (!free && threads.size >= options.size) return
      const job = waiting.shift()
      if (job) give(free ?? start(), job)
    }
  }

  return {
    run: (job, transfer = []) =>
      new Promise((settle) => {
        if (closed || waiting.length >= options.queue) return settle({ ok: false, fault: 'busy' })
        waiting.push({ job, transfer, settle })
        next()
      }),
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.settle({ ok: false, fault: 'busy' })
      const ending = [...threads].map((thread) => {
        drop(thread, 'crashed')
        return thread.worker.terminate()
      })
      await Promise.all(ending)
    },
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

export interface RunningProgram {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly pid: number
  /** What it printed so far. */
  output(): string
  /** Ends it as Ctrl-C does; resolves with its exit status. */
  stop(): Promise<number | null>
  /** Ends it as a power cut does. */
  kill(): Promise<void>
}

/** The whole program as `npm start` runs it, on a free port; `env` adds settings. Rejects with its output when it does not come up. */
export async function startProgram(env: Readonly<Record<string, string>>): Promise<RunningProgram> {
  const child = spawn(process.execPath, [path.join(root, 'src/app/start.ts')], {
    cwd: root,
    env: { ...withoutSettings(process.env), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (address) resolve(address[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`the program ended with ${code}:\n${output}`)))
  })
  return {
    url,
    pid: pidOf(child),
    output: () => output,
    async stop() {
      child.kill('SIGINT')
      return ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the program did not start')
  return child.pid
}

/** Settings of the machine must not leak into a test. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own =
    /^(PORT|HOST|PUBLIC_URL|DATA_DIR|DATABASE_.*|DEMO|AS_OF|MAIL_.*|S3_.*|CLAMD_URL|LOG_LEVEL|TRUST_PROXY|VITEST.*|NODE_OPTIONS)$/
  return Object.fromEntries(Object.entries(env).filter(([key]) => !own.test(key)))
}

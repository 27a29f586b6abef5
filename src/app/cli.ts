// `gongkai NAME …`: runs commands/NAME.ts. A new sub-command is a new file there and nothing else.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Command, type Io, quoted, UsageError } from './command.ts'

const folder = path.join(import.meta.dirname, 'commands')
const names = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3))
    .sort()

const load = async (name: string): Promise<Command> => (await import(`./commands/${name}.ts`)) as Command

async function help(io: Io): Promise<void> {
  io.out('用法:gongkai 命令 [参数]')
  for (const name of names()) io.out(`  ${name.padEnd(10)}${(await load(name)).summary}`)
}

/** Runs one command line; gives the exit status. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await help(io)
    return name === undefined ? 2 : 0
  }
  if (!names().includes(name)) {
    io.err(`没有命令${quoted(name)};可用:${names().join('、')}`)
    return 2
  }
  try {
    const command = await load(name)
    if (args.includes('--help')) {
      io.out(command.summary)
      return 0
    }
    return await command.run(args, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.err(error.message)
    return 2
  }
}

if (import.meta.main) {
  // A reader that closes the pipe early (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = await main(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  })
}

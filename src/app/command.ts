/** What a sub-command of `gongkai` is given; tests pass their own. */
export interface Io {
  /** One line to standard output. */
  readonly out: (line: string) => void
  /** One line to standard error. */
  readonly err: (line: string) => void
}

/** A file in `commands/`; its name is the sub-command's. */
export interface Command {
  /** One line of `gongkai help`, in Chinese. */
  readonly summary: string
  /** Gives the exit status: 0 done, 1 findings, 2 wrong arguments or nothing that could be read. */
  readonly run: (args: readonly string[], io: Io) => number | Promise<number>
}

/** Wrong arguments: the sentence goes to standard error as one line, the status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

interface Flags {
  /** Arguments that are no options, in order. */
  readonly positional: readonly string[]
  /** Values of each option that was given, by name without dashes; a switch has the value ''. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** Options that take a value, and switches that take none; `many` may be repeated. */
export interface FlagSpec {
  readonly value?: readonly string[]
  readonly many?: readonly string[]
  readonly switches?: readonly string[]
}

/** Reads `--name value`, `--name=value` and switches. Throws UsageError on an unknown, repeated or empty option. */
export function readFlags(args: readonly string[], spec: FlagSpec): Flags {
  const positional: string[] = []
  const values = new Map<string, string[]>()
  const accepted = [...(spec.value ?? []), ...(spec.many ?? []), ...(spec.switches ?? [])]
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('--')) {
      positional.push(arg)
      continue
    }
    const equals = arg.indexOf('=')
    const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals)
    if (!accepted.includes(name))
      throw new UsageError(`不认识选项 --${name};可用:${accepted.map((known) => `--${known}`).join('、')}`)
    if (values.has(name) && !spec.many?.includes(name)) throw new UsageError(`选项 --${name} 只能写一次`)
    const isSwitch = spec.switches?.includes(name) === true
    if (isSwitch && equals >= 0) throw new UsageError(`选项 --${name} 不带值`)
    const value = isSwitch ? '' : equals < 0 ? rest.shift() : arg.slice(equals + 1)
    if (value === undefined || (!isSwitch && (value === '' || value.startsWith('--'))))
      throw new UsageError(`选项 --${name} 缺少值`)
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return { positional, values }
}

/** Text of the user inside a sentence: one line, and not too much of it. */
export const quoted = (text: string): string => {
  const line = text.replace(/\p{C}|\p{Z}/gu, ' ')
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`
}

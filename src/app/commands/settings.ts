import { readSettings, settingRows } from '../../platform/settings.ts'
import { type Io, readFlags } from '../command.ts'

export const summary = '列出全部设置及其当前值:gongkai settings'

/** `gongkai settings`: each setting with its value now, where it is set, and what it does. Passwords are not shown. */
export function run(args: readonly string[], io: Io): number {
  readFlags(args, {})
  for (const { key, fallback, description } of settingRows()) {
    const given = process.env[key]
    const isSecret = /SECRET|TOKEN|_URL$/.test(key) && key !== 'PUBLIC_URL'
    const value = given
      ? isSecret
        ? '（已设置）'
        : given
      : fallback === null
        ? '（未设置）'
        : `${fallback}（默认）`
    io.out(`${key}=${value}`)
    io.out(`    ${description}`)
  }
  const read = readSettings(process.env)
  if (read.ok) return 0
  for (const problem of read.problems) io.err(problem)
  return 2
}

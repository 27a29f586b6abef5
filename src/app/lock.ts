import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Takes the data folder for this process. Returns null, or the number of the process of ours that has it already. */
export function lockFolder(folder: string): { release(): void } | { heldBy: number } {
  const file = path.join(folder, 'server.pid')
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx' })
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const pid = Number(readText(file))
      if (pid !== process.pid && isOurs(pid)) return { heldBy: pid }
      rmSync(file, { force: true })
    }
  }
}

/** A number in a file left by a killed server may belong to another program by now. */
function isOurs(pid: number): boolean {
  return pid > 0 && /src\/app\/(start|cli)\.ts/.test(readText(`/proc/${pid}/cmdline`))
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

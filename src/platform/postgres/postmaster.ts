import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** What postmaster.pid of a data folder says; null when there is none or it is half written. */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 ? { pid, port } : null
}

/**
 * Whether the process lives and is the server of this data folder. A zombie (killed, its parent does not reap) is
 * dead, and a number that another program got meanwhile is not ours.
 */
export async function isOurServer(pid: number, dataFolder: string): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (status === null || / Z /.test(status.slice(status.lastIndexOf(')')))) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.split('\0').includes(dataFolder)
}

/** Asks a server to stop, firmly after `patience` ms, and waits until it has. */
export async function stopServer(pid: number, dataFolder: string, patience = 8_000): Promise<void> {
  const signals: [NodeJS.Signals, number][] = [
    ['SIGINT', patience],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, wait] of signals) {
    if (!(await isOurServer(pid, dataFolder))) return
    process.kill(pid, signal)
    for (let waited = 0; waited < wait; waited += 25) {
      if (!(await isOurServer(pid, dataFolder))) return
      await pause(25)
    }
  }
}

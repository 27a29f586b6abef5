import type { Deps } from '../../platform/deps.ts'
import type { FileStore } from '../../platform/files/index.ts'

export interface DocumentDeps extends Deps {
  readonly files: FileStore
}

/** What a command that touches no attachment needs. */
export type CommandDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

import type { Deps } from '../../platform/deps.ts'

/** 附件存储: where bytes lie. The key is made by the caller; the same key is never written twice. */
export interface Files {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** The bytes; throws when the key is unknown. */
  get(key: string): Promise<Uint8Array>
}

export interface DocumentDeps extends Deps {
  readonly files: Files
}

/** What a command that touches no attachment needs. */
export type CommandDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

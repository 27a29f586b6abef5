import type { Readable } from 'node:stream'
import type { Result } from '../../kernel/result.ts'
import type { FileRefusal } from './errors.ts'
import type { MediaType } from './media-types.ts'

export interface StoredFile {
  /** SHA-256 of the content in lower-case hexadecimal: its address. */
  readonly sha256: string
  readonly size: number
  readonly mediaType: MediaType
}

export interface PutLimits {
  readonly maxBytes: number
  /** What this place takes; everything of `mediaTypes` when left out. */
  readonly accept?: readonly MediaType[]
}

/** Where contents lie: named by their hash, so that equal files are kept once and none can be altered unnoticed. */
export interface FileStore {
  /**
   * Reads a source to its end, tells what it is, and keeps it; when this resolves with ok, it survives a lost machine power.
   * Nothing of a refused source is kept. Throws what the source throws.
   */
  put(source: AsyncIterable<Buffer>, limits: PutLimits): Promise<Result<StoredFile, FileRefusal>>
  /** The content, or null when there is none under this address. */
  open(sha256: string): Promise<Readable | null>
  /** Removes a content; one that is not there is no error. Only `sweepFiles` calls this: several rows may share it. */
  remove(sha256: string): Promise<void>
  /** Addresses kept, with the instant of the latest `put`. */
  list(): AsyncIterable<{ sha256: string; putAt: Date }>
}

/** A place that takes a checked file lying at `path` on this machine and makes it lasting. */
export interface Shelf {
  adopt(path: string, sha256: string): Promise<void>
  open(sha256: string): Promise<Readable | null>
  remove(sha256: string): Promise<void>
  list(): AsyncIterable<{ sha256: string; putAt: Date }>
}

export const isSha256 = (value: string): boolean => /^[0-9a-f]{64}$/.test(value)

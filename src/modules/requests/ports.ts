import type { Readable } from 'node:stream'
import type { Result } from '../../kernel/result.ts'
import type { Deps } from '../../platform/deps.ts'

/** A file as the store keeps it: by the hash of its bytes, with the type that its content shows. */
export interface StoredFile {
  readonly sha256: string
  readonly size: number
  readonly type: string
}

/** Port to the file store (platform/files). A file with marks of secrecy, a virus or a lying name is refused there. */
export interface FileStore {
  put(stream: Readable, name: string): Promise<Result<StoredFile, string> | StoredFile>
  open(sha256: string): Promise<Readable>
}

/** Port to what is public already (documents, search): titles near to a text, at most a handful, best first. */
export type FindPublic = (
  tenantId: string,
  text: string,
) => Promise<readonly { readonly label: string; readonly href: string }[]>

export interface RequestDeps extends Deps {
  readonly files: FileStore
  readonly findPublic: FindPublic
}

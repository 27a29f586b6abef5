import type { Deps } from '../../platform/deps.ts'
import type { FileStore } from '../../platform/files/index.ts'

/** Port to what is public already (documents, search): titles near to a text, at most a handful, best first. */
export type FindPublic = (
  tenantId: string,
  text: string,
) => Promise<readonly { readonly label: string; readonly href: string }[]>

export interface RequestDeps extends Deps {
  readonly files: FileStore
  readonly findPublic: FindPublic
}

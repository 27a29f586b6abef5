import { createHash } from 'node:crypto'
import { canonical } from '../../audit/index.ts'

/** A thing that changed what the public sees. Hashes are hexadecimal, `at` is ISO 8601 in UTC. */
export interface Leaf {
  readonly tenantId: string
  readonly seq: number
  readonly kind: 'released' | 'amended' | 'withdrawn' | 'repealed' | 'expired'
  readonly publicId: string
  readonly version: number
  readonly day: string
  readonly at: string
  readonly contentHash: string
}

/** Hash of a leaf as RFC 9162 says: SHA-256 of a zero byte and the leaf's bytes, here its canonical JSON. */
export const leafHash = (leaf: Leaf): Buffer =>
  createHash('sha256')
    .update(Uint8Array.of(0))
    .update(canonical({ ...leaf }))
    .digest()

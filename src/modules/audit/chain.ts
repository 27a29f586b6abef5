import { createHash } from 'node:crypto'
import type { Json } from './act.ts'

/** Canonical JSON: keys sorted, no white space; equal values print equally. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

/** Hash of a link: SHA-256 over the hash before it and the canonical row. 32 bytes. */
export const linkHash = (previous: Uint8Array, row: Json): Buffer =>
  createHash('sha256').update(previous).update(canonical(row)).digest()

/** What stands before the first link of a government. */
export const genesis = (tenantId: string): Buffer =>
  createHash('sha256').update(`gongkai audit ${tenantId}`).digest()

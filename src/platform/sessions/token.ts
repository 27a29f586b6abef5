import { createHash, randomBytes } from 'node:crypto'

/** Name of the cookie of a signed-in browser. */
export const sessionCookie = 'gongkai_session'

/** 256 random bits. The cookie carries the token, the database its SHA-256: a stolen backup signs nobody in. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** `tenant.token`: the cookie names its government, so that a session is found inside it. */
export const cookieValue = (tenantId: string, token: string): string => `${tenantId}.${token}`

/** Reads a cookie; null when it cannot be one of ours (then the database need not be asked). */
export function readCookie(value: string | undefined): { tenantId: string; hash: Buffer } | null {
  const parts = /^([a-z0-9-]{2,32})\.([A-Za-z0-9_-]{43})$/.exec(value ?? '')
  return parts?.[1] && parts[2] ? { tenantId: parts[1], hash: tokenHash(parts[2]) } : null
}

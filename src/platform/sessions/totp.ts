import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

const period = 30
const totp = (secret: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** A new secret of 160 bits in base 32. SHA-1 and six digits: what every authenticator program can do. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator reads: the address, and its picture as SVG (no inline style). */
export function enrolment(secret: string, issuer: string, label: string): { uri: string; svg: string } {
  const uri = totp(secret, issuer, label).toString()
  return { uri, svg: renderSVG(uri, { border: 2 }) }
}

/**
 * The 30-second step whose code this is, one step of a clock's drift to either side allowed; null when it is none.
 * The caller takes a step once: only one above the last.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta
}

/** The code of a secret at an instant: for tests and the demonstration. */
export const totpCode = (secret: string, now: Date): string =>
  totp(secret).generate({ timestamp: now.getTime() })

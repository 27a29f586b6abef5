import { readFileSync } from 'node:fs'

/** The account that PostgreSQL runs under: it refuses to run as root, so root hands it to one without rights. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** `nobody` (else `postgres`) from /etc/passwd: initdb fails for an id without an account. Null when we are not root. */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  )
  const account = accounts.get('nobody') ?? accounts.get('postgres')
  if (!account)
    throw new Error('no account to run PostgreSQL under: /etc/passwd has neither nobody nor postgres')
  return account
}

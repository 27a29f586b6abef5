import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

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

/** The folder on the way to `folder` that the account may not pass through; null when it can reach it. */
export function closedFolder(folder: string, account: Account): string | null {
  const above = path.dirname(folder)
  const closed = above === folder ? null : closedFolder(above, account)
  if (closed) return closed
  const { uid, gid, mode } = statSync(folder)
  const pass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  return mode & pass ? null : folder
}

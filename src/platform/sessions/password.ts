import { hash, verify } from '@node-rs/argon2'

/** argon2id, the parameters of RFC 9106 for small memory as OWASP gives them: 19 MiB, two passes. Here and nowhere else. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), parameters)

// A hash of nothing, so that a name that does not exist takes as long as one that does.
let nobody: Promise<string> | null = null

/** Whether a password is the one of `passwordHash`; null (no such account) takes as long and is false. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('')
  const right = await verify(passwordHash ?? (await nobody), password.normalize('NFC'))
  return right && passwordHash !== null
}

export const minPasswordLength = 12
export const maxPasswordLength = 128

// Pieces that most guessed passwords are made of; what is left without them must still have some length.
const common = (
  'password passw0rd qwertyuiop qwerty asdfghjkl zxcvbnm 1qaz2wsx 1q2w3e4r administrator admin welcome letmein iloveyou ' +
  'woaini zhengwu zwgk gongkai beijing zhongguo abc123 abcdef 0123456789 123456789 12345678 123456 987654321 87654321 ' +
  '654321 147258369 5201314 888888 666666 000000 111111 112233 123123 !@#$%^'
).split(' ')

/** Why a new password will not do; null when it will. Length counts, a mixture of kinds does not (NIST SP 800-63B, 5.1.1.2). */
export function weakness(
  password: string,
  about: readonly string[] = [],
): 'short' | 'long' | 'common' | null {
  const text = password.normalize('NFC')
  if ([...text].length < minPasswordLength) return 'short'
  if (text.length > maxPasswordLength) return 'long'
  let rest = text.toLowerCase()
  for (const piece of [
    ...common,
    ...about.map((word) => word.toLowerCase()).filter((word) => word.length > 2),
  ])
    rest = rest.replaceAll(piece, '')
  rest = rest.replaceAll(/(19|20)\d\d/g, '')
  return rest.length < 6 || new Set(rest).size < 4 ? 'common' : null
}

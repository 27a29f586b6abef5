import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'

/** A new identifier: UUID version 7, so rows made together stand together in an index. */
export const newId = (): string => v7()

// Without letters and digits that are mistaken for each other on paper or on the phone (0 O, 1 I L, 2 Z, 5 S, 8 B, U V).
const readable = '34679ACDEFGHJKMNPQRTWXY'

/** A code that a person can copy from paper: `length` characters, 4.5 bits each. */
export const newCode = (length = 8): string =>
  Array.from({ length }, () => readable[randomInt(readable.length)]).join('')

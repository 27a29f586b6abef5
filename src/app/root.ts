import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Version of the program, from package.json. */
export const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))

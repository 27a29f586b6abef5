import { Parser } from 'htmlparser2'

// The sanitiser's time grows with the square of the depth: 100,000 open tags held it for 39 seconds, 1,000 for milliseconds.
const deepest = 1_000

class TooDeep extends Error {}

/** Whether tags stand open in each other deeper than any document needs. Looks no further than that. */
export function isTooDeep(html: string): boolean {
  let depth = 0
  const parser = new Parser({
    onopentag() {
      depth += 1
      if (depth > deepest) throw new TooDeep()
    },
    onclosetag() {
      depth -= 1
    },
  })
  try {
    parser.write(html)
    return false
  } catch (error) {
    if (error instanceof TooDeep) return true
    throw error
  }
}

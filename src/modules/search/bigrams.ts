/** Runs of what counts as text: letters, figures and Chinese characters, in one width and case. */
const runs = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const pieces = /[\p{Script=Han}]+|[^\p{Script=Han}]+/gu

/**
 * Lexemes of a text: two neighbouring Chinese characters each, and whole words of other scripts. A single Chinese character that
 * stands alone is a lexeme of its own.
 */
export function bigrams(text: string): string[] {
  const found = new Set<string>()
  for (const run of runs(text)) {
    for (const piece of run.match(pieces) ?? []) {
      const characters = [...piece]
      if (!/\p{Script=Han}/u.test(piece)) found.add(piece.slice(0, 60))
      else if (characters.length === 1) found.add(piece)
      else
        for (let at = 0; at + 1 < characters.length; at++) found.add(`${characters[at]}${characters[at + 1]}`)
    }
  }
  return [...found]
}

/** What must match for a query: all of its lexemes; a single Chinese character matches where a lexeme begins with it. Null: nothing to search for. */
export function matchQuery(query: string): string | null {
  const terms = bigrams(query.slice(0, 200))
  if (terms.length === 0) return null
  return terms
    .map(
      (term) =>
        `'${term.replaceAll("'", "''")}'${[...term].length === 1 && /\p{Script=Han}/u.test(term) ? ':*' : ''}`,
    )
    .join(' & ')
}

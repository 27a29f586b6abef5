const pairs: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' }

/**
 * Full-width punctuation for Chinese sentences on a page. Untouched: what stands in “ ” (a quotation is as its source has
 * it) and what stands between two digits (1,000 and 10:20).
 */
export const fullWidth = (text: string): string =>
  text
    .split(/(“[^”]*”)/)
    .map((piece) =>
      piece.startsWith('“')
        ? piece
        : piece.replace(/(?<!\d)[,:;()]|[,:;()](?!\d)/g, (mark) => pairs[mark] ?? mark),
    )
    .join('')

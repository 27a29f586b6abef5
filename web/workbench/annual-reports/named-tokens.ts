import { fullWidth } from '../../../src/kernel/punctuation.ts'
import { pieces, type Token } from '../../../src/report/tokens.ts'

const prefixes = { now: '', prev: '上年：', change: '比上年：', share: '占比：' } as const
const marked = /［([^［］]*)］/g

/**
 * Quoted figures as an editor reads them: ［上年：总计］ for `{{prev:requests.received.total}}`. A figure whose label is not
 * its own alone keeps its token, so that nothing is lost on the way back.
 */
export function namedTokens(labels: Readonly<Record<string, string>>) {
  const cells = new Map<string, string | null>()
  const names = new Map<string, string>()
  for (const [cell, label] of Object.entries(labels)) {
    const name = fullWidth(label)
    cells.set(name, cells.has(name) ? null : cell)
    names.set(cell, name)
  }
  const sourceOf = (inner: string): string | null => {
    const [kind, prefix] =
      Object.entries(prefixes).find(([, words]) => words !== '' && inner.startsWith(words)) ??
      (['now', ''] as const)
    const found = inner
      .slice(prefix.length)
      .split('／')
      .map((name) => cells.get(name))
    if (found.some((cell) => !cell) || found.length !== (kind === 'share' ? 2 : 1)) return null
    return `{{${kind === 'now' ? '' : `${kind}:`}${found.join('/')}}}`
  }
  const nameOf = (token: Token): string =>
    prefixes[token.kind] +
    [token.cell, ...('of' in token ? [token.of] : [])].map((cell) => names.get(cell) ?? '').join('／')
  return {
    /** The text to edit. */
    shown: (text: string): string =>
      pieces(text)
        .map((piece) => {
          if ('text' in piece) return piece.text
          const name = nameOf(piece.token)
          return sourceOf(name) === piece.source ? `［${name}］` : piece.source
        })
        .join(''),
    /** The text to keep. What names no figure stays as typed. */
    kept: (text: string): string => text.replace(marked, (whole, inner: string) => sourceOf(inner) ?? whole),
  }
}

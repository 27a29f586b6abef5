/**
 * A figure in the narrative: `{{requests.received.total}}`, last year's `{{prev:…}}`, the change since `{{change:…}}`
 * (增长12.3%), a share `{{share:requests.granted.total/requests.handled.total}}` (68.4%).
 */
export type Token =
  | { readonly kind: 'now' | 'prev' | 'change'; readonly cell: string }
  | { readonly kind: 'share'; readonly cell: string; readonly of: string }

export type Piece = { readonly text: string } | { readonly token: Token; readonly source: string }

const pattern = /\{\{([^{}]*)\}\}/g

/** A token from what stands between the braces; null when it is malformed. */
export function parseToken(inner: string): Token | null {
  const [, kind = 'now', rest = ''] = /^(?:(prev|change|share):)?([\w./]+)$/.exec(inner.trim()) ?? []
  if (rest === '') return null
  if (kind === 'share') {
    const [cell, of, more] = rest.split('/')
    return cell && of && more === undefined ? { kind, cell, of } : null
  }
  return rest.includes('/') ? null : { kind: kind as 'now' | 'prev' | 'change', cell: rest }
}

/** Cuts a text at its tokens. A malformed one stays text and is told by `badTokens`. */
export function pieces(text: string): Piece[] {
  const cut: Piece[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const token = parseToken(match[1] ?? '')
    if (!token) continue
    if (match.index > at) cut.push({ text: text.slice(at, match.index) })
    cut.push({ token, source: match[0] })
    at = match.index + match[0].length
  }
  if (at < text.length) cut.push({ text: text.slice(at) })
  return cut
}

/** What the tokens are filled from: this year's figures, and last year's where a report of it was released. */
export interface Quotable {
  readonly now: Readonly<Record<string, number>>
  readonly previous: Readonly<Record<string, number>> | null
}

/** 68.4%: one decimal, half away from zero. `part` and `whole` are figures as printed. */
export const percent = (part: number, whole: number): string =>
  `${(Math.round((Math.abs(part) * 1000) / Math.abs(whole)) / 10).toFixed(1)}%`

/** The words of a token; null when what it needs does not exist (no such cell, no last year, a whole of zero). */
export function fillToken(token: Token, { now, previous }: Quotable): string | null {
  const value = now[token.cell]
  if (value === undefined) return null
  if (token.kind === 'now') return String(value)
  if (token.kind === 'share') {
    const whole = now[token.of]
    return whole === undefined || whole === 0 ? null : percent(value, whole)
  }
  const before = previous?.[token.cell]
  if (before === undefined) return null
  if (token.kind === 'prev') return String(before)
  if (value === before) return '持平'
  if (before === 0) return null
  return `${value > before ? '增长' : '下降'}${percent(value - before, before)}`
}

/** Tokens of a text that cannot be filled, as typed. */
export const badTokens = (text: string, figures: Quotable): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const token = parseToken(match[1] ?? '')
    return token && fillToken(token, figures) !== null ? [] : [match[0]]
  })

/** The text as printed. A token that cannot be filled stays visible as typed, and the checks refuse it. */
export const fill = (text: string, figures: Quotable): string =>
  pieces(text)
    .map((piece) => ('text' in piece ? piece.text : (fillToken(piece.token, figures) ?? piece.source)))
    .join('')

/** Cells that a text quotes. */
export const quotedCells = (text: string): string[] => [
  ...new Set(
    pieces(text).flatMap((piece) =>
      'text' in piece ? [] : 'of' in piece.token ? [piece.token.cell, piece.token.of] : [piece.token.cell],
    ),
  ),
]

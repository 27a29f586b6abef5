import type { ReportFinding } from '../../../web/portal/props.ts'
import type { Finding, ReportCheck } from '../../report/index.ts'

const reach = 90
const longest = 240
const stop = /[。！？；;!?\r\n]/

/** The sentence in which a finding of the prose stands, cut in three; undefined for findings of tables. */
export function sentenceOf(finding: Finding, { text, places }: ReportCheck): ReportFinding['sentence'] {
  const [at] = finding.offsets
  if (!at || at.length === 0) return undefined
  if (finding.cells.some((cell) => places[cell]?.offset === at.offset)) return undefined
  const end = at.offset + Math.min(at.length, longest)
  const lead = text.slice(Math.max(0, at.offset - reach), at.offset)
  const tail = text.slice(end, end + reach)
  const from = lead.length - [...lead].reverse().findIndex((character) => stop.test(character))
  const to = tail.search(stop)
  return {
    before: [...lead].some((character) => stop.test(character))
      ? lead.slice(from).trimStart()
      : cut(lead, 'start'),
    claim: text.slice(at.offset, end),
    after: to === -1 ? cut(tail, 'end') : tail.slice(0, to + 1).trimEnd(),
  }
}

/** A piece that goes on beyond what is shown. */
function cut(piece: string, where: 'start' | 'end'): string {
  if (piece.length < reach) return piece
  return where === 'start' ? `……${piece}` : `${piece}……`
}

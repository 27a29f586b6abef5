import { createHash } from 'node:crypto'
import type { FormId } from '../../../law/forms/annual-report/index.ts'
import { canonical, type Json } from '../../audit/index.ts'
import type { Figure, Figures } from './evaluate.ts'
import type { Period } from './period.ts'

/** What a closing says, and all that its hash covers. */
export interface ClosingContent {
  readonly tenantId: string
  readonly form: FormId
  readonly period: Period
  /** Sorted, each once. */
  readonly authorities: readonly string[]
  /** The last entry that it saw. */
  readonly asOfSeq: number
  readonly figures: Figures
}

/** SHA-256 over the canonical JSON of the content. 32 bytes. */
export const closingHash = (content: ClosingContent): Buffer =>
  createHash('sha256')
    .update(canonical(content as unknown as Json))
    .digest()

/** Cells in which two sets of figures differ, by value or by part. */
export const differingCells = (a: Figures, b: Figures): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter(
      (id) => canonical((a[id] ?? null) as unknown as Json) !== canonical((b[id] ?? null) as unknown as Json),
    )
    .sort()

const decimals = 1_000_000
/** Adds without the noise of binary fractions: every figure is a whole number of millionths. */
const exactly = (a: number, b: number): number =>
  (Math.round(a * decimals) + Math.round(b * decimals)) / decimals
const plus = (a: Figure, b: Figure): Figure => ({
  value: exactly(a.value, b.value),
  counted: exactly(a.counted, b.counted),
  declared: exactly(a.declared, b.declared),
  opening: exactly(a.opening, b.opening),
})

/** 汇总: adds up closings of one form and period. Throws when an authority stands in two of them: it would count twice. */
export function rollUp(
  closings: readonly Pick<ClosingContent, 'form' | 'period' | 'authorities' | 'figures'>[],
): Figures {
  const seen = new Set<string>()
  const total: Record<string, Figure> = {}
  const [first] = closings
  for (const { form, period, authorities, figures } of closings) {
    if (form !== first?.form || period.from !== first.period.from || period.to !== first.period.to)
      throw new Error('closings of different forms or periods do not add up')
    for (const authority of authorities) {
      if (seen.has(authority)) throw new Error(`authority ${authority} would be counted twice`)
      seen.add(authority)
    }
    for (const [id, figure] of Object.entries(figures)) {
      const so = total[id]
      total[id] = so ? plus(so, figure) : figure
    }
  }
  return total
}

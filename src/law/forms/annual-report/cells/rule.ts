import { type DimensionsOf, type MeasureId, measures } from '../../../measures.ts'

/**
 * Over which entries a term adds up: those dated within the period, all up to the day before it (a stock at its
 * beginning), or all up to its last day (a stock at its end).
 */
export type Span = 'flow' | 'opening' | 'closing'

/** Allowed values by dimension; a dimension that is not named is not asked. */
export type Filter<M extends MeasureId> = {
  readonly [D in keyof DimensionsOf<M>]?: readonly DimensionsOf<M>[D][]
}

/** One summand of a cell: a measure, what of it, over which days, added or taken away. */
export interface Term {
  readonly measure: MeasureId
  readonly where: Readonly<Record<string, readonly string[]>>
  readonly over: Span
  readonly sign: 1 | -1
}

/** 指标口径: the sum that fills a cell. */
export interface CellRule {
  readonly terms: readonly Term[]
  /** What one unit of the sum is in the cell: `one` whole things, `wanYuan` 万元 of a sum in 分. */
  readonly unit: 'one' | 'wanYuan'
}

const term = <M extends MeasureId>(over: Span, measure: M, where: Filter<M> = {}): Term => ({
  measure,
  where: where as Term['where'],
  over,
  sign: 1,
})

/** Entries dated within the period. A misspelt measure, dimension or value does not compile. */
export const flow = <M extends MeasureId>(measure: M, where?: Filter<M>): Term => term('flow', measure, where)
/** Entries dated before the period. */
export const opening = <M extends MeasureId>(measure: M, where?: Filter<M>): Term =>
  term('opening', measure, where)
/** Entries dated up to the last day of the period. */
export const closing = <M extends MeasureId>(measure: M, where?: Filter<M>): Term =>
  term('closing', measure, where)

export const less = (of: Term): Term => ({ ...of, sign: of.sign === 1 ? -1 : 1 })

/** A cell from its summands. Throws at load when things and money are added. */
export function cell(...terms: readonly Term[]): CellRule {
  const units = new Set(terms.map(({ measure }) => measures[measure].unit))
  if (units.size !== 1) throw new Error(`a cell adds up one unit: ${[...units].join(', ')}`)
  return { terms, unit: units.has('fen') ? 'wanYuan' : 'one' }
}

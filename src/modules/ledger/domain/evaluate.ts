import type { CellRule } from '../../../law/forms/annual-report/cells/index.ts'
import type { MeasureId } from '../../../law/measures.ts'
import type { Basis } from '../tables.ts'

/** Sum of all entries of one measure that carry the same dimensions and basis. */
export interface Group {
  readonly measure: MeasureId
  readonly dimensions: Readonly<Record<string, string>>
  readonly basis: Basis
  /** Dated before the period, and within it, in the measure's unit. */
  readonly before: number
  readonly within: number
}

/** A cell's value and how much of it is counted here, declared from elsewhere, or an opening balance. The parts add up to the value. */
export interface Figure {
  readonly value: number
  readonly counted: number
  readonly declared: number
  readonly opening: number
}
export type Figures = Readonly<Record<string, Figure>>

/** 分 in 万元. The quotient of two whole numbers is the double nearest to the exact decimal, so it prints exactly. */
const fenInWanYuan = 1_000_000

export const inCellUnit = (rule: CellRule, sum: number): number =>
  rule.unit === 'wanYuan' ? sum / fenInWanYuan : sum

/** The figure of one cell from grouped sums. Whole numbers are added; 万元 only at the end. */
export function figure(rule: CellRule, groups: readonly Group[]): Figure {
  const sums = { counted: 0, declared: 0, opening: 0 }
  for (const { measure, where, over, sign } of rule.terms)
    for (const group of groups) {
      if (group.measure !== measure) continue
      if (!Object.entries(where).every(([name, values]) => values.includes(group.dimensions[name] ?? '')))
        continue
      const quantity = { flow: group.within, opening: group.before, closing: group.before + group.within }[
        over
      ]
      sums[group.basis] += sign * quantity
    }
  const value = sums.counted + sums.declared + sums.opening
  if (!Number.isSafeInteger(value)) throw new RangeError(`a sum beyond 2^53: ${value}`)
  return {
    value: inCellUnit(rule, value),
    counted: inCellUnit(rule, sums.counted),
    declared: inCellUnit(rule, sums.declared),
    opening: inCellUnit(rule, sums.opening),
  }
}

/** All cells of a set of rules. */
export function figures(rules: Readonly<Record<string, CellRule>>, groups: readonly Group[]): Figures {
  const byMeasure = Map.groupBy(groups, (group) => group.measure)
  return Object.fromEntries(
    Object.entries(rules).map(([id, rule]) => [
      id,
      figure(
        rule,
        [...new Set(rule.terms.map(({ measure }) => measure))].flatMap(
          (measure) => byMeasure.get(measure) ?? [],
        ),
      ),
    ]),
  )
}

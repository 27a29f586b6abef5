import type { ReadForm } from '../reading/form.ts'
import type { Severity } from '../types.ts'

/** A finding while it is made: positions still count folded text. */
export interface Draft {
  readonly rule: string
  readonly severity: Severity
  readonly cells: readonly string[]
  readonly expected: number | null
  readonly actual: number | null
  readonly message: string
  readonly basis: string
  readonly at?: readonly { readonly start: number; readonly length: number }[]
}

export type Cells = ReadForm['cells']

export const figureOf = (cells: Cells, id: string): number => cells.get(id)?.value ?? 0

/** Sums of amounts, without the dust of binary fractions. */
export const total = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) * 1e8) / 1e8

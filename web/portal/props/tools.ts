/** 期限计算 and 收费计算: the same functions as the command line. */
import type { DueDay, FieldProblem, Option, Reason } from './common.ts'

/** Controls: `kind`, `from`, `extend`, `pause` (repeated, `YYYY-MM-DD..YYYY-MM-DD`). */
export interface DeadlineProps {
  readonly action: string
  readonly kinds: readonly Option[]
  readonly values: {
    readonly kind: string
    readonly from: string
    readonly extend: string
    readonly pauses: readonly string[]
  }
  readonly problems: readonly FieldProblem[]
  readonly result?: DueDay & { readonly title: string; readonly paused: number; readonly extended: number }
}

/** Controls: `method` (items, pages), `quantity`. */
export interface FeeProps {
  readonly action: string
  readonly values: { readonly method: string; readonly quantity: string }
  readonly problems: readonly FieldProblem[]
  readonly result?: {
    readonly yuan: string
    readonly steps: readonly {
      readonly range: string
      readonly quantity: number
      readonly rate: string
      readonly yuan: string
    }[]
    readonly because: readonly Reason[]
  }
}

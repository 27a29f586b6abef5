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
  readonly result?: DueDay & {
    readonly title: string
    /** 行政机关答复政府信息公开申请，应当不晚于这一天。 */
    readonly duty: string
    /** What was asked, in words, for paper: 2026年2月6日收到；延长5个工作日. */
    readonly asked: string
    /** Present when a holiday notice that the count needs is not out: the day may move. */
    readonly provisional?: string
  }
}

/** Controls: `method` (items, pages), `quantity`. */
export interface FeeProps {
  readonly action: string
  readonly values: { readonly method: string; readonly quantity: string }
  readonly problems: readonly FieldProblem[]
  readonly result?: {
    readonly yuan: string
    readonly asked: string
    readonly steps: readonly {
      readonly range: string
      readonly quantity: string
      readonly rate: string
      readonly yuan: string
    }[]
    /** Steps beyond those shown, in one sentence. */
    readonly more?: string
    readonly because: readonly Reason[]
  }
}

/** 依申请公开: what an applicant does with a case of his own. Beside `requests.ts`. */
import type { Day, FieldProblem } from './common.ts'

/** 提交补正. Controls: `title`, `documentNumber`, `description`, and `lateBecause` when the period is over. */
export interface RequestClarifyProps {
  readonly action: string
  readonly back: string
  readonly number: string
  /** What the office asked to have corrected. */
  readonly matters: string
  readonly until?: Day
  readonly isLate: boolean
  readonly values: { readonly title: string; readonly documentNumber: string; readonly description: string }
  readonly problems: readonly FieldProblem[]
}

/** 撤回申请. Control: `reason`. */
export interface RequestWithdrawProps {
  readonly action: string
  readonly back: string
  readonly number: string
  readonly title: string
  readonly problems: readonly FieldProblem[]
}

declare module '../props.ts' {
  interface PageProps {
    'request-clarify': RequestClarifyProps
    'request-withdraw': RequestWithdrawProps
  }
}

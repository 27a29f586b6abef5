/** 起草, 审核中, 已审定, 已发布, 已撤回. */
export type ReportState = 'drafting' | 'in-review' | 'approved' | 'released' | 'withdrawn'
export type ReportAction =
  | 'edit'
  | 'explain'
  | 'submit'
  | 'send-back'
  | 'approve'
  | 'release'
  | 'withdraw'
  | 'correct'

/** 报告流程. Any edit after sending to review brings it back to drafting: closing and approval are void. */
export const lifecycle = {
  drafting: { edit: 'drafting', explain: 'drafting', submit: 'in-review' },
  'in-review': { edit: 'drafting', 'send-back': 'drafting', approve: 'approved' },
  approved: { edit: 'drafting', 'send-back': 'drafting', release: 'released' },
  released: { withdraw: 'withdrawn', correct: 'drafting' },
  withdrawn: { correct: 'drafting' },
} as const satisfies Record<ReportState, Partial<Record<ReportAction, ReportState>>>

export const nextState = (state: ReportState, action: ReportAction): ReportState | null =>
  (lifecycle[state] as Partial<Record<ReportAction, ReportState>>)[action] ?? null

export const policyOf = {
  edit: 'report.draft',
  explain: 'report.draft',
  submit: 'report.draft',
  'send-back': 'report.review',
  approve: 'report.review',
  release: 'report.release',
  withdraw: 'report.release',
  correct: 'report.release',
} as const satisfies Record<ReportAction, string>

/** What a person may do with a report now. Who sent it to review neither approves nor releases it. */
export const allowedActions = (
  report: { readonly state: ReportState; readonly submitter: string | null },
  person: { readonly personId: string | null; readonly may: (policy: string) => boolean },
): ReportAction[] =>
  (Object.keys(policyOf) as ReportAction[]).filter(
    (action) =>
      nextState(report.state, action) !== null &&
      person.may(policyOf[action]) &&
      !((action === 'approve' || action === 'release') && report.submitter === person.personId),
  )

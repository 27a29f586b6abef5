/** Where the newest text stands. What the public sees is told apart (`PublicState`). */
export type State = 'draft' | 'in-review' | 'approved' | 'scheduled' | 'settled' | 'discarded'
export type PublicState = 'none' | 'released' | 'withdrawn'
export type Action =
  | 'save'
  | 'submit'
  | 'pass'
  | 'complete'
  | 'return'
  | 'release'
  | 'schedule'
  | 'unschedule'
  | 'file'
  | 'discard'

/**
 * 办理流程. Saving a changed text always leads back to the draft: an approval belongs to one text.
 * `complete` is the last gate's passing; `file` ends an item that is not disclosed of our own accord.
 */
export const lifecycle = {
  draft: { save: 'draft', submit: 'in-review', discard: 'discarded' },
  'in-review': { save: 'draft', pass: 'in-review', complete: 'approved', return: 'draft' },
  approved: { save: 'draft', return: 'draft', release: 'settled', schedule: 'scheduled', file: 'settled' },
  scheduled: { save: 'draft', release: 'settled', unschedule: 'approved' },
  settled: { save: 'draft' },
  discarded: {},
} as const satisfies Record<State, Partial<Record<Action, State>>>

/** The state after an action, or null when it may not be done now. */
export const next = (state: State, action: Action): State | null => {
  const row: Partial<Record<Action, State>> = lifecycle[state]
  return row[action] ?? null
}

export const stateLabels: Readonly<Record<State, string>> = {
  draft: '草稿',
  'in-review': '审核中',
  approved: '待发布',
  scheduled: '定时发布',
  settled: '已办结',
  discarded: '已作废',
}

/** 办理流程: a missing pair is a refusal; a misspelt state or action does not compile. */
export const lifecycle = {
  'pending-confirmation': { confirm: 'registered', withdraw: 'withdrawn' },
  registered: {
    suspend: 'pending-confirmation',
    take: 'in-process',
    'ask-clarification': 'awaiting-clarification',
    consult: 'consulting',
    extend: 'registered',
    'notify-fee': 'awaiting-payment',
    draft: 'drafting',
    withdraw: 'withdrawn',
  },
  // 逾期不补正视为放弃 (第三十条)
  'awaiting-clarification': { clarify: 'in-process', lapse: 'abandoned', withdraw: 'withdrawn' },
  'in-process': {
    'ask-clarification': 'awaiting-clarification',
    consult: 'consulting',
    extend: 'in-process',
    'notify-fee': 'awaiting-payment',
    draft: 'drafting',
    withdraw: 'withdrawn',
  },
  consulting: {
    consult: 'consulting',
    'record-receipt': 'consulting',
    'record-opinion': 'consulting',
    'end-consultation': 'in-process',
    extend: 'consulting',
    withdraw: 'withdrawn',
  },
  // 逾期不缴费视为放弃 (国办函〔2020〕109号)
  'awaiting-payment': { pay: 'in-process', lapse: 'abandoned', withdraw: 'withdrawn' },
  drafting: {
    draft: 'drafting',
    submit: 'in-approval',
    consult: 'consulting',
    extend: 'drafting',
    withdraw: 'withdrawn',
  },
  'in-approval': {
    'return-draft': 'drafting',
    reply: 'replied',
    extend: 'in-approval',
    withdraw: 'withdrawn',
  },
  replied: { deliver: 'delivered', correct: 'replied' },
  delivered: { deliver: 'delivered', correct: 'delivered' },
  withdrawn: {},
  abandoned: { deliver: 'abandoned', correct: 'abandoned' },
} as const satisfies Record<string, Readonly<Record<string, string>>>

export type State = keyof typeof lifecycle
type ActionOf<S> = S extends State ? keyof (typeof lifecycle)[S] & string : never
export type Action = ActionOf<State>

// Every target is itself a state: a misspelt one fails here.
lifecycle satisfies Record<State, Partial<Record<Action, State>>>

export const states = Object.keys(lifecycle) as readonly State[]
export const actions: readonly Action[] = [
  ...new Set(Object.values(lifecycle).flatMap((row) => Object.keys(row) as Action[])),
]

/** The state after an action; null when the state does not allow it. */
export function next(state: State, action: Action): State | null {
  const row: Partial<Record<Action, State>> = lifecycle[state]
  return row[action] ?? null
}

const closed: readonly State[] = ['replied', 'delivered', 'withdrawn', 'abandoned']
/** 办结: nothing more is owed to the count of the year. */
export const isClosed = (state: State): boolean => closed.includes(state)

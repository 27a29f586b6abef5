import type { DeclarationState } from './table.ts'

export type DeclarationAction = 'edit' | 'submit' | 'accept' | 'return' | 'revoke'

/** 申报流程: a missing pair is a refusal. What was returned may be mended and sent again; what was revoked stays as history. */
export const lifecycle = {
  drafted: { edit: 'drafted', submit: 'submitted' },
  submitted: { accept: 'accepted', return: 'returned' },
  returned: { edit: 'returned', submit: 'submitted' },
  accepted: { revoke: 'revoked' },
  revoked: {},
} as const satisfies Record<DeclarationState, Partial<Record<DeclarationAction, DeclarationState>>>

export const nextState = (state: DeclarationState, action: DeclarationAction): DeclarationState | null =>
  (lifecycle[state] as Partial<Record<DeclarationAction, DeclarationState>>)[action] ?? null

const policyOf = {
  edit: 'declaration.file',
  submit: 'declaration.file',
  accept: 'declaration.review',
  return: 'declaration.review',
  revoke: 'declaration.review',
} as const satisfies Record<DeclarationAction, string>

/** What a person may do with a declaration now: by state, by policy, and never review of one's own. */
export function allowedActions(
  declaration: { readonly state: DeclarationState; readonly filer: string },
  person: { readonly personId: string | null; readonly may: (policy: string) => boolean },
): DeclarationAction[] {
  return (Object.keys(policyOf) as DeclarationAction[]).filter((action) => {
    if (nextState(declaration.state, action) === null || !person.may(policyOf[action])) return false
    return action === 'accept' || action === 'return' ? declaration.filer !== person.personId : true
  })
}

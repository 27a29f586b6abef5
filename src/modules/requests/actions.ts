import { sentence } from '../../kernel/result.ts'
import type { Actor } from '../audit/index.ts'
import { may } from '../organisations/index.ts'
import { refusedNow } from './change.ts'
import { actionTexts } from './domain/actions.ts'
import type { RequestCase } from './domain/case.ts'
import type { GuardContext } from './domain/guards.ts'
import { type Action, actions, next } from './domain/lifecycle.ts'
import { refusals } from './errors.ts'
import { articleText } from './letters/sentences.ts'

export interface AllowedAction {
  readonly action: Action
  readonly label: string
  readonly allowed: boolean
  readonly because?: string
  readonly article?: string
}

// Follows by itself when the last opinion is in.
const hidden: readonly Action[] = ['end-consultation']

// As on the desk: what moves the case forward first, what ends it without a reply last.
const place = (action: Action): number => Object.keys(actionTexts).indexOf(action)

/** What may be done now in this case: acts that the state knows, those that the law or the post forbids with the reason. */
export function allowedActions(c: RequestCase, actor: Actor, context: GuardContext): AllowedAction[] {
  return actions
    .toSorted((a, b) => place(a) - place(b))
    .filter((action) => !hidden.includes(action) && next(c.state, action) !== null)
    .map((action) => {
      const { label, policy } = actionTexts[action]
      if (actor.authorityId !== c.authorityId || !may(actor, policy))
        return { action, label, allowed: false, because: '您的岗位不能进行这项操作' }
      const refused = refusedNow(c, action, context)
      if (!refused) return { action, label, allowed: true }
      const entry = refusals[refused.refusal]
      const article = 'cite' in entry ? { article: articleText(entry.cite) } : {}
      return { action, label, allowed: false, because: sentence(refused, refusals), ...article }
    })
}

import { ok, type Result } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import { lockFor, save } from './store.ts'

/** 送审: from here the figure stands as it is until another person accepts or returns it. */
export const submitDeclaration = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { declarationId }: { readonly declarationId: string },
): Promise<Result<{ declarationId: string }, 'DECL-NOT-FOUND' | 'DECL-OTHER-AUTHORITY' | 'DECL-STATE'>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, declarationId, 'submit')
    if (!found.ok) return found
    await save(tx, found.declaration, { state: found.to, reason: null })
    did({ kind: 'declaration.submitted', subject: { kind: 'declaration', id: declarationId } })
    return ok({ declarationId })
  })

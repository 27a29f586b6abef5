import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { measures } from '../../../law/measures.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import { type NewEntry, post, reverse } from '../post.ts'
import { type Declaration, lockFor, reviewedBy, save } from './store.ts'

type ReviewRefusal = 'DECL-NOT-FOUND' | 'DECL-OTHER-AUTHORITY' | 'DECL-STATE' | 'DECL-SELF-REVIEW'

const subjectOf = (declarationId: string) => ({ kind: 'declaration', id: declarationId }) as const

/** The ledger entry of an accepted declaration, on the last day of its period. */
const entryOf = (declaration: Declaration): NewEntry =>
  ({
    authorityId: declaration.authority_id,
    day: declaration.period_to,
    measure: declaration.measure,
    dimensions: declaration.dimensions,
    quantity: declaration.quantity,
    basis: declaration.basis,
    subject: {
      ...subjectOf(declaration.declaration_id),
      label: `${measures[declaration.measure].zh}（${declaration.source_system}）`,
    },
    cause: 'declaration.accepted',
  }) as NewEntry

/** 采纳: another person than the filer accepts; the figure enters the ledger in the same transaction. */
export const acceptDeclaration = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { declarationId }: { readonly declarationId: string },
): Promise<Result<{ declarationId: string }, ReviewRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, declarationId, 'accept')
    if (!found.ok) return found
    if (found.declaration.filer === actor.personId) return refuse('DECL-SELF-REVIEW')
    await save(tx, found.declaration, { state: found.to, ...reviewedBy(actor, deps.clock.today()) })
    await post(tx, deps.clock, actor.tenantId, [entryOf(found.declaration)])
    did({ kind: 'declaration.accepted', subject: subjectOf(declarationId) })
    return ok({ declarationId })
  })

/** 退回: with the reason that the filer needs to mend it. */
export const returnDeclaration = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { declarationId, reason }: { readonly declarationId: string; readonly reason: string },
): Promise<Result<{ declarationId: string }, ReviewRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, declarationId, 'return')
    if (!found.ok) return found
    if (found.declaration.filer === actor.personId) return refuse('DECL-SELF-REVIEW')
    await save(tx, found.declaration, { state: found.to, reason, ...reviewedBy(actor, deps.clock.today()) })
    did({ kind: 'declaration.returned', subject: subjectOf(declarationId), detail: { reason } })
    return ok({ declarationId })
  })

/** 撤销: an accepted figure that was wrong leaves the ledger by a reversing entry; both stay to be seen. */
export const revokeDeclaration = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { declarationId, reason }: { readonly declarationId: string; readonly reason: string },
): Promise<Result<{ declarationId: string }, Exclude<ReviewRefusal, 'DECL-SELF-REVIEW'>>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, declarationId, 'revoke')
    if (!found.ok) return found
    await save(tx, found.declaration, { state: found.to, reason })
    await reverse(tx, deps.clock, actor.tenantId, {
      subject: subjectOf(declarationId),
      cause: 'declaration.revoked',
    })
    did({ kind: 'declaration.revoked', subject: subjectOf(declarationId), detail: { reason } })
    return ok({ declarationId })
  })

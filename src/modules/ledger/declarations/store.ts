import { type Selectable, sql } from 'kysely'
import { type Refused, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { DbOrTx, Tx } from '../../../platform/database/index.ts'
import type { DeclarationAction } from './lifecycle.ts'
import { nextState } from './lifecycle.ts'
import type { DeclarationState, DeclaredFigureTable } from './table.ts'

export type Declaration = Selectable<DeclaredFigureTable>

/** Whether the actor's post may touch an authority's figures: its own, or any when it is the government's own office (第四条). */
export async function mayTouchAuthority(db: DbOrTx, actor: Actor, authorityId: string): Promise<boolean> {
  if (actor.authorityId === authorityId) return true
  const { rows } = await sql`select from authority
    where tenant_id = ${actor.tenantId} and authority_id = ${actor.authorityId} and kind = 'government'`.execute(
    db,
  )
  return rows.length > 0
}

/** Loads with lock and asks whether the act is open to the actor. */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  declarationId: string,
  action: DeclarationAction,
): Promise<
  | { readonly ok: true; readonly declaration: Declaration; readonly to: DeclarationState }
  | Refused<'DECL-NOT-FOUND' | 'DECL-OTHER-AUTHORITY' | 'DECL-STATE'>
> {
  const declaration = await tx
    .selectFrom('declared_figure')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('declaration_id', '=', declarationId)
    .forUpdate()
    .executeTakeFirst()
  if (!declaration) return refuse('DECL-NOT-FOUND')
  if (!(await mayTouchAuthority(tx, actor, declaration.authority_id))) return refuse('DECL-OTHER-AUTHORITY')
  const to = nextState(declaration.state, action)
  return to ? { ok: true, declaration, to } : refuse('DECL-STATE')
}

/** The only update of the table. */
export const save = (
  tx: Tx,
  of: Pick<Declaration, 'tenant_id' | 'declaration_id' | 'version'>,
  changes: Partial<Omit<Declaration, 'tenant_id' | 'declaration_id' | 'version' | 'dimensions'>> & {
    dimensions?: string
  },
) =>
  tx
    .updateTable('declared_figure')
    .set({ ...changes, version: of.version + 1 })
    .where('tenant_id', '=', of.tenant_id)
    .where('declaration_id', '=', of.declaration_id)
    .executeTakeFirstOrThrow()

/** Who reviewed and when. A post without a person (a job) cannot review. */
export function reviewedBy(actor: Actor, today: Declaration['filed_on']) {
  if (actor.personId === null) throw new Error('a review needs a person')
  return { reviewer: actor.personId, reviewer_name: actor.name, reviewed_on: today }
}

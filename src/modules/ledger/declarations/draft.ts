import type { PlainDate } from '../../../kernel/plain-date.ts'
import { yearOf } from '../../../kernel/plain-date.ts'
import { ok, type Refused, type Result, refuse } from '../../../kernel/result.ts'
import { type MeasureId, measures } from '../../../law/measures.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { perform } from '../../audit/index.ts'
import { dimensionsProblem } from '../dimensions.ts'
import { lockFor, mayTouchAuthority, save } from './store.ts'

/** What the filer states. `quantity` in the unit of the measure (things, or 分). */
export interface DeclarationContent {
  readonly authorityId: string
  readonly basis: 'declared' | 'opening'
  readonly measure: MeasureId
  readonly dimensions: Readonly<Record<string, string>>
  readonly quantity: number
  readonly from: PlainDate
  readonly to: PlainDate
  readonly sourceSystem: string
  readonly evidence: string
  readonly evidenceFile?: { readonly name: string; readonly sha256: string } | undefined
}

type ContentRefusal = 'DECL-DIMENSIONS' | 'DECL-PERIOD' | 'DECL-FUTURE' | 'DECL-FRACTION'

/** What a declaration may not say. An opening balance stands at one day; a declared figure belongs to one year. */
export function contentProblem(
  content: DeclarationContent,
  today: PlainDate,
): Refused<ContentRefusal> | null {
  const problem = dimensionsProblem(content.measure, content.dimensions)
  if (problem) return refuse('DECL-DIMENSIONS', { measure: measures[content.measure].zh, problem })
  if (!Number.isSafeInteger(content.quantity) || content.quantity === 0) return refuse('DECL-FRACTION')
  if (content.from > content.to || yearOf(content.from) !== yearOf(content.to)) return refuse('DECL-PERIOD')
  if (content.to > today) return refuse('DECL-FUTURE', { to: content.to })
  return null
}

const columns = (content: DeclarationContent) => ({
  basis: content.basis,
  measure: content.measure,
  dimensions: JSON.stringify(content.dimensions),
  quantity: content.quantity,
  period_from: content.from,
  period_to: content.to,
  source_system: content.sourceSystem,
  evidence: content.evidence,
  evidence_file: content.evidenceFile?.name ?? null,
  evidence_sha256: content.evidenceFile?.sha256 ?? null,
})

/** 起草申报: states a figure whose records live in another system, or an opening balance, with its evidence. */
export const draftDeclaration = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  content: DeclarationContent,
): Promise<Result<{ declarationId: string }, ContentRefusal | 'DECL-OTHER-AUTHORITY'>> =>
  perform(deps, actor, async (tx, did) => {
    const problem = contentProblem(content, deps.clock.today())
    if (problem) return problem
    if (!(await mayTouchAuthority(tx, actor, content.authorityId))) return refuse('DECL-OTHER-AUTHORITY')
    if (actor.personId === null) throw new Error('a declaration needs a filer')
    const declarationId = newId()
    await tx
      .insertInto('declared_figure')
      .values({
        tenant_id: actor.tenantId,
        declaration_id: declarationId,
        authority_id: content.authorityId,
        ...columns(content),
        state: 'drafted',
        filer: actor.personId,
        filer_name: actor.name,
        filed_on: deps.clock.today(),
        version: 1,
      })
      .execute()
    did({
      kind: 'declaration.drafted',
      subject: { kind: 'declaration', id: declarationId },
      detail: { measure: content.measure, quantity: content.quantity },
    })
    return ok({ declarationId })
  })

/** 修改申报: before it is sent, or after it came back. `version` is the one that the filer saw. */
export const editDeclaration = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cmd: { readonly declarationId: string; readonly version: number; readonly content: DeclarationContent },
): Promise<
  Result<
    { declarationId: string },
    ContentRefusal | 'DECL-NOT-FOUND' | 'DECL-OTHER-AUTHORITY' | 'DECL-STATE' | 'DECL-CHANGED'
  >
> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, cmd.declarationId, 'edit')
    if (!found.ok) return found
    if (found.declaration.version !== cmd.version) return refuse('DECL-CHANGED')
    const problem = contentProblem(cmd.content, deps.clock.today())
    if (problem) return problem
    await save(tx, found.declaration, { ...columns(cmd.content), state: found.to })
    did({
      kind: 'declaration.edited',
      subject: { kind: 'declaration', id: cmd.declarationId },
      detail: { measure: cmd.content.measure, quantity: cmd.content.quantity },
    })
    return ok({ declarationId: cmd.declarationId })
  })

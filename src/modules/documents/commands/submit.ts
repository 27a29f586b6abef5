import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { perform } from '../../audit/index.ts'
import type { CommandDeps } from '../deps.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { screen } from '../domain/screening.ts'
import { screeningFacts } from '../queries/screening-facts.ts'
import { getContent, lockDocument, update } from '../store.ts'

/** 送审: starts a round of the chain with the text as it is. Blocking findings keep it back; without an attribute nothing goes on. */
export const submit = (deps: CommandDeps, actor: Actor, documentId: string) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    const state = next(row.state, 'submit')
    if (!state) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    const content = await getContent(tx, row, row.version)
    const facts = await screeningFacts(tx, deps.clock.today(), row, content)
    const blocking = screen(content, facts).filter(({ severity }) => severity === 'block')
    if (blocking[0]) return refuse('DOC-FINDINGS', { count: blocking.length, first: blocking[0].message })
    await update(tx, row, { state, round: row.round + 1, changed_on: deps.clock.today() })
    did({
      kind: 'document.submitted',
      subject: { kind: 'document', id: documentId },
      detail: { round: row.round + 1, hash: row.content_hash.toString('hex') },
    })
    return ok({ documentId, state })
  })

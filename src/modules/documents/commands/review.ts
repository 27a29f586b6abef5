import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Act, perform } from '../../audit/index.ts'
import { may } from '../../organisations/policies.ts'
import { countMade } from '../count.ts'
import type { CommandDeps } from '../deps.ts'
import { type Gate, maySign, nextGate } from '../domain/gates.ts'
import { next, stateLabels } from '../domain/lifecycle.ts'
import { type DocumentRow, getContent, lockDocument, signaturesOf, update, writersOf } from '../store.ts'

export interface Review {
  readonly documentId: string
  readonly verdict: 'passed' | 'returned'
  /** Hexadecimal hash of the text that the reviewer saw. */
  readonly hash: string
  readonly remark: string
  /** 保密审查单编号; asked at the secrecy gate only. */
  readonly slipNumber: string
  /** Signed on paper or in the office-automation system. */
  readonly onPaper: boolean
}

/**
 * 审核: one gate's signature, bound to the text by its hash. Passing the last gate approves the text; a return, with its remark,
 * makes it a draft again. Who wrote or already signed may not sign.
 */
export const review = (deps: CommandDeps, actor: Actor, cmd: Review) =>
  perform(deps, actor, async (tx, did) => {
    const row = await lockDocument(tx, actor, cmd.documentId)
    if (!row) return refuse('DOC-NOT-FOUND')
    if (row.state !== 'in-review') return refuse('DOC-STATE', { state: stateLabels[row.state] })
    if (row.content_hash.toString('hex') !== cmd.hash) return refuse('DOC-HASH')
    const signatures = await signaturesOf(tx, row)
    const gate = nextGate(row.genre, signatures, row.round, cmd.hash)
    if (!gate) return refuse('DOC-STATE', { state: stateLabels[row.state] })
    if (!may(actor, gate.policy)) return refuse('DOC-NOT-YOUR-GATE', { gate: gate.label })
    const eyes = maySign(actor.personId, await writersOf(tx, row), signatures, row.round)
    if (eyes === 'writer') return refuse('DOC-FOUR-EYES-WRITER')
    if (eyes === 'signed-before') return refuse('DOC-FOUR-EYES-TWICE')
    if (cmd.verdict === 'returned' && cmd.remark.trim() === '') return refuse('DOC-REMARK')
    if (gate.key === 'secrecy' && cmd.verdict === 'passed' && cmd.slipNumber.trim() === '')
      return refuse('DOC-SLIP')
    await sign(tx, deps, actor, row, gate, cmd, (signatures.at(-1)?.seq ?? 0) + 1)
    const last =
      nextGate(
        row.genre,
        [
          ...signatures,
          {
            gate: gate.key,
            verdict: cmd.verdict,
            round: row.round,
            hash: cmd.hash,
            personId: actor.personId,
          },
        ],
        row.round,
        cmd.hash,
      ) === null
    const action = cmd.verdict === 'returned' ? 'return' : last ? 'complete' : 'pass'
    const state = next(row.state, action) ?? row.state
    await update(tx, row, { state, changed_on: deps.clock.today() })
    if (state === 'approved') await countMade(tx, deps, row, await getContent(tx, row, row.version))
    did(reviewed(row, gate, cmd))
    return ok({ documentId: row.document_id, state })
  })

const sign = (
  tx: Tx,
  deps: CommandDeps,
  actor: Actor,
  row: DocumentRow,
  gate: Gate,
  cmd: Review,
  seq: number,
) =>
  tx
    .insertInto('document_review')
    .values({
      tenant_id: row.tenant_id,
      document_id: row.document_id,
      seq,
      round: row.round,
      version: row.version,
      hash: row.content_hash,
      gate: gate.key,
      verdict: cmd.verdict,
      // Of the secrecy review nothing stays but office, day, slip number and conclusion; what is secret must not be written into a remark.
      remark: gate.key === 'secrecy' && cmd.verdict === 'passed' ? '' : cmd.remark.trim(),
      slip_number: gate.key === 'secrecy' ? cmd.slipNumber.trim() : '',
      on_paper: cmd.onPaper,
      person_id: actor.personId,
      post_id: actor.postId,
      person_name: actor.name,
      reviewed_on: deps.clock.today(),
      reviewed_at: deps.clock.now(),
    })
    .execute()

const reviewed = (row: DocumentRow, gate: Gate, cmd: Review): Act => ({
  kind: cmd.verdict === 'passed' ? 'document.passed' : 'document.returned',
  subject: { kind: 'document', id: row.document_id },
  detail: { gate: gate.key, round: row.round, version: row.version, hash: cmd.hash, onPaper: cmd.onPaper },
})

import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import type { Narrative } from '../domain/sections.ts'
import { lockFor, save, subjectOf, tell } from '../store.ts'

/** 修改正文. After sending to review an edit voids closing and approval: the figures are the ledger's again. */
export const editNarrative = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cmd: { readonly reportId: string; readonly version: number; readonly narrative: Narrative },
): Promise<
  Result<
    { version: number },
    'REPORT-NOT-FOUND' | 'REPORT-OTHER-AUTHORITY' | 'REPORT-STATE' | 'REPORT-CHANGED'
  >
> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, cmd.reportId, 'edit')
    if (!found.ok) return found
    const { report } = found
    if (report.version !== cmd.version) return refuse('REPORT-CHANGED')
    await save(tx, report, {
      narrative: JSON.stringify(cmd.narrative),
      state: found.to,
      closing_id: null,
      approver: null,
      approver_name: null,
      approved_hash: null,
    })
    // Saving goes by itself every few seconds: the history tells only edits that void something.
    if (report.state !== 'drafting') await tell(tx, deps.clock, actor, cmd.reportId, 'edited')
    did({ kind: 'annual-report.edited', subject: subjectOf(cmd.reportId) })
    return ok({ version: report.version + 1 })
  })

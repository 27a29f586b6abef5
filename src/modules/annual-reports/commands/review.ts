import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import { contentHash } from '../domain/content.ts'
import { loadWorking } from '../queries/working.ts'
import { lockFor, personOf, save, subjectOf, tell } from '../store.ts'

type LockRefusal = 'REPORT-NOT-FOUND' | 'REPORT-OTHER-AUTHORITY' | 'REPORT-STATE'

/** 退回修改: with the reason. The closing is void; sending again closes anew. */
export const sendBackReport = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
): Promise<Result<{ reportId: string }, LockRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, reportId, 'send-back')
    if (!found.ok) return found
    await save(tx, found.report, {
      state: found.to,
      closing_id: null,
      approver: null,
      approver_name: null,
      approved_hash: null,
    })
    await tell(tx, deps.clock, actor, reportId, 'sent-back', reason)
    did({ kind: 'annual-report.sent-back', subject: subjectOf(reportId), detail: { reason } })
    return ok({ reportId })
  })

/** 审定: by another person than who sent it. The approval is of this content, by its hash. */
export const approveReport = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { reportId }: { readonly reportId: string },
): Promise<Result<{ hash: string }, LockRefusal | 'REPORT-SELF-REVIEW'>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, reportId, 'approve')
    if (!found.ok) return found
    if (found.report.submitter === actor.personId) return refuse('REPORT-SELF-REVIEW')
    const hash = contentHash((await loadWorking(tx, found.report)).content)
    await save(tx, found.report, {
      state: found.to,
      approver: personOf(actor),
      approver_name: actor.name,
      approved_hash: hash,
    })
    await tell(tx, deps.clock, actor, reportId, 'approved', hash.toString('hex'))
    did({
      kind: 'annual-report.approved',
      subject: subjectOf(reportId),
      detail: { hash: hash.toString('hex') },
    })
    return ok({ hash: hash.toString('hex') })
  })

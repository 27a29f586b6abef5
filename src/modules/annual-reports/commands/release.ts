import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { notify, type Tx } from '../../../platform/database/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import { contentHash } from '../domain/content.ts'
import { loadWorking } from '../queries/working.ts'
import { lockFor, type Report, save, subjectOf, tell } from '../store.ts'
import { pageTags } from '../texts.ts'

type LockRefusal = 'REPORT-NOT-FOUND' | 'REPORT-OTHER-AUTHORITY' | 'REPORT-STATE'

/** Pages that show the report are out of date once this commits. */
const notifyPages = (tx: Tx, report: Report): Promise<void> =>
  notify(tx, [pageTags.list(report.tenant_id), pageTags.report(report.authority_id, report.year)])

/** 发布: what was approved goes out, byte for byte; it is kept whole as a release of its own. */
export const releaseReport = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { reportId }: { readonly reportId: string },
): Promise<
  Result<
    { releasedOn: PlainDate; number: number },
    LockRefusal | 'REPORT-SELF-REVIEW' | 'REPORT-NOT-AS-APPROVED'
  >
> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, reportId, 'release')
    if (!found.ok) return found
    const { report } = found
    if (report.submitter === actor.personId) return refuse('REPORT-SELF-REVIEW')
    const { content, closing } = await loadWorking(tx, report)
    const hash = contentHash(content)
    if (!report.approved_hash?.equals(hash) || !closing) return refuse('REPORT-NOT-AS-APPROVED')
    const number = report.releases + 1
    const releasedOn = deps.clock.today()
    await tx
      .insertInto('annual_report_release')
      .values({
        tenant_id: actor.tenantId,
        report_id: reportId,
        number,
        released_on: releasedOn,
        correction: report.correction,
        closing_id: closing.closingId,
        content: JSON.stringify(content),
        hash,
      })
      .execute()
    await save(tx, report, { state: found.to, releases: number, withdrawn_on: null, withdrawn_why: null })
    await notifyPages(tx, report)
    await tell(tx, deps.clock, actor, reportId, 'released', report.correction ?? '')
    did({
      kind: 'annual-report.released',
      subject: subjectOf(reportId),
      detail: { number, hash: hash.toString('hex') },
    })
    return ok({ releasedOn, number })
  })

/** 撤回: the public sees a notice with the reason instead of the report. */
export const withdrawReport = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
): Promise<Result<{ reportId: string }, LockRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, reportId, 'withdraw')
    if (!found.ok) return found
    await save(tx, found.report, {
      state: found.to,
      withdrawn_on: deps.clock.today(),
      withdrawn_why: reason,
    })
    await notifyPages(tx, found.report)
    await tell(tx, deps.clock, actor, reportId, 'withdrawn', reason)
    did({ kind: 'annual-report.withdrawn', subject: subjectOf(reportId), detail: { reason } })
    return ok({ reportId })
  })

/** 勘误: opens a released or withdrawn report again. What is public stays until the corrected report is released, with the reason in print. */
export const openCorrection = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
): Promise<Result<{ reportId: string }, LockRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, reportId, 'correct')
    if (!found.ok) return found
    await save(tx, found.report, {
      state: found.to,
      correction: reason,
      closing_id: null,
      submitter: null,
      submitter_name: null,
      approver: null,
      approver_name: null,
      approved_hash: null,
    })
    await tell(tx, deps.clock, actor, reportId, 'correction-opened', reason)
    did({ kind: 'annual-report.correction-opened', subject: subjectOf(reportId), detail: { reason } })
    return ok({ reportId })
  })

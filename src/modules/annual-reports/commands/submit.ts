import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import { calendarYear, freeze } from '../../ledger/index.ts'
import { loadWorking } from '../queries/working.ts'
import { lockFor, personOf, save, subjectOf, tell } from '../store.ts'

/**
 * 结账送审: freezes the figures of the year and sends the report to review. What the form itself prints must hold;
 * every other finding needs its explanation.
 */
export const submitReport = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { reportId }: { readonly reportId: string },
): Promise<
  Result<
    { closingId: string; hash: string },
    | 'REPORT-NOT-FOUND'
    | 'REPORT-OTHER-AUTHORITY'
    | 'REPORT-STATE'
    | 'REPORT-YEAR-OPEN'
    | 'REPORT-BLOCKED'
    | 'REPORT-UNEXPLAINED'
  >
> =>
  perform(deps, actor, async (tx, did) => {
    const found = await lockFor(tx, actor, reportId, 'submit')
    if (!found.ok) return found
    const { report } = found
    const period = calendarYear(report.year)
    if (deps.clock.today() <= period.to) return refuse('REPORT-YEAR-OPEN', { to: period.to })
    const { authorities } = await loadWorking(tx, report)
    const closing = await freeze(tx, deps.clock, actor, {
      tenantId: actor.tenantId,
      authorityIds: authorities,
      period,
      form: report.form,
    })
    const { findings } = await loadWorking(tx, { ...report, closing_id: closing.closingId })
    const blocking = findings.filter(({ blocks }) => blocks)
    if (blocking[0]) return refuse('REPORT-BLOCKED', { count: blocking.length, first: blocking[0].message })
    const open = findings.filter(({ explanation, severity }) => !explanation && severity !== 'note')
    if (open[0]) return refuse('REPORT-UNEXPLAINED', { count: open.length, first: open[0].message })
    await save(tx, report, {
      state: found.to,
      closing_id: closing.closingId,
      submitter: personOf(actor),
      submitter_name: actor.name,
    })
    await tell(tx, deps.clock, actor, reportId, 'submitted', closing.hash)
    did({
      kind: 'annual-report.submitted',
      subject: subjectOf(reportId),
      detail: { closingId: closing.closingId, hash: closing.hash },
    })
    return ok({ closingId: closing.closingId, hash: closing.hash })
  })

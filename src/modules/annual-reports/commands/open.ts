import { yearOf } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { formOfYear } from '../../../law/forms/annual-report/index.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { perform } from '../../audit/index.ts'
import { calendarYear, mayTouchAuthority, quotableFigures } from '../../ledger/index.ts'
import { quotableOf } from '../domain/content.ts'
import { startingDraft } from '../domain/starting-draft.ts'
import { previousRelease } from '../queries/working.ts'
import { countedAuthorities, findAuthority, subjectOf, tell } from '../store.ts'

/** 建立年度报告: the form of its year, tables from the ledger, and a first text from the figures that exist. */
export const openReport = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cmd: { readonly authorityId: string; readonly year: number },
): Promise<
  Result<
    { reportId: string },
    'REPORT-NOT-FOUND' | 'REPORT-OTHER-AUTHORITY' | 'REPORT-EXISTS' | 'REPORT-YEAR'
  >
> =>
  perform(deps, actor, async (tx, did) => {
    const { tenantId } = actor
    const form = formOfYear(cmd.year)
    if (!form || cmd.year > yearOf(deps.clock.today())) return refuse('REPORT-YEAR', { year: cmd.year })
    const authority = await findAuthority(tx, tenantId, cmd.authorityId)
    if (!authority) return refuse('REPORT-NOT-FOUND')
    if (!(await mayTouchAuthority(tx, actor, cmd.authorityId))) return refuse('REPORT-OTHER-AUTHORITY')
    const figures = await quotableFigures(
      tx,
      {
        tenantId,
        authorityIds: await countedAuthorities(tx, tenantId, authority),
        period: calendarYear(cmd.year),
      },
      form.id,
    )
    const previous = await previousRelease(tx, {
      tenant_id: tenantId,
      authority_id: cmd.authorityId,
      year: cmd.year,
    })
    const reportId = newId()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('annual_report')
      .values({
        tenant_id: tenantId,
        report_id: reportId,
        authority_id: cmd.authorityId,
        year: cmd.year,
        form: form.id,
        state: 'drafting',
        narrative: JSON.stringify(startingDraft(form.id, quotableOf({ figures, previous }))),
        releases: 0,
        version: 1,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'authority_id', 'year']).doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) return refuse('REPORT-EXISTS', { year: cmd.year })
    await tell(tx, deps.clock, actor, reportId, 'opened')
    did({ kind: 'annual-report.opened', subject: subjectOf(reportId), detail: { year: cmd.year } })
    return ok({ reportId })
  })

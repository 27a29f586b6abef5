import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { perform } from '../../audit/index.ts'
import { loadWorking } from '../queries/working.ts'
import { lockFor, personOf, subjectOf, tell } from '../store.ts'

/** 说明: why a finding that does not block may stand. Bound to its data by the fingerprint; other data needs another one. */
export const explainFinding = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cmd: { readonly reportId: string; readonly fingerprint: string; readonly explanation: string },
): Promise<
  Result<
    { fingerprint: string },
    'REPORT-NOT-FOUND' | 'REPORT-OTHER-AUTHORITY' | 'REPORT-STATE' | 'REPORT-NO-FINDING'
  >
> =>
  perform(deps, actor, async (tx, did) => {
    const locked = await lockFor(tx, actor, cmd.reportId, 'explain')
    if (!locked.ok) return locked
    const { findings } = await loadWorking(tx, locked.report)
    const finding = findings.find((one) => one.fingerprint === cmd.fingerprint && !one.blocks)
    if (!finding) return refuse('REPORT-NO-FINDING')
    const said = {
      explanation: cmd.explanation,
      explained_by: personOf(actor),
      explained_by_name: actor.name,
      explained_on: deps.clock.today(),
    }
    await tx
      .insertInto('annual_report_explanation')
      .values({
        tenant_id: actor.tenantId,
        report_id: cmd.reportId,
        fingerprint: cmd.fingerprint,
        rule: finding.rule,
        ...said,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'report_id', 'fingerprint']).doUpdateSet(said))
      .execute()
    await tell(tx, deps.clock, actor, cmd.reportId, 'explained', `${finding.message}${cmd.explanation}`)
    did({
      kind: 'annual-report.explained',
      subject: subjectOf(cmd.reportId),
      detail: { rule: finding.rule, fingerprint: cmd.fingerprint },
    })
    return ok({ fingerprint: cmd.fingerprint })
  })

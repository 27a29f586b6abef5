import type { DbOrTx } from '../../../platform/database/index.ts'
import { type Closing, calendarYear, type Figures, findClosing, quotableFigures } from '../../ledger/index.ts'
import { checkDraft, type DraftFinding, fingerprint } from '../domain/checks.ts'
import { contentOf, quotableOf, type ReportContent, valuesOf } from '../domain/content.ts'
import { reportPage } from '../render/page.ts'
import { type Authority, countedAuthorities, findAuthority, type Report } from '../store.ts'

/** A report as it is worked on: its figures, its content as it would be printed, and what the checks say. */
export interface Working {
  readonly report: Report
  readonly authority: Authority
  readonly authorities: readonly string[]
  readonly closing: Closing | null
  /** Of the closing once there is one, else the ledger's of this moment. */
  readonly figures: Figures
  readonly previous: ReportContent | null
  readonly content: ReportContent
  readonly findings: readonly ExplainedFinding[]
}

export interface ExplainedFinding extends DraftFinding {
  readonly fingerprint: string
  readonly explanation: { readonly text: string; readonly by: string; readonly on: string } | null
}

/** Last year's report of the authority as released; null when there is none or it was withdrawn. */
export async function previousRelease(
  db: DbOrTx,
  report: Pick<Report, 'tenant_id' | 'authority_id' | 'year'>,
): Promise<ReportContent | null> {
  const row = await db
    .selectFrom('annual_report as report')
    .innerJoin('annual_report_release as release', (join) =>
      join
        .onRef('release.tenant_id', '=', 'report.tenant_id')
        .onRef('release.report_id', '=', 'report.report_id')
        .onRef('release.number', '=', 'report.releases'),
    )
    .select('release.content')
    .where('report.tenant_id', '=', report.tenant_id)
    .where('report.authority_id', '=', report.authority_id)
    .where('report.year', '=', report.year - 1)
    .where('report.withdrawn_on', 'is', null)
    .executeTakeFirst()
  return row?.content ?? null
}

/** Figures, content and findings of a report. Frozen figures are also held against the ledger as it stands. */
export async function loadWorking(db: DbOrTx, report: Report): Promise<Working> {
  const { tenant_id: tenantId, form, year } = report
  const authority = await findAuthority(db, tenantId, report.authority_id)
  if (!authority) throw new Error(`report ${report.report_id} of no authority`)
  const authorities = await countedAuthorities(db, tenantId, authority)
  const closing = report.closing_id ? await findClosing(db, { tenantId, closingId: report.closing_id }) : null
  const scope = { tenantId, authorityIds: authorities, period: calendarYear(year) }
  const live = await quotableFigures(db, scope, form)
  const figures = closing?.figures ?? live
  const previous = await previousRelease(db, report)
  const content = contentOf({
    authority: authority.name,
    contact: authority.contact,
    year,
    form,
    narrative: report.narrative,
    figures,
    previous,
    closing: closing && { id: closing.closingId, hash: closing.hash, asOfSeq: closing.asOfSeq },
    correction: report.correction,
  })
  const released = report.state === 'released' || report.state === 'withdrawn'
  const moved =
    closing && !released
      ? Object.keys(content.cells).filter((id) => live[id]?.value !== closing.figures[id]?.value)
      : []
  const findings = checkDraft({
    form,
    narrative: report.narrative,
    cells: content.cells,
    figures: quotableOf({ figures, previous }),
    previous,
    page: reportPage(content),
    moved,
  })
  return {
    report,
    authority,
    authorities,
    closing,
    figures,
    previous,
    content,
    findings: await explained(db, report, findings, valuesOf(figures)),
  }
}

async function explained(
  db: DbOrTx,
  report: Report,
  findings: readonly DraftFinding[],
  cells: Readonly<Record<string, number>>,
): Promise<ExplainedFinding[]> {
  const rows = await db
    .selectFrom('annual_report_explanation')
    .select(['fingerprint', 'explanation', 'explained_by_name', 'explained_on'])
    .where('tenant_id', '=', report.tenant_id)
    .where('report_id', '=', report.report_id)
    .execute()
  const byFingerprint = new Map(rows.map((row) => [row.fingerprint, row]))
  return findings.map((finding) => {
    const print = fingerprint(finding, cells)
    const row = finding.blocks ? undefined : byFingerprint.get(print)
    return {
      ...finding,
      fingerprint: print,
      explanation: row ? { text: row.explanation, by: row.explained_by_name, on: row.explained_on } : null,
    }
  })
}

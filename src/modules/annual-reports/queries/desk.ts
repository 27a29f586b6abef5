import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import { type DueState, dueState, type ReportDue, reportDue } from '../domain/due.ts'
import type { ReportState } from '../domain/lifecycle.ts'
import type { AuthorityKind } from '../tables.ts'

export interface DeskRow {
  readonly authorityId: string
  readonly authority: string
  readonly kind: AuthorityKind
  readonly reportId: string | null
  readonly state: ReportState | null
  readonly releasedOn: PlainDate | null
  readonly due: ReportDue | null
  readonly stand: DueState
}

/** 年度报告工作台: every authority of a government and where its report of a year stands, in the government's order. */
export async function reportDesk(
  db: DbOrTx,
  q: { readonly tenantId: string; readonly year: number; readonly today: PlainDate },
): Promise<DeskRow[]> {
  const { rows } = await sql<{
    authority_id: string
    name: string
    kind: AuthorityKind
    report_id: string | null
    state: ReportState | null
    released_on: PlainDate | null
    month_day: string | null
    source: string | null
  }>`
    select authority.authority_id, authority.name, authority.kind, report.report_id, report.state,
      (select min(released_on) from annual_report_release release
        where release.tenant_id = report.tenant_id and release.report_id = report.report_id) as released_on,
      due.month_day, due.source
    from authority
    left join annual_report report on report.tenant_id = authority.tenant_id
      and report.authority_id = authority.authority_id and report.year = ${q.year}
    left join annual_report_due due on due.tenant_id = authority.tenant_id and due.authority_kind = authority.kind
    where authority.tenant_id = ${q.tenantId}
      and (authority.closed_on is null or authority.closed_on > make_date(${q.year}::int, 12, 31) or report.report_id is not null)
    order by authority.position, authority.name`.execute(db)
  return rows.map((row) => {
    const due = reportDue(
      row.kind,
      q.year,
      row.month_day && row.source ? { monthDay: row.month_day, source: row.source } : null,
    )
    return {
      authorityId: row.authority_id,
      authority: row.name,
      kind: row.kind,
      reportId: row.report_id,
      state: row.state,
      releasedOn: row.released_on,
      due,
      stand: dueState(due?.due ?? null, row.released_on, q.today),
    }
  })
}

import { type Selectable, sql } from 'kysely'
import { type Refused, refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { DbOrTx, Tx } from '../../platform/database/index.ts'
import { mayTouchAuthority } from '../ledger/index.ts'
import { nextState, type ReportAction, type ReportState } from './domain/lifecycle.ts'
import type { AnnualReportTable, AuthorityKind } from './tables.ts'
import type { ReportEventKind } from './texts.ts'

export type Report = Selectable<AnnualReportTable>

export interface Authority {
  readonly authorityId: string
  readonly name: string
  readonly kind: AuthorityKind
  /** Lines of the contact block (第十二条). */
  readonly contact: readonly string[]
}

/** The authority of a report with its disclosure office; null when the government has none of that number. */
export async function findAuthority(
  db: DbOrTx,
  tenantId: string,
  authorityId: string,
): Promise<Authority | null> {
  const { rows } = await sql<{
    name: string
    kind: AuthorityKind
    disclosure_office: Readonly<Record<string, string | undefined>>
  }>`select name, kind, disclosure_office from authority
     where tenant_id = ${tenantId} and authority_id = ${authorityId}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { name, address, phone } = row.disclosure_office
  return {
    authorityId,
    name: row.name,
    kind: row.kind,
    contact: [name, address, phone].filter((line): line is string => Boolean(line)),
  }
}

/** Whose entries a report counts: an authority's own; a government's report counts all of its authorities (第四十九条). */
export async function countedAuthorities(
  db: DbOrTx,
  tenantId: string,
  authority: Authority,
): Promise<string[]> {
  if (authority.kind !== 'government') return [authority.authorityId]
  const { rows } = await sql<{ authority_id: string }>`select authority_id from authority
    where tenant_id = ${tenantId} order by authority_id`.execute(db)
  return rows.map((row) => row.authority_id)
}

type LockRefusal = 'REPORT-NOT-FOUND' | 'REPORT-OTHER-AUTHORITY' | 'REPORT-STATE'

/** Loads with lock and asks whether the act is open to the actor. */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  reportId: string,
  action: ReportAction,
): Promise<{ readonly ok: true; readonly report: Report; readonly to: ReportState } | Refused<LockRefusal>> {
  const report = await tx
    .selectFrom('annual_report')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('report_id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  if (!report) return refuse('REPORT-NOT-FOUND')
  if (!(await mayTouchAuthority(tx, actor, report.authority_id))) return refuse('REPORT-OTHER-AUTHORITY')
  const to = nextState(report.state, action)
  return to ? { ok: true, report, to } : refuse('REPORT-STATE')
}

/** The only update of the table; counts the version up. */
export async function save(
  tx: Tx,
  report: Pick<Report, 'tenant_id' | 'report_id' | 'version'>,
  changes: Partial<Omit<Report, 'tenant_id' | 'report_id' | 'version' | 'narrative'>> & {
    narrative?: string
  },
): Promise<void> {
  await tx
    .updateTable('annual_report')
    .set({ ...changes, version: report.version + 1 })
    .where('tenant_id', '=', report.tenant_id)
    .where('report_id', '=', report.report_id)
    .executeTakeFirstOrThrow()
}

/** One line of the history. The report's row is locked, so the number is free. */
export async function tell(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  reportId: string,
  kind: ReportEventKind,
  note = '',
): Promise<void> {
  await sql`insert into annual_report_event (tenant_id, report_id, number, kind, day, by_name, note)
    select ${actor.tenantId}, ${reportId}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${clock.today()}::date, ${actor.name}, ${note}
    from annual_report_event where tenant_id = ${actor.tenantId} and report_id = ${reportId}::uuid`.execute(
    tx,
  )
}

export const personOf = (actor: Actor): string => {
  if (actor.personId === null) throw new Error('an act on a report needs a person')
  return actor.personId
}

export const subjectOf = (reportId: string) => ({ kind: 'annual-report', id: reportId }) as const

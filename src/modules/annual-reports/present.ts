import { citeText } from '../../law/cite.ts'
import { type AnnualReportForm, type FormId, forms } from '../../law/forms/annual-report/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../organisations/policies.ts'
import { allowedActions } from './domain/lifecycle.ts'
import type { DeskRow } from './queries/desk.ts'
import type { historyOf } from './queries/report.ts'
import type { Working } from './queries/working.ts'
import type { DeskBodyOf, ReportBodyOf } from './schemas.ts'
import { eventLabels, type ReportEventKind, stateLabels } from './texts.ts'

export const presentDeskRow = (
  row: DeskRow,
  actor: Actor,
  governmentOffice: boolean,
): DeskBodyOf['reports'][number] => ({
  authorityId: row.authorityId,
  authority: row.authority,
  kind: row.kind,
  reportId: row.reportId,
  state: row.state,
  stateLabel: row.state ? stateLabels[row.state] : '',
  releasedOn: row.releasedOn,
  due: row.due?.due ?? null,
  because: (row.due?.because ?? []).map(({ note, cite }) => ({ note, article: citeText(cite) })),
  stand: row.stand,
  mayOpen:
    row.reportId === null &&
    may(actor, 'report.draft') &&
    (governmentOffice || actor.authorityId === row.authorityId),
})

/** Label of every cell of a form, as a chooser of figures lists them. */
export function labelsOf(form: FormId): Record<string, string> {
  const { tables }: AnnualReportForm = forms[form]
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, table]) =>
      table.kind === 'list'
        ? Object.entries(table.cells).map(([key, { label }]) => [`${name}.${key}`, label] as const)
        : Object.entries(table.rows).flatMap(([row, { label }]) =>
            Object.entries(table.columns).map(
              ([column, of]) => [`${name}.${row}.${column}`, `${label} · ${of.label}`] as const,
            ),
          ),
    ),
  )
}

export function presentReport(
  { report, authority, content, findings, closing }: Working,
  history: Awaited<ReturnType<typeof historyOf>>,
  due: string | null,
  actor: Actor,
): ReportBodyOf {
  return {
    reportId: report.report_id,
    authorityId: report.authority_id,
    authority: authority.name,
    wholeGovernment: authority.kind === 'government',
    year: report.year,
    form: report.form,
    title: content.title,
    lead: content.lead,
    state: report.state,
    stateLabel: stateLabels[report.state],
    version: report.version,
    sections: content.sections.map(({ id, heading, tables, paragraphs }) => ({
      id,
      heading,
      tables: [...tables],
      paragraphs: [...paragraphs],
      text: report.narrative[id] ?? '',
    })),
    cells: content.cells,
    quotable: content.quotable,
    previous: content.previous,
    figureLabels: { ...labelsOf('2018'), ...labelsOf(report.form) },
    closing: closing && { id: closing.closingId, hash: closing.hash, asOfSeq: closing.asOfSeq },
    due,
    submitter: report.submitter_name,
    approver: report.approver_name,
    correction: report.correction,
    withdrawn:
      report.withdrawn_on && report.withdrawn_why
        ? { on: report.withdrawn_on, why: report.withdrawn_why }
        : null,
    publicHref: report.releases > 0 ? `/annual-reports/${report.authority_id}/${report.year}` : null,
    findings: findings.map((finding) => ({ ...finding, cells: [...finding.cells] })),
    history: history.map(({ number, kind, day, by_name, note }) => ({
      number,
      what: eventLabels[kind as ReportEventKind],
      day,
      by: by_name,
      note,
    })),
    allowedActions: allowedActions(report, {
      personId: actor.personId,
      may: (policy) => may(actor, policy),
    }),
  }
}

import type { AnnualReportProps, AnnualReportsProps } from '../../../web/portal/props.ts'
import { formOfYear } from '../../law/forms/annual-report/index.ts'
import type { findPublicReport, publicReports } from './queries/public.ts'
import { escaped } from './render/page.ts'
import type { AuthorityKind } from './tables.ts'
import { fileNames, groupLabels, portalTexts, tableTexts } from './texts.ts'

export const titleOfList = portalTexts.list

type PublicReport = NonNullable<Awaited<ReturnType<typeof findPublicReport>>>
type PublicRow = Awaited<ReturnType<typeof publicReports>>[number]

const hrefOf = (authorityId: string, year: number): string => `/annual-reports/${authorityId}/${year}`

/** Reports of one year by kind of authority, and the years to choose from. */
export function presentPublicList(rows: readonly PublicRow[], year: number): AnnualReportsProps {
  const years = [...new Set(rows.map((row) => row.year))]
  const ofYear = rows.filter((row) => row.year === year)
  return {
    years: years.map((one) => ({
      label: String(one),
      href: `/annual-reports?year=${one}`,
      ...(one === year && { current: true }),
    })),
    year,
    groups: (Object.keys(groupLabels) as AuthorityKind[]).flatMap((kind) => {
      const reports = ofYear.filter((row) => row.authority_kind === kind)
      return reports.length === 0
        ? []
        : [
            {
              label: groupLabels[kind],
              reports: reports.map((row) => ({
                authority: row.authority_name,
                publishedOn: row.first_released_on,
                ...(!row.withdrawn_on && { href: hrefOf(row.authority_id, row.year) }),
              })),
            },
          ]
    }),
  }
}

/** A released report; of one withdrawn only the notice, of one that is not there nothing. */
export function presentPublicReport(
  report: PublicReport | null,
  asked: { readonly authorityId: string; readonly year: number },
): AnnualReportProps {
  if (!report || report.withdrawn_on)
    return {
      title: report?.content.title ?? portalTexts.notThere,
      authority: report?.authority_name ?? '',
      year: asked.year,
      form: formOfYear(asked.year)?.id ?? '2021',
      lead: report
        ? portalTexts.withdrawn(report.withdrawn_on ?? '', report.withdrawn_why ?? '')
        : portalTexts.notThere,
      sections: [],
      cells: {},
      downloads: [],
    }
  const { content } = report
  const base = hrefOf(asked.authorityId, asked.year)
  return {
    title: content.title,
    authority: content.authority,
    year: content.year,
    form: content.form,
    publishedOn: report.first_released_on,
    lead: [
      content.lead,
      ...(content.correction ? [tableTexts.correction(content.correction)] : []),
      ...(content.contact.length > 0 ? [`${tableTexts.contact}：${content.contact.join('，')}`] : []),
    ].join(' '),
    sections: content.sections.map(({ id, heading, paragraphs, tables }) => ({
      id,
      heading,
      ...(paragraphs.length > 0 && { html: paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('') }),
      tables,
    })),
    cells: content.cells,
    ...(content.previous && { previous: content.previous }),
    downloads: (['docx', 'pdf', 'json', 'html'] as const).map((format) => ({
      name: fileNames[format],
      href: `${base}/report.${format}`,
      type: format.toUpperCase(),
    })),
    ...(report.number > 1 && {
      history: [
        { on: report.released_on, what: portalTexts.corrected(report.correction ?? '') },
        { on: report.first_released_on, what: portalTexts.first },
      ],
    }),
  }
}

import { forms } from '../../../law/forms/annual-report/index.ts'
import type { ReportContent } from '../domain/content.ts'

/** The report for programs: cell identifiers of the public contract, with the closing that the figures come from. */
export const reportJson = (
  content: ReportContent,
  release: { readonly hash: string; readonly releasedOn: string },
) =>
  JSON.stringify(
    {
      authority: content.authority,
      year: content.year,
      form: content.form,
      basis: forms[content.form].basis,
      period: { from: `${content.year}-01-01`, to: `${content.year}-12-31` },
      publishedOn: release.releasedOn,
      title: content.title,
      sections: content.sections,
      cells: content.cells,
      previous: content.previous,
      correction: content.correction,
      closing: content.closing,
      /** SHA-256 of the canonical content that was approved. */
      hash: release.hash,
    },
    null,
    2,
  )

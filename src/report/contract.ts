import type { ReportCheck } from './types.ts'

/** The object of the contract for one file, on one line: its fields in its order, nothing else. For the command line and the page. */
export function contractJson(file: string, check: ReportCheck): string {
  const { authority, year, form, period, publishedOn, cells, missing, claims, unreadable } = check
  const findings = check.findings.map(({ offsets: _, ...finding }) => finding)
  return JSON.stringify({
    file,
    authority,
    year,
    form,
    period,
    publishedOn,
    cells,
    missing,
    claims,
    findings,
    unreadable,
  })
}

import type { ReportCheck } from '../../report/index.ts'

/** The object that `gongkai report check --json` prints for the same file: its fields in its order, nothing else. */
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

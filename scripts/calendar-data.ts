// Writes src/law/calendar/<year>.json from the package chinese-days (its data only: its functions err west of UTC).
// Days come from the package, notices from notices.json, which is kept by hand. Run after each November's notice.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../src/law/calendar')
const require = createRequire(import.meta.url)

interface Upstream {
  holidays: Record<string, string>
  workdays: Record<string, string>
}
interface Notice {
  number: string | null
  title: string
  url: string | null
  changedBy?: string
}

export const firstYear = 2007
export const lastYear = 2026

/** Days of one year as the package has them, in order. */
export function upstreamYear(year: number): { year: number; off: string[]; work: string[] } {
  const file = require.resolve('chinese-days').replace(/index\.min\.js$/, `years/${year}.json`)
  const { holidays, workdays } = JSON.parse(readFileSync(file, 'utf8')) as Upstream
  return { year, off: Object.keys(holidays).sort(), work: Object.keys(workdays).sort() }
}

/** The text of `<year>.json`. */
export function calendarFile(year: number): string {
  const notices = JSON.parse(readFileSync(path.join(folder, 'notices.json'), 'utf8')) as Record<
    string,
    Notice
  >
  const notice = notices[year]
  if (!notice) throw new Error(`no notice for ${year} in notices.json`)
  return `${JSON.stringify({ ...upstreamYear(year), notice }, null, 1)}\n`
}

if (import.meta.main) {
  for (let year = firstYear; year <= lastYear; year += 1)
    writeFileSync(path.join(folder, `${year}.json`), calendarFile(year))
}

import { sql } from 'kysely'
import type { Figure } from '../../../../web/portal/props.ts'
import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts'
import type { Deps } from '../../../platform/deps.ts'
import { figureTexts } from '../letters/sentences.ts'

/** Enough for the busiest county; above it the latest speak for the year. */
const most = 5_000

/**
 * 公开数据总览: requests answered this year, and the median of working days from receipt to decision beside the statutory
 * twenty (第三十三条). Nothing where none was answered.
 */
export async function answeredFigures(
  deps: Pick<Deps, 'portalDb' | 'clock' | 'calendar'>,
  tenantId: string,
): Promise<readonly Figure[]> {
  const from = plainDate(`${deps.clock.today().slice(0, 4)}-01-01`)
  const { rows } = await sql<{ received_on: PlainDate; decided_on: PlainDate }>`
    select received_on, decided_on from portal_answered
    where tenant_id = ${tenantId} and decided_on >= ${from} order by decided_on desc limit ${most}`.execute(
    deps.portalDb,
  )
  if (rows.length === 0) return []
  const calendar = deps.calendar()
  const days = rows
    .map((row) => calendar.countWorkingDays(row.received_on, row.decided_on))
    .sort((a, b) => a - b)
  const median = days[Math.floor((days.length - 1) / 2)] ?? 0
  return [
    {
      label: figureTexts.answered,
      value: String(rows.length),
      unit: figureTexts.cases,
      href: '/annual-reports',
    },
    {
      label: figureTexts.median,
      value: String(median),
      unit: figureTexts.workingDays,
      note: figureTexts.statutory,
      href: '/tools/deadline',
    },
  ]
}

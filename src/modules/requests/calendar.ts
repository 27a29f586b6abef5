import { WorkingCalendar } from '../../kernel/calendar.ts'
import { publishedYears } from '../../law/calendar/index.ts'
import type { DbOrTx } from '../../platform/database/index.ts'
import './tables.ts'

/** The calendar of a government: `base`, and over it the notices that it loaded since. */
export async function calendarOf(
  db: DbOrTx,
  tenantId: string,
  base: () => WorkingCalendar,
): Promise<WorkingCalendar> {
  const loaded = await db
    .selectFrom('calendar_year')
    .select(['year', 'off', 'work'])
    .where('tenant_id', '=', tenantId)
    .orderBy('year')
    .execute()
  return loaded.length === 0 ? base() : new WorkingCalendar([...publishedYears, ...loaded])
}

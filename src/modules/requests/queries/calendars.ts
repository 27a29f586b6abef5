import { publishedYears } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { CalendarsBody } from '../schemas.ts'
import '../tables.ts'

/** 节假日安排 on file: what came with the program (the last three years) and what was loaded, and the year that is next. */
export async function calendars(db: Db, tenantId: string): Promise<CalendarsBody> {
  const loaded = await db
    .selectFrom('calendar_year')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('year')
    .execute()
  const provisional = await db
    .selectFrom('request')
    .select(({ fn }) => fn.count<string>('number').as('count'))
    .where('tenant_id', '=', tenantId)
    .where('due_provisional', '=', true)
    .where('closed_on', 'is', null)
    .executeTakeFirstOrThrow()
  const years = [
    ...publishedYears.slice(-3).map(({ year, notice, off, work }) => ({
      year,
      notice: notice.number ?? notice.title,
      loadedOn: null,
      off: [...off],
      work: [...work],
    })),
    ...loaded.map(({ year, notice, loaded_on: loadedOn, off, work }) => ({
      year,
      notice,
      loadedOn,
      off,
      work,
    })),
  ]
  const next = Math.max(...years.map(({ year }) => year)) + 1
  return { years, next, provisional: Number(provisional.count) }
}

import { sql } from 'kysely'
import type { WorkingCalendar } from '../../../kernel/calendar.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { applicantKinds } from '../../../law/applicants.ts'
import { outcomes } from '../../../law/outcomes.ts'
import { receiptRules } from '../../../law/receipt.ts'
import type { Db } from '../../../platform/database/index.ts'
import { stateTexts } from '../domain/actions.ts'
import { isClosed, type State } from '../domain/lifecycle.ts'
import { daysLeft } from '../due-day.ts'
import type { ListBody } from '../schemas.ts'
import { shownName } from './applicant.ts'

export type Show = 'open' | 'overdue' | 'soon' | 'waiting' | 'closed' | 'all'

export interface ListAsk {
  readonly tenantId: string
  /** Null: every authority of the government, for its supervisor. */
  readonly authorityId: string | null
  readonly show: Show
  readonly state?: string | undefined
  /** Part of the number or of the title. */
  readonly q: string
  readonly after?: string | undefined
  readonly limit: number
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
}

/** The day from which «due soon» is said: five working days ahead. */
const soonBy = ({ today, calendar }: Pick<ListAsk, 'today' | 'calendar'>): PlainDate =>
  calendar.provisional().addWorkingDays(today, 5)

const base = (db: Db, { tenantId, authorityId }: Pick<ListAsk, 'tenantId' | 'authorityId'>) => {
  const all = db.selectFrom('request').where('request.tenant_id', '=', tenantId)
  return authorityId === null ? all : all.where('request.authority_id', '=', authorityId)
}

function shown(db: Db, ask: ListAsk) {
  const query = base(db, ask)
  switch (ask.show) {
    case 'open':
      return query.where('closed_on', 'is', null)
    case 'overdue':
      return query.where('closed_on', 'is', null).where('due_on', '<', ask.today)
    case 'soon':
      return query
        .where('closed_on', 'is', null)
        .where('alarm_on', '<=', soonBy(ask))
        .where('due_on', '>=', ask.today)
    case 'waiting':
      return query.where('closed_on', 'is', null).where('waiting_until', 'is not', null)
    case 'closed':
      return query.where('closed_on', 'is not', null)
    case 'all':
      return query
    default:
      return ask.show satisfies never
  }
}

// Most urgent first; what waits for others by their day, what has no day at the end. Closed cases newest first.
const urgency = sql<string>`coalesce(alarm_on, waiting_until, date '2199-12-31')::text`
const recency = sql<string>`arrived_on::text`

/** 申请列表: a page of an authority's requests, names masked, with the counts of each filter. */
export async function listRequests(db: Db, ask: ListAsk): Promise<ListBody> {
  const isHistory = ask.show === 'closed' || ask.show === 'all'
  const key = isHistory ? recency : urgency
  let query = shown(db, ask)
    .innerJoin('request_applicant as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'request.tenant_id')
        .onRef('person.request_id', '=', 'request.request_id'),
    )
    .select([
      'request.request_id',
      'number',
      'title',
      'state',
      'applicant_kind',
      'person.name',
      'arrived_on',
      'received_on',
      'due_on',
      'due_provisional',
      'waiting_until',
      'outcome',
      sql<string>`folded->>'way'`.as('way'),
      key.as('key'),
    ])
    .orderBy(key, isHistory ? 'desc' : 'asc')
    .orderBy('request.request_id', isHistory ? 'desc' : 'asc')
    .limit(ask.limit + 1)
  if (ask.state) query = query.where('state', '=', ask.state as State)
  if (ask.q !== '') {
    const part = `%${ask.q.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('number', 'like', part), eb('title', 'like', part)]))
  }
  const [, day, id] = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(ask.after ?? '') ?? []
  if (day && id)
    query = query.where(
      isHistory
        ? sql<boolean>`(${key}, request.request_id) < (${day}, ${id}::uuid)`
        : sql<boolean>`(${key}, request.request_id) > (${day}, ${id}::uuid)`,
    )
  const found = await query.execute()
  const rows = found.slice(0, ask.limit)
  const last = rows.at(-1)
  const labels: Readonly<Record<string, { label: string }>> = receiptRules
  return {
    rows: rows.map((row) => ({
      id: row.request_id,
      number: row.number,
      title: row.title,
      applicant: shownName(row.name, row.applicant_kind),
      applicantKind: applicantKinds[row.applicant_kind].label,
      channel: labels[row.way]?.label ?? '',
      state: row.state,
      stateLabel: stateTexts[row.state].label,
      arrivedOn: row.arrived_on,
      receivedOn: row.received_on,
      due: row.due_on,
      provisional: row.due_provisional,
      daysLeft: row.due_on && !isClosed(row.state) ? daysLeft(ask.today, row.due_on, ask.calendar) : null,
      waitingUntil: row.waiting_until,
      outcome: row.outcome && outcomes[row.outcome].label,
    })),
    next: found.length > ask.limit && last ? `${last.key}_${last.request_id}` : null,
    counts: await countsOf(db, ask),
  }
}

/** How many stand behind each filter, and in each open state. */
async function countsOf(db: Db, ask: ListAsk): Promise<Record<string, number>> {
  const soon = soonBy(ask)
  const row = await base(db, ask)
    .select(({ fn }) => [
      fn.count<string>('number').filterWhere('closed_on', 'is', null).as('open'),
      fn
        .count<string>('number')
        .filterWhere('closed_on', 'is', null)
        .filterWhere('due_on', '<', ask.today)
        .as('overdue'),
      fn
        .count<string>('number')
        .filterWhere('closed_on', 'is', null)
        .filterWhere('alarm_on', '<=', soon)
        .filterWhere('due_on', '>=', ask.today)
        .as('soon'),
      fn
        .count<string>('number')
        .filterWhere('closed_on', 'is', null)
        .filterWhere('waiting_until', 'is not', null)
        .as('waiting'),
      fn.count<string>('number').filterWhere('closed_on', 'is not', null).as('closed'),
      fn.count<string>('number').as('all'),
    ])
    .executeTakeFirstOrThrow()
  return Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]))
}

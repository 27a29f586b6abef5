import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../src/kernel/plain-date.ts'
import { publishedCalendar } from '../src/law/calendar/index.ts'
import { formOfYear } from '../src/law/forms/annual-report/index.ts'
import { verify } from '../src/modules/audit/index.ts'
import { calendarYear, cells } from '../src/modules/ledger/index.ts'
import { clockAt } from '../src/platform/clock.ts'
import type { Deps } from '../src/platform/deps.ts'
import { createTestDatabase, type TestDatabase } from '../test/database.ts'
import { tenantId } from './government.ts'
import { loadDemonstration } from './load.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await loadDemonstration(deps(), () => {})
}, 240_000)
afterAll(() => database.close())

const deps = (): Deps => ({
  db: database.app.db,
  portalDb: database.portal.db,
  clock: clockAt(plainDate('2026-11-23')),
  calendar: () => publishedCalendar,
  files: { put: never, open: never, remove: never, list: never },
  log: pino({ level: 'silent' }),
})
function never(): never {
  throw new Error('the demonstration stores no file')
}

const authority = async (name: string) =>
  (
    await database.app.db
      .selectFrom('authority')
      .select('authority_id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
  ).authority_id

/** Table three as a real city printed it for 2020: natural persons, businesses, legal services, total; the other columns are 0. */
const printed: Record<string, readonly [number, number, number, number]> = {
  received: [150, 88, 1, 239],
  carriedIn: [0, 0, 0, 0],
  granted: [77, 86, 0, 163],
  partial: [24, 0, 0, 24],
  'withheld.stateSecret': [0, 2, 0, 2],
  'withheld.thirdParty': [4, 0, 0, 4],
  'withheld.inquiry': [0, 0, 1, 1],
  'unavailable.notHeld': [35, 0, 0, 35],
  'unavailable.notReady': [3, 0, 0, 3],
  'notProcessed.repeated': [1, 0, 0, 1],
  other: [4, 0, 0, 4],
  handled: [148, 88, 1, 237],
  // Printed as 0 | 0 | 0 | 2: the two cases belong to the column in which they came in.
  carriedOut: [2, 0, 0, 2],
}
const proactive = {
  'regulations.made': 0,
  'regulations.disclosed': 0,
  'regulations.disclosedTotal': 7,
  'normativeDocuments.made': 51,
  'normativeDocuments.disclosed': 49,
  'normativeDocuments.disclosedTotal': 129,
  'licences.previousItems': 695,
  'licences.change': -40,
  'licences.decisions': 161256,
  'otherServices.previousItems': 554,
  'otherServices.change': 3,
  'otherServices.decisions': 27072,
  'penalties.previousItems': 3755,
  'penalties.change': -775,
  'penalties.decisions': 8901,
  'coerciveMeasures.previousItems': 141,
  'coerciveMeasures.change': -10,
  'coerciveMeasures.decisions': 267,
  'charges.previousItems': 179,
  'charges.change': 47,
  'procurement.items': 2445,
  'procurement.amount': 184954.21,
}
/** Upheld, corrected, other, pending, total; the direct suits were printed with 178, their sum is 179. */
const remedies = {
  reconsideration: [14, 8, 8, 7, 37],
  litigationDirect: [78, 24, 12, 65, 179],
  litigationAfterReconsideration: [4, 0, 0, 1, 5],
}

describe('the city in 2020', () => {
  const figures = async () => {
    const all = await cells(
      database.app.db,
      { tenantId, authorityIds: [await authority('云溪市人民政府')], period: calendarYear(2020) },
      '2019',
    )
    return Object.fromEntries(Object.entries(all).map(([cell, figure]) => [cell, Number(figure.value)]))
  }

  test('every cell of the three tables equals the printed one', async () => {
    const expected: Record<string, number> = {}
    for (const [cell, value] of Object.entries(proactive)) expected[`proactive.${cell}`] = value
    const form = formOfYear(2020)
    const table = form?.tables.requests
    if (table?.kind !== 'grid') throw new Error('no table three')
    for (const row of Object.keys(table.rows)) {
      const [naturalPerson, business, legalService, total] = printed[row] ?? [0, 0, 0, 0]
      const columns = {
        naturalPerson,
        business,
        research: 0,
        publicWelfare: 0,
        legalService,
        otherOrganisation: 0,
        total,
      }
      for (const [column, value] of Object.entries(columns)) expected[`requests.${row}.${column}`] = value
    }
    for (const [row, values] of Object.entries(remedies))
      for (const [n, column] of ['upheld', 'corrected', 'otherResult', 'pending', 'total'].entries())
        expected[`remedies.${row}.${column}`] = values[n] ?? 0
    expect(await figures()).toEqual(expected)
  })
})

test('the bureau has cases that are due, overdue, waiting and done', async () => {
  const at = await authority('云溪市市场监督管理局')
  const rows = await database.app.db
    .selectFrom('request')
    .select(['state', 'due_on'])
    .where('authority_id', '=', at)
    .where('received_on', '>=', plainDate('2026-01-01'))
    .execute()
  const states = new Set(rows.map((row) => row.state))
  for (const state of ['registered', 'awaiting-clarification', 'consulting', 'in-approval', 'delivered'])
    expect(states).toContain(state)
  expect(
    rows.some((row) => row.state === 'registered' && row.due_on !== null && row.due_on < '2026-11-23'),
  ).toBe(true)
})

test('both reports are out, and the audit chain of the whole holds', async () => {
  const reports = await database.app.db
    .selectFrom('annual_report')
    .select(['year', 'form', 'state'])
    .orderBy('year')
    .execute()
  expect(reports).toEqual([
    { year: 2020, form: '2019', state: 'released' },
    { year: 2025, form: '2021', state: 'released' },
  ])
  expect((await verify(database.app.db, tenantId)).broken).toBeNull()
})

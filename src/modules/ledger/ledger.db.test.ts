import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { type Act, anyActs } from '../../../test/ledger-acts.ts'
import { aTenant } from '../../../test/tenant.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { cellRules } from '../../law/forms/annual-report/cells/index.ts'
import { cellsOfForm, forms } from '../../law/forms/annual-report/index.ts'
import { clockAt } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import {
  calendarYear,
  cells,
  evidence,
  type Figures,
  freeze,
  type NewEntry,
  oneCell,
  post,
  reverse,
  rollUp,
  verifyClosing,
} from './index.ts'
import { evidenceQuery } from './queries/evidence.ts'
import { groupsQuery } from './queries/groups.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const clock = clockAt(plainDate('2026-01-10'))
const year = calendarYear(2025)
const db = () => database.app.db
const tx = <T>(body: (tx: Tx) => Promise<T>) => db().transaction().execute(body)

const entry = (authorityId: string, act: Act): NewEntry => ({ ...act, authorityId }) as NewEntry
const received = (id: string, day = '2025-03-01'): Act => ({
  measure: 'request.received',
  dimensions: { applicant: 'business', channel: 'network' },
  day: plainDate(day),
  subject: { kind: 'request', id, label: `申请 ${id}` },
  cause: 'request.received',
})
const concluded = (id: string, outcome = 'granted', day = '2025-04-01'): Act => ({
  measure: 'request.concluded',
  dimensions: { applicant: 'business', outcome, timing: 'onTime' } as Act['dimensions'],
  day: plainDate(day),
  subject: { kind: 'request', id, label: `申请 ${id}` },
  cause: 'request.replied',
})
const postAll = (tenantId: string, authorityId: string, acts: readonly Act[]) =>
  tx((t) =>
    post(
      t,
      clock,
      tenantId,
      acts.map((act) => entry(authorityId, act)),
    ),
  )
const scope = (tenantId: string, authorityIds: readonly string[] | null = null) => ({
  tenantId,
  authorityIds,
  period: year,
})
const values = (of: Figures) =>
  Object.fromEntries(Object.entries(of).flatMap(([id, { value }]) => (value === 0 ? [] : [[id, value]])))

async function anotherAuthority(tenantId: string, name: string): Promise<string> {
  const id = newId()
  await sql`insert into authority (tenant_id, authority_id, name, short_name, kind)
    values (${tenantId}, ${id}, ${name}, ${name}, 'department')`.execute(database.owner.db)
  return id
}

describe('cells', () => {
  test('a request of the year before, open on its last day, is carried in, and handled where it was answered', async () => {
    const { tenantId, authorityId } = await aTenant(database)
    await postAll(tenantId, authorityId, [
      received('a', '2024-12-20'),
      concluded('a', 'partial', '2025-01-06'),
      received('b', '2025-12-30'),
    ])
    expect(values(await cells(db(), scope(tenantId), '2021'))).toEqual({
      'requests.carriedIn.business': 1,
      'requests.carriedIn.total': 1,
      'requests.received.business': 1,
      'requests.received.total': 1,
      'requests.partial.business': 1,
      'requests.partial.total': 1,
      'requests.handled.business': 1,
      'requests.handled.total': 1,
      'requests.carriedOut.business': 1,
      'requests.carriedOut.total': 1,
    })
  })

  test('changing one outcome moves exactly the cells of its row', async () => {
    const { tenantId, authorityId } = await aTenant(database)
    await postAll(tenantId, authorityId, [received('a'), concluded('a'), received('b'), concluded('b')])
    const before = await cells(db(), scope(tenantId), '2021')
    await tx(async (t) => {
      await reverse(t, clock, tenantId, {
        subject: { kind: 'request', id: 'b' },
        measure: 'request.concluded',
        cause: 'request.outcome-changed',
      })
      await post(t, clock, tenantId, [entry(authorityId, concluded('b', 'thirdParty'))])
    })
    const after = await cells(db(), scope(tenantId), '2021')
    const moved = cellsOfForm(forms['2021']).filter((id) => before[id]?.value !== after[id]?.value)
    expect(moved).toEqual([
      'requests.granted.business',
      'requests.granted.total',
      'requests.withheld.thirdParty.business',
      'requests.withheld.thirdParty.total',
    ])
  })

  test('a figure says how much of it is counted, declared and an opening balance', async () => {
    const { tenantId, authorityId } = await aTenant(database)
    const made: Act = {
      measure: 'document.made',
      dimensions: { document: 'normative' },
      day: plainDate('2025-05-01'),
      subject: { kind: 'document', id: 'd', label: '文件' },
      cause: 'document.made',
    }
    await postAll(tenantId, authorityId, [
      made,
      { ...made, quantity: 4, basis: 'declared' },
      { ...made, quantity: 80, basis: 'opening', day: plainDate('2024-12-31') },
    ])
    const of = await cells(db(), scope(tenantId), '2021')
    expect(of['proactive.normativeDocuments.inForce']).toEqual({
      value: 85,
      counted: 1,
      declared: 4,
      opening: 80,
    })
    expect(of['proactive.normativeDocuments.made']).toEqual({ value: 5, counted: 1, declared: 4, opening: 0 })
  })

  test('a period that is not of whole months is counted to the day', async () => {
    const { tenantId, authorityId } = await aTenant(database)
    await postAll(tenantId, authorityId, [
      received('a', '2025-03-01'),
      received('b', '2025-03-15'),
      received('c', '2025-03-16'),
    ])
    const half = { from: plainDate('2025-03-02'), to: plainDate('2025-03-15') }
    const of = await cells(db(), { ...scope(tenantId), period: half }, '2021')
    expect([of['requests.received.total']?.value, of['requests.carriedOut.total']?.value]).toEqual([1, 2])
  })

  test('another government sees nothing of it', async () => {
    const one = await aTenant(database)
    const other = await aTenant(database, '乙县')
    await postAll(one.tenantId, one.authorityId, [received('a')])
    expect(values(await cells(db(), scope(other.tenantId, [one.authorityId]), '2021'))).toEqual({})
  })
})

describe('reversal', () => {
  test('taking back any subject restores every sum; monthly sums and entries always agree', () =>
    fc.assert(
      fc.asyncProperty(
        anyActs({ minLength: 1, maxLength: 12 }),
        anyActs({ maxLength: 12 }),
        async (stay, go) => {
          const { tenantId, authorityId } = await aTenant(database, `县${newId().slice(-6)}`)
          await postAll(tenantId, authorityId, stay)
          const before = await cells(db(), scope(tenantId), '2021')
          await postAll(tenantId, authorityId, go)
          for (const id of new Set(go.map(({ subject }) => subject.id)))
            await tx((t) =>
              reverse(t, clock, tenantId, {
                subject: { kind: go.find((act) => act.subject.id === id)?.subject.kind ?? '', id },
                cause: 'trial.reversed',
              }),
            )
          expect(await cells(db(), scope(tenantId), '2021')).toEqual(before)
          const asOfSeq = Number.MAX_SAFE_INTEGER
          expect(await cells(db(), { ...scope(tenantId), asOfSeq }, '2021')).toEqual(before)
        },
      ),
      { numRuns: 8 },
    ))
})

describe('evidence', () => {
  test('the records listed add up to the cell, for every cell and generated year', () =>
    fc.assert(
      fc.asyncProperty(anyActs({ minLength: 5, maxLength: 25 }), async (acts) => {
        const { tenantId, authorityId } = await aTenant(database, `县${newId().slice(-6)}`)
        await postAll(tenantId, authorityId, acts)
        for (const id of new Set(acts.filter(({ taken }) => taken).map(({ subject }) => subject.id)))
          await tx((t) =>
            reverse(t, clock, tenantId, {
              subject: { kind: acts.find((act) => act.subject.id === id)?.subject.kind ?? '', id },
              cause: 'trial.reversed',
            }),
          )
        const of = await cells(db(), scope(tenantId), '2021')
        for (const [id, rule] of Object.entries(cellRules['2021'])) {
          for (const reversedToo of [false, true]) {
            const { evidence: lines } = await evidence(db(), scope(tenantId), rule, {
              limit: 1_000,
              reversedToo,
            })
            const sum = lines.reduce((total, line) => total + Math.round(line.quantity * 1e6), 0) / 1e6
            expect([id, sum]).toEqual([id, of[id]?.value])
          }
        }
      }),
      { numRuns: 3 },
    ))

  test('a cell of what is still open lists the open records alone, page by page, newest first', async () => {
    const { tenantId, authorityId } = await aTenant(database)
    await postAll(tenantId, authorityId, [
      ...['a', 'b', 'c'].map((id, n) => received(id, `2025-0${n + 1}-10`)),
      concluded('b', 'granted', '2025-02-20'),
    ])
    const rule = cellRules['2021']['requests.carriedOut.total']
    const first = await evidence(db(), scope(tenantId), rule, { limit: 1 })
    expect(first.evidence.map(({ subject }) => subject.id)).toEqual(['c'])
    const second = await evidence(db(), scope(tenantId), rule, {
      limit: 1,
      ...(first.next && { after: first.next }),
    })
    expect(second.evidence.map(({ subject, day }) => [subject.id, day])).toEqual([['a', '2025-01-10']])
    expect(second.next).toBeNull()
  })
})

describe('closing', () => {
  test('is reproducible after later entries and reversals, and a live figure moves on', async () => {
    const { tenantId, authorityId, actor } = await aTenant(database)
    await postAll(tenantId, authorityId, [received('a'), concluded('a'), received('b')])
    const closing = await tx((t) =>
      freeze(t, clock, actor, { tenantId, authorityIds: [authorityId], period: year, form: '2021' }),
    )
    await postAll(tenantId, authorityId, [received('c'), concluded('b')])
    await tx((t) =>
      reverse(t, clock, tenantId, { subject: { kind: 'request', id: 'a' }, cause: 'request.struck' }),
    )
    expect(await verifyClosing(db(), { tenantId, closingId: closing.closingId })).toEqual({
      holds: true,
      hashHolds: true,
      differing: [],
    })
    expect(closing.figures['requests.received.total']?.value).toBe(2)
    expect((await oneCell(db(), scope(tenantId), cellRules['2021']['requests.received.total'])).value).toBe(2)
    expect((await oneCell(db(), scope(tenantId), cellRules['2021']['requests.carriedOut.total'])).value).toBe(
      1,
    )
  })

  test.each([
    [
      'an entry slipped in below its number',
      `update ledger_entry set quantity = 5 where tenant_id = $1 and seq = 1`,
      { holds: false, hashHolds: true, differing: expect.arrayContaining(['requests.received.total']) },
    ],
    [
      'a figure altered in the closing',
      `update closing set figures = jsonb_set(figures, '{requests.received.total,value}', '9') where tenant_id = $1`,
      { holds: false, hashHolds: false, differing: ['requests.received.total'] },
    ],
  ])('names %s by an owner who disabled the trigger', async (_title, statement, expected) => {
    const { tenantId, authorityId, actor } = await aTenant(database)
    await postAll(tenantId, authorityId, [received('a')])
    const { closingId } = await tx((t) =>
      freeze(t, clock, actor, { tenantId, authorityIds: [authorityId], period: year, form: '2021' }),
    )
    const client = await database.owner.pool.connect()
    await client.query(`set session_replication_role = replica`)
    await client.query(statement, [tenantId])
    await client.query(`set session_replication_role = origin`)
    client.release()
    expect(await verifyClosing(db(), { tenantId, closingId })).toEqual(expected)
  })

  test('the closings of the authorities add up to the closing of the government', async () => {
    const { tenantId, authorityId, actor } = await aTenant(database)
    const bureau = await anotherAuthority(tenantId, '财政局')
    await postAll(tenantId, authorityId, [received('a'), concluded('a')])
    await postAll(tenantId, bureau, [received('x'), received('y', '2024-12-01')])
    const close = (authorityIds: readonly string[]) =>
      tx((t) => freeze(t, clock, actor, { tenantId, authorityIds, period: year, form: '2021' }))
    const [one, two, all] = [
      await close([authorityId]),
      await close([bureau]),
      await close([authorityId, bureau, bureau]),
    ]
    expect(rollUp([one, two])).toEqual(all.figures)
    expect(() => rollUp([one, all])).toThrow('twice')
  })
})

describe('plans', () => {
  test('cells as a closing saw them and evidence are found by index, never by reading the table', async () => {
    const { tenantId, authorityId } = await aTenant(database)
    await sql`
      insert into ledger_entry (tenant_id, seq, entry_id, authority_id, day, measure, dimensions, quantity, basis, subject_kind, subject_id, subject_label, cause, posted_at)
      select ${tenantId}, n, gen_random_uuid(), ${authorityId}, date '2020-01-01' + n % 2000, (array['request.received', 'request.concluded', 'information.disclosed'])[1 + n % 3],
        '{"applicant": "business", "channel": "network"}', 1, 'counted', 'request', n::text, '申请', 'request.received', now()
      from generate_series(1, 30000) n`.execute(database.owner.db)
    await sql`vacuum analyze ledger_entry`.execute(database.owner.db)
    const plan = async (query: {
      compile: (d: ReturnType<typeof db>) => { sql: string; parameters: readonly unknown[] }
    }) => {
      const { sql: text, parameters } = query.compile(db())
      const { rows } = await database.app.pool.query(`explain ${text}`, [...parameters])
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    }
    const within = { ...scope(tenantId, [authorityId]), asOfSeq: 40_000 }
    const handled = cellRules['2021']['requests.handled.business']
    const carried = cellRules['2021']['requests.carriedOut.business']
    const grouped = await plan(groupsQuery(within, [handled]))
    expect(grouped).toContain('ledger_by_measure')
    for (const text of [
      grouped,
      await plan(evidenceQuery(handled, within, { limit: 50 })),
      await plan(evidenceQuery(carried, { ...within, period: calendarYear(2020) }, { limit: 50 })),
    ])
      expect(text).not.toContain('Seq Scan')
    expect(await plan(sql`select * from ledger_entry where cause = 'x'`)).toContain('Seq Scan')
  })
})

import path from 'node:path'
import { sql } from 'kysely'
import { cellRules } from '../src/law/forms/annual-report/cells/index.ts'
import { calendarYear, cells, oneCell } from '../src/modules/ledger/index.ts'
import { connect, ensureRoles, grant, migrate } from '../src/platform/database/index.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'
import { type Benchmark, perSecond } from './harness.ts'

const root = path.resolve(import.meta.dirname, '..')
const entries = 1_000_000

/**
 * A cell, and a whole form, over a million entries of one government, against the plainest way to the same number: the sum
 * over the entries themselves, as SQL alone would do it.
 */
const ledgerCell: Benchmark = {
  name: 'ledger cell over 1 million entries',
  baseline: 'sum over the entries in plain SQL',
  unit: 'cells per second',
  goal: 1,
  async setup() {
    const folder = path.join(
      process.getuid?.() === 0 ? '/var/tmp/gongkai-bench-ledger' : path.join(root, '.cache'),
      'postgres',
    )
    const server = await startEmbedded({ folder, root, careless: true })
    const maintenance = connect(server.url, { max: 1 })
    await ensureRoles(maintenance.db, { app: 'app-of-the-bench', portal: 'portal-of-the-bench' })
    await sql`drop database if exists bench_ledger with (force)`.execute(maintenance.db)
    await sql`create database bench_ledger`.execute(maintenance.db)
    const owner = connect(Object.assign(new URL(server.url), { pathname: '/bench_ledger' }).href, { max: 2 })
    const { db } = owner
    await migrate(db, path.join(root, 'db/migrations'))
    await grant(db)
    await fill(owner.db)
    const rule = cellRules['2021']['requests.carriedOut.business']
    const scope = { tenantId: 'bench', authorityIds: null, period: calendarYear(2025) }
    const expected = (await oneCell(db, { ...scope, asOfSeq: entries }, rule)).value
    if ((await oneCell(db, scope, rule)).value !== expected)
      throw new Error('monthly sums and entries differ')
    let whole = 0
    let closing = 0
    return {
      baseline: () =>
        perSecond(async () => {
          await sql`select sum(case measure when 'request.received' then quantity else -quantity end) from ledger_entry
            where tenant_id = 'bench' and measure in ('request.received', 'request.concluded')
              and dimensions ->> 'applicant' = 'business' and day <= date '2025-12-31'`.execute(db)
        }),
      subject: async () => {
        const each = await perSecond(() => oneCell(db, scope, rule))
        whole = 1000 / (await perSecond(() => cells(db, scope, '2021'), 500))
        closing = 1000 / (await perSecond(() => cells(db, { ...scope, asOfSeq: entries }, '2021'), 1))
        return each
      },
      notes: async () => [
        `all cells of the form of 2021, live: ${whole.toFixed(1)} ms`,
        `the same from the entries, as a closing recomputes them: ${closing.toFixed(0)} ms`,
      ],
      async close() {
        await owner.close()
        await maintenance.close()
        await server.stop()
      },
    }
  },
}

/** A million requests, answers and releases of twenty authorities over four years, with the monthly sums that posting keeps. */
async function fill(db: ReturnType<typeof connect>['db']): Promise<void> {
  await sql`insert into tenant (tenant_id, name, level) values ('bench', '测速县', 'county')`.execute(db)
  await sql`insert into authority (tenant_id, authority_id, name, short_name, kind)
    select 'bench', ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '机关' || n, '机关', 'department'
    from generate_series(0, 19) n`.execute(db)
  // One connection: its settings hold for the statements that follow. Foreign keys of made-up rows are not checked one by one.
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one)
    await sql`set session_replication_role = replica`.execute(one)
    await sql`
    insert into ledger_entry (tenant_id, seq, entry_id, authority_id, day, measure, dimensions, quantity, basis, subject_kind,
      subject_id, subject_label, cause, posted_at)
    select 'bench', n, gen_random_uuid(), ('00000000-0000-0000-0000-' || lpad((n % 20)::text, 12, '0'))::uuid,
      date '2022-01-01' + (n / 690), kind,
      case kind
        when 'request.received' then jsonb_build_object('applicant', (array['naturalPerson', 'business', 'legalService'])[1 + n % 3], 'channel', 'network')
        when 'request.concluded' then jsonb_build_object('applicant', (array['naturalPerson', 'business', 'legalService'])[1 + n % 3],
          'outcome', (array['granted', 'partial', 'notExisting', 'notOurs', 'process'])[1 + n % 5], 'timing', 'onTime')
        else '{}'::jsonb end,
      1, 'counted', 'request', n::text, '', 'bench', now()
    from (select n, (array['request.received', 'request.concluded', 'information.disclosed', 'information.disclosed'])[1 + (n / 7) % 4] as kind
      from generate_series(1, ${entries}::int) n) of_bench`.execute(one)
    await sql`insert into ledger_head values ('bench', ${entries})`.execute(one)
    await sql`
    insert into ledger_month select tenant_id, authority_id, measure, date_trunc('month', day)::date, basis, dimensions, sum(quantity)
    from ledger_entry group by 1, 2, 3, 4, 5, 6`.execute(one)
    await sql`vacuum analyze ledger_entry`.execute(one)
    await sql`vacuum analyze ledger_month`.execute(one)
  })
}

export const benchmarks: readonly Benchmark[] = [ledgerCell]

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tables } from '../../../platform/database/index.ts'
import { genres } from '../domain/genres.ts'
import { stateLabels } from '../domain/lifecycle.ts'
import type { ListBody, ListQuery, ListRow } from '../schemas.ts'
import { authorityOf } from '../store.ts'
import '../tables.ts'

type Eb = ExpressionBuilder<Tables, 'document'>
type View = ListQuery['view']

const labels: Readonly<Record<View, string>> = {
  all: '全部',
  mine: '我起草的',
  draft: '草稿',
  'in-review': '审核中',
  approved: '待发布',
  late: '超期未公开',
  released: '已公开',
  withdrawn: '已撤回',
  settled: '已办结',
  waiting: '审核中或者待发布',
}

/** Which items a view shows, on a day, to an actor. */
function within(eb: Eb, view: View, actor: Actor, today: PlainDate): Expression<SqlBool> {
  switch (view) {
    case 'all':
      return eb('state', '<>', 'discarded')
    case 'mine':
      return eb.and([eb('state', '<>', 'discarded'), eb('created_by', '=', actor.personId)])
    case 'approved':
      return eb('state', 'in', ['approved', 'scheduled'])
    case 'released':
    case 'withdrawn':
      return eb('public_state', '=', view)
    case 'waiting':
      return eb('state', 'in', ['in-review', 'approved', 'scheduled'])
    case 'late':
      return isLate(eb, today)
    case 'draft':
    case 'in-review':
    case 'settled':
      return eb('state', '=', view)
  }
}

/** 超期未公开: to be disclosed of our own accord, past its day, and never public. */
export const isLate = (eb: Eb, today: PlainDate): Expression<SqlBool> =>
  eb.and([
    eb('due_on', '<', today),
    eb('public_state', '=', 'none'),
    eb('state', 'not in', ['discarded', 'settled']),
    eb.or([eb('attribute', '=', 'proactive'), eb('attribute', 'is', null)]),
  ])

export const pageSize = 50

/** 信息列表: items of the acting post's authority, last changed first, by key. Counts of every view stand beside it. */
export async function listDocuments(
  db: Db,
  actor: Actor,
  today: PlainDate,
  q: ListQuery,
  limit = pageSize,
): Promise<ListBody> {
  const own = db
    .selectFrom('document')
    .where('tenant_id', '=', actor.tenantId)
    .where('authority_id', '=', authorityOf(actor))
    .$if(q.column !== undefined, (query) => query.where('column_id', '=', q.column ?? ''))
    .$if(q.genre !== undefined, (query) => query.where('genre', '=', q.genre ?? 'other'))
    .$if(Boolean(q.q), (query) => {
      const like = `%${(q.q ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      return query.where((eb) =>
        eb.or([
          eb('title', 'ilike', like),
          eb('document_number', 'ilike', like),
          eb('index_number', 'ilike', like),
        ]),
      )
    })
  const views: View[] = ['all', 'mine', 'draft', 'in-review', 'approved', 'late', 'released', 'withdrawn']
  const after = cursorOf(q.after)
  const [rows, counts] = await Promise.all([
    own
      .selectAll()
      .where((eb) => within(eb, q.view, actor, today))
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(changed_on, document_id) < (${after?.day ?? ''}::date, ${after?.id ?? ''}::uuid)`,
        ),
      )
      .orderBy('changed_on', 'desc')
      .orderBy('document_id', 'desc')
      .limit(limit + 1)
      .execute(),
    own
      .select((eb) =>
        views.map((view) =>
          eb.fn
            .countAll<number>()
            .filterWhere(() => within(eb, view, actor, today))
            .as(view),
        ),
      )
      .executeTakeFirstOrThrow(),
  ])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const found: Readonly<Record<string, number>> = counts
  return {
    rows: page.map((row) => presentRow(row, today)),
    views: views.map((view) => ({ view, label: labels[view], count: Number(found[view] ?? 0) })),
    next: rows.length > limit && last ? `${last.changed_on}_${last.document_id}` : null,
  }
}

function cursorOf(text: string | undefined): { day: string; id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { day: match[1], id: match[2] } : null
}

type Row = Pick<
  import('../store.ts').DocumentRow,
  | 'document_id'
  | 'title'
  | 'genre'
  | 'column_id'
  | 'document_number'
  | 'state'
  | 'public_state'
  | 'public_id'
  | 'formed_on'
  | 'due_on'
  | 'released_on'
  | 'changed_on'
  | 'attribute'
>

function presentRow(row: Row, today: PlainDate): ListRow {
  return {
    documentId: row.document_id,
    title: row.title || '（无标题）',
    genre: genres[row.genre].label,
    column: row.column_id,
    documentNumber: row.document_number,
    state: row.state,
    stateLabel: stateLabels[row.state],
    publicState: row.public_state,
    href: row.public_state === 'none' ? null : `/items/${row.public_id}`,
    formedOn: row.formed_on,
    dueOn: row.due_on,
    releasedOn: row.released_on,
    changedOn: row.changed_on,
    late:
      row.due_on !== null &&
      row.attribute !== 'withheld' &&
      row.attribute !== 'on-request' &&
      (row.released_on ?? (row.state === 'settled' || row.state === 'discarded' ? row.due_on : today)) >
        row.due_on,
  }
}

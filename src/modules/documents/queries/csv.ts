import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { ListQuery, ListRow } from '../schemas.ts'
import { listDocuments } from './list.ts'

const heads: readonly (readonly [keyof ListRow, string])[] = [
  ['title', '标题'],
  ['genre', '体裁'],
  ['column', '栏目'],
  ['documentNumber', '文号'],
  ['stateLabel', '办理状态'],
  ['formedOn', '成文日期'],
  ['dueOn', '公开期限'],
  ['releasedOn', '公开日期'],
]
const most = 10_000

/** The list as filtered, up to 10,000 rows, for spreadsheets: with a byte order mark, and nothing that a spreadsheet would take for a formula. */
export async function csvOf(db: Db, actor: Actor, today: PlainDate, q: ListQuery): Promise<string> {
  const { rows } = await listDocuments(db, actor, today, q, most)
  const lines = [
    heads.map(([, head]) => head),
    ...rows.map((row) => heads.map(([key]) => String(row[key] ?? ''))),
  ]
  return `\ufeff${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

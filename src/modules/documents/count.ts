import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type NewEntry, post, reverse } from '../ledger/index.ts'
import type { CommandDeps } from './deps.ts'
import type { Content } from './domain/content.ts'
import { genres } from './domain/genres.ts'
import { type DocumentRow, update } from './store.ts'

type Counting = Pick<CommandDeps, 'clock'>

const subject = (row: Pick<DocumentRow, 'document_id' | 'title'>) => ({
  kind: 'document',
  id: row.document_id,
  label: row.title,
})

/**
 * 制发: a regulation or normative document counts as made on its formed day, once its text is settled (approved), whether or not
 * it is disclosed. If an approved change moves the day or the genre, the old entry is reversed.
 */
export async function countMade(tx: Tx, deps: Counting, row: DocumentRow, content: Content): Promise<void> {
  const document = genres[content.genre].counted
  const day = document === null ? null : content.formedOn
  if (row.made_on === day && row.made_as === (day && document)) return
  if (row.made_on !== null)
    await reverse(tx, deps.clock, row.tenant_id, {
      subject: subject(row),
      measure: 'document.made',
      cause: 'document.corrected',
    })
  if (document !== null && day !== null)
    await post(tx, deps.clock, row.tenant_id, [
      {
        authorityId: row.authority_id,
        day,
        measure: 'document.made',
        dimensions: { document },
        subject: subject(row),
        cause: 'document.approved',
      },
    ])
  await update(tx, row, { made_on: day, made_as: day && document })
}

/**
 * 公开: what a release counts. An amended text counts nothing again, and a release after a withdrawal is not a second
 * disclosure: the withdrawal is taken back (docs/adr/0020-withdrawals.md).
 */
export async function countReleased(
  tx: Tx,
  deps: Counting,
  row: DocumentRow,
  content: Content,
): Promise<void> {
  if (row.public_state === 'released') return
  const day = deps.clock.today()
  const base = { authorityId: row.authority_id, day, subject: subject(row), cause: 'document.released' }
  const entries: NewEntry[] = []
  if (row.public_state === 'withdrawn')
    await reverse(tx, deps.clock, row.tenant_id, {
      subject: subject(row),
      measure: 'information.withdrawn',
      cause: 'document.released',
    })
  else {
    entries.push(
      { ...base, measure: 'information.disclosed', dimensions: {} },
      { ...base, measure: 'information.channel', dimensions: { channel: 'website' } },
    )
    if (content.genre === 'interpretation')
      entries.push({ ...base, measure: 'interpretation.released', dimensions: {} })
  }
  const document = genres[content.genre].counted
  if (document !== null && row.disclosed_on === null) {
    entries.push({ ...base, measure: 'document.disclosed', dimensions: { document } })
    await update(tx, row, { disclosed_on: day })
  }
  if (entries.length > 0) await post(tx, deps.clock, row.tenant_id, entries)
}

/** 撤回 (docs/adr/0020-withdrawals.md): a flow of its own; within the year of the release the document is no longer counted as disclosed. */
export async function countWithdrawn(tx: Tx, deps: Counting, row: DocumentRow): Promise<void> {
  const day = deps.clock.today()
  await post(tx, deps.clock, row.tenant_id, [
    {
      authorityId: row.authority_id,
      day,
      measure: 'information.withdrawn',
      dimensions: {},
      subject: subject(row),
      cause: 'document.withdrawn',
    },
  ])
  if (row.disclosed_on?.slice(0, 4) !== day.slice(0, 4)) return
  await reverse(tx, deps.clock, row.tenant_id, {
    subject: subject(row),
    measure: 'document.disclosed',
    cause: 'document.withdrawn',
  })
  await update(tx, row, { disclosed_on: null })
}

/** 废止、失效: leaves the count of those in force on `day`, the first day out of force. What was never counted as made does not. */
export async function countRepealed(
  tx: Tx,
  deps: Counting,
  row: DocumentRow,
  day: PlainDate,
  cause: 'document.repealed' | 'document.expired',
): Promise<void> {
  if (row.made_as === null) return
  await post(tx, deps.clock, row.tenant_id, [
    {
      authorityId: row.authority_id,
      day,
      measure: 'document.repealed',
      dimensions: { document: row.made_as, disclosed: row.disclosed_on === null ? 'no' : 'yes' },
      subject: subject(row),
      cause,
    },
  ])
}

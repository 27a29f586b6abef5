import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Tx } from '../../platform/database/index.ts'
import { markOutOfForce } from '../search/index.ts'
import { countRepealed } from './count.ts'
import type { CommandDeps } from './deps.ts'
import { logChange, notifyPages } from './leaves.ts'
import { type DocumentRow, update } from './store.ts'

export interface EndOfForce {
  readonly kind: 'repealed' | 'expired'
  /** The first day out of force. */
  readonly day: PlainDate
  readonly note: string
}

/** 废止、失效: the text stays readable with its badge, leaves the count of those in force, and the log says so. The row is locked. */
export async function endForce(tx: Tx, deps: CommandDeps, row: DocumentRow, end: EndOfForce): Promise<void> {
  await update(tx, row, { repealed_on: end.day, repeal_kind: end.kind, repeal_note: end.note })
  await countRepealed(tx, deps, row, end.day, `document.${end.kind}`)
  if (row.public_state !== 'released' || row.released_version === null) return
  const { hash } = await tx
    .selectFrom('document_version')
    .select('hash')
    .where('tenant_id', '=', row.tenant_id)
    .where('document_id', '=', row.document_id)
    .where('version', '=', row.released_version)
    .executeTakeFirstOrThrow()
  await logChange(tx, deps, row, {
    kind: end.kind,
    version: row.released_version,
    contentHash: hash,
    note: end.note,
  })
  await markOutOfForce(tx, row.tenant_id, row.document_id)
  await notifyPages(tx, row, [row.released_column])
}

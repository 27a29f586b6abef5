import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import { isOpenColumn } from '../../catalogue/index.ts'
import type { Content } from '../domain/content.ts'
import type { ScreeningFacts } from '../domain/screening.ts'
import type { DocumentRow } from '../store.ts'

/** What screening must know of the rest of the government. */
export async function screeningFacts(
  db: DbOrTx,
  today: PlainDate,
  row: Pick<DocumentRow, 'tenant_id' | 'document_id'>,
  content: Content,
): Promise<ScreeningFacts> {
  const others = db
    .selectFrom('document')
    .where('document.tenant_id', '=', row.tenant_id)
    .where('document.document_id', '<>', row.document_id)
    .where('state', '<>', 'discarded')
  const sameNumber =
    content.documentNumber === null
      ? undefined
      : await others
          .select('title')
          // An interpretation or an amendment may repeat the number of its document in its title, not as its own.
          .where('document_number', '=', content.documentNumber)
          .executeTakeFirst()
  const interpretation = await others
    .innerJoin('document_version as text', (join) =>
      join
        .onRef('text.tenant_id', '=', 'document.tenant_id')
        .onRef('text.document_id', '=', 'document.document_id')
        .onRef('text.version', '=', 'document.version'),
    )
    .select('document.document_id')
    .where('genre', '=', 'interpretation')
    .where(
      sql<boolean>`text.content @> ${JSON.stringify({ relations: [{ kind: 'interprets', documentId: row.document_id }] })}::jsonb`,
    )
    .executeTakeFirst()
  return {
    today,
    sameNumber: sameNumber?.title ?? null,
    hasInterpretation: interpretation !== undefined,
    isColumnOpen: content.columnId !== null && (await isOpenColumn(db, row.tenant_id, content.columnId)),
  }
}

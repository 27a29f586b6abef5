import { sql } from 'kysely'
import type { DbOrTx } from '../../../platform/database/index.ts'
import { calendarYear } from '../domain/period.ts'
import type { Declaration } from './store.ts'
import type { DeclarationState } from './table.ts'

const nameOfAuthority = sql<string>`(select name from authority
  where authority.tenant_id = figure.tenant_id and authority.authority_id = figure.authority_id)`

export interface DeclarationRow extends Declaration {
  readonly authority_name: string
}

/** 申报数: the newest of a government, at most `limit`, of one state or year where asked. */
export const declarations = (
  db: DbOrTx,
  q: {
    readonly tenantId: string
    readonly state?: DeclarationState | undefined
    readonly year?: number | undefined
    readonly declarationId?: string
    readonly limit: number
  },
): Promise<DeclarationRow[]> => {
  let query = db
    .selectFrom('declared_figure as figure')
    .selectAll('figure')
    .select(nameOfAuthority.as('authority_name'))
    .where('figure.tenant_id', '=', q.tenantId)
  if (q.state) query = query.where('figure.state', '=', q.state)
  if (q.year) {
    const { from, to } = calendarYear(q.year)
    query = query.where('figure.period_to', '>=', from).where('figure.period_to', '<=', to)
  }
  if (q.declarationId) query = query.where('figure.declaration_id', '=', q.declarationId)
  return query
    .orderBy('figure.period_to', 'desc')
    .orderBy('figure.declaration_id', 'desc')
    .limit(q.limit)
    .execute()
}

import type { Db } from '../../../platform/database/index.ts'
import type { RequestCase } from '../domain/case.ts'
import '../tables.ts'

export interface SimilarRequest {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly why: string
}

/**
 * 可能重复的申请 (第三十六条第六项): others of the same applicant, and others for the same thing by title or document
 * number. A hint: whether it is a repetition is for people to say.
 */
export async function similarRequests(
  db: Db,
  tenantId: string,
  requestId: string,
  c: RequestCase,
): Promise<SimilarRequest[]> {
  const rows = await db
    .selectFrom('request')
    .innerJoin('request_applicant as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'request.tenant_id')
        .onRef('person.request_id', '=', 'request.request_id'),
    )
    .select((eb) => [
      'request.request_id',
      'number',
      'title',
      eb('person.id_number', '=', numberOf(db, tenantId, requestId)).as('is_same_person'),
    ])
    .where('request.tenant_id', '=', tenantId)
    .where('request.authority_id', '=', c.authorityId)
    .where('request.request_id', '<>', requestId)
    .where((eb) =>
      eb.or([
        eb('person.id_number', '=', numberOf(db, tenantId, requestId)),
        eb('title', '=', c.asked.title),
      ]),
    )
    .orderBy('request.request_id', 'desc')
    .limit(5)
    .execute()
  return rows.map((row) => ({
    id: row.request_id,
    number: row.number,
    title: row.title,
    why: [row.is_same_person && '同一申请人', row.title === c.asked.title && '相同信息']
      .filter(Boolean)
      .join('、'),
  }))
}

const numberOf = (db: Db, tenantId: string, requestId: string) =>
  db
    .selectFrom('request_applicant as own')
    .select('own.id_number')
    .where('own.tenant_id', '=', tenantId)
    .where('own.request_id', '=', requestId)

/** 同一申请人一个自然月内累计申请的件数: of the month in which the case was received, what the fee by items counts. */
export async function itemsOfMonth(
  db: Db,
  tenantId: string,
  requestId: string,
  c: RequestCase,
): Promise<number> {
  const month = (c.receivedOn ?? c.arrivedOn).slice(0, 7)
  const { count } = await db
    .selectFrom('request')
    .innerJoin('request_applicant as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'request.tenant_id')
        .onRef('person.request_id', '=', 'request.request_id'),
    )
    .select(({ fn }) => fn.count<string>('number').as('count'))
    .where('request.tenant_id', '=', tenantId)
    .where('request.authority_id', '=', c.authorityId)
    .where((eb) => eb('person.id_number', '=', numberOf(db, tenantId, requestId)))
    .where((eb) => eb(eb.cast<string>('received_on', 'text'), 'like', `${month}-%`))
    .executeTakeFirstOrThrow()
  return Number(count)
}

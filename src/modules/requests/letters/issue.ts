import { createHash } from 'node:crypto'
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import { type Authority, findAuthority } from '../authority.ts'
import { takeNumber } from '../store.ts'
import type { Letter } from './letter.ts'
import { wordOf } from './word.ts'

export interface Issuing {
  readonly tx: Tx
  readonly tenantId: string
  readonly requestId: string
  readonly today: PlainDate
}

export interface Issued {
  readonly letterId: string
  readonly number: string
}

/** 文号: 云政公开〔2026〕1号, one series for each authority and year. */
async function nextNumber({ tx, tenantId, today }: Issuing, authority: Authority): Promise<string> {
  const year = yearOf(today)
  const at = await takeNumber(tx, tenantId, `letter:${authority.id}`, year)
  return `${authority.documentPrefix}〔${year}〕${at}号`
}

/** The authority whose letters go out; refused while it cannot number them. */
export async function issuingAuthority(
  { tx, tenantId }: Issuing,
  authorityId: string,
): Promise<Result<Authority, 'REQ-PREFIX-MISSING' | 'REQ-AUTHORITY-UNKNOWN'>> {
  const authority = await findAuthority(tx, tenantId, authorityId)
  if (!authority) return refuse('REQ-AUTHORITY-UNKNOWN')
  return authority.documentPrefix === '' ? refuse('REQ-PREFIX-MISSING') : ok(authority)
}

/** Numbers a letter, makes it Word and keeps it, in the transaction of the act that it tells. */
export async function issue(
  issuing: Issuing,
  authority: Authority,
  write: (number: string) => Letter,
  toApplicant = true,
): Promise<Issued> {
  const number = await nextNumber(issuing, authority)
  const letterId = await keep(issuing, write(number), toApplicant)
  return { letterId, number }
}

/** Keeps a letter without a number of its own (receipts). Returns its id. */
export async function keep(
  { tx, tenantId, requestId }: Issuing,
  letter: Letter,
  toApplicant: boolean,
): Promise<string> {
  const word = await wordOf(letter)
  const letterId = newId()
  await tx
    .insertInto('request_letter')
    .values({
      tenant_id: tenantId,
      request_id: requestId,
      letter_id: letterId,
      kind: letter.kind,
      number: letter.number,
      title: letter.title,
      addressee: letter.addressee,
      issued_on: letter.on,
      to_applicant: toApplicant,
      sha256: createHash('sha256').update(word).digest('hex'),
      word,
    })
    .execute()
  return letterId
}

/** Whom the letters of a case address. */
export async function applicantName({ tx, tenantId, requestId }: Issuing): Promise<string> {
  const { name } = await tx
    .selectFrom('request_applicant')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return name
}

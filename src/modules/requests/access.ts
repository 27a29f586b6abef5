import { createHash, timingSafeEqual } from 'node:crypto'
import type { Receive } from './commands/receive.ts'
import './tables.ts'
import type { Db } from '../../platform/database/index.ts'

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

// Without letters and digits that are mistaken for each other on paper or on the phone.
const readable = '34679ACDEFGHJKMNPQRTWXY'

/**
 * 查询码: ten characters (45 bits) that follow from the secret of the form, so that a retry after a crash shows the same code
 * although only its hash is kept.
 */
export function followCode(formKey: string): string {
  const bytes = createHash('sha256').update(`follow ${formKey}`).digest()
  let rest = BigInt(`0x${bytes.subarray(0, 16).toString('hex')}`)
  let code = ''
  for (let at = 0; at < 10; at += 1) {
    code += readable[Number(rest % BigInt(readable.length))]
    rest /= BigInt(readable.length)
  }
  return code
}

/** As a person types it: small letters and gaps do not matter. */
export const typedCode = (text: string): string => text.replace(/[\s-]+/g, '').toUpperCase()

/** What tells a retry of a form from another request on the same form. */
export function formPrint({ authorityId, asked, applicant, provision, files }: Receive): Buffer {
  const { name, idKind, idNumber } = applicant
  const parts = [authorityId, asked, name, idKind, idNumber, provision, files.map((file) => file.sha256)]
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}

const nothing = Buffer.alloc(32)

/** The request of a number, if the code is its own; null for a wrong number and for a wrong code alike, in the same time. */
export async function findByCode(
  db: Db,
  tenantId: string,
  number: string,
  code: string,
): Promise<{ readonly requestId: string } | null> {
  const row = await db
    .selectFrom('request')
    .innerJoin('request_access as access', (join) =>
      join
        .onRef('access.tenant_id', '=', 'request.tenant_id')
        .onRef('access.request_id', '=', 'request.request_id'),
    )
    .select(['request.request_id', 'access.code_hash'])
    .where('request.tenant_id', '=', tenantId)
    .where('request.number', '=', number)
    .executeTakeFirst()
  const isRight = timingSafeEqual(hashOf(typedCode(code)), row?.code_hash ?? nothing)
  return row && isRight ? { requestId: row.request_id } : null
}

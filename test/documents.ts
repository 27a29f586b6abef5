import { sql } from 'kysely'
import { plainDate } from '../src/kernel/plain-date.ts'
import { publishedCalendar } from '../src/law/calendar/index.ts'
import type { Actor } from '../src/modules/audit/index.ts'
import { seedColumns } from '../src/modules/catalogue/index.ts'
import { type Content, emptyContent } from '../src/modules/documents/domain/content.ts'
import { documentCommands as commands } from '../src/modules/documents/index.ts'
import type { Role } from '../src/modules/organisations/policies.ts'
import { clockAt } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import type { TestDatabase } from './database.ts'
import { aTenant } from './tenant.ts'

/** A normative document that screening has nothing to say about. */
export const aNormativeDocument = (over: Partial<Content> = {}): Content => ({
  ...emptyContent,
  title: '云禾县农田水利管理办法',
  html: '<p>第一条 为了加强农田水利管理，制定本办法。</p>',
  abstract: '规定农田水利工程的建设、运行和管护。',
  keywords: ['农田水利'],
  genre: 'normative',
  theme: '农业、林业、水利',
  columnId: 'item-20-1',
  documentNumber: '云政规〔2026〕3号',
  formedOn: plainDate('2026-11-02'),
  effectiveOn: plainDate('2026-12-01'),
  expiresOn: plainDate('2031-11-30'),
  attribute: { kind: 'proactive' },
  noInterpretation: '与上位办法一致，已由县水利局解读',
  ...over,
})

/** A government with its columns and one person for each post of the chain. */
export async function aNewsroom(database: TestDatabase, today = '2026-11-23') {
  const tenant = await aTenant(database)
  await sql`update authority set index_prefix = '014416330' where tenant_id = ${tenant.tenantId}`.execute(
    database.owner.db,
  )
  const person = (name: string, ...roles: Role[]): Actor => ({
    ...tenant.actor,
    personId: newId(),
    postId: newId(),
    name,
    roles,
  })
  const people = {
    drafter: person('起草', 'drafter'),
    first: person('初审', 'unitReviewer'),
    second: person('复审', 'unitReviewer'),
    third: person('终审', 'unitReviewer'),
    secrecy: person('保密', 'secrecyReviewer'),
    final: person('公开办', 'disclosureOfficer'),
    head: person('公开办主任', 'officeHead'),
  }
  const on = (day: string) => ({
    db: database.app.db,
    portalDb: database.portal.db,
    clock: clockAt(plainDate(day)),
    calendar: () => publishedCalendar,
  })
  const deps = on(today)
  await seedColumns(deps, people.head)

  const hashOf = async (documentId: string): Promise<string> => {
    const row = await database.app.db
      .selectFrom('document')
      .select('content_hash')
      .where('tenant_id', '=', tenant.tenantId)
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow()
    return row.content_hash.toString('hex')
  }
  const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
    if (!result.ok) throw new Error(result.refusal)
    return result.value
  }
  /** Signs the gate that is open, as `who`. */
  const sign = async (
    documentId: string,
    who: Actor,
    over: Partial<Parameters<typeof commands.review>[2]> = {},
    at = deps,
  ) =>
    commands.review(at, who, {
      documentId,
      verdict: 'passed',
      hash: await hashOf(documentId),
      remark: '',
      slipNumber: '保审2026-7',
      onPaper: false,
      ...over,
    })
  /** From a saved draft to approved. */
  const approve = async (documentId: string, at = deps) => {
    value(await commands.submit(at, people.drafter, documentId))
    const { genre } = await database.app.db
      .selectFrom('document')
      .select('genre')
      .where('tenant_id', '=', tenant.tenantId)
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow()
    for (const who of [
      'first',
      ...(genre === 'news' ? [] : ['second' as const]),
      'third',
      'secrecy',
      'final',
    ] as const)
      value(await sign(documentId, people[who], {}, at))
  }
  const draft = async (content: Content, at = deps) =>
    value(await commands.draft(at, people.drafter, content)).documentId
  /** From nothing to public. */
  const publish = async (content: Content, at = deps) => {
    const documentId = await draft(content, at)
    await approve(documentId, at)
    return value(await commands.release(at, people.head, { documentId, hash: await hashOf(documentId) }))
  }
  return { ...tenant, people, deps, on, hashOf, sign, approve, draft, publish }
}

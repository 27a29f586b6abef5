import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { aNewsroom, aNormativeDocument } from '../../../test/documents.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import { verify } from '../audit/index.ts'
import { documentCommands as commands, expireDue, releaseScheduled } from './index.ts'
import { getContent } from './store.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const rowOf = (tenantId: string, documentId: string) =>
  database.app.db
    .selectFrom('document')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
const portalItems = (tenantId: string) =>
  database.portal.db.selectFrom('portal_item').selectAll().where('tenant_id', '=', tenantId).execute()
/** Sum of each measure in the ledger, by its name, with the days. */
const counts = async (tenantId: string): Promise<Record<string, number>> => {
  const rows = await database.app.db
    .selectFrom('ledger_entry')
    .select(['measure', 'day', (eb) => eb.fn.sum<number>('quantity').as('sum')])
    .where('tenant_id', '=', tenantId)
    .groupBy(['measure', 'day'])
    .execute()
  return Object.fromEntries(
    rows.filter((row) => Number(row.sum) !== 0).map((row) => [`${row.measure} ${row.day}`, Number(row.sum)]),
  )
}

describe('from draft to release', () => {
  test('what passed the whole chain goes out, with its index number, its leaf, its entries', async () => {
    const room = await aNewsroom(database)
    const released = await room.publish(aNormativeDocument())
    expect(released.indexNumber).toBe('014416330/2026-00001')
    expect(await portalItems(room.tenantId)).toMatchObject([
      {
        public_id: released.publicId,
        title: '云禾县农田水利管理办法',
        public_state: 'released',
        released_on: '2026-11-23',
        html: '<p>第一条 为了加强农田水利管理，制定本办法。</p>',
      },
    ])
    expect(await counts(room.tenantId)).toEqual({
      'document.made 2026-11-02': 1,
      'document.disclosed 2026-11-23': 1,
      'information.disclosed 2026-11-23': 1,
      'information.channel 2026-11-23': 1,
    })
    const row = await rowOf(room.tenantId, released.documentId)
    const leaves = await database.app.db
      .selectFrom('release_log')
      .selectAll()
      .where('tenant_id', '=', room.tenantId)
      .execute()
    expect(leaves).toMatchObject([{ seq: 1, kind: 'released', public_id: released.publicId, version: 1 }])
    expect(leaves[0]?.content_hash.equals(row.content_hash)).toBe(true)
    // Formed on Monday 2 November 2026; twenty working days later, no holiday between: Monday 30 November.
    expect(row.due_on).toBe('2026-11-30')
    expect(await verify(database.app.db, room.tenantId)).toMatchObject({ broken: null })
  })

  test('index numbers follow each other without a gap, whoever is refused between', async () => {
    const room = await aNewsroom(database)
    const one = await room.publish(aNormativeDocument())
    const refused = await room.draft(aNormativeDocument({ documentNumber: '云政规〔2026〕4号' }))
    expect(
      await commands.release(room.deps, room.people.head, {
        documentId: refused,
        hash: await room.hashOf(refused),
      }),
    ).toMatchObject({ refusal: 'DOC-STATE' })
    const two = await room.publish(aNormativeDocument({ documentNumber: '云政规〔2026〕5号' }))
    expect([one.indexNumber, two.indexNumber]).toEqual(['014416330/2026-00001', '014416330/2026-00002'])
  })

  test('an authority without prefix gives no index number and releases nothing', async () => {
    const room = await aNewsroom(database)
    await sql`update authority set index_prefix = '' where tenant_id = ${room.tenantId}`.execute(
      database.owner.db,
    )
    const documentId = await room.draft(aNormativeDocument())
    await room.approve(documentId)
    expect(
      await commands.release(room.deps, room.people.head, {
        documentId,
        hash: await room.hashOf(documentId),
      }),
    ).toMatchObject({ refusal: 'DOC-INDEX-PREFIX' })
    expect(await portalItems(room.tenantId)).toEqual([])
  })

  test('an item without attribute, or withheld without a ground, is not even submitted', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument({ attribute: null }))
    expect(await commands.submit(room.deps, room.people.drafter, documentId)).toMatchObject({
      refusal: 'DOC-FINDINGS',
      with: { count: 1 },
    })
    const withheld = await room.draft(
      aNormativeDocument({
        documentNumber: '云政规〔2026〕9号',
        attribute: { kind: 'withheld', ground: 'security', part: '公共安全', reason: '' },
      }),
    )
    expect(await commands.submit(room.deps, room.people.drafter, withheld)).toMatchObject({
      refusal: 'DOC-FINDINGS',
    })
  })

  test('what is not disclosed of our own accord is filed with its ground and can never be released', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(
      aNormativeDocument({
        attribute: {
          kind: 'withheld',
          ground: 'security',
          part: '公共安全',
          reason: '公开后可能危及重要设施安全',
        },
      }),
    )
    await room.approve(documentId)
    const hash = await room.hashOf(documentId)
    expect(await commands.release(room.deps, room.people.head, { documentId, hash })).toMatchObject({
      refusal: 'DOC-NOT-PROACTIVE',
    })
    expect(await commands.file(room.deps, room.people.head, { documentId, hash })).toMatchObject({ ok: true })
    expect(await portalItems(room.tenantId)).toEqual([])
    // Made counts whether or not it is disclosed.
    expect(await counts(room.tenantId)).toEqual({ 'document.made 2026-11-02': 1 })
  })

  test('a number that another item carries is found', async () => {
    const room = await aNewsroom(database)
    await room.draft(aNormativeDocument())
    const twin = await room.draft(aNormativeDocument({ title: '另一个办法' }))
    const result = await commands.submit(room.deps, room.people.drafter, twin)
    expect(result).toMatchObject({
      refusal: 'DOC-FINDINGS',
      with: { first: '文号已用于《云禾县农田水利管理办法》，请核对' },
    })
  })
})

describe('an approval belongs to one text', () => {
  test('any edit after approval voids it: nothing can be released until all have signed again', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    await room.approve(documentId)
    const approved = await room.hashOf(documentId)
    expect(
      await commands.save(room.deps, room.people.drafter, {
        documentId,
        version: 1,
        content: aNormativeDocument({ keywords: ['水利'] }),
      }),
    ).toMatchObject({ ok: true, value: { version: 2 } })
    for (const hash of [approved, await room.hashOf(documentId)])
      expect(await commands.release(room.deps, room.people.head, { documentId, hash })).toMatchObject({
        refusal: 'DOC-STATE',
      })
    await commands.submit(room.deps, room.people.drafter, documentId)
    expect(
      await commands.release(room.deps, room.people.head, {
        documentId,
        hash: await room.hashOf(documentId),
      }),
    ).toMatchObject({ refusal: 'DOC-STATE' })
    expect(await portalItems(room.tenantId)).toEqual([])
  })

  test('going back to the approved words does not bring the approval back', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    await room.approve(documentId)
    await commands.save(room.deps, room.people.drafter, {
      documentId,
      version: 1,
      content: aNormativeDocument({ title: '改' }),
    })
    await commands.save(room.deps, room.people.drafter, {
      documentId,
      version: 2,
      content: aNormativeDocument(),
    })
    await commands.submit(room.deps, room.people.drafter, documentId)
    expect(await rowOf(room.tenantId, documentId)).toMatchObject({ state: 'in-review', round: 2 })
    expect(
      await commands.release(room.deps, room.people.head, {
        documentId,
        hash: await room.hashOf(documentId),
      }),
    ).toMatchObject({ refusal: 'DOC-STATE' })
  })

  test('a text changed in the database after its approval is refused', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    await room.approve(documentId)
    const client = await database.owner.pool.connect()
    await client.query('set session_replication_role = replica')
    await client.query(
      `update document_version set content = jsonb_set(content, '{title}', '"别的"') where document_id = $1`,
      [documentId],
    )
    await client.query('set session_replication_role = origin')
    client.release()
    expect(
      await commands.release(room.deps, room.people.head, {
        documentId,
        hash: await room.hashOf(documentId),
      }),
    ).toMatchObject({ refusal: 'DOC-HASH' })
  })

  test('a reviewer signs what he saw: a text saved meanwhile is refused', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    const seen = await room.hashOf(documentId)
    await commands.save(room.deps, room.people.drafter, {
      documentId,
      version: 1,
      content: aNormativeDocument({ title: '改' }),
    })
    await commands.submit(room.deps, room.people.drafter, documentId)
    expect(await room.sign(documentId, room.people.first, { hash: seen })).toMatchObject({
      refusal: 'DOC-HASH',
    })
  })

  test('a scheduled release carries the hash; an edit calls it off; the rest goes out at its hour, once', async () => {
    const room = await aNewsroom(database)
    const [kept, edited] = [
      await room.draft(aNormativeDocument()),
      await room.draft(aNormativeDocument({ documentNumber: '云政规〔2026〕4号' })),
    ]
    for (const documentId of [kept, edited]) {
      await room.approve(documentId)
      expect(
        await commands.schedule(room.deps, room.people.head, {
          documentId,
          hash: await room.hashOf(documentId),
          at: new Date('2026-11-25T08:00:00+08:00'),
        }),
      ).toMatchObject({ ok: true })
    }
    await commands.save(room.deps, room.people.drafter, {
      documentId: edited,
      version: 1,
      content: aNormativeDocument({ documentNumber: '云政规〔2026〕4号', title: '改' }),
    })
    expect(await releaseScheduled(room.deps, room.tenantId)).toEqual([])
    expect(await releaseScheduled(room.on('2026-11-25'), room.tenantId)).toHaveLength(1)
    expect(await releaseScheduled(room.on('2026-11-26'), room.tenantId)).toEqual([])
    expect(await portalItems(room.tenantId)).toMatchObject([{ document_id: kept, released_on: '2026-11-25' }])
  })
})

describe('four eyes', () => {
  test('who wrote on the text cannot sign, whatever posts he holds', async () => {
    const room = await aNewsroom(database)
    const both = { ...room.people.first, roles: ['drafter', 'unitReviewer'] }
    const documentId = await room.draft(aNormativeDocument())
    await commands.save(room.deps, both, {
      documentId,
      version: 1,
      content: aNormativeDocument({ title: '改' }),
    })
    await commands.submit(room.deps, room.people.drafter, documentId)
    expect(await room.sign(documentId, both)).toMatchObject({ refusal: 'DOC-FOUR-EYES-WRITER' })
    expect(await room.sign(documentId, { ...room.people.drafter, roles: ['unitReviewer'] })).toMatchObject({
      refusal: 'DOC-FOUR-EYES-WRITER',
    })
  })
  test('one person signs one gate of a round', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    await commands.submit(room.deps, room.people.drafter, documentId)
    await room.sign(documentId, room.people.first)
    expect(await room.sign(documentId, room.people.first)).toMatchObject({ refusal: 'DOC-FOUR-EYES-TWICE' })
  })
  test('a gate is signed by its post alone; secrecy needs its slip; a return needs its reason', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    await commands.submit(room.deps, room.people.drafter, documentId)
    expect(await room.sign(documentId, room.people.secrecy)).toMatchObject({ refusal: 'DOC-NOT-YOUR-GATE' })
    expect(await room.sign(documentId, room.people.first, { verdict: 'returned' })).toMatchObject({
      refusal: 'DOC-REMARK',
    })
    for (const who of ['first', 'second', 'third'] as const) await room.sign(documentId, room.people[who])
    expect(await room.sign(documentId, room.people.secrecy, { slipNumber: ' ' })).toMatchObject({
      refusal: 'DOC-SLIP',
    })
  })
  test('a returned item starts its chain anew', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    await commands.submit(room.deps, room.people.drafter, documentId)
    await room.sign(documentId, room.people.first)
    await room.sign(documentId, room.people.second, { verdict: 'returned', remark: '依据不全' })
    await commands.submit(room.deps, room.people.drafter, documentId)
    expect(await room.sign(documentId, room.people.third)).toMatchObject({
      ok: true,
      value: { state: 'in-review' },
    })
    const gates = await database.app.db
      .selectFrom('document_review')
      .select(['round', 'gate', 'verdict'])
      .where('document_id', '=', documentId)
      .orderBy('seq')
      .execute()
    expect(gates).toEqual([
      { round: 1, gate: 'first', verdict: 'passed' },
      { round: 1, gate: 'second', verdict: 'returned' },
      { round: 2, gate: 'first', verdict: 'passed' },
    ])
  })
})

describe('saving', () => {
  test('of two who started from one version the second is told, and nothing is lost', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    const results = await Promise.all(
      ['甲', '乙'].map((title) =>
        commands.save(room.deps, room.people.drafter, {
          documentId,
          version: 1,
          content: aNormativeDocument({ title }),
        }),
      ),
    )
    expect(results.map((result) => (result.ok ? 'ok' : result.refusal)).sort()).toEqual(['DOC-CHANGED', 'ok'])
    const row = await rowOf(room.tenantId, documentId)
    expect(row.version).toBe(2)
    expect((await getContent(database.app.db, row, 1)).title).toBe('云禾县农田水利管理办法')
  })
  test('an unchanged text makes no version', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    expect(
      await commands.save(room.deps, room.people.drafter, {
        documentId,
        version: 1,
        content: aNormativeDocument(),
      }),
    ).toMatchObject({ value: { version: 1 } })
  })
  test('marked content is refused and nothing of it is stored', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    const marked = aNormativeDocument({ html: '<p>机密★5年</p><p>泄漏的内容甲乙丙</p>' })
    expect(
      await commands.save(room.deps, room.people.drafter, { documentId, version: 1, content: marked }),
    ).toMatchObject({ refusal: 'DOC-CLASSIFIED', with: { field: '正文' } })
    expect(await commands.draft(room.deps, room.people.drafter, marked)).toMatchObject({
      refusal: 'DOC-CLASSIFIED',
    })
    const found =
      await sql`select from document_version where content::text like '%泄漏的内容甲乙丙%'`.execute(
        database.owner.db,
      )
    expect(found.rows).toEqual([])
    const audited = await sql`select from audit_act where detail::text like '%泄漏%'`.execute(
      database.owner.db,
    )
    expect(audited.rows).toEqual([])
  })
  test('an attachment of another item is refused', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    const attachments = [
      {
        fileId: '0192f0c1-0000-7000-8000-000000000000',
        name: '表.xlsx',
        size: 1,
        mediaType: 'x',
        sha256: 'aa',
      },
    ]
    expect(
      await commands.save(room.deps, room.people.drafter, {
        documentId,
        version: 1,
        content: aNormativeDocument({ attachments }),
      }),
    ).toMatchObject({ refusal: 'DOC-FILE-UNKNOWN' })
  })
})

describe('boundaries', () => {
  test('another government, and another authority of the same one, find nothing', async () => {
    const room = await aNewsroom(database)
    const other = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    const strangers = [
      other.people.drafter,
      { ...room.people.drafter, authorityId: other.authorityId },
      { ...room.people.drafter, authorityId: null },
    ]
    for (const stranger of strangers) {
      expect(await commands.submit(room.deps, stranger, documentId)).toMatchObject({
        refusal: 'DOC-NOT-FOUND',
      })
      expect(
        await commands.save(room.deps, stranger, {
          documentId,
          version: 1,
          content: aNormativeDocument({ title: '改' }),
        }),
      ).toMatchObject({ refusal: 'DOC-NOT-FOUND' })
      expect(await commands.withdraw(room.deps, stranger, { documentId, reason: '错' })).toMatchObject({
        refusal: 'DOC-NOT-FOUND',
      })
      expect(await commands.release(room.deps, stranger, { documentId, hash: '' })).toMatchObject({
        refusal: 'DOC-NOT-FOUND',
      })
    }
  })
  test("the portal's role sees released items through views, no table, no draft, and no draft of an amendment", async () => {
    const room = await aNewsroom(database)
    await room.draft(aNormativeDocument({ title: '草稿', documentNumber: '云政规〔2026〕8号' }))
    const released = await room.publish(aNormativeDocument())
    await commands.save(room.deps, room.people.drafter, {
      documentId: released.documentId,
      version: 1,
      content: aNormativeDocument({ title: '未审定的修改' }),
    })
    expect((await portalItems(room.tenantId)).map((item) => item.title)).toEqual(['云禾县农田水利管理办法'])
    for (const table of [
      'document',
      'document_version',
      'document_review',
      'document_file',
      'release_log',
      'doc_search',
    ])
      await expect(sql`select * from ${sql.ref(table)}`.execute(database.portal.db)).rejects.toThrow(
        'permission denied',
      )
    await expect(
      sql`insert into portal_item_event (tenant_id) values ('x')`.execute(database.portal.db),
    ).rejects.toThrow()
  })
  test("versions, signatures and leaves cannot be changed by the program's own role", async () => {
    const room = await aNewsroom(database)
    await room.publish(aNormativeDocument())
    for (const table of ['document_version', 'document_review', 'release_log'])
      await expect(sql`delete from ${sql.ref(table)}`.execute(database.app.db)).rejects.toThrow(
        'permission denied',
      )
  })
})

describe('after release', () => {
  test('an amendment replaces the public text, keeps address, number and first time, and counts nothing again', async () => {
    const room = await aNewsroom(database)
    const released = await room.publish(aNormativeDocument())
    const before = await counts(room.tenantId)
    const later = room.on('2026-12-10')
    await commands.save(later, room.people.drafter, {
      documentId: released.documentId,
      version: 1,
      content: aNormativeDocument({ html: '<p>第一条 修改后。</p>' }),
    })
    await room.approve(released.documentId, later)
    expect(
      await commands.release(later, room.people.head, {
        documentId: released.documentId,
        hash: await room.hashOf(released.documentId),
      }),
    ).toMatchObject({ ok: true, value: { publicId: released.publicId, indexNumber: released.indexNumber } })
    expect(await portalItems(room.tenantId)).toMatchObject([
      { html: '<p>第一条 修改后。</p>', released_on: '2026-11-23', amendments: 1 },
    ])
    expect(await counts(room.tenantId)).toEqual(before)
  })

  test('a withdrawn item keeps its notice and loses text, search and files; it is counted as withdrawn; released again, it is not counted twice', async () => {
    const room = await aNewsroom(database)
    const { documentId } = await room.publish(aNormativeDocument())
    expect(
      await commands.withdraw(room.deps, room.people.head, {
        documentId,
        reason: '附件数据有误，更正后重新公开',
      }),
    ).toMatchObject({ ok: true })
    expect(await portalItems(room.tenantId)).toMatchObject([
      {
        public_state: 'withdrawn',
        html: null,
        attachments: null,
        withdrawn_reason: '附件数据有误，更正后重新公开',
      },
    ])
    expect(
      (await sql`select from portal_search where tenant_id = ${room.tenantId}`.execute(database.portal.db))
        .rows,
    ).toEqual([])
    expect(await counts(room.tenantId)).toMatchObject({
      'information.disclosed 2026-11-23': 1,
      'information.withdrawn 2026-11-23': 1,
    })
    // Withdrawn in the year of its release: no longer a disclosed normative document.
    expect(await counts(room.tenantId)).not.toHaveProperty('document.disclosed 2026-11-23')

    const later = room.on('2026-12-01')
    await room.approve(documentId, later)
    expect(
      await commands.release(later, room.people.head, { documentId, hash: await room.hashOf(documentId) }),
    ).toMatchObject({ ok: true })
    expect(await counts(room.tenantId)).toEqual({
      'document.made 2026-11-02': 1,
      'document.disclosed 2026-12-01': 1,
      'information.disclosed 2026-11-23': 1,
      'information.channel 2026-11-23': 1,
    })
  })

  test('repealed by hand, by a successor, and by its own last day: readable, out of the stock in force, each once', async () => {
    const room = await aNewsroom(database, '2026-01-20')
    const at = room.deps
    const make = (number: string, over = {}) =>
      room.publish(
        aNormativeDocument({
          documentNumber: number,
          formedOn: plainDate('2026-01-05'),
          effectiveOn: plainDate('2026-01-05'),
          ...over,
        }),
      )
    const [byHand, bySuccessor] = [await make('1号'), await make('2号')]
    const byDay = await make('3号', { expiresOn: plainDate('2026-06-30') })
    expect(
      await commands.repeal(at, room.people.head, {
        documentId: byHand.documentId,
        day: plainDate('2026-01-25'),
        note: '清理',
      }),
    ).toMatchObject({ refusal: 'DOC-REPEAL-DAY' })
    expect(
      await commands.repeal(room.on('2026-03-02'), room.people.head, {
        documentId: byHand.documentId,
        day: plainDate('2026-03-01'),
        note: '清理废止',
      }),
    ).toMatchObject({ ok: true })
    expect(
      await commands.repeal(room.on('2026-03-02'), room.people.head, {
        documentId: byHand.documentId,
        day: plainDate('2026-03-01'),
        note: '清理废止',
      }),
    ).toMatchObject({ refusal: 'DOC-REPEALED' })
    await make('4号', {
      effectiveOn: plainDate('2026-05-01'),
      relations: [{ kind: 'repeals', documentId: bySuccessor.documentId }],
    })
    expect(await expireDue(room.on('2026-06-30'), room.tenantId)).toBe(0)
    expect(await expireDue(room.on('2026-07-01'), room.tenantId)).toBe(1)
    expect(await expireDue(room.on('2026-07-02'), room.tenantId)).toBe(0)
    const repealed = Object.fromEntries(
      Object.entries(await counts(room.tenantId)).filter(([key]) => key.startsWith('document.repealed')),
    )
    expect(repealed).toEqual({
      'document.repealed 2026-03-01': 1,
      'document.repealed 2026-05-01': 1,
      'document.repealed 2026-07-01': 1,
    })
    const items = await portalItems(room.tenantId)
    expect(items.filter((item) => item.repealed_on !== null && item.html !== null)).toHaveLength(3)
    expect(items.find((item) => item.document_id === bySuccessor.documentId)?.repeal_note).toBe(
      '被《云禾县农田水利管理办法》（4号）废止',
    )
    expect(byDay.indexNumber).toBe('014416330/2026-00003')
  })

  test('the formed day corrected after approval moves the entry, not adds one', async () => {
    const room = await aNewsroom(database)
    const documentId = await room.draft(aNormativeDocument())
    await room.approve(documentId)
    await commands.save(room.deps, room.people.drafter, {
      documentId,
      version: 1,
      content: aNormativeDocument({ formedOn: plainDate('2026-11-03') }),
    })
    await room.approve(documentId)
    expect(await counts(room.tenantId)).toEqual({ 'document.made 2026-11-03': 1 })
  })
})

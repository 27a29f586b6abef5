import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { databaseForTest } from '../../../test/database.ts'
import { aFiling, aRequestOffice } from '../../../test/requests.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import type { Result } from '../../kernel/result.ts'
import { verify } from '../audit/index.ts'
import { findByCode } from './access.ts'
import { askClarification, clarify } from './commands/clarification.ts'
import { consult, recordOpinion, recordPartyReceipt } from './commands/consultation.ts'
import { correct, deliver, lapse, withdraw } from './commands/ending.ts'
import { extend } from './commands/extend.ts'
import { notifyFee, recordPayment } from './commands/fee.ts'
import { confirm, suspend, take } from './commands/intake-steps.ts'
import { loadCalendar } from './commands/load-calendar.ts'
import { receive } from './commands/receive.ts'
import { draftReply, reply, returnDraft, submitReply } from './commands/reply.ts'
import { revealApplicant } from './commands/reveal.ts'
import { owedRequests } from './queries/owed-requests.ts'
import { columnsOf, replay } from './store.ts'

const d = plainDate
type Office = Awaited<ReturnType<typeof aRequestOffice>>

async function anOffice(start?: string) {
  const database = await databaseForTest()
  return { database, ...(await aRequestOffice(database, start)) }
}

const rowOf = ({ deps, tenantId }: Office, id: string) =>
  deps.db
    .selectFrom('request')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', id)
    .executeTakeFirstOrThrow()

/** Sums of the ledger by measure and outcome, empty ones left out. */
async function ledgerOf({ deps, tenantId }: Office) {
  const rows = await deps.db
    .selectFrom('ledger_entry')
    .select(({ fn }) => ['measure', 'day', 'dimensions', fn.sum<string>('quantity').as('sum')])
    .where('tenant_id', '=', tenantId)
    .groupBy(['measure', 'day', 'dimensions'])
    .execute()
  return rows
    .filter(({ sum }) => Number(sum) !== 0)
    .map(({ measure, day, dimensions, sum }) => [
      measure,
      day,
      dimensions.outcome ?? dimensions.channel ?? '',
      Number(sum),
    ])
    .sort()
}

const textsOf = async ({ deps, tenantId }: Office, requestId: string, kind: string): Promise<string> => {
  const { word } = await deps.db
    .selectFrom('request_letter')
    .select('word')
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .where('kind', '=', kind)
    .orderBy('issued_on', 'desc')
    .executeTakeFirstOrThrow()
  const xml = new TextDecoder().decode(unzipSync(word)['word/document.xml'])
  return xml
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const refusalOf = (result: Result<unknown, string>) => (result.ok ? null : result.refusal)
const mustDo = async <T>(act: Promise<Result<T, string>>): Promise<T> => {
  const result = await act
  if (!result.ok) throw new Error(`${result.refusal} ${JSON.stringify(result.with)}`)
  return result.value
}

const granted = {
  outcome: 'granted' as const,
  withheldUnder: [],
  fields: { information: '《长安路改造方案》1件', way: '电子文件，见附件', when: '随本告知书一并提供' },
}

/** From filing to the issued reply, by two people. */
async function replied(office: Office, draft: Parameters<typeof draftReply>[2]['draft'] = granted) {
  const { deps, officer, head } = office
  const { id } = await office.file()
  await mustDo(draftReply(deps, officer, { requestId: id, draft }))
  await mustDo(submitReply(deps, officer, { requestId: id }))
  return mustDo(reply(deps, head, { requestId: id }))
}

test('filed at the portal: numbered, received the same day, due with reasons, counted once', async () => {
  const office = await anOffice('2026-02-06')
  const { id, number, code } = await office.file()
  expect(number).toBe('2026-000001')
  expect(await rowOf(office, id)).toMatchObject({
    state: 'registered',
    received_on: '2026-02-06',
    due_on: '2026-03-12',
  })
  expect(await ledgerOf(office)).toEqual([['request.received', '2026-02-06', 'network', 1]])
  expect(await findByCode(office.deps.db, office.tenantId, number, code.toLowerCase())).toEqual({
    requestId: id,
  })
  expect(await findByCode(office.deps.db, office.tenantId, number, 'AAAAAAAAAA')).toBeNull()
  expect(await findByCode(office.deps.db, office.tenantId, '2026-000099', code)).toBeNull()
  expect(await textsOf(office, id, 'receipt')).toContain('答复期限至2026年3月12日届满')
})

test('the same form sent ten times at once files once and shows one number and code', async () => {
  const office = await anOffice()
  const cmd = aFiling(office.authorityId, d('2026-03-02'))
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => receive(office.deps, office.citizen, cmd)),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const again = await receive(office.deps, office.citizen, cmd)
  expect(again).toEqual(answers[0])
  expect(await ledgerOf(office)).toEqual([['request.received', '2026-03-02', 'network', 1]])
  const other = { ...cmd, asked: { ...cmd.asked, title: '另一件' } }
  expect(refusalOf(await receive(office.deps, office.citizen, other))).toBe('REQ-FORM-REUSED')
  expect((await office.file()).number).toBe('2026-000002')
})

test('a marked secret is refused before anything is stored', async () => {
  const office = await anOffice()
  const asked = { title: '方案', documentNumber: '', description: '机密★5年 内容', purpose: '' }
  const result = await receive(
    office.deps,
    office.citizen,
    aFiling(office.authorityId, d('2026-03-02'), { asked }),
  )
  expect(refusalOf(result)).toBe('REQ-SECRET-MARK')
  expect(await office.deps.db.selectFrom('request').select('number').execute()).toEqual([])
})

test('a plain letter waits for confirmation and is counted from that day; a doubtful filing is taken back till then', async () => {
  const office = await anOffice('2026-03-02')
  const { deps, officer } = office
  const letter = await mustDo(
    receive(
      deps,
      officer,
      aFiling(office.authorityId, d('2026-03-02'), { way: 'plainPost', confirmedOn: null }),
    ),
  )
  expect(await rowOf(office, letter.id)).toMatchObject({ state: 'pending-confirmation', due_on: null })
  expect(await ledgerOf(office)).toEqual([])
  const web = await office.file()
  await mustDo(suspend(deps, officer, { requestId: web.id, reason: '电话无人接听，身份无法确认' }))
  expect(await ledgerOf(office)).toEqual([])
  office.on('2026-03-04')
  for (const { id } of [letter, web])
    await mustDo(confirm(deps, officer, { requestId: id, confirmedOn: d('2026-03-04') }))
  expect(await ledgerOf(office)).toEqual([
    ['request.received', '2026-03-04', 'letter', 1],
    ['request.received', '2026-03-04', 'network', 1],
  ])
  const counter = await mustDo(
    receive(
      deps,
      officer,
      aFiling(office.authorityId, d('2026-03-04'), { way: 'inPerson', confirmedOn: null }),
    ),
  )
  expect(refusalOf(await suspend(deps, officer, { requestId: counter.id, reason: '不便' }))).toBe(
    'REQ-NOT-CONFIRMABLE',
  )
})

test('补正: once, within seven working days; the clock starts anew with the correction', async () => {
  const office = await anOffice('2026-04-24')
  const { deps, officer } = office
  const { id } = await office.file()
  const late = await office.file()
  // Seven working days after Friday 24 April: 27 to 30 April, 6, 7 and 8 May.
  office.on('2026-05-09')
  const ask = { matters: '请写明所需信息的年份', until: d('2026-05-29') }
  expect(refusalOf(await askClarification(deps, officer, { requestId: late.id, ...ask }))).toBe(
    'REQ-CLARIFICATION-LATE',
  )
  office.on('2026-05-08')
  await mustDo(askClarification(deps, officer, { requestId: id, ...ask }))
  expect(await rowOf(office, id)).toMatchObject({
    state: 'awaiting-clarification',
    due_on: null,
    waiting_until: '2026-05-29',
  })
  expect(await textsOf(office, id, 'clarification')).toContain('视为放弃申请')
  office.on('2026-05-20')
  const { asked } = aFiling(office.authorityId, d('2026-05-20'))
  await mustDo(clarify(deps, officer, { requestId: id, receivedOn: d('2026-05-20'), asked, lateBecause: '' }))
  expect(await rowOf(office, id)).toMatchObject({
    state: 'in-process',
    received_on: '2026-04-24',
    due_on: '2026-06-17',
  })
  expect(
    refusalOf(
      await askClarification(deps, officer, { requestId: id, matters: '再补', until: d('2026-06-10') }),
    ),
  ).toBe('REQ-CLARIFICATION-ONCE')
})

test('unanswered 补正 lapses after its limit, not before, into the row of its own, with remedies', async () => {
  const office = await anOffice('2026-03-02')
  const { deps, officer } = office
  const { id } = await office.file()
  await mustDo(
    askClarification(deps, officer, { requestId: id, matters: '请写明年份', until: d('2026-03-20') }),
  )
  office.on('2026-03-20')
  expect(refusalOf(await lapse(deps, officer, { requestId: id }))).toBe('REQ-LAPSE-EARLY')
  office.on('2026-03-23')
  await mustDo(lapse(deps, officer, { requestId: id }))
  expect(await ledgerOf(office)).toContainEqual(['request.concluded', '2026-03-23', 'notSupplemented', 1])
  expect(await textsOf(office, id, 'lapse')).toContain('云禾县人民法院')
})

test('a third party is asked without naming the applicant; its time is not counted', async () => {
  const office = await anOffice('2026-03-02')
  const { deps, officer, head } = office
  const { id } = await office.file()
  office.on('2026-03-09')
  const asked = {
    with: 'thirdParty' as const,
    name: '云禾建设有限公司',
    contact: '',
    address: '',
    matter: '投标文件第三章',
  }
  const { consultationId } = await mustDo(consult(deps, officer, { requestId: id, ...asked }))
  const letter = await textsOf(office, id, 'consultation')
  expect(letter).toContain('15个工作日内')
  expect(letter).not.toContain('赵钱孙')
  office.on('2026-03-25')
  const consultation = { requestId: id, consultationId }
  await mustDo(recordPartyReceipt(deps, officer, { ...consultation, receivedOn: d('2026-03-11') }))
  const silent = { ...consultation, opinion: 'silent' as const, reason: '', answeredOn: d('2026-03-25') }
  expect(refusalOf(await recordOpinion(deps, officer, silent))).toBe('REQ-CONSULTATION-EARLY')
  expect(refusalOf(await recordOpinion(deps, officer, { ...silent, opinion: 'objects' }))).toBe(
    'REQ-OPINION-REASON',
  )
  await mustDo(recordOpinion(deps, officer, { ...silent, opinion: 'objects', reason: '含商业秘密' }))
  expect(await rowOf(office, id)).toMatchObject({ state: 'in-process', due_on: '2026-04-16' })
  await mustDo(draftReply(deps, officer, { requestId: id, draft: granted }))
  expect(refusalOf(await submitReply(deps, officer, { requestId: id }))).toBe('REQ-REPLY-FIELD')
  const overridden = {
    ...granted,
    fields: { ...granted.fields, publicInterest: '不公开将对公共利益造成重大影响' },
  }
  await mustDo(draftReply(deps, officer, { requestId: id, draft: overridden }))
  await mustDo(submitReply(deps, officer, { requestId: id }))
  await mustDo(reply(deps, head, { requestId: id }))
})

test('延长: once, at most twenty days, before the period ends', async () => {
  const office = await anOffice('2026-02-06')
  const { deps, head } = office
  const { id } = await office.file()
  const late = await office.file()
  office.on('2026-03-12')
  const why = { reason: '检索范围大' }
  expect(refusalOf(await extend(deps, head, { requestId: id, days: 21, ...why }))).toBe('REQ-EXTENSION-LIMIT')
  expect((await mustDo(extend(deps, head, { requestId: id, days: 20, ...why }))).due).toBe('2026-04-10')
  expect(await textsOf(office, id, 'extension')).toContain('2026年4月10日')
  expect(refusalOf(await extend(deps, head, { requestId: id, days: 1, ...why }))).toBe('REQ-EXTENDED-ALREADY')
  office.on('2026-03-13')
  expect(refusalOf(await extend(deps, head, { requestId: late.id, days: 5, ...why }))).toBe(
    'REQ-EXTENSION-EXPIRED',
  )
})

test('信息处理费: only beyond the free step; payment starts the clock anew and is counted', async () => {
  const office = await anOffice('2026-03-02')
  const { deps, officer } = office
  const { id } = await office.file()
  const ask = {
    requestId: id,
    method: 'pages' as const,
    noticeReceivedOn: d('2026-03-02'),
    howToPay: '到窗口缴纳',
  }
  expect(refusalOf(await notifyFee(deps, officer, { ...ask, quantity: 30 }))).toBe('REQ-FEE-FREE')
  expect((await mustDo(notifyFee(deps, officer, { ...ask, quantity: 150 }))).yuan).toBe(1700)
  // Twenty working days after 2 March with Monday 6 April closed: 30 March.
  expect((await rowOf(office, id)).waiting_until).toBe('2026-03-30')
  const text = await textsOf(office, id, 'fee-notice')
  expect(text).toContain('1700元')
  expect(text).not.toContain('行政复议')
  office.on('2026-03-10')
  await mustDo(recordPayment(deps, officer, { requestId: id, paidOn: d('2026-03-10'), voucher: 'A001' }))
  expect((await rowOf(office, id)).due_on).toBe('2026-04-08')
  expect(await ledgerOf(office)).toContainEqual(['request.fee', '2026-03-10', '', 170000])
})

test('the reply: drafter and approver differ, the letter has number, ground and remedies, the ledger one cell', async () => {
  const office = await anOffice('2026-03-02')
  const { deps, officer, head } = office
  const { id } = await office.file()
  await mustDo(take(deps, officer, { requestId: id }))
  const draft = {
    outcome: 'process' as const,
    withheldUnder: [],
    fields: { withheldScope: '会议讨论记录', reasons: '属于讨论过程', category: '讨论记录' },
  }
  await mustDo(draftReply(deps, officer, { requestId: id, draft }))
  await mustDo(submitReply(deps, officer, { requestId: id }))
  expect(refusalOf(await reply(deps, { ...head, personId: officer.personId }, { requestId: id }))).toBe(
    'REQ-SAME-PERSON',
  )
  await mustDo(returnDraft(deps, head, { requestId: id, reason: '理由不足' }))
  await mustDo(submitReply(deps, officer, { requestId: id }))
  const { letterNumber } = await mustDo(reply(deps, head, { requestId: id }))
  expect(letterNumber).toBe('云政公开〔2026〕1号')
  const text = await textsOf(office, id, 'reply')
  for (const part of [
    '赵钱孙',
    '云政公开〔2026〕1号',
    '2026-000001',
    '长安路改造方案',
    '收到申请之日为2026年3月2日',
    '第十六条第二款',
    '讨论记录',
    '应当先自收到本答复之日起60日内向云禾市人民政府',
    '云禾县人民法院',
    'https://fuyi.example/',
    '2026年3月2日',
  ])
    expect(text).toContain(part)
  expect(await ledgerOf(office)).toEqual([
    ['request.concluded', '2026-03-02', 'process', 1],
    ['request.received', '2026-03-02', 'network', 1],
  ])
})

test('without the names of the reconsideration body and the court no reply goes out, and the refusal says where to set them', async () => {
  const office = await anOffice()
  const { deps, officer, head, database } = office
  const { id } = await office.file()
  await mustDo(draftReply(deps, officer, { requestId: id, draft: granted }))
  await mustDo(submitReply(deps, officer, { requestId: id }))
  await database.owner.pool.query(
    `update authority set remedies = '{"reconsiderationBody":"云禾市人民政府"}'`,
  )
  const refused = await reply(deps, head, { requestId: id })
  expect(refused).toMatchObject({ refusal: 'REQ-REMEDIES-MISSING', with: { what: '管辖法院名称' } })
  expect((await rowOf(office, id)).state).toBe('in-approval')
})

test('a mailed reply counts on the day of posting; after the due day it becomes late', async () => {
  const office = await anOffice('2026-02-06')
  const { id } = await replied(office)
  office.on('2026-03-16')
  const sent = { requestId: id, method: 'post' as const, signedOn: d('2026-03-16'), proof: 'EMS' }
  expect(refusalOf(await deliver(office.deps, office.officer, { ...sent, postedOn: null }))).toBe(
    'REQ-DELIVERY-DAY',
  )
  await mustDo(deliver(office.deps, office.officer, { ...sent, postedOn: d('2026-03-12') }))
  expect((await rowOf(office, id)).timing).toBe('onTime')
  await mustDo(deliver(office.deps, office.officer, { ...sent, postedOn: d('2026-03-13') }))
  expect((await rowOf(office, id)).timing).toBe('late')
  const concluded = await office.deps.db
    .selectFrom('ledger_entry')
    .select(({ fn }) => fn.sum<string>('quantity').as('sum'))
    .where('measure', '=', 'request.concluded')
    .executeTakeFirstOrThrow()
  expect(Number(concluded.sum)).toBe(1)
})

test('a corrected outcome moves exactly its two cells and sends a corrected letter', async () => {
  const office = await anOffice('2026-03-02')
  const { id } = await replied(office)
  office.on('2026-05-06')
  const { deps, head } = office
  const change = { requestId: id, outcome: 'notExisting' as const, reason: '复议决定责令重新处理' }
  expect(refusalOf(await correct(deps, head, { ...change, outcome: 'granted', draft: null }))).toBe(
    'REQ-OUTCOME-SAME',
  )
  const draft = {
    outcome: 'notExisting' as const,
    withheldUnder: [],
    fields: { search: '查阅档案室2024年至2026年卷宗，未检索到' },
  }
  await mustDo(correct(deps, head, { ...change, draft }))
  expect(await ledgerOf(office)).toEqual([
    ['request.concluded', '2026-03-02', 'notExisting', 1],
    ['request.received', '2026-03-02', 'network', 1],
  ])
  const text = await textsOf(office, id, 'correction')
  expect(text).toContain('云政公开〔2026〕1号')
  expect(text).toContain('云政公开〔2026〕2号')
})

test('a request of December is due provisionally and moves when the notice is loaded; closed ones never move', async () => {
  const office = await anOffice('2026-12-10')
  const { deps, head, officer } = office
  const { id } = await office.file()
  const closed = await replied(office)
  expect(await rowOf(office, id)).toMatchObject({
    due_on: '2027-01-07',
    due_provisional: true,
    alarm_on: '2027-01-05',
  })
  const receipt = await textsOf(office, id, 'receipt')
  expect(receipt).toContain('尚未公布')
  expect(receipt).not.toContain('2027年1月7日')
  const ask = { requestId: id, matters: '请写明年份', until: d('2027-01-15') }
  expect(refusalOf(await askClarification(deps, officer, ask))).toBe('REQ-CALENDAR-PROVISIONAL')
  const off = ['2027-01-01', '2027-01-02', '2027-01-03'].map(d)
  const year = { year: 2027, off, work: [], notice: '国务院办公厅关于2027年部分节假日安排的通知' }
  expect(refusalOf(await loadCalendar(deps, head, { ...year, year: 2028 }))).toBe('REQ-CALENDAR-GAP')
  expect(refusalOf(await loadCalendar(deps, head, { ...year, year: 2026 }))).toBe('REQ-CALENDAR-PUBLISHED')
  expect(refusalOf(await loadCalendar(deps, head, { ...year, work: [d('2027-01-04')] }))).toBe(
    'REQ-CALENDAR-DAY',
  )
  const { moved } = await mustDo(loadCalendar(deps, head, year))
  expect(moved).toEqual([
    { id, number: '2026-000001', from: '2027-01-07', to: '2027-01-08', stillProvisional: false },
  ])
  expect(await rowOf(office, id)).toMatchObject({ due_on: '2027-01-08', due_provisional: false })
  expect((await rowOf(office, closed.id)).state).toBe('replied')
})

test('the applicant withdraws; what was never received in law is not counted', async () => {
  const office = await anOffice()
  const { deps, officer, citizen } = office
  const { id } = await office.file()
  await mustDo(withdraw(deps, citizen, { requestId: id, reason: '不再需要' }))
  const pending = await mustDo(
    receive(deps, officer, aFiling(office.authorityId, d('2026-03-02'), { way: 'fax', confirmedOn: null })),
  )
  await mustDo(withdraw(deps, officer, { requestId: pending.id, reason: '来电撤回' }))
  expect(await ledgerOf(office)).toEqual([
    ['request.concluded', '2026-03-02', 'withdrawn', 1],
    ['request.received', '2026-03-02', 'network', 1],
  ])
})

test('staff of another authority and another government find nothing', async () => {
  const office = await anOffice()
  const other = await aRequestOffice(office.database)
  const { id } = await office.file()
  const stranger = { ...office.officer, authorityId: other.authorityId }
  expect(refusalOf(await take(office.deps, stranger, { requestId: id }))).toBe('REQ-NOT-FOUND')
  expect(refusalOf(await take(other.deps, other.officer, { requestId: id }))).toBe('REQ-NOT-FOUND')
  expect(refusalOf(await revealApplicant(other.deps, other.officer, { requestId: id, reason: '核对' }))).toBe(
    'REQ-NOT-FOUND',
  )
})

test('hostile texts are kept as text and printed as text', async () => {
  const office = await anOffice()
  const evil = '<script>alert(1)</script>&{{7*7}}'
  const { applicant } = aFiling(office.authorityId, d('2026-03-02'))
  const { id } = await office.file({
    asked: { title: evil, documentNumber: evil, description: evil, purpose: evil },
    applicant: { ...applicant, name: evil },
  })
  expect(await textsOf(office, id, 'receipt')).toContain(evil)
})

test('identities stay out of events, audit and ledger; opening one is itself an act', async () => {
  const office = await anOffice()
  const { id } = await replied(office)
  const seen = await mustDo(
    revealApplicant(office.deps, office.head, { requestId: id, reason: '核对送达地址' }),
  )
  expect(seen).toMatchObject({ name: '赵钱孙', masked: false })
  for (const table of ['request_event', 'audit_act', 'ledger_entry', 'request']) {
    const { rows } = await office.database.owner.pool.query(`select t::text as line from ${table} t`)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ line }) => /赵钱孙|11010519491231002X|13800001234/.test(line))).toEqual([])
  }
  const acts = await office.deps.db
    .selectFrom('audit_act')
    .select('kind')
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  expect(acts).toEqual([{ kind: 'request.applicant-revealed' }])
  expect((await verify(office.deps.db, office.tenantId)).broken).toBeNull()
})

test('every row is what its events make of it', async () => {
  const office = await anOffice('2026-03-02')
  const { deps, officer } = office
  await replied(office)
  const asked = await office.file()
  await mustDo(
    askClarification(deps, officer, { requestId: asked.id, matters: '请写明年份', until: d('2026-03-20') }),
  )
  const gone = await office.file()
  await mustDo(withdraw(deps, office.citizen, { requestId: gone.id, reason: '' }))
  const rows = await deps.db.selectFrom('request').selectAll().execute()
  expect(rows).toHaveLength(3)
  for (const row of rows) {
    const made = await replay(deps.db, office.tenantId, row.request_id)
    expect(made).toEqual(row.folded)
    if (made) expect(row).toMatchObject({ ...columnsOf(made), folded: row.folded })
  }
})

test('待办: each post sees what it owes, the drafter not the own draft, and what waits for others only when it is late', async () => {
  const office = await anOffice('2026-03-02')
  const { deps, officer, head } = office
  const owes = async (actor: typeof officer) =>
    (await owedRequests(deps, actor)).map(({ act, due }) => [act, due])
  const { id } = await office.file()
  expect(await owes(officer)).toEqual([['承办', '2026-03-30']])
  await mustDo(draftReply(deps, officer, { requestId: id, draft: granted }))
  expect(await owes(officer)).toEqual([['送审', '2026-03-30']])
  await mustDo(submitReply(deps, officer, { requestId: id }))
  expect(await owes(officer)).toEqual([])
  expect(await owes(head)).toEqual([['审签并制发', '2026-03-30']])
  expect(await owes({ ...head, personId: officer.personId })).toEqual([])
  await mustDo(reply(deps, head, { requestId: id }))
  expect(await owes(officer)).toEqual([['登记送达', '2026-03-30']])
  const asked = await office.file()
  await mustDo(
    askClarification(deps, officer, { requestId: asked.id, matters: '请写明年份', until: d('2026-03-20') }),
  )
  expect(await owes(officer)).toHaveLength(1)
  office.on('2026-03-23')
  expect(await owes(officer)).toContainEqual(['按放弃申请办结', '2026-03-20'])
  expect(await owes({ ...officer, roles: ['drafter'] })).toEqual([])
})

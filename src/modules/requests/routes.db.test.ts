import { expect, onTestFinished, test } from 'vitest'
import { databaseForTest } from '../../../test/database.ts'
import { aFiling, aRequestOffice } from '../../../test/requests.ts'
import { aServer } from '../../../test/server.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Pages } from '../../platform/http/pages/types.ts'
import { askClarification } from './commands/clarification.ts'
import { draftReply, reply, submitReply } from './commands/reply.ts'
import { requestPortal } from './portal.ts'
import { requestRoutes } from './routes.ts'

/** Pages as data: name, head and props, so that a test sees what a reader would be shown. */
const asData: Pages = {
  async reply(_request, answer, { page, load }) {
    const { props, head, status = 200 } = await load()
    return answer.code(status).send({ page, head, props })
  },
  async problem(_request, answer, status) {
    return answer.code(status).send({ page: 'error', props: { status } })
  },
  purge: () => 0,
  purgeAll: () => {},
}

async function aSite(start = '2026-03-02') {
  const database = await databaseForTest()
  const office = await aRequestOffice(database, start)
  let actor: Actor | null = null
  const app = await aServer(office.tenantId, () => actor)
  app.decorate('pages', asData)
  const routes: { method: string; url: string; config: object; schema: object }[] = []
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    if (method !== 'HEAD')
      routes.push({ method: String(method), url, config: config ?? {}, schema: schema ?? {} })
  })
  requestRoutes(app, office.deps)
  requestPortal(app, office.deps, async () => [{ label: '已公开的方案', href: '/item/1' }])
  await app.ready()
  const api = async (who: Actor | null, method: 'GET' | 'POST', url: string, payload?: object) => {
    actor = who
    const answer = await app.inject({
      method,
      url,
      ...(payload && { payload }),
      headers: { 'x-csrf-token': 'token' },
    })
    return {
      status: answer.statusCode,
      body: answer.headers['content-type']?.includes('json') ? answer.json() : null,
      answer,
    }
  }
  return { ...office, database, app, api, routes }
}

const boundary = 'tests-boundary'
/** A form as a browser sends it. */
function multipart(values: Readonly<Record<string, string>>, file?: { name: string; bytes: Buffer }) {
  const parts = Object.entries(values).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="attachments"; filename="${file?.name ?? ''}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([
      Buffer.from(parts.join('') + head),
      file?.bytes ?? Buffer.alloc(0),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

const filled = (authority: string, formKey: string) => ({
  formKey,
  authority,
  title: '长安路改造方案',
  documentNumber: '',
  description: '长安路改造方案全文',
  applicantKind: 'naturalPerson',
  name: '赵钱孙',
  idKind: 'residentCard',
  idNumber: '11010519491231002x',
  phone: '138 0000 1234',
  form: 'electronic',
  delivery: 'online',
  declaration: 'yes',
  act: 'send',
})

test('the form asks for everything that is missing, in words, and keeps what was typed', async () => {
  const { app, authorityId } = await aSite()
  const values = {
    ...filled(authorityId, 'k'.repeat(24)),
    description: '',
    idNumber: '110105194912310021',
    phone: '',
    delivery: 'email',
    declaration: '',
  }
  const answer = await app.inject({ method: 'POST', url: '/requests/new', ...multipart(values) })
  const { props } = answer.json()
  expect(answer.statusCode).toBe(422)
  expect(props.problems).toEqual([
    { field: 'description', message: '请填写内容描述' },
    { field: 'idNumber', message: '居民身份证号码不对，请核对18位号码' },
    { field: 'phone', message: '请至少填写一种联系方式：电话、电子邮箱或者邮寄地址' },
    { field: 'declaration', message: '请确认以上内容属实' },
  ])
  expect(props.values).toMatchObject({ name: '赵钱孙', title: '长安路改造方案' })
})

test('an organisation is asked for its code and contact; the chosen way needs its address', async () => {
  const { app, authorityId } = await aSite()
  const values = {
    ...filled(authorityId, 'k'.repeat(24)),
    applicantKind: 'business',
    organisationCode: '短',
    contactName: '',
  }
  const wrong = await app.inject({ method: 'POST', url: '/requests/new', ...multipart(values) })
  expect(wrong.json().props.problems.map((problem: { field: string }) => problem.field)).toEqual([
    'organisationCode',
    'contactName',
  ])
  const mailed = { ...filled(authorityId, 'k'.repeat(24)), delivery: 'email' }
  const missing = await app.inject({ method: 'POST', url: '/requests/new', ...multipart(mailed) })
  expect(missing.json().props.problems).toEqual([
    { field: 'email', message: '选择以电子邮件获取的，请填写电子邮箱' },
  ])
})

test('what is public already is suggested before sending, and nothing is filed by asking', async () => {
  const { app, authorityId, deps } = await aSite()
  const values = { ...filled(authorityId, 'k'.repeat(24)), act: 'check' }
  const answer = await app.inject({ method: 'POST', url: '/requests/new', ...multipart(values) })
  expect(answer.json().props).toMatchObject({
    similar: [{ label: '已公开的方案', href: '/item/1' }],
    problems: [],
  })
  expect(await deps.db.selectFrom('request').select('number').execute()).toEqual([])
})

test('filed from the browser: a receipt with number, code, due day and reasons; sent again, the same', async () => {
  const { app, authorityId } = await aSite('2026-02-06')
  const form = await app.inject({ method: 'GET', url: '/requests/new' })
  const { formKey } = form.json().props.hidden
  const file = { name: '身份证明.txt', bytes: Buffer.from('身份证明材料') }
  const send = () =>
    app.inject({ method: 'POST', url: '/requests/new', ...multipart(filled(authorityId, formKey), file) })
  const first = (await send()).json()
  expect(first).toMatchObject({
    page: 'request-receipt',
    props: { number: '2026-000001', receivedOn: '2026-02-06', due: { due: '2026-03-12' } },
  })
  expect(first.props.due.because.length).toBeGreaterThan(3)
  expect(first.props.due.days.filter((day: { kind: string }) => day.kind === 'counted')).toHaveLength(19)
  expect(first.props.due.days.at(-1)).toEqual({ day: '2026-03-12', kind: 'due', count: 20 })
  expect((await send()).json().props).toEqual(first.props)
})

test('a used form with other content is not swallowed: it is shown again with a new key', async () => {
  const { app, authorityId } = await aSite()
  const values = filled(authorityId, 'k'.repeat(24))
  await app.inject({ method: 'POST', url: '/requests/new', ...multipart(values) })
  const other = { ...values, description: '另一件事' }
  const again = await app.inject({ method: 'POST', url: '/requests/new', ...multipart(other) })
  expect(again.statusCode).toBe(409)
  const { props } = again.json()
  expect(props.hidden.formKey).not.toBe(values.formKey)
  const sent = await app.inject({
    method: 'POST',
    url: '/requests/new',
    ...multipart({ ...other, formKey: props.hidden.formKey }),
  })
  expect(sent.json().props.number).toBe('2026-000002')
})

test('marked secrets, programs and other governments are refused with a sentence; nothing is kept', async () => {
  const { app, authorityId, database, deps } = await aSite()
  const stranger = await aRequestOffice(database)
  const post = async (change: object, file?: { name: string; bytes: Buffer }) =>
    (
      await app.inject({
        method: 'POST',
        url: '/requests/new',
        ...multipart({ ...filled(authorityId, 'k'.repeat(24)), ...change }, file),
      })
    ).json().props.problems[0]
  expect((await post({ description: '秘密★10年' })).message).toContain('秘密★')
  expect((await post({ authority: stranger.authorityId })).field).toBe('authority')
  expect((await post({}, { name: 'a.txt', bytes: Buffer.from('MZ\u0000\u0001') })).field).toBe('attachments')
  expect((await post({ description: '字'.repeat(2001) })).message).toBe('内容描述最多2000字')
  expect(await deps.db.selectFrom('request').select('number').execute()).toEqual([])
})

/** Number and code typed at the follow-up page: the cookie that opens the case, if any. */
async function follow(site: Awaited<ReturnType<typeof aSite>>, number: string, code: string) {
  const answer = await site.app.inject({
    method: 'POST',
    url: '/requests/follow',
    payload: `number=${number}&code=${code}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const [cookie] = answer.cookies
  return { answer, headers: cookie ? { cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` } : {} }
}

test('a wrong number and a wrong code answer alike; ten tries a minute', async () => {
  const site = await aSite()
  const { number, code } = await site.file()
  const wrongCode = await follow(site, number, 'AAAAAAAAAA')
  const wrongNumber = await follow(site, '2026-999999', code)
  const problems = (answer: { json(): { props: { problems: object[] } } }) => answer.json().props.problems
  expect(problems(wrongCode.answer)).toEqual(problems(wrongNumber.answer))
  expect(wrongCode.answer.statusCode).toBe(wrongNumber.answer.statusCode)
  for (let tries = 2; tries < 10; tries += 1) await follow(site, number, 'AAAAAAAAAA')
  expect((await follow(site, number, code)).answer.statusCode).toBe(429)
})

test('the applicant follows, supplements, downloads the letter, and withdraws another', async () => {
  const site = await aSite('2026-03-02')
  const { app, deps, officer, head } = site
  const { id, number, code } = await site.file()
  await askClarification(deps, officer, {
    requestId: id,
    matters: '请写明年份',
    until: plainDate('2026-03-20'),
  })
  const { answer, headers } = await follow(site, number, code.toLowerCase())
  expect(answer.statusCode).toBe(303)
  expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/requests/follow' })
  const seen = (await app.inject({ url: '/requests/follow', headers })).json().props.request
  expect(seen).toMatchObject({ number, state: { label: '待补正' } })
  expect(seen.acts[0]).toMatchObject({ label: '提交补正', by: '2026-03-20' })
  expect(JSON.stringify(seen)).not.toContain('经办人')
  site.on('2026-03-10')
  const supplement = await app.inject({
    method: 'POST',
    url: '/requests/follow/clarify',
    headers,
    payload: { title: '长安路改造方案', documentNumber: '', description: '2026年长安路改造方案全文' },
  })
  expect(supplement.statusCode).toBe(303)
  const draft = {
    outcome: 'granted' as const,
    withheldUnder: [],
    fields: { information: '方案1件', way: '电子文件', when: '即日' },
  }
  await draftReply(deps, officer, { requestId: id, draft })
  await submitReply(deps, officer, { requestId: id })
  await reply(deps, head, { requestId: id })
  const after = (await app.inject({ url: '/requests/follow', headers })).json().props.request
  expect(after.reply).toMatchObject({ outcome: '予以公开', number: '云政公开〔2026〕2号' })
  expect(after.reply.remedies[0].note).toContain('云禾县人民法院')
  const letter = await app.inject({ url: after.reply.files[0].href, headers })
  expect(letter.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await app.inject({ url: after.reply.files[0].href })).statusCode).toBe(404)
  const late = await app.inject({ method: 'POST', url: '/requests/follow/withdraw', headers, payload: {} })
  expect(late.statusCode).toBe(422)
  const other = await site.file()
  const own = await follow(site, other.number, other.code)
  expect((await app.inject({ url: after.reply.files[0].href, headers: own.headers })).statusCode).toBe(404)
  const gone = await app.inject({
    method: 'POST',
    url: '/requests/follow/withdraw',
    headers: own.headers,
    payload: { reason: '' },
  })
  expect(gone.statusCode).toBe(303)
})

test('staff: masked list and case file, acts by post, letters; nothing of another authority', async () => {
  const site = await aSite('2026-03-02')
  const { api, officer, head } = site
  const { id } = await site.file()
  const list = await api(officer, 'GET', '/api/requests?show=open')
  expect(list.body.rows).toMatchObject([{ id, applicant: '赵**', due: '2026-03-30', daysLeft: 20 }])
  expect(list.body.counts).toMatchObject({ open: 1, overdue: 0, all: 1 })
  const file = (await api(officer, 'GET', `/api/requests/${id}`)).body
  expect(file.applicant).toMatchObject({ name: '赵**', idNumber: '**************002X', masked: true })
  expect(JSON.stringify(file)).not.toContain('13800001234')
  const stateOf = (name: string) => file.actions.find((one: { action: string }) => one.action === name)
  expect(stateOf('draft')).toMatchObject({ allowed: true })
  expect(stateOf('extend')).toMatchObject({ allowed: false, because: '您的岗位不能进行这项操作' })
  expect((await api(officer, 'POST', `/api/requests/${id}/extend`, { days: 5, reason: '量大' })).status).toBe(
    403,
  )
  expect(
    (await api(head, 'POST', `/api/requests/${id}/extend`, { days: 21, reason: '量大' })).body,
  ).toMatchObject({
    type: 'urn:problem:REQ-EXTENSION-LIMIT',
    cite: 'foi-reg-2019/33.2',
  })
  expect((await api(head, 'POST', `/api/requests/${id}/extend`, { days: 5, reason: '量大' })).status).toBe(
    200,
  )
  const letters = (await api(officer, 'GET', `/api/requests/${id}`)).body.letters
  expect(letters.map((letter: { title: string }) => letter.title)).toEqual([
    '政府信息公开申请登记回执',
    '政府信息公开申请延期答复告知书',
  ])
  const word = await api(officer, 'GET', `/api/requests/${id}/letters/${letters[1].id}`)
  expect(word.answer.headers['content-type']).toContain('wordprocessingml')
  const shown = await api(officer, 'POST', `/api/requests/${id}/applicant`, { reason: '核对地址' })
  expect(shown.body).toMatchObject({ name: '赵钱孙', masked: false })
})

test('identifiers of another government and wrong input are refused alike for everybody', async () => {
  const site = await aSite()
  const { api, officer, database } = site
  const other = await aRequestOffice(database)
  const theirs = await other.file()
  expect((await api(officer, 'GET', `/api/requests/${theirs.id}`)).status).toBe(404)
  expect((await api(officer, 'POST', `/api/requests/${theirs.id}/take`)).status).toBe(404)
  expect(
    (await api(officer, 'POST', `/api/requests/${theirs.id}/applicant`, { reason: '看看' })).status,
  ).toBe(404)
  expect((await api(null, 'GET', `/api/requests/${theirs.id}`)).status).toBe(401)
  expect((await api({ ...officer, roles: ['drafter'] }, 'GET', '/api/requests')).status).toBe(403)
  expect((await api(officer, 'GET', '/api/requests/nonsense')).status).toBe(400)
  const { id } = await site.file()
  const long = await api(officer, 'POST', `/api/requests/${id}/withdraw`, { reason: '字'.repeat(501) })
  expect(long.body).toMatchObject({ status: 400, errors: [{ pointer: '/reason', message: '理由最多500字' }] })
  expect(
    (await api(officer, 'POST', `/api/requests/${id}/deliver`, { method: 'post', postedOn: '2026-03-02' }))
      .status,
  ).toBe(409)
})

test('counter intake: for somebody else, once by its key, with hints of what may be the same', async () => {
  const site = await aSite('2026-03-02')
  const { api, officer, app, authorityId } = site
  const { applicant, asked, provision } = aFiling(authorityId, plainDate('2026-03-02'))
  const intake = { way: 'inPerson', arrivedOn: '2026-03-02', confirmedOn: null, applicant, asked, provision }
  await site.file()
  const sent = await api(officer, 'POST', '/api/requests', intake)
  expect(sent).toMatchObject({ status: 200, body: { number: '2026-000002' } })
  const file = (await api(officer, 'GET', `/api/requests/${sent.body.id}`)).body
  expect(file).toMatchObject({ byStaff: true, monthItems: 2, channel: '当面提交' })
  expect(file.similar).toMatchObject([{ number: '2026-000001', why: '同一申请人、相同信息' }])
  const future = await api(officer, 'POST', '/api/requests', { ...intake, arrivedOn: '2026-03-03' })
  expect(future.body.type).toBe('urn:problem:REQ-DAY-FUTURE')
  onTestFinished(() => app.close())
})

test('a list is read page by page without losing or repeating one', async () => {
  const site = await aSite('2026-03-02')
  const { api, officer } = site
  for (let n = 0; n < 7; n += 1) {
    site.on(`2026-03-0${2 + (n % 3)}`)
    await site.file()
  }
  const seen: string[] = []
  for (const show of ['open', 'all']) {
    let after = ''
    const numbers: string[] = []
    do {
      const { body } = await api(
        officer,
        'GET',
        `/api/requests?show=${show}&limit=3${after && `&after=${after}`}`,
      )
      numbers.push(...body.rows.map((row: { number: string }) => row.number))
      after = body.next ?? ''
    } while (after !== '')
    expect(new Set(numbers).size).toBe(7)
    expect(numbers).toHaveLength(7)
    seen.push(...numbers)
  }
  expect((await api(officer, 'GET', `/api/requests?q=${encodeURIComponent('%')}`)).body.rows).toEqual([])
  expect((await api(officer, 'GET', '/api/requests?q=000003')).body.rows).toHaveLength(1)
})

test('every route says who may and what the audit calls it; every act has a body', async () => {
  const { routes } = await aSite()
  expect(routes.length).toBeGreaterThan(30)
  for (const { config, url, method, schema } of routes) {
    expect([url, config]).toEqual([url, expect.objectContaining({ policy: expect.any(String) })])
    expect(config).toHaveProperty('audit')
    if (url.startsWith('/api/') && method === 'POST' && !url.endsWith('/files'))
      expect([url, schema]).toEqual([url, expect.objectContaining({ body: expect.anything() })])
  }
})

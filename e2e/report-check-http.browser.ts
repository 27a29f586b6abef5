import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { CheckAnswer, CheckJob } from '../src/modules/report-check/check.ts'
import { reportCheckPages } from '../src/modules/report-check/index.ts'
import { createPool, type Pool } from '../src/modules/report-check/pool.ts'
import { multipart, type Part } from '../test/multipart.ts'
import { aPortalForTest } from '../test/portal.ts'

const MB = 1024 * 1024
const report = (figure: number) =>
  `云溪县2023年政府信息公开工作年度报告\n一、总体情况\n2023年收到申请${figure}件，办结10件，办结率50%。\n`

const post = (parts: readonly Part[], headers: Record<string, string> = {}) => {
  const form = multipart(parts)
  return {
    method: 'POST' as const,
    url: '/report-check',
    payload: form.payload,
    headers: { ...form.headers, ...headers },
  }
}

const aCheck = (logged: string[] = [], pool?: Pool<CheckJob, CheckAnswer>) =>
  aPortalForTest((app) => reportCheckPages(app, null, pool), logged)

describe('年报核查 over HTTP', { timeout: 60_000 }, () => {
  test('a text that is pasted is answered with its page, which nobody keeps', async () => {
    const app = await aCheck()
    const reply = await app.inject(post([{ name: 'text', content: report(20) }]))
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.body).toContain('粘贴的文字')
    expect(reply.body).toContain('noindex')
  })

  test('script in the text and in the name comes back as text only', async () => {
    const app = await aCheck()
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    const content = `${report(20)}\n${evil}\n“收到9件，其中<script>alert(3)</script>5件、3件”\n`
    const name = 'a%22><script>alert(4)<_script>.txt'
    const reply = await app.inject(
      post([
        { name: 'text', content: `${content}</textarea><script>alert(5)</script>` },
        { name: 'file', file: name, content },
        { name: 'file', file: 'b.html', content: `<p>${content}</p>` },
      ]),
    )
    expect(reply.statusCode).toBe(200)
    expect(reply.body).not.toMatch(/<script|<img[^>]*onerror/i)
    expect(reply.body).toContain('&lt;script&gt;alert(5)')
  })

  test('ten files, one of them unreadable: nine answers and one reason', async () => {
    const app = await aCheck()
    const files = Array.from({ length: 10 }, (_, at) => ({
      name: 'file',
      file: `${at}.txt`,
      content: at === 6 ? new Uint8Array([0, 1, 2, 3, 0, 255, 0, 254]) : report(at + 1),
    }))
    const reply = await app.inject(post(files))
    expect(reply.body.match(/ verdict"/g)).toHaveLength(9)
    expect(reply.body.match(/这份文件读不出来/g)).toHaveLength(2) // in the overview and in its place
    const lines = (await app.inject(post(files, { accept: 'application/json' }))).body.trim().split('\n')
    const answers = lines.map((line) => JSON.parse(line))
    expect(answers.map(({ file }) => file)).toEqual(files.map(({ file }) => file))
    expect(answers.filter(({ unreadable }) => unreadable !== null)).toHaveLength(1)
  })

  test('eleven files are too many', async () => {
    const app = await aCheck()
    const files = Array.from({ length: 11 }, (_, at) => ({ name: 'file', file: `${at}.txt`, content: 'x' }))
    const reply = await app.inject(post(files))
    expect([reply.statusCode, reply.body.includes('一次最多核查10份')]).toEqual([413, true])
  })

  test('fifty megabytes of pasted text are refused with a page', async () => {
    const app = await aCheck()
    const reply = await app.inject(post([{ name: 'text', content: Buffer.alloc(50 * MB, 'a') }]))
    expect(reply.statusCode).toBe(413)
    expect(reply.body).toContain('粘贴的文字超过2 MB')
    expect(reply.body).toContain('id="file"')
  })

  test('a file of fifty megabytes is not read, the one beside it is', async () => {
    const app = await aCheck()
    const big = { name: 'file', file: 'big.txt', content: Buffer.alloc(50 * MB, 'a') }
    const reply = await app.inject(post([big, { name: 'file', file: 'small.txt', content: report(20) }]))
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain('文件太大，拒绝读取')
    expect(reply.body.match(/ verdict"/g)).toHaveLength(1)
  })

  test('a zip bomb that calls itself a Word file is said to be unreadable', async () => {
    const app = await aCheck()
    const zeros = new Uint8Array(100 * MB)
    const bomb = zipSync({ 'word/document.xml': [zeros, { level: 9 }] })
    expect(bomb.length).toBeLessThan(MB)
    const reply = await app.inject(post([{ name: 'file', file: 'report.docx', content: bomb }]))
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain('这份文件读不出来')
  })

  test('nothing sent, last year beside several files, no form at all: each is said', async () => {
    const app = await aCheck()
    const nothing = await app.inject(
      post([
        { name: 'text', content: ' ' },
        { name: 'file', file: '', content: '' },
      ]),
    )
    expect([nothing.statusCode, nothing.body.includes('请选择文件')]).toEqual([400, true])
    const two = await app.inject(
      post([
        { name: 'file', file: 'a.txt', content: report(1) },
        { name: 'file', file: 'b.txt', content: report(2) },
        { name: 'previous', file: 'c.txt', content: report(3) },
      ]),
    )
    expect([two.statusCode, two.body.includes('一次只能核查一份')]).toEqual([400, true])
    const json = await app.inject({
      method: 'POST',
      url: '/report-check',
      headers: { accept: 'text/html' },
      payload: { a: 1 },
    })
    expect([json.statusCode, json.body.includes('没有收到完整的文件')]).toEqual([400, true])
  })

  test('a form that breaks off is said, not a fault', async () => {
    const logged: string[] = []
    const app = await aCheck(logged)
    const whole = post([{ name: 'file', file: 'a.txt', content: report(1) }])
    const reply = await app.inject({ ...whole, payload: whole.payload.subarray(0, 150) })
    expect(reply.statusCode).toBe(400)
    expect(logged.join()).not.toContain('fault')
  })

  test('two people at once get their own answers', async () => {
    const app = await aCheck()
    const [one, two] = await Promise.all(
      [20, 30].map((figure) =>
        app.inject(post([{ name: 'text', content: `${report(figure)}甲乙丙${figure}` }])),
      ),
    )
    expect([one?.body.includes('甲乙丙20'), one?.body.includes('甲乙丙30')]).toEqual([true, false])
    expect([two?.body.includes('甲乙丙30'), two?.body.includes('甲乙丙20')]).toEqual([true, false])
  })

  test('a check that never ends is stopped and said, while another is answered', async () => {
    const script = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads'
        import { answerOf } from ${JSON.stringify(new URL('../src/modules/report-check/check.ts', import.meta.url).href)}
        parentPort.on('message', (job) => { if (job.file === 'slow.txt') for (;;); parentPort.postMessage(answerOf(job)) })
      `)}`,
    )
    const pool = createPool<CheckJob, CheckAnswer>({
      script,
      size: 2,
      queue: 5,
      timeoutMs: 4000,
      memoryMb: 128,
      idleMs: 1000,
    })
    const app = await aCheck([], pool)
    const [slow, good] = await Promise.all(
      ['slow.txt', 'good.txt'].map((file) => app.inject(post([{ name: 'file', file, content: report(20) }]))),
    )
    expect(slow?.body.includes('限定的时间内没有核查完')).toBe(true)
    expect(good?.body.includes(' verdict"')).toBe(true)
  })

  test('the twenty-first check within a minute is asked to wait, with a page', async () => {
    const app = await aCheck()
    const empty = post([{ name: 'text', content: '' }])
    for (let sent = 0; sent < 20; sent += 1) expect((await app.inject(empty)).statusCode).toBe(400)
    const reply = await app.inject(empty)
    expect(reply.statusCode).toBe(429)
    expect(reply.headers['content-type']).toContain('text/html')
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('another site cannot send a check from a reader’s browser', async () => {
    const app = await aCheck()
    const reply = await app.inject(
      post([{ name: 'text', content: report(1) }], { 'sec-fetch-site': 'cross-site' }),
    )
    expect(reply.statusCode).toBe(403)
  })

  test('nothing of what was sent is in the log or on the disk', async () => {
    const logged: string[] = []
    const app = await aCheck(logged)
    const before = readdirSync(tmpdir()).length
    const secret = '极秘密的一句话九八七'
    await app.inject(post([{ name: 'file', file: `${secret}.txt`, content: report(1) + secret }]))
    await app.inject(post([{ name: 'text', content: Buffer.alloc(3 * MB, secret) }]))
    expect(logged.join('\n')).not.toContain(secret)
    expect(readdirSync(tmpdir()).filter((name) => name.includes('multipart'))).toEqual([])
    expect(readdirSync(tmpdir()).length).toBeLessThanOrEqual(before + 1)
  })
})

const seeds = path.join(import.meta.dirname, '../../shared/seeds')
describe.skipIf(!existsSync(seeds))(
  'the published reports of ../shared/seeds over HTTP',
  { timeout: 60_000 },
  () => {
    test('five answers at once, three contradictions in the tables of the third', async () => {
      const app = await aCheck()
      const files = readdirSync(seeds)
        .sort()
        .map((file) => ({ name: 'file', file, content: readFileSync(path.join(seeds, file)) }))
      const reply = await app.inject(post(files, { accept: 'application/json' }))
      const answers = reply.body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(answers).toHaveLength(5)
      const errors = answers[2].findings.filter(
        (finding: { severity: string }) => finding.severity === 'error',
      )
      expect(errors.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
        'remedies.total',
        'requests.balance',
        'requests.row-total',
      ])
    })
  },
)

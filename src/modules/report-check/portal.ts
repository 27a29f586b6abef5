import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldProblem, ReportCheckProps } from '../../../web/portal/props.ts'
import { type Result, sentence } from '../../kernel/result.ts'
import type { App } from '../../platform/http/index.ts'
import { type CheckAnswer, type CheckJob, failed } from './check.ts'
import { type UploadRefusal, uploadRefusals } from './errors.ts'
import { createPool, type Pool } from './pool.ts'
import { readUpload, type Upload, type Uploaded, uploadLimits } from './upload.ts'

const address = '/report-check'
/** Uploads held in memory at the same time; one more is asked to come again. */
const mostAtOnce = 4
const open = { policy: 'public', audit: null } as const

/** The threads in which reports are checked. A fault is logged as its kind and its place in our code, never its message. */
const createCheckPool = (log: App['log']): Pool<CheckJob, CheckAnswer> =>
  createPool({
    script: new URL('./worker.ts', import.meta.url),
    size: 2,
    queue: 40,
    timeoutMs: 20_000,
    memoryMb: 256,
    idleMs: 60_000,
    onFault: ({ name, stack = '' }) =>
      log.error(
        { name, at: stack.split('\n').filter((line) => /^\s+at /.test(line)) },
        'report check: a thread broke',
      ),
  })

/**
 * 年报核查: upload or paste, and see the contradictions. Nothing of what is sent is kept, written or logged. A program that
 * accepts `application/json` gets one object of the contract a line.
 */
export function reportCheckPages(app: App, _deps: unknown, pool = createCheckPool(app.log)): void {
  let reading = 0
  app.addHook('onClose', () => pool.close())

  app.get(address, { config: open }, (request, reply) =>
    app.pages.reply(request, reply, { page: 'report-check', maxAge: 300, load: () => loaded(200, {}) }),
  )
  app.get('/tools/report-check', { config: open }, (_request, reply) => reply.redirect(address, 301))

  app.post(
    address,
    { config: { ...open, rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      if (!request.isMultipart())
        return refused(request, reply, { ok: false, refusal: 'CHECK-NOT-A-FORM', with: {} })
      if (reading >= mostAtOnce)
        return refused(request, reply, { ok: false, refusal: 'CHECK-BUSY', with: {} })
      reading += 1
      try {
        const upload = await readUpload(request)
        if (!upload.ok) return refused(request, reply, upload)
        const answers = await checkAll(upload.value)
        if (isProgram(request))
          return reply
            .header('cache-control', 'no-store')
            .type('application/x-ndjson; charset=utf-8')
            .send(answers.map(({ contract }) => `${contract}\n`).join(''))
        return page(request, reply, 200, {
          results: answers.map(({ result }) => result),
          ...(upload.value.pasted && { pasted: upload.value.pasted }),
        })
      } finally {
        reading -= 1
      }
    },
  )

  const checkAll = ({ reports, previous }: Upload): Promise<CheckAnswer[]> =>
    Promise.all(reports.map((report, at) => checkOne(`r${at + 1}`, report, previous)))

  async function checkOne(
    id: string,
    { file, source }: Uploaded,
    previous: Upload['previous'],
  ): Promise<CheckAnswer> {
    if (source === null) return failed(id, file, 'tooLarge')
    const job = { id, file, source, ...(previous && { previous }) }
    const buffers = [source, previous?.source].flatMap((bytes) =>
      bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
    )
    const outcome = await pool.run(job, buffers)
    return outcome.ok ? outcome.answer : failed(id, file, outcome.fault)
  }

  function refused(
    request: FastifyRequest,
    reply: FastifyReply,
    result: Extract<Result<never, UploadRefusal>, { ok: false }>,
  ): Promise<FastifyReply> {
    const message = sentence(result, uploadRefusals)
    const { status } = uploadRefusals[result.refusal]
    const field =
      result.refusal === 'CHECK-TEXT-TOO-LONG'
        ? 'text'
        : result.refusal === 'CHECK-PREVIOUS-ALONE'
          ? 'previous'
          : 'file'
    return page(request, reply, status, { problems: [{ field, message }] })
  }

  const page = (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    shown: Shown,
  ): Promise<FastifyReply> =>
    app.pages.reply(request, reply, { page: 'report-check', load: () => loaded(status, shown) })
}

interface Shown {
  readonly problems?: readonly FieldProblem[]
  readonly results?: ReportCheckProps['results']
  readonly pasted?: string
}

const isProgram = (request: FastifyRequest): boolean => {
  const accept = request.headers.accept ?? ''
  return /json/.test(accept) && !accept.includes('text/html')
}

function loaded(status: number, { problems = [], results = [], pasted }: Shown) {
  const props: ReportCheckProps = {
    action: address,
    accept: '.docx,.doc,.wps,.pdf,.html,.htm,.txt,.png,.jpg,.jpeg',
    maxBytes: uploadLimits.file,
    maxFiles: uploadLimits.files,
    problems,
    results,
    ...(pasted && { pasted }),
  }
  const head = {
    title: results.length > 0 ? '年报核查结果' : '年报核查',
    description: '上传或者粘贴政府信息公开工作年度报告，指出表内、表文之间的矛盾。文件不留存。',
    breadcrumb: [{ label: '年报核查' }],
    ...(results.length > 0 && { noindex: true }),
  }
  return { status, props, head, tags: ['tools'] }
}

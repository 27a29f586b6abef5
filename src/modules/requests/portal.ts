import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageHead } from '../../../web/portal/props.ts'
import { sentence } from '../../kernel/result.ts'
import { citizenOf } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/index.ts'
import { newCode } from '../../platform/ids.ts'
import { authoritiesOf, findAuthority } from './authority.ts'
import { calendarOf } from './calendar.ts'
import { receive } from './commands/receive.ts'
import { refusals } from './errors.ts'
import { findPublicIn } from './find-public.ts'
import { followRoutes } from './portal/follow.ts'
import { formProps, type Problems, parseForm } from './portal/form.ts'
import { dueDayOf, receiptSteps } from './portal/progress.ts'
import { readSent, type Sent } from './portal/upload.ts'
import type { FindPublic } from './ports.ts'
import { eventsOf } from './store.ts'

const crumb = (title: string): PageHead => ({
  title,
  breadcrumb: [{ label: '依申请公开', href: '/requests/new' }, { label: title }],
  noindex: true,
})

/** 依申请公开 at the portal: form, receipt, follow-up. Nobody signs in. `findPublic` says what is public already. */
export function requestPortal(
  app: App,
  deps: Deps,
  findPublic: FindPublic = findPublicIn(deps.portalDb),
): void {
  app.get('/requests/new', { config: { policy: 'public', audit: null } }, (request, reply) =>
    showForm(request, reply, { values: {}, problems: [] }),
  )

  app.post(
    '/requests/new',
    {
      config: {
        policy: 'public',
        audit: 'request.received',
        rateLimit: { max: 120, timeWindow: '1 minute' },
      },
    },
    async (request, reply) => {
      const sent = await readSent(request, deps.files)
      const { values } = sent
      if (values.act === 'check') {
        const words = `${String(values.title ?? '')} ${String(values.description ?? '')}`.trim().slice(0, 400)
        const similar = words === '' ? [] : await findPublic(request.tenantId, words)
        return showForm(request, reply, { values, problems: [], similar })
      }
      return file(request, reply, sent)
    },
  )
  followRoutes(app, deps)

  async function file(request: FastifyRequest, reply: FastifyReply, sent: Sent): Promise<FastifyReply> {
    const { values, files, refused } = sent
    const parsed = parseForm(values)
    const again = files.length > 0 ? [{ field: 'attachments', message: '请重新选择附件' }] : []
    if (!parsed.ok || refused !== null) {
      const fields = parsed.ok ? [] : parsed.problems
      const attachments = refused === null ? again : [{ field: 'attachments', message: refused }]
      return showForm(request, reply, { values, problems: [...fields, ...attachments] })
    }
    const formKey = String(values.formKey ?? '')
    if (formKey.length < 20) {
      const problems = [{ field: 'declaration', message: '页面已过期，请核对后重新提交' }]
      return showForm(request, reply, { values, problems })
    }
    const today = deps.clock.today()
    const filed = await receive(deps, citizenOf(request.tenantId), {
      ...parsed.value,
      way: 'internet',
      arrivedOn: today,
      // The automatic receipt is the confirmation of both sides (第三十一条第三项).
      confirmedOn: today,
      files,
      formKey,
    })
    if (filed.ok) return showReceipt(request, reply, filed.value)
    const { refusal } = filed
    const field = refusal === 'REQ-AUTHORITY-UNKNOWN' ? 'authority' : 'description'
    const problems = [{ field, message: sentence(filed, refusals) }, ...again]
    // A used key is not given again: what is sent next is another request.
    const { formKey: _, ...rest } = values
    return showForm(request, reply, {
      values: refusal === 'REQ-FORM-REUSED' ? rest : values,
      problems,
      status: refusals[refusal].status,
    })
  }

  const showForm = (
    request: FastifyRequest,
    reply: FastifyReply,
    shown: {
      readonly values: Sent['values']
      readonly problems: Problems
      readonly similar?: readonly { label: string; href: string }[]
      readonly status?: number
    },
  ) =>
    app.pages.reply(request, reply, {
      page: 'request-form',
      load: async () => {
        const authorities = await authoritiesOf(deps.db, request.tenantId)
        const key = shown.values.formKey
        const formKey = typeof key === 'string' && key.length >= 20 ? key : newCode(32)
        const status = shown.status ?? (shown.problems.length > 0 ? 422 : 200)
        return {
          props: formProps(authorities, deps.clock.today(), { ...shown, formKey }),
          head: { ...crumb('申请政府信息公开'), noindex: status !== 200 },
          status,
        }
      },
    })

  const showReceipt = (
    request: FastifyRequest,
    reply: FastifyReply,
    filed: { readonly id: string; readonly number: string; readonly code: string },
  ) =>
    app.pages.reply(request, reply, {
      page: 'request-receipt',
      load: async () => {
        const { tenantId } = request
        const { folded } = await deps.db
          .selectFrom('request')
          .select('folded')
          .where('tenant_id', '=', tenantId)
          .where('request_id', '=', filed.id)
          .executeTakeFirstOrThrow()
        const calendar = await calendarOf(deps.db, tenantId, deps.calendar)
        const [authority, events] = await Promise.all([
          findAuthority(deps.db, tenantId, folded.authorityId),
          eventsOf(deps.db, tenantId, filed.id),
        ])
        const due = dueDayOf(folded, calendar)
        return {
          props: {
            number: filed.number,
            code: filed.code,
            authority: authority?.name ?? '',
            receivedOn: folded.receivedOn ?? folded.arrivedOn,
            description: folded.asked.title,
            due: due ?? { due: folded.arrivedOn, summary: '', days: [], because: [] },
            followHref: '/requests/follow',
            steps: receiptSteps(folded, events),
          },
          head: crumb('申请已收到'),
        }
      },
    })
}

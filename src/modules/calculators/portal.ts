import { z } from 'zod'
import type { WorkingCalendar } from '../../kernel/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { App } from '../../platform/http/index.ts'
import { deadlinePage } from './deadline.ts'
import { feePage } from './fee.ts'

const open = { policy: 'public', audit: null } as const
/** An empty form changes once a day, with the day that is filled in. */
const maxAge = 60

const text = z.string().trim().max(60).default('')
const DeadlineQuery = z.object({
  kind: text,
  from: text,
  extend: text,
  pause: z
    .union([text, z.array(text).max(20)])
    .transform((pauses) => (Array.isArray(pauses) ? pauses : [pauses]))
    .default([]),
})
const FeeQuery = z.object({ method: text, quantity: text })

/** 期限计算 and 信息处理费计算: forms by GET, so that a result has an address that can be sent to someone. */
export function calculatorPages(
  app: App,
  deps: { readonly clock: Clock; readonly calendar: () => WorkingCalendar },
): void {
  app.get('/tools/deadline', { config: open, schema: { querystring: DeadlineQuery } }, (request, reply) => {
    const isAsked = request.url.includes('?')
    const { kind, from, extend, pause } = request.query
    const values = isAsked ? { kind, from, extend, pauses: pause.filter((one) => one !== '') } : null
    return app.pages.reply(request, reply, {
      page: 'deadline',
      maxAge: isAsked ? 0 : maxAge,
      load: () => {
        const props = deadlinePage(values, { calendar: deps.calendar(), today: deps.clock.today() })
        return {
          ...headed('期限计算', '按国务院办公厅公布的放假安排逐日计算答复、复议、诉讼等期限。', props),
          props,
        }
      },
    })
  })

  app.get('/tools/fee', { config: open, schema: { querystring: FeeQuery } }, (request, reply) => {
    const isAsked = request.url.includes('?')
    return app.pages.reply(request, reply, {
      page: 'fee',
      maxAge: isAsked ? 0 : maxAge,
      load: () => {
        const props = feePage(isAsked ? request.query : null)
        return {
          ...headed('信息处理费计算', '按件或者按量计算政府信息公开信息处理费，列出每一档。', props),
          props,
        }
      },
    })
  })
}

const headed = (title: string, description: string, { problems }: { problems: readonly unknown[] }) => ({
  head: { title, description, breadcrumb: [{ label: title }] },
  status: problems.length > 0 ? 422 : 200,
  tags: ['tools'],
})

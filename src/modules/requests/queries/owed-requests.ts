import { addDays, chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Cite } from '../../../law/cite.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Duty } from '../../../platform/duty.ts'
import type { Actor } from '../../audit/index.ts'
import { may } from '../../organisations/index.ts'
import { actionTexts } from '../domain/actions.ts'
import type { RequestCase } from '../domain/case.ts'
import type { Action } from '../domain/lifecycle.ts'
import '../tables.ts'

interface Step {
  readonly action: Action
  readonly due: PlainDate | null
  readonly reason: string
  readonly cite: Cite
}

const replyBy = (c: RequestCase): Pick<Step, 'due' | 'cite'> => ({
  due: c.due?.alarmOn ?? null,
  cite: 'foi-reg-2019/33.2',
})

/** The next thing to do in a case, by whom the act's policy says; null while we wait for somebody else in time. */
function stepOf(c: RequestCase, today: PlainDate): Step | null {
  const provisional = c.due?.provisional ? '（暂定日期，按最早可能的一天提醒）' : ''
  const reply = (action: Action, reason: string): Step => ({
    action,
    ...replyBy(c),
    reason: `${reason}${provisional}`,
  })
  switch (c.state) {
    case 'pending-confirmation':
      return {
        action: 'confirm',
        due: addDays(c.arrivedOn, 1),
        reason: '应当与申请人确认，确认之日为收到申请之日',
        cite: 'foi-reg-2019/31',
      }
    case 'registered':
      return reply('take', '新登记，等待承办')
    case 'in-process':
      return reply('draft', '应当在期限内答复')
    case 'drafting':
      return reply('submit', c.returnedBecause === '' ? '稿件未送审' : `退回修改：${c.returnedBecause}`)
    case 'in-approval':
      return reply('reply', '等待审签')
    case 'awaiting-clarification':
      return overdue('lapse', c.clarification?.until, today, '补正期限已过', 'foi-reg-2019/30')
    case 'awaiting-payment':
      return overdue('lapse', c.fee?.until, today, '缴费期限已过', 'fee-measures-2020/6')
    case 'consulting': {
      const late = c.consultations.find((one) => one.opinion === null && one.until < today)
      return overdue('record-opinion', late?.until, today, '对方逾期未答复', 'foi-reg-2019/32')
    }
    case 'replied':
      return {
        action: 'deliver',
        due: c.lastDue?.on ?? null,
        reason: '答复尚未登记送达',
        cite: 'service-letter-2016/1',
      }
    case 'delivered':
    case 'withdrawn':
    case 'abandoned':
      return null
    default:
      return c.state satisfies never
  }
}

const overdue = (
  action: Action,
  until: PlainDate | undefined,
  today: PlainDate,
  reason: string,
  cite: Cite,
): Step | null =>
  until !== undefined && until < today
    ? { action, due: until, reason: `${reason}（${chineseDay(until)}）`, cite }
    : null

/** 我的待办: what the acting post owes in its authority's requests, most urgent first, at most 200. */
export async function owedRequests({ db, clock }: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<Duty[]> {
  if (actor.authorityId === null || !may(actor, 'request.read')) return []
  const rows = await db
    .selectFrom('request')
    .select(['request_id', 'folded'])
    .where('tenant_id', '=', actor.tenantId)
    .where('authority_id', '=', actor.authorityId)
    .where('state', 'not in', ['delivered', 'withdrawn', 'abandoned'])
    .orderBy('alarm_on')
    .orderBy('request_id')
    .limit(500)
    .execute()
  const today = clock.today()
  const owed = rows.flatMap(({ request_id: id, folded: c }): Duty[] => {
    const step = stepOf(c, today)
    if (!step || !may(actor, actionTexts[step.action].policy)) return []
    // Nobody approves a draft of one's own.
    if (step.action === 'reply' && c.drafterId === actor.personId) return []
    return [
      {
        id: `request:${id}`,
        group: '依申请公开',
        title: `${c.number} ${c.asked.title}`,
        href: `/requests/${id}`,
        act: actionTexts[step.action].label,
        due: step.due,
        because: [{ note: step.reason, cite: step.cite }],
      },
    ]
  })
  const last = '9999'
  return owed.sort((a, b) => ((a.due ?? last) < (b.due ?? last) ? -1 : 1)).slice(0, 200)
}

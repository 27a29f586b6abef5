import { chineseDay, type PlainDate } from '../../kernel/plain-date.ts'
import { outcomes } from '../../law/outcomes.ts'
import { receiptRules } from '../../law/receipt.ts'
import type { ConsultationKind, DeliveryMethod, Opinion, RequestEvent } from './domain/events.ts'
import type { Happened } from './store.ts'

export const consultationTexts: Record<ConsultationKind, string> = {
  thirdParty: '第三方',
  coMaker: '共同制作机关',
  otherOrgan: '其他机关',
}
export const opinionTexts: Record<Opinion, string> = {
  agrees: '同意公开',
  objects: '不同意公开',
  silent: '逾期未答复',
}
export const deliveryTexts: Record<DeliveryMethod, string> = {
  inPerson: '直接送达',
  post: '邮寄送达',
  email: '电子邮件送达',
  online: '网上送达',
}

/** One line of the time line. `inner` lines are for staff alone. */
export interface TimelineEntry {
  readonly title: string
  readonly detail: string
  readonly inner?: true
}

/** What happened, in words: the same for both sides but for what is inner. */
export function entryOf(event: RequestEvent): TimelineEntry {
  switch (event.kind) {
    case 'arrived':
      return { title: '收到申请', detail: `${receiptRules[event.way].label}，编号${event.number}` }
    case 'registered':
      return { title: '登记', detail: event.why.note }
    case 'suspended':
      return { title: '转为待确认', detail: event.reason }
    case 'taken':
      return { title: '承办', detail: event.handler, inner: true }
    case 'clarification-asked':
      return { title: '告知补正', detail: `${event.matters}（请于${chineseDay(event.until)}前补正）` }
    case 'clarified':
      return { title: '收到补正', detail: `期限自${chineseDay(event.receivedOn)}起重新计算` }
    case 'consulted':
      return { title: `征求${consultationTexts[event.with]}意见`, detail: '所需时间不计入答复期限' }
    case 'consultation-received':
      return { title: '对方收到征求意见书', detail: chineseDay(event.receivedOn), inner: true }
    case 'opinion-recorded':
      return {
        title: '收到意见',
        detail: `${opinionTexts[event.opinion]}${event.reason === '' ? '' : `：${event.reason}`}`,
        inner: true,
      }
    case 'extended':
      return { title: '延长答复期限', detail: `${event.days}个工作日：${event.reason}` }
    case 'fee-notified':
      return { title: '收费通知', detail: `${event.yuan}元，请于${chineseDay(event.until)}前缴纳` }
    case 'paid':
      return { title: '缴费', detail: `期限自${chineseDay(event.paidOn)}次日起重新计算` }
    case 'drafted':
      return { title: '拟稿', detail: outcomes[event.draft.outcome].label, inner: true }
    case 'submitted':
      return { title: '送审', detail: '', inner: true }
    case 'returned':
      return { title: '退回修改', detail: event.reason, inner: true }
    case 'replied':
      return { title: '答复', detail: `${outcomes[event.outcome].label}（${event.letterNumber}）` }
    case 'delivered':
      return {
        title: '送达',
        detail: `${deliveryTexts[event.method]}${given(event.postedOn, event.signedOn)}`,
      }
    case 'withdrawn':
      return { title: '撤回申请', detail: event.by === 'applicant' ? '申请人撤回' : event.reason }
    case 'lapsed':
      return { title: '视为放弃申请', detail: `${outcomes[event.outcome].label}（${event.letterNumber}）` }
    case 'corrected':
      return { title: '更正办理结果', detail: `${outcomes[event.outcome].label}：${event.reason}` }
    case 'due-moved':
      return { title: '期限重新计算', detail: `按${event.notice}，答复期限为${chineseDay(event.due.on)}` }
    default:
      return event satisfies never
  }
}

const given = (postedOn: PlainDate | null, signedOn: PlainDate | null): string =>
  [postedOn && `，${chineseDay(postedOn)}交邮`, signedOn && `，${chineseDay(signedOn)}签收`]
    .filter(Boolean)
    .join('')

/** The whole time line for staff, oldest first. */
export const timelineOf = (events: readonly Happened[]) =>
  events.map(({ day, event, actor }) => ({
    day,
    by: actor.via === 'portal' ? '申请人' : actor.name,
    ...entryOf(event),
  }))

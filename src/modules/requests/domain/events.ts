import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ApplicantKindKey } from '../../../law/applicants.ts'
import type { Because } from '../../../law/cite.ts'
import type { OutcomeKey } from '../../../law/outcomes.ts'
import type { ReceiptChannel } from '../../../law/receipt.ts'
import type { ReplyDraft } from './reply.ts'

/** 提供政府信息的形式 (第二十九条第三项、第四十条). */
export const provisionForms = {
  paper: '纸质',
  electronic: '电子文件',
  inspect: '查阅、抄录',
} as const
export const deliveries = {
  post: '邮寄',
  email: '电子邮件',
  pickup: '当面领取',
  online: '在本网站查看',
} as const

/** 申请内容 (第二十九条第二项): name, number or other features. Never an identity. */
export interface Asked {
  readonly title: string
  readonly documentNumber: string
  readonly description: string
  readonly purpose: string
}

/** 答复期限 as it stands after an event. */
export interface Due {
  readonly on: PlainDate
  readonly provisional: boolean
  readonly alarmOn: PlainDate
  readonly because: readonly Because[]
}

export type Timing = 'onTime' | 'extended' | 'late'
export type ConsultationKind = 'thirdParty' | 'coMaker' | 'otherOrgan'
export type Opinion = 'agrees' | 'objects' | 'silent'
export type DeliveryMethod = 'inPerson' | 'post' | 'email' | 'online'

/** What happened in a case. `due` carries the reply clock as counted on that day; names and contacts are elsewhere. */
export type RequestEvent =
  | {
      readonly kind: 'arrived'
      readonly number: string
      readonly authorityId: string
      readonly applicantKind: ApplicantKindKey
      readonly way: ReceiptChannel
      readonly arrivedOn: PlainDate
      readonly asked: Asked
      readonly form: keyof typeof provisionForms
      readonly delivery: keyof typeof deliveries
      /** 代填: filled in by staff for somebody who asked in person or on paper. */
      readonly byStaff: boolean
    }
  | {
      readonly kind: 'registered'
      readonly receivedOn: PlainDate
      readonly why: Because
      readonly due: Due
    }
  | { readonly kind: 'suspended'; readonly reason: string }
  | { readonly kind: 'taken'; readonly handlerId: string; readonly handler: string }
  | {
      readonly kind: 'clarification-asked'
      readonly matters: string
      readonly until: PlainDate
      readonly letterId: string
    }
  | {
      readonly kind: 'clarified'
      readonly receivedOn: PlainDate
      readonly asked: Asked
      readonly lateBecause: string
      readonly due: Due
    }
  | {
      readonly kind: 'consulted'
      readonly consultationId: string
      readonly with: ConsultationKind
      readonly matter: string
      readonly sentOn: PlainDate
      readonly until: PlainDate
      readonly letterId: string
      readonly due: Due
    }
  | {
      readonly kind: 'consultation-received'
      readonly consultationId: string
      readonly receivedOn: PlainDate
      readonly until: PlainDate
      readonly due: Due
    }
  | {
      readonly kind: 'opinion-recorded'
      readonly consultationId: string
      readonly opinion: Opinion
      readonly reason: string
      readonly answeredOn: PlainDate
      readonly due: Due
    }
  | {
      readonly kind: 'extended'
      readonly days: number
      readonly reason: string
      readonly letterId: string
      readonly due: Due
    }
  | {
      readonly kind: 'fee-notified'
      readonly method: 'items' | 'pages'
      readonly quantity: number
      readonly yuan: number
      readonly noticeReceivedOn: PlainDate
      readonly until: PlainDate
      readonly letterId: string
    }
  | { readonly kind: 'paid'; readonly paidOn: PlainDate; readonly voucher: string; readonly due: Due }
  | { readonly kind: 'drafted'; readonly draft: ReplyDraft; readonly drafterId: string }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'returned'; readonly reason: string }
  | {
      readonly kind: 'replied'
      readonly outcome: OutcomeKey
      readonly timing: Timing
      readonly decidedOn: PlainDate
      readonly letterId: string
      readonly letterNumber: string
    }
  | {
      readonly kind: 'delivered'
      readonly method: DeliveryMethod
      readonly postedOn: PlainDate | null
      readonly signedOn: PlainDate | null
      readonly proof: string
      readonly timing: Timing
    }
  | {
      readonly kind: 'withdrawn'
      readonly by: 'applicant' | 'staff'
      readonly reason: string
      readonly timing: Timing
    }
  | {
      readonly kind: 'lapsed'
      readonly outcome: OutcomeKey
      readonly timing: Timing
      readonly letterId: string
      readonly letterNumber: string
    }
  | {
      readonly kind: 'corrected'
      readonly outcome: OutcomeKey
      readonly reason: string
      readonly letterId: string | null
      readonly letterNumber: string | null
    }
  | {
      readonly kind: 'due-moved'
      readonly due: Due
      readonly until: PlainDate | null
      readonly notice: string
    }

export type EventKind = RequestEvent['kind']

import type { PlainDate } from '../kernel/plain-date.ts'
import type { Cite } from './cite.ts'

/** What a clerk can know of a request's way in. Days that did not happen are null. */
export interface Arrival {
  /** Submitted at the counter, or sent by the applicant through the internet or by fax. */
  readonly submittedOn: PlainDate | null
  /** Signed for, or found in the post room. */
  readonly arrivedOn: PlainDate | null
  /** Both sides confirmed: by telephone, or by the automatic receipt of the online form. */
  readonly confirmedOn: PlainDate | null
}

export interface ReceiptRule {
  readonly label: string
  readonly cite: Cite
  /** Which day is the receipt. */
  readonly day: keyof Arrival
  readonly gist: string
}

/** 收到申请之日 (第三十一条): day zero of every clock of a request, by the channel through which it came. */
export const receiptRules = {
  /** 当面提交 */
  inPerson: {
    label: '当面提交',
    cite: 'foi-reg-2019/31(1)',
    day: 'submittedOn',
    gist: '当面提交的,以提交之日为收到申请之日',
  },
  /** 邮寄(签收) */
  signedPost: {
    label: '邮寄(需签收)',
    cite: 'foi-reg-2019/31(2)',
    day: 'arrivedOn',
    gist: '以邮寄方式提交的,以行政机关签收之日为收到申请之日',
  },
  /** 平常信函 */
  plainPost: {
    label: '平常信函等无需签收的邮寄',
    cite: 'foi-reg-2019/31(2)',
    day: 'confirmedOn',
    gist: '平常信函等无需签收的,应当于收到当日与申请人确认,以确认之日为收到申请之日',
  },
  /** 互联网渠道 */
  internet: {
    label: '互联网渠道',
    cite: 'foi-reg-2019/31(3)',
    day: 'confirmedOn',
    gist: '通过互联网渠道提交的,以双方确认之日为收到申请之日',
  },
  /** 传真 */
  fax: {
    label: '政府信息公开工作机构的传真',
    cite: 'foi-reg-2019/31(3)',
    day: 'confirmedOn',
    gist: '通过传真提交的,以双方确认之日为收到申请之日',
  },
} as const satisfies Record<string, ReceiptRule>

export type ReceiptChannel = keyof typeof receiptRules

/**
 * 收到申请之日, or null while the day that decides has not happened yet (待确认): no clock runs then.
 * Online, the automatic receipt is the confirmation unless a clerk recorded why it could not be one.
 */
export function receiptDay(channel: ReceiptChannel, arrival: Arrival): PlainDate | null {
  return arrival[receiptRules[channel].day]
}

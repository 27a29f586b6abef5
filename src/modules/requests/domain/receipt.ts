import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Because } from '../../../law/cite.ts'

/** 申请渠道 as Article 31 tells them apart; the report counts four (`channelOf`). */
export const ways = {
  inPerson: { label: '当面提交', channel: 'inPerson' },
  signedLetter: { label: '邮寄（签收）', channel: 'letter' },
  plainLetter: { label: '平常信函', channel: 'letter' },
  fax: { label: '传真', channel: 'fax' },
  network: { label: '互联网', channel: 'network' },
} as const
export type Way = keyof typeof ways
export const wayKeys = Object.keys(ways) as readonly Way[]

/**
 * 收到申请之日 (第三十一条): the day of handing in, of signing for the post, or of confirmation by both sides.
 * Null: not received yet, since a way that needs confirmation has none. The automatic receipt of the portal confirms.
 */
export function receipt(
  way: Way,
  days: { readonly arrivedOn: PlainDate; readonly confirmedOn: PlainDate | null },
): { readonly receivedOn: PlainDate; readonly because: Because } | null {
  const { arrivedOn, confirmedOn } = days
  switch (way) {
    case 'inPerson':
      return because(arrivedOn, 'foi-reg-2019/31(1)', '当面提交的，以提交之日为收到申请之日')
    case 'signedLetter':
      return because(arrivedOn, 'foi-reg-2019/31(2)', '以邮寄方式提交的，以签收之日为收到申请之日')
    case 'plainLetter':
      return (
        confirmedOn &&
        because(
          confirmedOn,
          'foi-reg-2019/31(2)',
          '以平常信函等无需签收的方式提交的，以确认之日为收到申请之日',
        )
      )
    case 'fax':
      return (
        confirmedOn &&
        because(confirmedOn, 'foi-reg-2019/31(3)', '通过传真提交的，以双方确认之日为收到申请之日')
      )
    case 'network':
      return (
        confirmedOn &&
        because(confirmedOn, 'foi-reg-2019/31(3)', '通过互联网渠道提交的，以双方确认之日为收到申请之日')
      )
    default:
      return way satisfies never
  }
}

const because = (day: PlainDate, cite: Because['cite'], rule: string) => ({
  receivedOn: day,
  because: { cite, note: `${rule}，即${chineseDay(day)}。` },
})

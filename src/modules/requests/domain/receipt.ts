import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Because } from '../../../law/cite.ts'
import { type ReceiptChannel, receiptDay, receiptRules } from '../../../law/receipt.ts'
import { punctuate } from './punctuation.ts'

/** The channel in which the report counts a way of asking. */
export const channelOf = {
  inPerson: 'inPerson',
  signedPost: 'letter',
  plainPost: 'letter',
  fax: 'fax',
  internet: 'network',
} as const satisfies Record<ReceiptChannel, string>

/** Ways whose receipt hangs on a confirmation by both sides. */
export const isConfirmed = (way: ReceiptChannel): boolean => receiptRules[way].day === 'confirmedOn'

/** 收到申请之日 with its reason; null while the confirmation that the way needs is not there. */
export function receiptOf(
  way: ReceiptChannel,
  days: { readonly arrivedOn: PlainDate; readonly confirmedOn: PlainDate | null },
): { readonly receivedOn: PlainDate; readonly why: Because } | null {
  const receivedOn = receiptDay(way, { ...days, submittedOn: days.arrivedOn })
  if (!receivedOn) return null
  const { cite, gist } = receiptRules[way]
  return { receivedOn, why: { cite, note: `${punctuate(gist)}，即${chineseDay(receivedOn)}。` } }
}

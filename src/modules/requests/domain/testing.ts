import { plainDate } from '../../../kernel/plain-date.ts'
import { publishedCalendar } from '../../../law/calendar/index.ts'
import type { RequestCase } from './case.ts'
import type { RequestEvent } from './events.ts'
import { fold } from './fold.ts'
import { receiptOf } from './receipt.ts'
import { replyDue } from './reply-clock.ts'

/** For tests: a request received on a day at the portal, as its two first events make it. */
export function aRequest(on: string, applicantKind: RequestCase['applicantKind'] = 'naturalPerson') {
  const day = plainDate(on)
  const receipt = receiptOf('internet', { arrivedOn: day, confirmedOn: day })
  if (!receipt) throw new Error('no receipt')
  const due = replyDue({ clockFrom: day, extendedBy: 0, consultations: [] }, publishedCalendar)
  const events: RequestEvent[] = [
    {
      kind: 'arrived',
      number: '2026-000001',
      authorityId: 'a',
      applicantKind,
      way: 'internet',
      arrivedOn: day,
      asked: { title: '某路改造方案', documentNumber: '', description: '某路改造方案全文', purpose: '' },
      form: 'electronic',
      delivery: 'online',
      byStaff: false,
    },
    { kind: 'registered', ...receipt, due },
  ]
  const made = events.reduce<RequestCase | null>((c, event) => fold(c, event, day), null)
  if (!made) throw new Error('no case')
  return made
}

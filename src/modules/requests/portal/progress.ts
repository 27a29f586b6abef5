import type { FollowedRequest, RequestReceiptProps, TimelineStep } from '../../../../web/portal/props.ts'
import type { WorkingCalendar } from '../../../kernel/calendar.ts'
import { clocks } from '../../../law/clocks.ts'
import { deadline } from '../../../law/deadline.ts'
import { type OutcomeKey, outcomes } from '../../../law/outcomes.ts'
import type { Authority } from '../authority.ts'
import { stateTexts } from '../domain/actions.ts'
import { type RequestCase, waitingUntil } from '../domain/case.ts'
import { isClosed, next } from '../domain/lifecycle.ts'
import { pausesOf, replyDeadline } from '../domain/reply-clock.ts'
import { countedDays, dueSummary, reasonOf } from '../due-day.ts'
import { remediesOf } from '../letters/remedies.ts'
import { articleText } from '../letters/sentences.ts'
import type { CaseFile } from '../queries/files.ts'
import type { Happened } from '../store.ts'
import { entryOf } from '../timeline.ts'

type DueDay = RequestReceiptProps['due']

/** The running reply clock of a case, day by day; null while none runs. */
export function dueDayOf(c: RequestCase, calendar: WorkingCalendar): DueDay | null {
  if (!c.due || !c.clockFrom) return null
  const counted = replyDeadline({ ...c, clockFrom: c.clockFrom }, calendar)
  const days = countedDays(counted, pausesOf(c.consultations), calendar)
  const because = [...(c.receiptWhy ? [c.receiptWhy] : []), ...counted.because].map(reasonOf)
  return { due: counted.due, summary: dueSummary(days, counted), days, because }
}

const steps = (c: RequestCase, events: readonly Happened[]): TimelineStep[] => {
  const past = events.flatMap(({ event, day }): TimelineStep[] => {
    const { title, detail, inner } = entryOf(event)
    return inner ? [] : [{ title, on: day, state: 'done', ...(detail !== '' && { detail }) }]
  })
  if (isClosed(c.state)) return past
  const { label, now } = stateTexts[c.state]
  const present: TimelineStep = { title: label, state: 'now', detail: now }
  const reply: TimelineStep = { title: '答复', state: 'next', ...(c.due && { on: c.due.on }) }
  return [...past, present, reply]
}

/** Steps after the receipt, for the page that is printed and kept. */
export const receiptSteps = (c: RequestCase, events: readonly Happened[]): readonly TimelineStep[] =>
  steps(c, events)

/** 进度 as the applicant sees it: now, next, by when; what may be done; the reply with its files and remedies. */
export function followed(of: {
  readonly case: RequestCase
  readonly events: readonly Happened[]
  readonly authority: Authority | null
  readonly letters: readonly { id: string; title: string; number: string | null; toApplicant: boolean }[]
  readonly files: readonly CaseFile[]
  readonly calendar: WorkingCalendar
}): FollowedRequest {
  const { case: c, authority, calendar } = of
  const { label, now } = stateTexts[c.state]
  const due = dueDayOf(c, calendar)
  const closed = isClosed(c.state)
  return {
    number: c.number,
    authority: authority?.name ?? '',
    description: c.asked.title,
    receivedOn: c.receivedOn ?? c.arrivedOn,
    state: { label, tone: closed ? 'good' : waitingUntil(c) && c.state !== 'consulting' ? 'notice' : 'main' },
    now,
    ...(!closed && { next: nextOf(c) }),
    ...(due && { due }),
    steps: steps(c, of.events),
    acts: actsOf(c, of.letters),
    ...(closed &&
      c.outcome &&
      c.decidedOn && { reply: replyOf({ ...of, outcome: c.outcome, on: c.decidedOn }) }),
  }
}

function nextOf(c: RequestCase): string {
  if (c.state === 'awaiting-clarification') return '收到补正后重新计算期限并继续办理'
  if (c.state === 'awaiting-payment') return '缴费后重新计算期限并继续办理'
  if (c.state === 'pending-confirmation') return '确认后登记并开始计算期限'
  return '书面答复'
}

const base = '/requests/follow'

function actsOf(
  c: RequestCase,
  letters: readonly { id: string; title: string; number: string | null; toApplicant: boolean }[],
): FollowedRequest['acts'] {
  const until = waitingUntil(c)
  const acts: FollowedRequest['acts'][number][] = []
  if (next(c.state, 'clarify') !== null)
    acts.push({
      label: '提交补正',
      href: `${base}/clarify`,
      ...(until && { by: until }),
      because: [{ note: c.clarification?.matters ?? '', article: articleText('foi-reg-2019/30') }],
    })
  // The letter of the reply stands with the reply.
  for (const letter of letters)
    if (letter.toApplicant && letter.id !== c.letterId)
      acts.push({ label: `下载${letter.title}（Word）`, href: `${base}/letters/${letter.id}` })
  if (next(c.state, 'withdraw') !== null) acts.push({ label: '撤回申请', href: `${base}/withdraw` })
  return acts
}

function replyOf(of: {
  readonly case: RequestCase
  readonly outcome: OutcomeKey
  readonly on: NonNullable<RequestCase['decidedOn']>
  readonly authority: Authority | null
  readonly files: readonly CaseFile[]
  readonly letters: readonly { id: string; title: string; number: string | null; toApplicant: boolean }[]
  readonly calendar: WorkingCalendar
}): NonNullable<FollowedRequest['reply']> {
  const { case: c, outcome, on, authority } = of
  const letter = of.letters.find(({ id }) => id === c.letterId)
  const isOnline = c.delivery === 'email' || c.delivery === 'online'
  const withheldUnder = c.draft?.outcome === outcome ? c.draft.withheldUnder : []
  const remedies = authority && remediesOf({ outcome, withheldUnder }, authority, on, isOnline)
  const told = remedies?.ok ? remedies.value : null
  return {
    on,
    outcome: outcomes[outcome].label,
    ...(c.letterNumber && { number: c.letterNumber }),
    files: [
      ...(letter
        ? [{ name: `${letter.title}.docx`, href: `${base}/letters/${letter.id}`, type: 'Word' }]
        : []),
      ...of.files
        .filter((file) => file.origin === 'reply')
        .map((file) => ({ name: file.name, href: `${base}/files/${file.id}`, size: file.size })),
    ],
    remedies: told
      ? [
          { note: told.text, article: told.cites.map(articleText).join('、') },
          ...told.clocks.flatMap((kind) => lastDay(kind, c, of.calendar)),
        ]
      : [],
  }
}

/** Until when a remedy may be sought, from the day of signature; unsaid while the day or the calendar is not known. */
function lastDay(kind: keyof typeof clocks, c: RequestCase, calendar: WorkingCalendar) {
  const signedOn = c.service?.signedOn
  if (!signedOn) return []
  const { due, provisional } = deadline(kind, signedOn, { calendar, provisional: true })
  return provisional ? [] : [{ note: `${clocks[kind].label}的期限`, until: due }]
}

import type { PlainDate } from '../src/kernel/plain-date.ts'
import { addDays } from '../src/kernel/plain-date.ts'
import type { OutcomeKey } from '../src/law/outcomes.ts'
import type { ReceiptChannel } from '../src/law/receipt.ts'
import { categoriesOf, requestCommands as commands, demandsOf } from '../src/modules/requests/index.ts'
import { citizenOf } from '../src/platform/actor.ts'
import { type Demo, must } from './context.ts'
import type { AuthorityKey } from './government.ts'
import { type ApplicantKind, applicant, fieldTexts, subjects } from './people-and-questions.ts'

export interface Asking {
  readonly at: AuthorityKey
  readonly kind: ApplicantKind
  readonly way: ReceiptChannel
  readonly receivedOn: PlainDate
  /** Tells one applicant and question from another. */
  readonly n: number
}

/** Files a request on its day: at the portal, or by a clerk for what came on paper. Returns its identifier. */
export async function ask(demo: Demo, { at, kind, way, receivedOn, n }: Asking): Promise<string> {
  const online = way === 'internet'
  const actor = online ? citizenOf(demo.as('officer', at).tenantId) : demo.as('officer', at)
  const subject = subjects[n % subjects.length] ?? ''
  const filed = await must(
    commands.receive(demo.on(receivedOn), actor, {
      authorityId: demo.authority(at),
      way,
      arrivedOn: receivedOn,
      confirmedOn: online || way === 'fax' || way === 'plainPost' ? receivedOn : null,
      applicant: applicant(kind, n),
      asked: {
        title: subject,
        documentNumber: '',
        description: `申请公开：${subject}（第${n + 1}号示范申请）`,
        purpose: '',
      },
      provision: { form: n % 3 === 0 ? 'paper' : 'electronic', delivery: online ? 'online' : 'post' },
      files: [],
      formKey: `demonstration-${at}-${receivedOn}-${n}`,
    }),
  )
  return filed.id
}

/** Concludes a request on a day with an outcome, by the acts that lead to it. */
export async function conclude(
  demo: Demo,
  at: AuthorityKey,
  requestId: string,
  outcome: OutcomeKey,
  on: PlainDate,
): Promise<void> {
  const deps = demo.on(on)
  if (outcome === 'withdrawn')
    return void (await must(
      commands.withdraw(deps, demo.as('officer', at), { requestId, reason: '申请人来电撤回' }),
    ))
  const officer = demo.as('officer', at)
  const category = categoriesOf(outcome)[0]
  const fields = Object.fromEntries(
    demandsOf(outcome, { consultations: [] }).map((field) => [field, fieldTexts[field]]),
  )
  const draft = {
    outcome,
    withheldUnder: outcome === 'partial' ? (['thirdParty'] as const) : [],
    fields: { ...fields, ...(category && { category }) },
  }
  await must(commands.draftReply(deps, officer, { requestId, draft }))
  await must(commands.submitReply(deps, officer, { requestId }))
  await must(commands.reply(deps, demo.as('head', at), { requestId }))
  await deliver(demo, at, requestId, on)
}

/** 逾期不补正: asked within the seven days, unanswered, lapsed after the period. */
export async function lapseUnclarified(
  demo: Demo,
  at: AuthorityKey,
  requestId: string,
  askedOn: PlainDate,
): Promise<void> {
  const until = addDays(askedOn, 15)
  await must(
    commands.askClarification(demo.on(askedOn), demo.as('officer', at), {
      requestId,
      matters: '请写明所需信息的名称、文号或者其他特征。',
      until,
    }),
  )
  const endedOn = addDays(until, 3)
  await must(commands.lapse(demo.on(endedOn), demo.as('head', at), { requestId }))
  await deliver(demo, at, requestId, endedOn)
}

/** 送达: handed over the post office's counter on the day of the decision. */
const deliver = (demo: Demo, at: AuthorityKey, requestId: string, on: PlainDate) =>
  must(
    commands.deliver(demo.on(on), demo.as('officer', at), {
      requestId,
      method: 'post',
      postedOn: on,
      signedOn: null,
      proof: '邮政挂号信函收据',
    }),
  )

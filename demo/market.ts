import type { WorkingCalendar } from '../src/kernel/calendar.ts'
import { addDays, type PlainDate, plainDate, yearOf } from '../src/kernel/plain-date.ts'
import type { OutcomeKey } from '../src/law/outcomes.ts'
import type { ReceiptChannel } from '../src/law/receipt.ts'
import { acceptDeclaration, draftDeclaration, submitDeclaration } from '../src/modules/ledger/index.ts'
import { requestCommands as commands } from '../src/modules/requests/index.ts'
import { ask, conclude } from './ask.ts'
import { type Demo, must } from './context.ts'
import { news } from './news.ts'
import { normativeDocument } from './papers.ts'
import type { ApplicantKind } from './people-and-questions.ts'
import { publish } from './publish.ts'

const at = 'market'
const kinds: readonly ApplicantKind[] = [
  'naturalPerson',
  'naturalPerson',
  'naturalPerson',
  'business',
  'legalService',
]
const ways: readonly ReceiptChannel[] = ['internet', 'internet', 'signedPost', 'inPerson']
const outcomes: readonly OutcomeKey[] = [
  'granted',
  'granted',
  'alreadyPublic',
  'partial',
  'notExisting',
  'granted',
  'petition',
  'enforcementFile',
  'notOurs',
  'internal',
]

/** The last working day not after a day. */
function worked(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  let at = day
  while (!calendar.isWorkingDay(at)) at = addDays(at, -1)
  return at
}

/** Last year of the market supervision bureau, whose report is out, and this year as it stands today: due, overdue, waiting, done. */
export async function makeMarketBureau(
  demo: Demo,
  today: PlainDate,
  note: (line: string) => void,
): Promise<void> {
  const calendar = demo.deps.calendar()
  const lastYear = yearOf(today) - 1
  note(`${lastYear} 年的申请`)
  for (let n = 0; n < 26; n += 1) {
    const receivedOn = worked(calendar, addDays(plainDate(`${lastYear}-01-08`), n * 13))
    const requestId = await ask(demo, {
      at,
      kind: kinds[n % kinds.length] ?? 'naturalPerson',
      way: ways[n % ways.length] ?? 'internet',
      receivedOn,
      n,
    })
    // The last one of December is carried over and answered in the new year.
    const on =
      n === 25
        ? worked(calendar, plainDate(`${lastYear + 1}-01-09`))
        : worked(calendar, addDays(receivedOn, 9 + (n % 12)))
    await conclude(demo, at, requestId, outcomes[n % outcomes.length] ?? 'granted', on)
  }
  await declareYear(demo, lastYear)

  note(`${lastYear + 1} 年的申请`)
  const done = [250, 221, 190, 160, 131, 100, 74, 60, 48]
  for (const [n, ago] of done.entries()) {
    const receivedOn = worked(calendar, addDays(today, -ago))
    const requestId = await ask(demo, {
      at,
      kind: kinds[n % kinds.length] ?? 'naturalPerson',
      way: ways[n % ways.length] ?? 'internet',
      receivedOn,
      n: 30 + n,
    })
    await conclude(
      demo,
      at,
      requestId,
      outcomes[(n + 3) % outcomes.length] ?? 'granted',
      worked(calendar, addDays(receivedOn, 14)),
    )
  }
  await openCases(demo, today, calendar)

  note('信息公开条目')
  const policyDay = worked(calendar, addDays(today, -45))
  const policy = await publish(
    demo,
    { at: 'government', content: normativeDocument(63, policyDay) },
    policyDay,
  )
  for (const [n, content] of news.entries()) {
    const day = worked(calendar, addDays(today, -3 - n * 6))
    const stage = n === 0 ? 'draft' : n === 1 ? 'in-review' : n === 2 ? 'approved' : 'released'
    await publish(
      demo,
      {
        at: n % 3 === 0 ? 'market' : 'government',
        content: content.genre === 'interpretation' ? explains(content, policy) : content,
      },
      stage === 'released' ? day : worked(calendar, addDays(today, -1)),
      stage,
    )
  }
}

const explains = <T extends object>(content: T, documentId: string) => ({
  ...content,
  relations: [{ kind: 'interprets' as const, documentId }],
})

/** Open cases in every state that waits for somebody. */
async function openCases(demo: Demo, today: PlainDate, calendar: WorkingCalendar): Promise<void> {
  const officer = demo.as('officer', at)
  const file = (ago: number, n: number, way: ReceiptChannel = 'internet') =>
    ask(demo, {
      at,
      kind: kinds[n % kinds.length] ?? 'naturalPerson',
      way,
      receivedOn: worked(calendar, addDays(today, -ago)),
      n: 50 + n,
    })
  // Overdue, due in days, just in.
  await file(34, 0)
  await file(27, 1)
  const extended = await file(26, 2)
  await must(
    commands.extend(demo.on(worked(calendar, addDays(today, -3))), demo.as('head', at), {
      requestId: extended,
      days: 15,
      reason: '需汇总多个科室的检查记录',
    }),
  )
  const unclear = await file(6, 3)
  await must(
    commands.askClarification(demo.on(worked(calendar, addDays(today, -4))), officer, {
      requestId: unclear,
      matters: '请写明所需检查结果的企业名称或者年份。',
      until: addDays(today, 12),
    }),
  )
  const third = await file(12, 4)
  await must(
    commands.consult(demo.on(worked(calendar, addDays(today, -8))), officer, {
      requestId: third,
      with: 'thirdParty',
      name: '云溪示范食品有限公司',
      contact: '0990-5550999',
      address: '云溪市工业路9号',
      matter: '申请公开的检验报告涉及贵公司生产工艺参数，请就是否同意公开提出意见。',
    }),
  )
  const drafted = await file(15, 5, 'signedPost')
  const draft = {
    outcome: 'granted',
    withheldUnder: [],
    fields: { information: '行政处罚决定书2份，共9页', way: '随信附送复印件', when: '随本告知书一并提供' },
  } as const
  await must(commands.draftReply(demo.on(today), officer, { requestId: drafted, draft }))
  await must(commands.submitReply(demo.on(today), officer, { requestId: drafted }))
  await file(1, 6)
}

async function declareYear(demo: Demo, year: number): Promise<void> {
  const deps = demo.on(plainDate(`${year + 1}-01-08`))
  const period = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
  const figures = [
    ['power.decision', { power: 'licence' }, 4_318, '市场主体登记系统'],
    ['power.decision', { power: 'penalty' }, 276, '行政执法信息平台'],
    ['power.decision', { power: 'coerciveMeasure' }, 19, '行政执法信息平台'],
    ['charge.amount', {}, 12_360_000, '非税收入管理系统'],
  ] as const
  for (const [measure, dimensions, quantity, source] of figures) {
    const filed = await must(
      draftDeclaration(deps, demo.as('officer', at), {
        authorityId: demo.authority(at),
        basis: 'declared',
        measure,
        dimensions,
        quantity,
        ...period,
        sourceSystem: source,
        evidence: `${source}导出的年度统计表，经业务科室核对`,
      }),
    )
    await must(submitDeclaration(deps, demo.as('officer', at), filed))
    await must(acceptDeclaration(deps, demo.as('head', at), filed))
  }
}

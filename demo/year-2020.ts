import { addDays, type PlainDate, plainDate } from '../src/kernel/plain-date.ts'
import type { ReceiptChannel } from '../src/law/receipt.ts'
import { acceptDeclaration, draftDeclaration, submitDeclaration } from '../src/modules/ledger/index.ts'
import { ask, conclude, lapseUnclarified } from './ask.ts'
import { type Demo, must } from './context.ts'
import { type DemoRecord, records, year } from './figures-2020.ts'
import { normativeDocument } from './papers.ts'
import { publish } from './publish.ts'

const ways = {
  network: 'internet',
  letter: 'signedPost',
  inPerson: 'inPerson',
  fax: 'fax',
} as const satisfies Record<string, ReceiptChannel>
const at = 'government'

/** The closed year 2020 of the city: every figure a record made through the same commands that an office uses. */
export async function makeYear2020(demo: Demo, note: (line: string) => void): Promise<void> {
  const calendar = demo.deps.calendar()
  const all = records((day) => calendar.isWorkingDay(day))
  await declare(demo, all)
  note('规范性文件')
  let serial = 0
  for (const record of all)
    if (record.kind === 'document') {
      serial += 1
      const item = { at, content: normativeDocument(serial, record.madeOn) } as const
      if (record.disclosedOn) await publish(demo, item, record.disclosedOn)
      else await publish(demo, withheld(item), record.madeOn, 'approved')
    }
  const requests = all.filter((record) => record.kind === 'request')
  for (const [n, record] of requests.entries()) {
    if (n % 60 === 0) note(`依申请公开 ${n}/${requests.length} 件`)
    const requestId = await ask(demo, {
      at,
      kind: record.applicant,
      way: ways[record.channel],
      receivedOn: record.receivedOn,
      n,
    })
    if (!record.concluded) continue
    const { outcome, on } = record.concluded
    if (outcome === 'notSupplemented')
      await lapseUnclarified(demo, at, requestId, addDays(record.receivedOn, 1))
    else await conclude(demo, at, requestId, outcome, on)
  }
}

/** A document that stays closed, on its ground: made, and not disclosed. */
const withheld = <T extends { content: object }>(item: T): T => ({
  ...item,
  content: {
    ...item.content,
    attribute: {
      kind: 'withheld',
      ground: 'internal',
      part: '内部工作流程',
      reason: '规定机关内部办文流程，不涉及公众权利义务',
    },
  },
})

interface Figure {
  readonly basis: 'declared' | 'opening'
  readonly measure: Parameters<typeof draftDeclaration>[2]['measure']
  readonly dimensions: Readonly<Record<string, string>>
  readonly quantity: number
  readonly source: string
  readonly day: PlainDate
}

/** What lives in other systems: filed by one person, accepted by another. Reconsideration and suits as their register states them. */
async function declare(demo: Demo, all: readonly DemoRecord[]): Promise<void> {
  const officer = demo.as('officer', at)
  const head = demo.as('head', at)
  const reviewedOn = demo.on(plainDate(`${year + 1}-01-12`))
  const figures: Figure[] = all.flatMap((record) =>
    record.kind === 'declared' ? [{ ...record.figure, day: record.day }] : [],
  )
  for (const { basis, measure, dimensions, quantity, source, day } of [...figures, ...suits(all)]) {
    const period =
      basis === 'opening'
        ? { from: day, to: day }
        : { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
    const filed = await must(
      draftDeclaration(reviewedOn, officer, {
        authorityId: demo.authority(at),
        basis,
        measure,
        dimensions,
        quantity,
        ...period,
        sourceSystem: source,
        evidence: `${source}导出的统计结果，经业务科室核对`,
      }),
    )
    await must(submitDeclaration(reviewedOn, officer, filed))
    await must(acceptDeclaration(reviewedOn, head, filed))
  }
}

function suits(all: readonly DemoRecord[]): Figure[] {
  const counts = new Map<
    string,
    { measure: Figure['measure']; dimensions: Record<string, string>; quantity: number }
  >()
  const count = (measure: Figure['measure'], dimensions: Record<string, string>) => {
    const key = JSON.stringify([measure, dimensions])
    const had = counts.get(key)
    if (had) had.quantity += 1
    else counts.set(key, { measure, dimensions, quantity: 1 })
  }
  for (const record of all)
    if (record.kind === 'remedy') {
      count('remedy.opened', { suit: record.suit })
      if (record.concluded) count('remedy.concluded', { suit: record.suit, result: record.concluded.result })
    }
  return [...counts.values()].map((one) => ({
    ...one,
    basis: 'declared',
    source: '行政复议与应诉案件登记簿',
    day: plainDate(`${year}-12-31`),
  }))
}

import { addDays, type PlainDate, plainDate, weekday } from '../src/kernel/plain-date.ts'
import type { requestColumns } from '../src/law/forms/annual-report/requests-table.ts'
import type { DimensionsOf, MeasureId } from '../src/law/measures.ts'
import type { OutcomeKey } from '../src/law/outcomes.ts'

/**
 * A closed year 2020 on the form of 2019: the figures of a real city, its text and names left out. Two printed cells
 * contradicted their own rows; here stand the right ones (two requests of natural persons carried out; 179 direct suits).
 */
export const year = 2020

type Applicant = Exclude<keyof typeof requestColumns, 'total'>
type Suit = DimensionsOf<'remedy.opened'>['suit']
type Result = DimensionsOf<'remedy.concluded'>['result']

/** Requests by applicant and outcome; `open` were carried out. Where the form has one row for several outcomes, they take turns. */
export const requests: readonly {
  readonly applicant: Applicant
  readonly outcomes: readonly OutcomeKey[] | 'open'
  readonly count: number
}[] = [
  { applicant: 'naturalPerson', outcomes: ['granted', 'granted', 'alreadyPublic'], count: 77 },
  { applicant: 'naturalPerson', outcomes: ['partial'], count: 24 },
  { applicant: 'naturalPerson', outcomes: ['thirdParty'], count: 4 },
  { applicant: 'naturalPerson', outcomes: ['notExisting', 'notOurs'], count: 35 },
  { applicant: 'naturalPerson', outcomes: ['notReady'], count: 3 },
  { applicant: 'naturalPerson', outcomes: ['repeated'], count: 1 },
  { applicant: 'naturalPerson', outcomes: ['withdrawn', 'notSupplemented'], count: 4 },
  { applicant: 'naturalPerson', outcomes: 'open', count: 2 },
  { applicant: 'business', outcomes: ['granted', 'granted', 'alreadyPublic'], count: 86 },
  { applicant: 'business', outcomes: ['stateSecret'], count: 2 },
  { applicant: 'legalService', outcomes: ['inquiry'], count: 1 },
]

/** Reconsideration and suits by result; `open` were pending on the last day. */
export const remedies: readonly {
  readonly suit: Suit
  readonly result: Result | 'open'
  readonly count: number
}[] = [
  { suit: 'reconsideration', result: 'upheld', count: 14 },
  { suit: 'reconsideration', result: 'corrected', count: 8 },
  { suit: 'reconsideration', result: 'otherResult', count: 8 },
  { suit: 'reconsideration', result: 'open', count: 7 },
  { suit: 'litigationDirect', result: 'upheld', count: 78 },
  { suit: 'litigationDirect', result: 'corrected', count: 24 },
  { suit: 'litigationDirect', result: 'otherResult', count: 12 },
  { suit: 'litigationDirect', result: 'open', count: 65 },
  { suit: 'litigationAfterReconsideration', result: 'upheld', count: 4 },
  { suit: 'litigationAfterReconsideration', result: 'open', count: 1 },
]

/** Normative documents of the year: made here, and how many of them were disclosed. */
export const documents = { made: 51, disclosed: 49 } as const

/** 申报数、期初数: what lives in other systems. `opening` stands on the last day of the year before. Money in 分. */
export interface Declared<M extends MeasureId = MeasureId> {
  readonly basis: 'declared' | 'opening'
  readonly measure: M
  readonly dimensions: DimensionsOf<M>
  readonly quantity: number
  readonly source: string
}
const declared = <M extends MeasureId>(
  basis: Declared['basis'],
  source: string,
  measure: M,
  dimensions: DimensionsOf<M>,
  quantity: number,
): Declared => ({ basis, source, measure, dimensions, quantity }) as Declared

const approval = '行政审批管理系统'
const enforcement = '行政执法信息平台'
const finance = '非税收入管理系统'
const site = '政府网站与新媒体统计'
const cleanup = '规章、规范性文件清理结果'

export const declarations: readonly Declared[] = [
  declared('opening', cleanup, 'document.made', { document: 'regulation' }, 7),
  declared('opening', cleanup, 'document.disclosed', { document: 'regulation' }, 7),
  declared('opening', cleanup, 'document.made', { document: 'normative' }, 80),
  declared('opening', cleanup, 'document.disclosed', { document: 'normative' }, 80),
  declared('opening', approval, 'power.items', { power: 'licence' }, 695),
  declared('declared', approval, 'power.items', { power: 'licence' }, -40),
  declared('declared', approval, 'power.decision', { power: 'licence' }, 161_256),
  declared('opening', approval, 'power.items', { power: 'otherService' }, 554),
  declared('declared', approval, 'power.items', { power: 'otherService' }, 3),
  declared('declared', approval, 'power.decision', { power: 'otherService' }, 27_072),
  declared('opening', enforcement, 'power.items', { power: 'penalty' }, 3_755),
  declared('declared', enforcement, 'power.items', { power: 'penalty' }, -775),
  declared('declared', enforcement, 'power.decision', { power: 'penalty' }, 8_901),
  declared('opening', enforcement, 'power.items', { power: 'coerciveMeasure' }, 141),
  declared('declared', enforcement, 'power.items', { power: 'coerciveMeasure' }, -10),
  declared('declared', enforcement, 'power.decision', { power: 'coerciveMeasure' }, 267),
  declared('opening', finance, 'charge.items', {}, 179),
  declared('declared', finance, 'charge.items', {}, 47),
  declared('declared', '政府采购网', 'procurement.items', {}, 2_445),
  // 184,954.21 万元
  declared('declared', '政府采购网', 'procurement.amount', {}, 184_954_210_000),
  // Releases by channel of another city's year: an item that several channels carry counts once in each, and once in all.
  declared('declared', site, 'information.disclosed', {}, 13_279),
  declared('declared', site, 'information.channel', { channel: 'website' }, 8_981),
  declared('declared', site, 'information.channel', { channel: 'weibo' }, 2_002),
  declared('declared', site, 'information.channel', { channel: 'wechat' }, 1_773),
  declared('declared', site, 'information.channel', { channel: 'other' }, 523),
  declared('declared', site, 'interpretation.released', {}, 34),
  declared('declared', site, 'press.conference', { head: 'no' }, 35),
]

/** A record to be made through the modules' commands, in order of day. */
export type DemoRecord =
  | {
      readonly kind: 'request'
      readonly id: string
      readonly applicant: Applicant
      readonly channel: DimensionsOf<'request.received'>['channel']
      readonly receivedOn: PlainDate
      /** Null: still open at the end of the year. */
      readonly concluded: { readonly outcome: OutcomeKey; readonly on: PlainDate } | null
    }
  | {
      readonly kind: 'remedy'
      readonly id: string
      readonly suit: Suit
      readonly openedOn: PlainDate
      readonly concluded: { readonly result: Result; readonly on: PlainDate } | null
    }
  | {
      readonly kind: 'document'
      readonly id: string
      readonly document: 'normative'
      readonly madeOn: PlainDate
      readonly disclosedOn: PlainDate | null
    }
  | { readonly kind: 'declared'; readonly id: string; readonly day: PlainDate; readonly figure: Declared }

const first = plainDate(`${year}-01-02`)
const last = plainDate(`${year}-12-31`)
const channels = ['network', 'network', 'network', 'letter', 'letter', 'inPerson', 'fax'] as const

/** Weekdays; a loader that has the calendar at hand passes its own. */
const isWeekday = (day: PlainDate): boolean => weekday(day) <= 5

function onOrAfter(day: PlainDate, isWorkingDay: (day: PlainDate) => boolean): PlainDate {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, 1)
  return at
}

/** The n-th of `count` things spread evenly over `days` days from the first working day of the year. */
const spread = (n: number, count: number, days: number): PlainDate =>
  addDays(first, Math.floor((n * days) / Math.max(count, 1)))

const repeat = <T extends { readonly count: number }>(rows: readonly T[]): { row: T; turn: number }[] =>
  rows.flatMap((row) => Array.from({ length: row.count }, (_, turn) => ({ row, turn })))

/** Interleaves, always in the same way, so that the year does not begin with one outcome and end with another. */
const mixed = <T>(all: readonly T[]): T[] => {
  const step = 101
  return all.map((_, n) => all[(n * step) % all.length]).filter((item) => item !== undefined)
}

/** Turns the tables into records of the year. Pure: the same every time. `isWorkingDay` decides on which days the office works. */
export function records(isWorkingDay: (day: PlainDate) => boolean = isWeekday): DemoRecord[] {
  const work = (day: PlainDate): PlainDate => {
    const on = onOrAfter(day, isWorkingDay)
    if (on > last) return last
    return on
  }
  const asked = mixed(repeat(requests)).map(({ row, turn }, n, all): DemoRecord => {
    const open = row.outcomes === 'open'
    const receivedOn = work(open ? plainDate(`${year}-12-${turn % 2 ? 24 : 28}`) : spread(n, all.length, 330))
    return {
      kind: 'request',
      id: `q${n + 1}`,
      applicant: row.applicant,
      channel: channels[n % channels.length] ?? 'network',
      receivedOn,
      concluded:
        row.outcomes === 'open'
          ? null
          : {
              outcome: row.outcomes[turn % row.outcomes.length] ?? 'granted',
              on: work(addDays(receivedOn, 6 + (n % 13))),
            },
    }
  })
  const suits = mixed(repeat(remedies)).map(({ row }, n, all): DemoRecord => {
    const openedOn = work(spread(n, all.length, 280))
    return {
      kind: 'remedy',
      id: `s${n + 1}`,
      suit: row.suit,
      openedOn,
      concluded:
        row.result === 'open' ? null : { result: row.result, on: work(addDays(openedOn, 30 + (n % 40))) },
    }
  })
  const papers = Array.from({ length: documents.made }, (_, n): DemoRecord => {
    const madeOn = work(spread(n, documents.made, 320))
    return {
      kind: 'document',
      id: `d${n + 1}`,
      document: 'normative',
      madeOn,
      disclosedOn: n < documents.disclosed ? work(addDays(madeOn, 3)) : null,
    }
  })
  const figures = declarations.map(
    (figure, n): DemoRecord => ({
      kind: 'declared',
      id: `f${n + 1}`,
      day: figure.basis === 'opening' ? plainDate(`${year - 1}-12-31`) : last,
      figure,
    }),
  )
  const dayOf = (record: DemoRecord): PlainDate => {
    switch (record.kind) {
      case 'request':
        return record.receivedOn
      case 'remedy':
        return record.openedOn
      case 'document':
        return record.madeOn
      case 'declared':
        return record.day
    }
  }
  return [...figures, ...papers, ...asked, ...suits].sort((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0,
  )
}

/** An entry that a record leaves in the ledger once its module has done what it describes. */
export interface DemoEntry {
  readonly day: PlainDate
  readonly measure: MeasureId
  readonly dimensions: Readonly<Record<string, string>>
  readonly quantity: number
  readonly basis: 'counted' | 'declared' | 'opening'
  readonly id: string
}

/** The entries that the modules will post for a record. */
export function entriesOf(record: DemoRecord): DemoEntry[] {
  const counted = <M extends MeasureId>(
    day: PlainDate,
    measure: M,
    dimensions: DimensionsOf<M> & DemoEntry['dimensions'],
  ): DemoEntry => ({
    day,
    measure,
    dimensions,
    quantity: 1,
    basis: 'counted',
    id: record.id,
  })
  switch (record.kind) {
    case 'request': {
      const { applicant, channel, receivedOn, concluded } = record
      return [
        counted(receivedOn, 'request.received', { applicant, channel }),
        ...(concluded
          ? [
              counted(concluded.on, 'request.concluded', {
                applicant,
                outcome: concluded.outcome,
                timing: 'onTime',
              }),
            ]
          : []),
      ]
    }
    case 'remedy':
      return [
        counted(record.openedOn, 'remedy.opened', { suit: record.suit }),
        ...(record.concluded
          ? [
              counted(record.concluded.on, 'remedy.concluded', {
                suit: record.suit,
                result: record.concluded.result,
              }),
            ]
          : []),
      ]
    case 'document':
      return [
        counted(record.madeOn, 'document.made', { document: record.document }),
        ...(record.disclosedOn
          ? [counted(record.disclosedOn, 'document.disclosed', { document: record.document })]
          : []),
      ]
    case 'declared': {
      const { measure, dimensions, quantity, basis } = record.figure
      return [{ day: record.day, measure, dimensions, quantity, basis, id: record.id }]
    }
  }
}

import { type PlainDate, plainDate } from '../kernel/plain-date.ts'
import type { Cite } from './cite.ts'

/** One sentence of law that sets a period, for the days on which it is in force. */
export interface ClockRule {
  /** Half-open: the first day on which the rule holds, and the first on which it no longer does. */
  readonly inForce: readonly [from: PlainDate, to: PlainDate | null]
  readonly unit: 'working-day' | 'day' | 'month'
  readonly count: number
  readonly cite: Cite
  /** What the period runs from, as a citizen would say it. */
  readonly start: string
  /** Where the instrument itself says that the first day is not counted; else the procedural rule is followed. */
  readonly dayZero?: Cite
  /** 延长: at most so many units in total. */
  readonly extension?: { readonly max: number; readonly cite: Cite; readonly needs: string }
  /** 不计算在内的时间. */
  readonly pause?: { readonly cite: Cite; readonly of: string }
  /** Calendar periods that end on a closed day end on the next working day. */
  readonly rollForward?: true
}

export interface Clock {
  /** Short name in Chinese. */
  readonly label: string
  /** Who must do what in time: 「行政机关答复…」 stands before 「的期限」. */
  readonly duty: string
  /** In order of time; a day before the first or in a gap has no rule. */
  readonly rules: readonly ClockRule[]
}

const d = plainDate

/** 期限: every period that `gongkai clock`, the portal and the case rooms count. Amendments append a row. */
export const clocks = {
  /** 答复期限 */
  reply: {
    label: '答复',
    duty: '行政机关答复政府信息公开申请',
    rules: [
      {
        inForce: [d('2008-05-01'), d('2019-05-15')],
        unit: 'working-day',
        count: 15,
        cite: 'foi-reg-2007/24.2',
        start: '收到申请之日',
        extension: {
          max: 15,
          cite: 'foi-reg-2007/24.2',
          needs: '经政府信息公开工作机构负责人同意并告知申请人',
        },
        pause: { cite: 'foi-reg-2007/24.3', of: '征求第三方意见' },
      },
      {
        inForce: [d('2019-05-15'), null],
        unit: 'working-day',
        count: 20,
        cite: 'foi-reg-2019/33.2',
        start: '收到申请之日',
        extension: {
          max: 20,
          cite: 'foi-reg-2019/33.2',
          needs: '经政府信息公开工作机构负责人同意并告知申请人',
        },
        pause: { cite: 'foi-reg-2019/33.3', of: '征求第三方和其他机关意见' },
      },
    ],
  },
  /** 补正告知期限 */
  'clarification-notice': {
    label: '补正告知',
    duty: '行政机关一次性告知申请人补正',
    rules: [
      {
        inForce: [d('2019-05-15'), null],
        unit: 'working-day',
        count: 7,
        cite: 'foi-reg-2019/30',
        start: '收到申请之日',
      },
    ],
  },
  /** 第三方答复征求意见的期限 */
  'third-party-opinion': {
    label: '第三方意见',
    duty: '第三方答复征求意见书',
    rules: [
      {
        inForce: [d('2019-05-15'), null],
        unit: 'working-day',
        count: 15,
        cite: 'foi-reg-2019/32',
        start: '收到征求意见书之日',
      },
    ],
  },
  /** 缴费期限 */
  'fee-payment': {
    label: '缴纳信息处理费',
    duty: '申请人缴纳信息处理费',
    rules: [
      {
        inForce: [d('2021-01-01'), null],
        unit: 'working-day',
        count: 20,
        cite: 'fee-measures-2020/6',
        start: '收到收费通知之日',
        dayZero: 'fee-measures-2020/6',
      },
    ],
  },
  /** 主动公开期限 */
  'proactive-publication': {
    label: '主动公开',
    duty: '行政机关主动公开政府信息',
    rules: [
      {
        inForce: [d('2008-05-01'), d('2019-05-15')],
        unit: 'working-day',
        count: 20,
        cite: 'foi-reg-2007/18',
        start: '信息形成或者变更之日',
      },
      {
        inForce: [d('2019-05-15'), null],
        unit: 'working-day',
        count: 20,
        cite: 'foi-reg-2019/26',
        start: '信息形成或者变更之日',
      },
    ],
  },
  /** 双公示期限 */
  'licence-penalty-publication': {
    label: '双公示',
    duty: '行政许可、行政处罚信息上网公开',
    rules: [
      {
        inForce: [d('2018-07-25'), null],
        unit: 'working-day',
        count: 7,
        cite: 'double-publicity-2018/1',
        start: '作出行政决定之日',
      },
    ],
  },
  /** 申请行政复议的期限 */
  reconsideration: {
    label: '申请行政复议',
    duty: '申请人申请行政复议',
    rules: [
      {
        inForce: [d('2024-01-01'), null],
        unit: 'day',
        count: 60,
        cite: 'reconsideration-2023/20',
        start: '知道或者应当知道行政行为之日',
        rollForward: true,
      },
    ],
  },
  /** 直接起诉的期限 */
  litigation: {
    label: '提起行政诉讼',
    duty: '申请人直接向人民法院提起行政诉讼',
    rules: [
      {
        inForce: [d('2015-05-01'), null],
        unit: 'month',
        count: 6,
        cite: 'litigation-2014/46',
        start: '知道或者应当知道行政行为之日',
        rollForward: true,
      },
    ],
  },
  /** 复议后起诉的期限 */
  'litigation-after-reconsideration': {
    label: '复议后提起行政诉讼',
    duty: '申请人不服复议决定提起行政诉讼',
    rules: [
      {
        inForce: [d('2015-05-01'), null],
        unit: 'day',
        count: 15,
        cite: 'litigation-2014/45',
        start: '收到复议决定书之日',
        rollForward: true,
      },
    ],
  },
  /** 被申请人答复复议的期限 */
  'reconsideration-answer': {
    label: '行政复议答复',
    duty: '被申请人向行政复议机构提交书面答复和证据',
    rules: [
      {
        inForce: [d('2024-01-01'), null],
        unit: 'working-day',
        count: 10,
        cite: 'reconsideration-2023/48',
        start: '收到申请书副本之日',
      },
    ],
  },
  /** 答辩期限 */
  'court-defence': {
    label: '行政诉讼答辩',
    duty: '被告提交证据和答辩状',
    rules: [
      {
        inForce: [d('2015-05-01'), null],
        unit: 'day',
        count: 15,
        cite: 'litigation-2014/67',
        start: '收到起诉状副本之日',
        rollForward: true,
      },
    ],
  },
  /** 公开征求意见的期限 */
  consultation: {
    label: '公开征求意见',
    duty: '公开征求意见',
    rules: [
      {
        inForce: [d('2019-09-01'), null],
        unit: 'day',
        count: 30,
        cite: 'major-decisions-2019/15',
        start: '公布征求意见之日',
        rollForward: true,
      },
    ],
  },
} as const satisfies Record<string, Clock>

export type ClockKind = keyof typeof clocks

/** Kinds in the order of the contract. */
export const clockKinds = Object.keys(clocks) as readonly ClockKind[]

export const isClockKind = (text: string): text is ClockKind => Object.hasOwn(clocks, text)

/** 期间的起算和届满: the procedural rule of the day, followed where a period's own law is silent (docs/adr/0001, 0003). */
export const procedureRule = (day: PlainDate): Cite =>
  day < '2013-01-01'
    ? 'civil-procedure-1991/75'
    : day < '2022-01-01'
      ? 'civil-procedure-2012/82'
      : 'civil-procedure-2021/85'

/** No rule of this kind is in force on the day; `began` is the first day of its first rule. */
export class LawNotInForce extends Error {
  override readonly name = 'LawNotInForce'
  readonly kind: ClockKind
  readonly day: PlainDate
  readonly began: PlainDate
  constructor(kind: ClockKind, day: PlainDate, began: PlainDate) {
    super(`${kind}: no rule in force on ${day}, the first began on ${began}`)
    this.kind = kind
    this.day = day
    this.began = began
  }
}

/** The rule in force on the day that the law looks at. Throws LawNotInForce, never «latest» and never «today». */
export function clockRule(kind: ClockKind, day: PlainDate): ClockRule {
  const { rules }: Clock = clocks[kind]
  const rule = rules.find(({ inForce: [from, to] }) => from <= day && (to === null || day < to))
  if (rule) return rule
  throw new LawNotInForce(kind, day, rules[0]?.inForce[0] ?? day)
}

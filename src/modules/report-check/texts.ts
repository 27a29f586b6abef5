import type { ReportFinding } from '../../../web/portal/props.ts'

/** What the two numbers of a finding are, by rule: `expected` first, then `actual`. */
const sides: Readonly<Record<string, readonly [expected: string, actual: string]>> = {
  'requests.row-total': ['各栏相加', '表中总计'],
  'requests.balance': ['新收加结转', '办理加结转下年'],
  'requests.handled': ['各项结果相加', '表中总计'],
  'requests.continuity': ['上年结转下年度', '本年上年结转'],
  'remedies.total': ['各项相加', '表中总计'],
  'proactive.in-force': ['按上年推算', '表中'],
  'indicators.channels': ['至多', '表中'],
  'indicators.responses': ['至多', '表中'],
  'indicators.subset': ['至多', '表中'],
  'narrative.table': ['表中', '正文'],
  'narrative.sum': ['各项相加', '正文'],
  'narrative.ratio': ['按两数计算', '正文'],
  'narrative.count': ['实有', '正文'],
}

/** Both sides of a finding's sum in words; undefined where there is no number on either side. */
export function sidesOf(rule: string, expected: number | null, actual: number | null): string | undefined {
  if (expected === null && actual === null) return undefined
  const usual = rule.startsWith('indicators.') ? (['各项相加', '表中'] as const) : (['应为', '实为'] as const)
  const [left, right] = sides[rule] ?? usual
  return `${left}${expected ?? '没有数字'}，${right}${actual ?? '空白'}`
}

export const severityWords: Readonly<Record<ReportFinding['severity'], string>> = {
  error: '矛盾',
  warning: '提醒',
  note: '说明',
}

/** Why a file has no answer although nothing may be wrong with it. */
export const faults = {
  tooLong: '这份文件在限定的时间内没有核查完，已经停止。',
  tooLarge: '文件太大，拒绝读取。',
  tooComplex: '核查这份文件需要的内存过多，已经停止。',
  crashed: '核查这份文件时程序出错，已经停止。',
  busy: '正在核查的人较多，这份文件没有轮到。',
} as const
export type Fault = keyof typeof faults

/** What to do about a file of which nothing could be read. */
export const nextSteps = {
  convert: '请用原来的软件打开，另存为Word（.docx）或者网页；也可以复制全文，粘贴到上面的框里再查。',
  shorten: '请只保留年度报告的正文和三张统计表，另存后再查。',
  later: '请一分钟后再试。',
} as const

export const pastedName = '粘贴的文字'

export const noForm = '没有读到法定统计表，只核查了文字'

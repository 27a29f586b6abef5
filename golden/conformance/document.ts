// A report as its author sees it: blocks in order, before they become a page.
import { consistent, type Figures, type Scale } from './figures.ts'
import type { FormId } from './forms.ts'
import { type Grid, type Table, tables } from './grid.ts'
import { claimsOf, overview } from './prose.ts'
import { rng, seedOf } from './random.ts'
import { type ExpectedFinding, judge } from './rules.ts'

export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'line' | 'right' | 'picture'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'grid'; readonly grid: Grid }

/** What the contract lets one expect of a file; an absent field is not compared. */
export interface ExpectedFile {
  readonly form?: FormId | null
  readonly year?: number | null
  readonly authority?: string | null
  readonly period?: { readonly from: string; readonly to: string } | null
  readonly publishedOn?: string | null
  readonly cells?: Readonly<Record<string, number>>
  readonly missing?: readonly string[]
  /** Cells that may be given (then with this figure) or be missing. */
  readonly mayMiss?: Readonly<Record<string, number>>
  /** Errors are exact; warnings and notes must be there. */
  readonly findings?: readonly ExpectedFinding[]
  /** Rules whose warnings and notes are tolerated. */
  readonly may?: readonly string[]
  readonly claims?: readonly { readonly metric: string; readonly value: number }[]
  readonly unreadable?: boolean
}

export interface Options {
  readonly form: FormId
  readonly year: number
  readonly authority: string
  readonly seed?: string
  readonly scale?: Scale
  readonly figures?: Figures
  readonly title?: string
  /** The printed day of publication; null: none is printed. */
  readonly publishedOn?: string | null
  /** How it is printed; `{day}` stands for it. */
  readonly publishedLine?: string
  readonly signedOn?: string | null
  /** The sentence of the statistical period; null: none. */
  readonly periodSentence?: string | null
  readonly overview?: (figures: Figures) => readonly string[]
  readonly problems?: readonly string[]
  readonly others?: readonly string[]
}

export interface Report {
  readonly options: Options
  readonly figures: Figures
  readonly blocks: readonly Block[]
  readonly expected: ExpectedFile
}

const isDepartment = (name: string): boolean => /(局|委员会|厅|办公室)$/.test(name)

/** A day on which the authority is in time, as far as it is judged. */
export const inTime = (authority: string, year: number): string =>
  isDepartment(authority) && year > 2018 ? `${year + 1}-01-26` : `${year + 1}-03-18`

export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const text = (words: string): Block => ({ kind: 'text', text: words })
const heading = (words: string): Block => ({ kind: 'heading', text: words })
const tableBlock = (table: Table): Block => ({ kind: 'table', table })

const problems = [
  '存在的问题：一是少数单位公开不够及时，二是解读形式比较单一。下一步，将完善制度，加强指导，不断提高公开质量。',
]
const nothingElse = ['本年度没有收取信息处理费，无其他需要报告的事项。']

function body(options: Options, figures: Figures): Block[] {
  const made = tables(options.form, figures).map(tableBlock)
  const prose = (options.overview?.(figures) ?? overview(options.form, options.year, figures)).map(text)
  const lacking = (options.problems ?? problems).map(text)
  if (options.form === '2018')
    return [
      heading('一、概述'),
      ...prose,
      heading('二、存在的主要问题和改进措施'),
      ...lacking,
      heading(`附表：政府信息公开情况统计表（${options.year}年度）`),
      ...made,
    ]
  const captions = [
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
  ]
  return [
    heading('一、总体情况'),
    ...prose,
    ...made.flatMap((table, at) => [heading(`${'二三四'[at]}、${captions[at]}`), table]),
    heading('五、存在的主要问题及改进情况'),
    ...lacking,
    heading('六、其他需要报告的事项'),
    ...(options.others ?? nothingElse).map(text),
  ]
}

/** A report of the given options with what the contract says of it, layout aside. */
export function report(options: Options): Report {
  const { form, year, authority, scale = 'few', publishedOn = inTime(authority, year) } = options
  const figures = options.figures ?? consistent(form, rng(seedOf(options.seed ?? authority + year)), scale)
  const { periodSentence = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。` } = options
  const line = options.publishedLine ?? '发布时间：{day}　来源：本机关　浏览次数：318次'
  const blocks: Block[] = [
    { kind: 'title', text: options.title ?? `${authority}${year}年政府信息公开工作年度报告` },
    ...(publishedOn === null ? [] : [{ kind: 'line', text: line.replace('{day}', publishedOn) } as const]),
    text(
      `根据《中华人民共和国政府信息公开条例》（国令第711号）的要求，编制本报告。${periodSentence ?? ''}如有疑问，请与本机关联系（地址：青禾路18号，邮编：000018，电话：0000-5550142）。`,
    ),
    ...body({ ...options, publishedOn }, figures),
    ...(options.signedOn ? [{ kind: 'right', text: authority } as const] : []),
    ...(options.signedOn ? [{ kind: 'right', text: chineseDay(options.signedOn) } as const] : []),
  ]
  const read = [...figures].filter(([, { value }]) => value !== null)
  return {
    options,
    figures,
    blocks,
    expected: {
      form,
      year,
      authority,
      period: periodSentence === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` },
      publishedOn,
      cells: Object.fromEntries(read.map(([id, { value }]) => [id, value ?? 0])),
      missing: [...figures].filter(([, { value }]) => value === null).map(([id]) => id),
      findings: judge(form, figures),
      may: [],
      ...(options.overview === undefined && { claims: claimsOf(form, figures) }),
      unreadable: false,
    },
  }
}

/** The same report with some blocks changed. */
export const reblock = (made: Report, change: (blocks: readonly Block[]) => readonly Block[]): Report => ({
  ...made,
  blocks: change(made.blocks),
})

/** The same report with other expectations. */
export const expecting = (made: Report, change: Partial<ExpectedFile>): Report => ({
  ...made,
  expected: { ...made.expected, ...change },
})

// One wrong figure in the middle of long official sentences, on each form, in pages of several builds.
import { type Case, type Layout, merged, oneFile } from '../case.ts'
import { expecting, type Options, report } from '../document.ts'
import { consistent, type Figures } from '../figures.ts'
import { at } from '../prose.ts'
import { rng } from '../random.ts'
import type { ExpectedFinding } from '../rules.ts'

interface Compound {
  readonly name: string
  readonly options: Options
  /** The sentence with `by` added to the figure of `cell`. */
  readonly say: (figures: Figures, by: number) => string
  readonly cell: string
}

const bureau: Options = { form: '2021', year: 2024, authority: '清棠县发展和改革委员会' }
const city: Options = { form: '2019', year: 2019, authority: '云川市人民政府' }
const old: Options = { form: '2018', year: 2016, authority: '白榆区人民政府' }
const of = (figures: Figures, row: string): number => at(figures, `requests.${row}.total`)
const indicator = (figures: Figures, id: string): number => at(figures, `indicators.${id}`)

const compounds: readonly Compound[] = [
  {
    name: 'received-first',
    options: bureau,
    cell: 'requests.received.total',
    say: (f, by) =>
      `2024年，我委共收到政府信息公开申请${of(f, 'received') + by}件，同比增长12.3%，均按照《条例》规定的程序和时限予以答复。`,
  },
  {
    name: 'received-city',
    options: city,
    cell: 'requests.received.total',
    say: (f, by) =>
      `依申请公开方面，2019年全市共收到政府信息公开申请${of(f, 'received') + by}件，热点集中在征地拆迁、规划建设等方面。`,
  },
  {
    name: 'carried-out-last',
    options: bureau,
    cell: 'requests.carriedOut.total',
    say: (f, by) =>
      `全年新收政府信息公开申请${of(f, 'received')}件，上年度结转${of(f, 'carriedIn')}件，结转下年度继续办理${of(f, 'carriedOut') + by}件。`,
  },
  {
    name: 'carried-in-middle',
    options: city,
    cell: 'requests.carriedIn.total',
    say: (f, by) =>
      `全年新收政府信息公开申请${of(f, 'received')}件，上年结转${of(f, 'carriedIn') + by}件，已办结${of(f, 'handled')}件，其余依法延期。`,
  },
  {
    name: 'handled-after-received',
    options: bureau,
    cell: 'requests.handled.total',
    say: (f, by) =>
      `本年度共收到政府信息公开申请${of(f, 'received')}件，办结${of(f, 'handled') + by}件，未发生逾期。`,
  },
  {
    name: 'natural-persons',
    options: city,
    cell: 'requests.received.naturalPerson',
    say: (f, by) =>
      `全年共收到政府信息公开申请${of(f, 'received')}件，其中自然人申请${at(f, 'requests.received.naturalPerson') + by}件。`,
  },
  {
    name: 'reconsideration',
    options: city,
    cell: 'remedies.reconsideration.total',
    say: (f, by) =>
      `本年度因政府信息公开工作被申请行政复议${at(f, 'remedies.reconsideration.total') + by}件。`,
  },
  {
    name: 'direct-litigation',
    options: bureau,
    cell: 'remedies.litigationDirect.total',
    say: (f, by) =>
      `因政府信息公开未经复议直接起诉的行政诉讼${at(f, 'remedies.litigationDirect.total') + by}件。`,
  },
  {
    name: 'normative-documents',
    options: bureau,
    cell: 'proactive.normativeDocuments.made',
    say: (f, by) =>
      `本年制发行政规范性文件${at(f, 'proactive.normativeDocuments.made') + by}件，均同步发布解读。`,
  },
  {
    name: 'old-disclosed',
    options: old,
    cell: 'indicators.disclosed',
    say: (f, by) =>
      `2016年，全区主动公开政府信息${indicator(f, 'disclosed') + by}条，内容涵盖机构职能、政策法规、财政预决算等。`,
  },
  {
    name: 'old-wechat',
    options: old,
    cell: 'indicators.channel.wechat',
    say: (f, by) => `其中，通过政务微信公开政府信息${indicator(f, 'channel.wechat') + by}条。`,
  },
  {
    name: 'old-requests',
    options: old,
    cell: 'indicators.requests',
    say: (f, by) =>
      `2016年全区共受理政府信息公开申请${indicator(f, 'requests') + by}件，其中网络申请${indicator(f, 'requests.network')}件。`,
  },
  {
    name: 'old-network',
    options: old,
    cell: 'indicators.requests.network',
    say: (f, by) =>
      `全年收到政府信息公开申请${indicator(f, 'requests')}件，从形式上看，网络申请${indicator(f, 'requests.network') + by}件。`,
  },
  {
    name: 'old-training',
    options: old,
    cell: 'indicators.trainees',
    say: (f, by) =>
      `举办政府信息公开培训班${indicator(f, 'training')}次，接受培训${indicator(f, 'trainees') + by}人次。`,
  },
  {
    name: 'old-reconsideration',
    options: old,
    cell: 'indicators.reconsideration',
    say: (f, by) => `全年因政府信息公开申请行政复议${indicator(f, 'reconsideration') + by}件。`,
  },
]

const breaks = (page: string): string =>
  page.replace(/<\/p>\n<p>/g, '<br>\n').replaceAll('<p>　　', '<br>　　')
/** Lines of forty characters, as a PDF gives them, without a blank line anywhere. */
export const wrapped = (page: string): string =>
  page
    .split('\n')
    .map((line) =>
      line.length > 40 && !line.includes('|') ? (line.match(/.{1,40}/gu) ?? []).join('\n') : line,
    )
    .join('\n')
const layouts: readonly (readonly [string, Layout])[] = [
  ['html', merged],
  ['breaks', { html: {}, rewrite: breaks }],
  ['word', { html: { dress: 'word' } }],
  ['lines', { text: { cells: 'lines' } }],
  ['wrapped', { text: { cells: 'lines' }, rewrite: wrapped, file: 'wrapped.txt' }],
  ['paragraphs', { text: { cells: 'paragraphs' } }],
  ['bars', { text: { cells: 'bars' } }],
]

function one(
  { name, options, say, cell }: Compound,
  by: number,
  [what, layout]: readonly [string, Layout],
): Case {
  const figures = consistent(options.form, rng(31), 'city')
  const value = at(figures, cell)
  const finding: ExpectedFinding = {
    rule: 'narrative.table',
    severity: 'error',
    cells: [cell],
    expected: value,
    actual: value + by,
  }
  const made = report({
    ...options,
    figures,
    overview: (all) => [
      '我们认真贯彻各项决策部署，坚持以公开为常态、不公开为例外，全面提升公开质效，为高质量发展营造良好环境，切实保障人民群众的知情权、参与权、表达权和监督权。',
      say(all, by),
      '加强政策解读和回应关切，全年举办在线交流活动，组织各类宣传，进一步拓宽渠道，优化服务，方便群众查询获取信息，取得了较好的成效。',
    ],
  })
  return oneFile(
    `compound-${name}-${by === 0 ? 'right' : 'wrong'}-${what}`,
    'a figure claimed in the text equals the table’s',
    expecting(made, { findings: by === 0 ? [] : [finding], claims: [{ metric: cell, value: value + by }] }),
    layout,
  )
}

/** Each sentence wrong in every layout, and right in two of them. */
export const compoundCases = (): readonly Case[] =>
  compounds.flatMap((compound, n) => [
    ...layouts.map((layout) => one(compound, 3 + n, layout)),
    ...layouts.slice(n % 5, (n % 5) + 2).map((layout) => one(compound, 0, layout)),
  ])

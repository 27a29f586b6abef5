import { type AnnualReportForm, type FormId, forms } from '../../law/forms/annual-report/index.ts'

/** A printed cell: its words, and how many columns and rows it covers. */
export interface PrintedCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
  /** Set for a figure's cell. */
  readonly id?: string
}

export interface PrintedTable {
  readonly part: number
  readonly rows: readonly (readonly PrintedCell[])[]
}

/** The words printed in a figure's cell. */
export type Print = (cell: string) => string

const words = (text: string, columns = 1, rows = 1): PrintedCell => ({ text, columns, rows })
const figure = (id: string, print: Print, columns = 1): PrintedCell => ({
  text: print(id),
  columns,
  rows: 1,
  id,
})

/** The tables of a form as the official print lays them out, merged cells and all. */
export function printedTables(form: FormId, print: Print): PrintedTable[] {
  if (form === '2018') return [{ part: 0, rows: indicatorRows(print) }]
  return [
    { part: 1, rows: form === '2019' ? proactive2019(print) : proactive2021(print) },
    { part: 2, rows: requestRows(form, print) },
    { part: 3, rows: remedyRows(print) },
  ]
}

const block = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly [string, readonly string[]])[],
  print: Print,
  wide = 3,
): PrintedCell[][] => {
  const span = (count: number, at: number): number => (at === count - 1 ? wide - count + 1 : 1)
  return [
    [words(title, wide + 1)],
    [words('信息内容'), ...heads.map((head, at) => words(head, span(heads.length, at)))],
    ...rows.map(([label, ids]) => [
      words(label),
      ...ids.map((id, at) => figure(`proactive.${id}`, print, span(ids.length, at))),
    ]),
  ]
}
const of = (row: string, ...columns: string[]): string[] => columns.map((column) => `${row}.${column}`)

const proactive2019 = (print: Print): PrintedCell[][] => [
  ...block(
    '第二十条第（一）项',
    ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
    [
      ['规章', of('regulations', 'made', 'disclosed', 'disclosedTotal')],
      ['规范性文件', of('normativeDocuments', 'made', 'disclosed', 'disclosedTotal')],
    ],
    print,
  ),
  ...block(
    '第二十条第（五）项',
    ['上一年项目数量', '本年增/减', '处理决定数量'],
    [
      ['行政许可', of('licences', 'previousItems', 'change', 'decisions')],
      ['其他对外管理服务事项', of('otherServices', 'previousItems', 'change', 'decisions')],
    ],
    print,
  ),
  ...block(
    '第二十条第（六）项',
    ['上一年项目数量', '本年增/减', '处理决定数量'],
    [
      ['行政处罚', of('penalties', 'previousItems', 'change', 'decisions')],
      ['行政强制', of('coerciveMeasures', 'previousItems', 'change', 'decisions')],
    ],
    print,
  ),
  ...block(
    '第二十条第（八）项',
    ['上一年项目数量', '本年增/减'],
    [['行政事业性收费', of('charges', 'previousItems', 'change')]],
    print,
  ),
  ...block(
    '第二十条第（九）项',
    ['采购项目数量', '采购总金额'],
    [['政府集中采购', of('procurement', 'items', 'amount')]],
    print,
  ),
]
const proactive2021 = (print: Print): PrintedCell[][] => [
  ...block(
    '第二十条第（一）项',
    ['本年制发件数', '本年废止件数', '现行有效件数'],
    [
      ['规章', of('regulations', 'made', 'repealed', 'inForce')],
      ['行政规范性文件', of('normativeDocuments', 'made', 'repealed', 'inForce')],
    ],
    print,
  ),
  ...block('第二十条第（五）项', ['本年处理决定数量'], [['行政许可', of('licences', 'decisions')]], print),
  ...block(
    '第二十条第（六）项',
    ['本年处理决定数量'],
    [
      ['行政处罚', of('penalties', 'decisions')],
      ['行政强制', of('coerciveMeasures', 'decisions')],
    ],
    print,
  ),
  ...block(
    '第二十条第（八）项',
    ['本年收费金额（单位：万元）'],
    [['行政事业性收费', of('charges', 'amount')]],
    print,
  ),
]

const columnIds = [
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
  'total',
]

function requestRows(form: '2019' | '2021', print: Print): PrintedCell[][] {
  const header = [
    [
      words('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      words('申请人情况', 7),
    ],
    [words('自然人', 1, 2), words('法人或其他组织', 5), words('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((label) => words(label)),
  ]
  const table: { rows: AnnualReportForm['tables'][string] } = { rows: forms[form].tables.requests }
  const rows = table.rows.kind === 'grid' ? Object.entries(table.rows.rows) : []
  const results = rows.filter(([, row]) => row.under !== undefined)
  const seen = new Set<string>()
  return [
    ...header,
    ...rows.map(([id, row]) => {
      const figures = columnIds.map((column) => figure(`requests.${id}.${column}`, print))
      const [result, group] = row.under ?? []
      const printed = row.printed ?? row.label
      const lead: PrintedCell[] = []
      if (result !== undefined && !seen.has(result)) lead.push(words(result, 1, results.length))
      if (result !== undefined) seen.add(result)
      if (group !== undefined && !seen.has(group))
        lead.push(words(group, 1, results.filter(([, { under }]) => under?.[1] === group).length))
      if (group !== undefined) seen.add(group)
      return [...lead, words(printed, result === undefined ? 3 : group === undefined ? 2 : 1), ...figures]
    }),
  ]
}

function remedyRows(print: Print): PrintedCell[][] {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const ids = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
  return [
    [words('行政复议', 5, 2), words('行政诉讼', 10)],
    [words('未经复议直接起诉', 5), words('复议后起诉', 5)],
    [...results, ...results, ...results].map((label) => words(label)),
    ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].flatMap((row) =>
      ids.map((id) => figure(`remedies.${row}.${id}`, print)),
    ),
  ]
}

/** Headings of the 2018 table that carry no figure, before the cell they stand over. */
const headings: Readonly<Record<string, string>> = {
  disclosed: '一、主动公开情况',
  'channel.gazette': '（二）通过不同渠道和方式公开政府信息的情况',
  responses: '二、回应解读情况',
  'press.conferences': '（二）通过不同渠道和方式回应解读的情况',
  requests: '三、依申请公开情况',
  offices: '八、机构建设和保障经费情况',
  meetings: '九、政府信息公开会议和培训情况',
}
const explained: Readonly<Record<string, string>> = {
  disclosed: '（不同渠道和方式公开相同信息计1条）',
  responses: '（不同方式回应同一热点或舆情计1次）',
  'staff.fullTime': '（不包括政府公报及政府网站工作人员数）',
}

function indicatorRows(print: Print): PrintedCell[][] {
  return [
    [words('统计指标'), words('单位'), words('统计数')],
    ...Object.entries<{ label: string; unit?: string }>(forms['2018'].tables.indicators.cells).flatMap(
      ([id, { label, unit }]) => {
        const heading = headings[id]
        const printed = label
          .replace(/^[一二三四五六七八九](?=\()/, '')
          .replace(/^\([一二三四五六七八九]\)(?=\d)/, '')
        const row = [
          words(printed + (explained[id] ?? '')),
          words(unit ?? ''),
          figure(`indicators.${id}`, print),
        ]
        return heading === undefined ? [row] : [[words(heading), words(''), words('')], row]
      },
    ),
  ]
}

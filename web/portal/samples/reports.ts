import { type AnnualReportForm, cellsOfForm, forms } from '../../../src/law/forms/annual-report/index.ts'
import type { Cells, ReportCheckResult } from '../props.ts'
import { type PageSample, sample } from './sample.ts'

/** Invented figures that balance: two requests of natural persons carried in, one carried out. */
function figures(form: AnnualReportForm): Cells {
  const cells = Object.fromEntries(cellsOfForm(form).map((cell): [string, number | null] => [cell, 0]))
  const fill = (row: string, naturalPerson: number, business: number): void => {
    cells[`requests.${row}.naturalPerson`] = naturalPerson
    cells[`requests.${row}.business`] = business
    cells[`requests.${row}.total`] = naturalPerson + business
  }
  fill('received', 31, 6)
  fill('carriedIn', 2, 0)
  fill('granted', 20, 4)
  fill('partial', 4, 1)
  fill('withheld.internal', 3, 0)
  fill('unavailable.notHeld', 5, 1)
  fill('handled', 32, 6)
  fill('carriedOut', 1, 0)
  return {
    ...cells,
    'proactive.normativeDocuments.made': 4,
    'proactive.normativeDocuments.repealed': 2,
    'proactive.normativeDocuments.inForce': 23,
    'proactive.licences.decisions': 3182,
    'proactive.penalties.decisions': 211,
    'proactive.coerciveMeasures.decisions': 9,
    'proactive.charges.amount': 184.21,
    'proactive.regulations.made': null,
    'remedies.reconsideration.upheld': 2,
    'remedies.reconsideration.total': 2,
    'remedies.litigationDirect.upheld': 78,
    'remedies.litigationDirect.corrected': 24,
    'remedies.litigationDirect.otherResult': 12,
    'remedies.litigationDirect.pending': 65,
    'remedies.litigationDirect.total': 178,
  }
}

const cells = figures(forms['2021'])
const good = { ...cells, 'remedies.litigationDirect.total': 179 }
const head = {
  column: { name: '政府信息公开年报', description: '各年度报告', keywords: ['年报'], type: '信息公开年报' },
}

const form = {
  action: '/report-check',
  accept: '.docx,.pdf,.html,.txt',
  maxBytes: 20_971_520,
  maxFiles: 10,
  problems: [],
} as const

const checked: ReportCheckResult = {
  id: 'r1',
  file: '云溪县2025年年报.docx',
  authority: '云溪县人民政府',
  year: 2025,
  form: '2021',
  formLabel: '国办公开办函〔2021〕30号规定的格式（2021年度起使用）',
  period: '2025年1月1日至2025年12月31日',
  publishedOn: '2026-03-20',
  cells,
  missing: [
    {
      table: '二、主动公开政府信息情况',
      cells: [{ id: 'proactive.regulations.made', label: '规章 本年制发件数' }],
    },
  ],
  findings: [
    {
      number: 1,
      rule: 'remedies.total',
      severity: 'error',
      message: '未经复议直接起诉：结果维持78+结果纠正24+其他结果12+尚未审结65=179，表中总计为178。',
      cells: ['total', 'upheld', 'corrected', 'otherResult', 'pending'].map(
        (column) => `remedies.litigationDirect.${column}`,
      ),
      sides: '各项相加179，表中总计178',
      basis: '国办公开办函〔2021〕30号',
      isInSource: true,
    },
    {
      number: 2,
      rule: 'narrative.table',
      severity: 'error',
      message: '正文称收到申请39件，表中本年新收总计为37件。',
      cells: ['requests.received.total'],
      sides: '表中37，正文39',
      sentence: { before: '2025年，全县共', claim: '收到依申请公开39件', after: '，均已按期答复。' },
      isInSource: true,
    },
  ],
  counts: { error: 2, warning: 0, note: 0 },
  source: {
    cutAt: null,
    blocks: [
      {
        kind: 'text',
        runs: [
          { text: '2025年，全县共' },
          { text: '收到依申请公开39件', findings: [2], severity: 'error', anchors: [2] },
          { text: '，均已按期答复。' },
        ],
      },
      {
        kind: 'table',
        rows: [
          [
            { runs: [{ text: '未经复议直接起诉' }], columns: 5, rows: 1 },
            { runs: [{ text: '备注' }], columns: 1, rows: 2 },
          ],
          ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => ({
            runs: [{ text }],
            columns: 1,
            rows: 1,
          })),
          ['78', '24', '12', '65', '178', '无'].map((text, at) => ({
            columns: 1,
            rows: 1,
            runs: [
              at === 4
                ? {
                    text,
                    findings: [1],
                    severity: 'error',
                    anchors: [1],
                    cell: 'remedies.litigationDirect.total',
                  }
                : { text },
            ],
          })),
        ],
      },
    ],
  },
  unreadable: null,
  asText: '云溪县人民政府 2025年 年报核查\n1. 未经复议直接起诉：应为179，实为178。\n2. 正文39件，表中37件。',
  json: { href: 'data:application/json;base64,e30K', name: '云溪县2025年年报-核查.json' },
}

const unread: Partial<ReportCheckResult> = {
  file: '扫描件.png',
  findings: [],
  unreadable: { why: '文件是图片，无法读取。', next: '请上传文字版报告。' },
}

export const reportSamples = (): readonly PageSample[] => [
  sample(
    'annual-report',
    '云溪县2025年政府信息公开工作年度报告',
    {
      title: '云溪县2025年政府信息公开工作年度报告',
      authority: '云溪县人民政府',
      year: 2025,
      form: '2021',
      publishedOn: '2026-03-20',
      lead: '本报告统计期限为2025年1月1日至12月31日。',
      sections: [
        {
          id: 's1',
          heading: '一、总体情况',
          html: '<p>2025年全县主动公开政府信息698条，收到依申请公开37件，全部按期答复。</p>',
        },
        { id: 's2', heading: '二、主动公开政府信息情况', tables: ['proactive'] },
        { id: 's3', heading: '三、收到和处理政府信息公开申请情况', tables: ['requests'] },
        { id: 's4', heading: '四、政府信息公开行政复议、行政诉讼情况', tables: ['remedies'] },
        {
          id: 's5',
          heading: '五、存在的主要问题及改进情况',
          html: '<p>部分乡镇公开不够及时，已按月提醒。</p>',
        },
        { id: 's6', heading: '六、其他需要报告的事项', html: '<p>没有收取信息处理费。</p>' },
      ],
      cells: good,
      footnotes: { 'proactive.licences.decisions': '含省级系统办理、由县级部门申报的2,904件。' },
      previous: { year: 2024, cells: good },
      downloads: [
        { name: '年度报告', href: '/reports/2025.docx', type: 'Word', size: 48_000 },
        { name: '年度报告', href: '/reports/2025.pdf', type: 'PDF', size: 210_000 },
        { name: '报告数据', href: '/reports/2025.json', type: 'JSON', size: 12_000 },
      ],
      history: [{ on: '2026-03-20', what: '公布' }],
      checks: { state: { label: '全部成立', tone: 'good' } },
    },
    head,
  ),
  sample(
    'annual-report',
    '云溪县2018年年度报告（旧表）',
    {
      title: '云溪县2018年政府信息公开工作年度报告',
      authority: '云溪县人民政府',
      year: 2018,
      form: '2018',
      sections: [{ id: 's1', heading: '政府信息公开情况统计表', tables: ['indicators'] }],
      cells: { 'indicators.disclosed': 3054, 'indicators.fees': 0 },
      downloads: [],
    },
    head,
  ),
  sample(
    'annual-reports',
    '政府信息公开年度报告',
    {
      years: [2025, 2024, 2023].map((year) => ({
        label: `${year}年`,
        href: `?year=${year}`,
        ...(year === 2025 && { current: true }),
      })),
      year: 2025,
      summary: [
        { term: '应公布', value: '4 个单位' },
        { term: '已公布', value: '3 个单位' },
      ],
      groups: [
        {
          label: '本级政府',
          reports: [{ authority: '云溪县人民政府', href: '/reports/1', publishedOn: '2026-03-20' }],
        },
        {
          label: '政府部门',
          reports: [
            { authority: '云溪县财政局', href: '/reports/2', publishedOn: '2026-01-22' },
            { authority: '云溪县水利局', href: '/reports/3', publishedOn: '2026-02-06', late: true },
            { authority: '云溪县教育局' },
          ],
        },
      ],
    },
    head,
  ),
  sample('report-check', '年报核查', { ...form, results: [] }),
  sample('report-check', '年报核查结果', { ...form, results: [checked] }),
  sample('report-check', '年报核查：多份', {
    ...form,
    problems: [{ field: 'file', message: '一次最多核查10份，请分几次核查' }],
    results: [checked, { ...checked, ...unread, id: 'r2' }],
  }),
]

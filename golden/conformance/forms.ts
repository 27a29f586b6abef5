// The three forms as the conformance set knows them: written from the contract, not from the engine's own data.
export type FormId = '2018' | '2019' | '2021'
export type TableForm = '2019' | '2021'

export const columns = {
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicWelfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganisation: '其他',
  total: '总计',
} as const
export const columnIds = Object.keys(columns)
export const partColumns = columnIds.slice(0, 6)

/** Rows of table three that stand under a number of their own in （三） to （六）. */
export interface Group {
  readonly label: string
  readonly rows: readonly (readonly [id: string, label: string])[]
}
const shared: readonly Group[] = [
  {
    label: '（三）不予公开',
    rows: [
      ['withheld.stateSecret', '1.属于国家秘密'],
      ['withheld.forbiddenByLaw', '2.其他法律行政法规禁止公开'],
      ['withheld.security', '3.危及“三安全一稳定”'],
      ['withheld.thirdParty', '4.保护第三方合法权益'],
      ['withheld.internal', '5.属于三类内部事务信息'],
      ['withheld.process', '6.属于四类过程性信息'],
      ['withheld.enforcementFile', '7.属于行政执法案卷'],
      ['withheld.inquiry', '8.属于行政查询事项'],
    ],
  },
  {
    label: '（四）无法提供',
    rows: [
      ['unavailable.notHeld', '1.本机关不掌握相关政府信息'],
      ['unavailable.notReady', '2.没有现成信息需要另行制作'],
      ['unavailable.unclear', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    label: '（五）不予处理',
    rows: [
      ['notProcessed.petition', '1.信访举报投诉类申请'],
      ['notProcessed.repeated', '2.重复申请'],
      ['notProcessed.publication', '3.要求提供公开出版物'],
      ['notProcessed.excessive', '4.无正当理由大量反复申请'],
      ['notProcessed.reconfirm', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
]
const other2021: Group = {
  label: '（六）其他处理',
  rows: [
    ['other.notSupplemented', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['other.unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['other.misc', '3.其他'],
  ],
}
export const groups = (form: TableForm): readonly Group[] =>
  form === '2021' ? [...shared, other2021] : shared

/** Rows whose sum is 三（七）总计. */
export const outcomeRows = (form: TableForm): readonly string[] => [
  'granted',
  'partial',
  ...groups(form).flatMap((group) => group.rows.map(([id]) => id)),
  ...(form === '2019' ? ['other'] : []),
]
export const requestRows = (form: TableForm): readonly string[] => [
  'received',
  'carriedIn',
  ...outcomeRows(form),
  'handled',
  'carriedOut',
]

export const remedyGroups = {
  reconsideration: '行政复议',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReconsideration: '复议后起诉',
} as const
export const remedyColumns = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
  pending: '尚未审结',
  total: '总计',
} as const

/** One block of table two: its article, its header row and its rows. */
export interface Block {
  readonly article: string
  readonly heads: readonly (readonly [suffix: string, label: string])[]
  readonly rows: readonly (readonly [id: string, label: string])[]
}
const items = [
  ['previousItems', '上一年项目数量'],
  ['change', '本年增/减'],
  ['decisions', '处理决定数量'],
] as const
export const blocks: Readonly<Record<TableForm, readonly Block[]>> = {
  '2019': [
    {
      article: '第二十条第（一）项',
      heads: [
        ['made', '本年新制作数量'],
        ['disclosed', '本年新公开数量'],
        ['disclosedTotal', '对外公开总数量'],
      ],
      rows: [
        ['regulations', '规章'],
        ['normativeDocuments', '规范性文件'],
      ],
    },
    {
      article: '第二十条第（五）项',
      heads: items,
      rows: [
        ['licences', '行政许可'],
        ['otherServices', '其他对外管理服务事项'],
      ],
    },
    {
      article: '第二十条第（六）项',
      heads: items,
      rows: [
        ['penalties', '行政处罚'],
        ['coerciveMeasures', '行政强制'],
      ],
    },
    { article: '第二十条第（八）项', heads: items.slice(0, 2), rows: [['charges', '行政事业性收费']] },
    {
      article: '第二十条第（九）项',
      heads: [
        ['items', '采购项目数量'],
        ['amount', '采购总金额（万元）'],
      ],
      rows: [['procurement', '政府集中采购']],
    },
  ],
  '2021': [
    {
      article: '第二十条第（一）项',
      heads: [
        ['made', '本年制发件数'],
        ['repealed', '本年废止件数'],
        ['inForce', '现行有效件数'],
      ],
      rows: [
        ['regulations', '规章'],
        ['normativeDocuments', '行政规范性文件'],
      ],
    },
    {
      article: '第二十条第（五）项',
      heads: [['decisions', '本年处理决定数量']],
      rows: [['licences', '行政许可']],
    },
    {
      article: '第二十条第（六）项',
      heads: [['decisions', '本年处理决定数量']],
      rows: [
        ['penalties', '行政处罚'],
        ['coerciveMeasures', '行政强制'],
      ],
    },
    {
      article: '第二十条第（八）项',
      heads: [['amount', '本年收费金额（单位：万元）']],
      rows: [['charges', '行政事业性收费']],
    },
  ],
}

import type { FormCell, GridTable } from './shape.ts'

/** 申请人情况: the six applicant columns, then their total. */
export const requestColumns = {
  naturalPerson: { label: '自然人' },
  business: { label: '商业企业', under: ['法人或其他组织'] },
  research: { label: '科研机构', under: ['法人或其他组织'] },
  publicWelfare: { label: '社会公益组织', under: ['法人或其他组织'] },
  legalService: { label: '法律服务机构', under: ['法人或其他组织'] },
  otherOrganisation: { label: '其他', under: ['法人或其他组织'] },
  total: { label: '总计' },
} as const satisfies Record<string, FormCell>

const before = {
  received: { label: '一、本年新收政府信息公开申请数量' },
  carriedIn: { label: '二、上年结转政府信息公开申请数量' },
  granted: { label: '三(一)予以公开', under: ['三、本年度办理结果'], printed: '（一）予以公开' },
  partial: {
    label: '三(二)部分公开',
    under: ['三、本年度办理结果'],
    printed: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  },
  'withheld.stateSecret': {
    label: '三(三)1.属于国家秘密',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '1.属于国家秘密',
  },
  'withheld.forbiddenByLaw': {
    label: '三(三)2.其他法律行政法规禁止公开',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '2.其他法律行政法规禁止公开',
  },
  'withheld.security': {
    label: '三(三)3.危及“三安全一稳定”',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '3.危及“三安全一稳定”',
  },
  'withheld.thirdParty': {
    label: '三(三)4.保护第三方合法权益',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '4.保护第三方合法权益',
  },
  'withheld.internal': {
    label: '三(三)5.属于三类内部事务信息',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '5.属于三类内部事务信息',
  },
  'withheld.process': {
    label: '三(三)6.属于四类过程性信息',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '6.属于四类过程性信息',
  },
  'withheld.enforcementFile': {
    label: '三(三)7.属于行政执法案卷',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '7.属于行政执法案卷',
  },
  'withheld.inquiry': {
    label: '三(三)8.属于行政查询事项',
    under: ['三、本年度办理结果', '（三）不予公开'],
    printed: '8.属于行政查询事项',
  },
  'unavailable.notHeld': {
    label: '三(四)1.本机关不掌握相关政府信息',
    under: ['三、本年度办理结果', '（四）无法提供'],
    printed: '1.本机关不掌握相关政府信息',
  },
  'unavailable.notReady': {
    label: '三(四)2.没有现成信息需要另行制作',
    under: ['三、本年度办理结果', '（四）无法提供'],
    printed: '2.没有现成信息需要另行制作',
  },
  'unavailable.unclear': {
    label: '三(四)3.补正后申请内容仍不明确',
    under: ['三、本年度办理结果', '（四）无法提供'],
    printed: '3.补正后申请内容仍不明确',
  },
  'notProcessed.petition': {
    label: '三(五)1.信访举报投诉类申请',
    under: ['三、本年度办理结果', '（五）不予处理'],
    printed: '1.信访举报投诉类申请',
  },
  'notProcessed.repeated': {
    label: '三(五)2.重复申请',
    under: ['三、本年度办理结果', '（五）不予处理'],
    printed: '2.重复申请',
  },
  'notProcessed.publication': {
    label: '三(五)3.要求提供公开出版物',
    under: ['三、本年度办理结果', '（五）不予处理'],
    printed: '3.要求提供公开出版物',
  },
  'notProcessed.excessive': {
    label: '三(五)4.无正当理由大量反复申请',
    under: ['三、本年度办理结果', '（五）不予处理'],
    printed: '4.无正当理由大量反复申请',
  },
  'notProcessed.reconfirm': {
    label: '三(五)5.要求行政机关确认或重新出具已获取信息',
    under: ['三、本年度办理结果', '（五）不予处理'],
    printed: '5.要求行政机关确认或重新出具已获取信息',
  },
} as const satisfies Record<string, FormCell>

const after = {
  handled: { label: '三(七)总计', under: ['三、本年度办理结果'], printed: '（七）总计' },
  carriedOut: { label: '四、结转下年度继续办理' },
} as const satisfies Record<string, FormCell>

const caption = '三、收到和处理政府信息公开申请情况'

/** 收到和处理政府信息公开申请情况, reports of 2019 and 2020: 其他处理 is one line. */
export const requests2019 = {
  kind: 'grid',
  caption,
  rows: {
    ...before,
    other: { label: '三(六)其他处理', under: ['三、本年度办理结果'], printed: '（六）其他处理' },
    ...after,
  },
  columns: requestColumns,
} as const satisfies GridTable

/** The same, reports of 2021 and after: 其他处理 has three lines. */
export const requests2021 = {
  kind: 'grid',
  caption,
  rows: {
    ...before,
    'other.notSupplemented': {
      label: '三(六)1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      under: ['三、本年度办理结果', '（六）其他处理'],
      printed: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    },
    'other.unpaid': {
      label: '三(六)2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      under: ['三、本年度办理结果', '（六）其他处理'],
      printed: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    },
    'other.misc': {
      label: '三(六)3.其他',
      under: ['三、本年度办理结果', '（六）其他处理'],
      printed: '3.其他',
    },
    ...after,
  },
  columns: requestColumns,
} as const satisfies GridTable

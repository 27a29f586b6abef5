/** What the kinds of acts are called. A kind that has no name here is shown as it is recorded. */
const subjects: Readonly<Record<string, string>> = {
  account: '账号',
  'annual-report': '年度报告',
  authority: '机关',
  calendar: '节假日安排',
  catalogue: '公开目录',
  column: '栏目',
  declaration: '申报',
  document: '信息',
  message: '信件',
  office: '内设机构',
  person: '人员',
  post: '岗位',
  request: '申请',
  session: '登录',
  site: '站点设置',
  tenant: '站点',
}

const deeds: Readonly<Record<string, string>> = {
  accepted: '采纳',
  added: '新增',
  appointed: '任职',
  approved: '审定',
  'applicant-revealed': '查看申请人信息',
  'calendar-loaded': '录入节假日安排',
  changed: '修改',
  clarified: '收到补正',
  'clarification-asked': '告知补正',
  closed: '撤销',
  confirmed: '确认收到',
  'consultation-received': '收到征求意见的答复',
  consulted: '征求意见',
  corrected: '更正',
  'correction-opened': '启动勘误',
  delivered: '登记送达',
  discarded: '删除草稿',
  drafted: '起草',
  edited: '修改',
  enrolled: '绑定动态口令',
  'enrolment-started': '开始绑定动态口令',
  expired: '到期失效',
  explained: '说明核查发现',
  extended: '延期',
  'fee-notified': '通知缴费',
  'fee-paid': '登记缴费',
  'file-added': '添加附件',
  filed: '定为不公开并归档',
  lapsed: '逾期未补正，终结',
  left: '离任',
  opened: '建立',
  'opinion-recorded': '登记意见',
  passed: '审核通过',
  'password-changed': '修改密码',
  'password-reset': '重设密码',
  'post-switched': '切换岗位',
  received: '收到',
  refused: '未成功',
  released: '发布',
  renamed: '更名',
  repealed: '标注废止',
  replied: '答复',
  'reply-drafted': '拟稿',
  'reply-file-added': '添加答复附件',
  'reply-returned': '退回答复稿',
  'reply-submitted': '答复稿送审',
  resent: '重新发送',
  returned: '退回',
  revoked: '撤销',
  'roles-granted': '授权',
  saved: '保存',
  scheduled: '定时发布',
  'second-factor-reset': '重设动态口令',
  seeded: '建立法定栏目',
  'sent-back': '退回修改',
  submitted: '送审',
  suspended: '中止',
  taken: '承办',
  unscheduled: '取消定时',
  withdrawn: '撤回',
}

const whole: Readonly<Record<string, string>> = {
  'account.opened': '开通账号',
  'session.closed': '退出登录',
  'session.opened': '登录',
  'session.post-switched': '切换岗位',
  'session.refused': '登录未成功',
}

/** 「信息：发布」 for `document.released`. */
export function actInWords(kind: string): string {
  const dot = kind.indexOf('.')
  const deed = deeds[kind.slice(dot + 1)]
  const subject = subjects[kind.slice(0, dot)]
  return whole[kind] ?? (subject && deed ? `${subject}：${deed}` : kind)
}

/** 「信息」 for `document`. */
export const subjectInWords = (kind: string): string => subjects[kind] ?? kind

/** Choices of the filter: the first part of a kind. */
export const actFilters = Object.entries(subjects)
  .filter(([value]) => value !== 'column' && value !== 'tenant' && value !== 'calendar')
  .map(([value, label]) => ({ value, label }))

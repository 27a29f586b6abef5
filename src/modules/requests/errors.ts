import type { Refusals } from '../../kernel/result.ts'

/** Refusals of this module: what it says, where the law says so, and what to do. Codes are never reused. */
export const refusals = {
  'REQ-NOT-FOUND': { status: 404, zh: '没有找到这件申请，可能不属于您所在的机关' },
  'REQ-STATE': { status: 409, zh: '当前状态是“{state}”，不能进行这项操作；请刷新后查看可以办理的事项' },
  'REQ-AUTHORITY-UNKNOWN': { status: 422, zh: '没有这个受理机关，请重新选择' },
  'REQ-FORM-REUSED': {
    status: 409,
    zh: '这份表单已经提交过一件申请。如果要另提一件，请核对内容后再次提交',
  },
  'REQ-SECRET-MARK': {
    status: 422,
    zh: '内容带有“{mark}”字样。本系统不得录入涉密、敏感信息，请删除后再提交',
  },
  'REQ-DAY-FUTURE': { status: 422, zh: '日期不能晚于今天（{today}）' },
  'REQ-DAY-ORDER': { status: 422, zh: '日期不能早于{from}' },
  'REQ-NOT-CONFIRMABLE': {
    status: 422,
    zh: '当面提交和签收的邮件以提交、签收之日为收到之日，不需要双方确认',
    cite: 'foi-reg-2019/31',
  },
  'REQ-CLARIFICATION-ONCE': {
    status: 409,
    zh: '已经告知过补正。补正应当一次性告知，不能再次要求',
    cite: 'foi-reg-2019/30',
  },
  'REQ-CLARIFICATION-LATE': {
    status: 409,
    zh: '补正应当在收到申请之日起7个工作日内告知，期限到{until}为止，已经超过',
    cite: 'foi-reg-2019/30',
  },
  'REQ-CLARIFICATION-PERIOD': {
    status: 422,
    zh: '补正期限应当合理：请定在{from}至{to}之间',
    cite: 'foi-reg-2019/30',
  },
  'REQ-CLARIFIED-LATE': {
    status: 422,
    zh: '补正期限到{until}为止，已经超过；申请人有正当理由的，请写明理由',
    cite: 'foi-reg-2019/30',
  },
  'REQ-EXTENDED-ALREADY': { status: 409, zh: '已经延长过一次，不能再次延长', cite: 'foi-reg-2019/33.2' },
  'REQ-EXTENSION-LIMIT': {
    status: 422,
    zh: '延长的期限最长不得超过{max}个工作日',
    cite: 'foi-reg-2019/33.2',
  },
  'REQ-EXTENSION-EXPIRED': {
    status: 409,
    zh: '答复期限已于{due}届满，不能再延长；延长应当在期限届满前告知申请人',
    cite: 'foi-reg-2019/33.2',
  },
  'REQ-CONSULTATION-UNKNOWN': { status: 404, zh: '没有这次征求意见，或者已经有了结果' },
  'REQ-CONSULTATION-EARLY': {
    status: 409,
    zh: '对方的答复期限到{until}为止，未满期限不能按逾期未答复处理',
    cite: 'foi-reg-2019/32',
  },
  'REQ-OPINION-REASON': {
    status: 422,
    zh: '对方不同意公开的，请写明其理由；理由合理的才不予公开',
    cite: 'foi-reg-2019/32',
  },
  'REQ-FEE-ONCE': { status: 409, zh: '已经发出过收费通知', cite: 'fee-measures-2020/3' },
  'REQ-FEE-LATE': {
    status: 409,
    zh: '收费通知应当在答复期限内发出，期限已于{due}届满',
    cite: 'fee-measures-2020/6',
  },
  'REQ-FEE-FREE': {
    status: 422,
    zh: '这个数量在免费范围内，不能收取信息处理费',
    cite: 'fee-measures-2020/3',
  },
  'REQ-PAID-LATE': { status: 422, zh: '缴费期限到{until}为止，已经超过', cite: 'fee-measures-2020/6' },
  'REQ-LAPSE-EARLY': { status: 409, zh: '期限到{until}为止，未满期限不能视为放弃申请' },
  'REQ-CALENDAR-PROVISIONAL': {
    status: 409,
    zh: '{year}年的节假日安排尚未收录，期限未定；请先录入国务院办公厅的通知',
    cite: 'holiday-measures/7',
  },
  'REQ-REPLY-FIELD': { status: 422, zh: '答复内容还缺“{field}”' },
  'REQ-OUTCOME-NOT-DRAFTABLE': {
    status: 422,
    zh: '这种办理结果由撤回、逾期不补正或者逾期不缴费形成，不能拟稿',
  },
  'REQ-STILL-UNCLEAR-EARLY': {
    status: 422,
    zh: '没有告知补正并收到补正的，不能以“补正后仍不明确”答复',
    cite: 'foi-reg-2019/30',
  },
  'REQ-SAME-PERSON': { status: 403, zh: '拟稿人不能审签自己的稿件，请由另一位负责人审签' },
  'REQ-REMEDIES-MISSING': {
    status: 409,
    zh: '本机关没有设置{what}，答复不能制发；请系统管理员在“系统管理—机构设置—救济渠道”中补充',
    cite: 'reconsideration-2023/23',
  },
  'REQ-PREFIX-MISSING': {
    status: 409,
    zh: '本机关没有设置发文机关代字，文书不能编号；请系统管理员在“系统管理—机构设置”中补充',
  },
  'REQ-DELIVERY-DAY': { status: 422, zh: '请填写{what}' },
  'REQ-OUTCOME-SAME': { status: 422, zh: '更正后的办理结果与原来相同，没有变化' },
  'REQ-LETTER-NOT-FOUND': { status: 404, zh: '没有找到这份文书' },
  'REQ-ATTACHMENT-NOT-FOUND': { status: 404, zh: '没有找到这份附件' },
  'REQ-FOLLOW-WRONG': { status: 404, zh: '编号或者查询码不对，请核对回执后重新输入' },
  'REQ-CALENDAR-PUBLISHED': { status: 409, zh: '{year}年的节假日安排已经随系统收录，不需要录入' },
  'REQ-CALENDAR-GAP': { status: 422, zh: '请先录入{year}年的节假日安排' },
  'REQ-CALENDAR-DAY': {
    status: 422,
    zh: '{day}不对：放假日应在{year}年之内（或者上一年12月），上班日还应是周六、周日，两者不能重复',
  },
} as const satisfies Refusals<string>

export type RequestRefusal = keyof typeof refusals

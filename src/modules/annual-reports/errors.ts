import type { Refusal } from '../../kernel/result.ts'

/** Refusals of annual reports. */
export const reportRefusals = {
  'REPORT-NOT-FOUND': { status: 404, zh: '没有找到这份年度报告' },
  'REPORT-OTHER-AUTHORITY': {
    status: 403,
    zh: '只能办理本机关的年度报告；政府办公厅（室）可以办理所属机关的年度报告',
  },
  'REPORT-EXISTS': { status: 409, zh: '{year}年度的报告已经建立，请打开继续办理' },
  'REPORT-YEAR': { status: 422, zh: '{year}年度还没有开始，或者早于年度报告制度' },
  'REPORT-STATE': { status: 409, zh: '年度报告当前不能这样办理，请刷新后查看最新状态' },
  'REPORT-CHANGED': { status: 409, zh: '年度报告刚刚被他人修改，请刷新后再改' },
  'REPORT-YEAR-OPEN': { status: 422, zh: '统计期限到{to}为止，期满后才能结账送审', cite: 'foi-reg-2019/49' },
  'REPORT-BLOCKED': {
    status: 422,
    zh: '有 {count} 处不符合法定格式的要求，须先改正：{first}',
    cite: 'foi-reg-2019/50',
  },
  'REPORT-UNEXPLAINED': { status: 422, zh: '有 {count} 处核查发现还没有说明：{first}' },
  'REPORT-NO-FINDING': { status: 409, zh: '这处发现已经不存在或者数据已变，请刷新' },
  'REPORT-SELF-REVIEW': { status: 403, zh: '送审人不能审定或者发布自己送审的报告，请由其他人办理' },
  'REPORT-NOT-AS-APPROVED': { status: 409, zh: '内容与审定时不一致，不能发布，请重新送审' },
} as const satisfies Record<string, Refusal>

import type { Refusal } from '../../kernel/result.ts'

/** Refusals of the ledger. */
export const ledgerRefusals = {
  'DECL-NOT-FOUND': { status: 404, zh: '没有找到这条申报，可能已被移动' },
  'DECL-OTHER-AUTHORITY': { status: 403, zh: '只能办理本机关的申报；政府办公厅（室）可以办理所属机关的申报' },
  'DECL-STATE': { status: 409, zh: '这条申报当前不能这样办理，请刷新后查看最新状态' },
  'DECL-CHANGED': { status: 409, zh: '这条申报刚刚被他人修改，请刷新后再改' },
  'DECL-SELF-REVIEW': { status: 403, zh: '申报人不能审核自己的申报，请由其他人审核' },
  'DECL-DIMENSIONS': { status: 422, zh: '「{measure}」须填写并且只能填写规定的分类：{problem}' },
  'DECL-PERIOD': { status: 422, zh: '申报数的起止日期须在同一年内，且起不晚于止；跨年的请分年申报' },
  'DECL-FUTURE': { status: 422, zh: '统计期限还没有结束（{to}），届时再申报' },
  'DECL-FRACTION': { status: 422, zh: '数值须为不等于零的整数（金额以分计）' },
} as const satisfies Record<string, Refusal>

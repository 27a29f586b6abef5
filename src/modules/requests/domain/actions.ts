import type { Action, State } from './lifecycle.ts'

/** What staff read on the button, and the policy that the act needs. */
export const actionTexts = {
  confirm: { label: '确认收到', policy: 'request.register' },
  suspend: { label: '转为待确认', policy: 'request.register' },
  take: { label: '承办', policy: 'request.register' },
  'ask-clarification': { label: '告知补正', policy: 'request.handle' },
  clarify: { label: '登记补正', policy: 'request.handle' },
  lapse: { label: '按放弃申请办结', policy: 'request.handle' },
  consult: { label: '征求意见', policy: 'request.handle' },
  'record-receipt': { label: '登记对方收到日', policy: 'request.handle' },
  'record-opinion': { label: '登记意见', policy: 'request.handle' },
  'end-consultation': { label: '结束征求意见', policy: 'request.handle' },
  extend: { label: '延长答复期限', policy: 'request.approve' },
  'notify-fee': { label: '发收费通知', policy: 'request.handle' },
  pay: { label: '登记缴费', policy: 'request.handle' },
  draft: { label: '拟稿', policy: 'request.handle' },
  submit: { label: '送审', policy: 'request.handle' },
  'return-draft': { label: '退回修改', policy: 'request.approve' },
  reply: { label: '审签并制发', policy: 'request.approve' },
  deliver: { label: '登记送达', policy: 'request.handle' },
  withdraw: { label: '登记撤回', policy: 'request.handle' },
  correct: { label: '更正办理结果', policy: 'request.correct' },
} as const satisfies Record<Action, { readonly label: string; readonly policy: string }>

/** 办理状态: for staff, and in one sentence for the applicant. */
export const stateTexts = {
  'pending-confirmation': { label: '待确认', now: '正在与您确认申请，确认之日为收到申请之日' },
  registered: { label: '已登记', now: '申请已登记，等待承办' },
  'awaiting-clarification': { label: '待补正', now: '等待您补正申请内容' },
  'in-process': { label: '办理中', now: '承办人正在检索、审查' },
  consulting: { label: '征求意见中', now: '正在征求有关方面的意见，所需时间不计入答复期限' },
  'awaiting-payment': { label: '待缴费', now: '等待您缴纳信息处理费' },
  drafting: { label: '拟稿中', now: '正在起草答复' },
  'in-approval': { label: '审签中', now: '答复正在审签' },
  replied: { label: '已答复', now: '答复已经作出，正在送达' },
  delivered: { label: '已送达', now: '答复已经送达，本件办结' },
  withdrawn: { label: '已撤回', now: '申请已撤回，本件办结' },
  abandoned: { label: '视为放弃', now: '视为放弃申请，不再处理' },
} as const satisfies Record<State, { readonly label: string; readonly now: string }>

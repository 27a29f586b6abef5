/** Words of the outbox's screens. */
export const w = {
  all: '全部',
  title: '发件箱',
  message: '信件',
  recipient: '收件人',
  subject: '主题',
  state: '状态',
  at: '时间',
  waiting: '待发送',
  sent: '已发送',
  kept: '已保存（未设置发信服务器）',
  failed: '发送失败',
  noServer: '尚未设置发信服务器（MAIL_URL）。信件保存在这里，可以打开后用其他方式送达。',
  empty: '没有信件',
  emptyNote: '系统写给申请人和工作人员的每一封信都会在这里。',
  resend: '重新发送',
  resent: '已重新发送',
  back: '返回发件箱',
} as const
export const states = (['waiting', 'sent', 'kept', 'failed'] as const).map((value) => ({
  value,
  label: w[value],
}))

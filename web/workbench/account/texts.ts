/** Words of one's own account. */
export const w = {
  title: '账号与安全',
  sessions: '登录的设备',
  agent: '浏览器',
  address: '地址',
  since: '登录时间',
  seen: '最近使用',
  act: '操作',
  here: '当前登录',
  end: '结束',
  ended: '已结束这次登录',
  password: '修改密码',
  current: '当前密码',
  next: '新密码',
  nextHint: '至少 12 个字，可以是一句话；修改后其他设备上的登录随即结束',
  changed: '密码已修改',
} as const

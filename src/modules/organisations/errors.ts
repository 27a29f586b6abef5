import type { Refusal } from '../../kernel/result.ts'

/** Refusals of signing in. The same words whether or not a name exists. */
export const signInRefusals = {
  'AUTH-WRONG': { status: 401, zh: '用户名或者密码不对' },
  'AUTH-CODE-NEEDED': { status: 401, zh: '请输入动态口令' },
  'AUTH-CODE-WRONG': { status: 401, zh: '动态口令不对或者已经用过，请等待下一个口令' },
  'AUTH-TOO-MANY': { status: 429, zh: '尝试次数过多，请在{minutes}分钟后再试；如忘记密码，请联系安全管理员' },
  'AUTH-DEMONSTRATION': { status: 403, zh: '演示账号只能在运行本系统的机器上登录' },
  'AUTH-NO-POST': { status: 403, zh: '您目前没有有效的岗位，请联系系统管理员' },
} as const satisfies Record<string, Refusal>

/** Refusals about one's own account and session. */
export const ownRefusals = {
  'AUTH-PASSWORD-WRONG': { status: 422, zh: '当前密码不对' },
  'AUTH-PASSWORD-SHORT': { status: 422, zh: '密码至少{limit}个字，可以是一句话' },
  'AUTH-PASSWORD-LONG': { status: 422, zh: '密码最多{limit}个字' },
  'AUTH-PASSWORD-COMMON': {
    status: 422,
    zh: '这个密码容易被猜到，请换一个；由几个不相干的词组成的密码又好记又安全',
  },
  'AUTH-PASSWORD-SAME': { status: 422, zh: '新密码不能与当前密码相同' },
  'AUTH-ENROL-FIRST': { status: 409, zh: '请先获取二维码并用身份验证器扫描' },
  'AUTH-ENROL-CODE': { status: 422, zh: '动态口令不对，请核对手机时间后输入当前显示的 6 位数字' },
  'AUTH-DEMONSTRATION-FIXED': { status: 403, zh: '演示账号的密码和动态口令不能更改' },
  'AUTH-TOO-MANY': signInRefusals['AUTH-TOO-MANY'],
  'POST-NOT-YOURS': { status: 404, zh: '没有这个岗位，或者任职已经结束' },
  'SESSION-GONE': { status: 404, zh: '这次登录已经结束' },
} as const satisfies Record<string, Refusal>

/** Refusals of the administration of organisations and accounts. */
export const organisationRefusals = {
  'ORG-NOT-FOUND': { status: 404, zh: '没有找到，可能已被移动或者撤销' },
  'ORG-NAME-TAKEN': { status: 409, zh: '已有同名的{what}' },
  'ORG-LOOP': { status: 422, zh: '上级不能是本机构或者它的下级' },
  'ORG-CLOSED': { status: 409, zh: '该机构已经撤销，不能再设岗位' },
  'ORG-IN-USE': { status: 409, zh: '该机构下还有任职中的岗位，请先办理免职或者调动' },
  'POST-DAYS': { status: 422, zh: '任职结束日期不能早于开始日期' },
  'POST-SEPARATION': {
    status: 422,
    zh: '系统管理员、安全管理员、审计员须由三人分别担任，且不得兼任业务岗位',
  },
  'ACCOUNT-EXISTS': { status: 409, zh: '该人员已有账号' },
  'ACCOUNT-NAME-TAKEN': { status: 409, zh: '登录名“{name}”已被使用' },
  'ACCOUNT-OWN': {
    status: 422,
    zh: '不能停用自己的账号，也不能重设自己的动态口令；请由另一名安全管理员办理',
  },
  'ACCOUNT-DEMONSTRATION': { status: 403, zh: '演示账号的密码和动态口令不能重设' },
} as const satisfies Record<string, Refusal>

/** Refusals of the outbox. */
export const outboxRefusals = {
  'OUTBOX-NOT-FOUND': { status: 404, zh: '没有这封信件' },
  'OUTBOX-STATE': { status: 409, zh: '这封信件已经发出或者正在发送' },
  'OUTBOX-NO-SERVER': { status: 409, zh: '尚未设置发信服务器（MAIL_URL），信件保存在发件箱中' },
} as const satisfies Record<string, Refusal>

/** Refusals of `gongkai admin create`. */
export const administratorRefusals = {
  'ADMIN-PASSWORD': {
    status: 422,
    zh: '密码须至少{limit}个字且不易猜到；由几个不相干的词组成的密码又好记又安全',
  },
  'ADMIN-NO-TENANT': {
    status: 404,
    zh: '没有代码为“{tenant}”的政府；如要新建，请加上 --government 名称 --level county',
  },
  'ADMIN-NAME-TAKEN': { status: 409, zh: '登录名“{name}”已被使用' },
} as const satisfies Record<string, Refusal>

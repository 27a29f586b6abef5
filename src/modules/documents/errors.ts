import type { Refusals } from '../../kernel/result.ts'

export type DocumentRefusal =
  | 'DOC-NOT-FOUND'
  | 'DOC-STATE'
  | 'DOC-CHANGED'
  | 'DOC-CLASSIFIED'
  | 'DOC-FINDINGS'
  | 'DOC-NOT-YOUR-GATE'
  | 'DOC-FOUR-EYES-WRITER'
  | 'DOC-FOUR-EYES-TWICE'
  | 'DOC-HASH'
  | 'DOC-NOT-APPROVED'
  | 'DOC-NOT-PROACTIVE'
  | 'DOC-PROACTIVE'
  | 'DOC-INDEX-PREFIX'
  | 'DOC-REMARK'
  | 'DOC-SLIP'
  | 'DOC-NOT-PUBLIC'
  | 'DOC-REPEALED'
  | 'DOC-REPEAL-DAY'
  | 'DOC-SCHEDULE-PAST'
  | 'DOC-RELATION'
  | 'DOC-FILE-UNKNOWN'

const four = '同一信息的起草人和各环节审核人不能是同一人'

/** Refusals of information items. */
export const documentRefusals: Refusals<DocumentRefusal> = {
  'DOC-NOT-FOUND': { status: 404, zh: '没有找到这条信息，或者不属于您所在的单位' },
  'DOC-STATE': { status: 409, zh: '这条信息现在是“{state}”，不能进行这项操作；请刷新页面' },
  'DOC-CHANGED': {
    status: 409,
    zh: '这条信息在您编辑期间已被{by}修改；您的文字还在页面上，请对照后再保存',
  },
  'DOC-CLASSIFIED': {
    status: 422,
    zh: '“{field}”里有密级标志“{mark}”，涉密内容不得录入本系统，没有保存；请立即报告本单位保密机构',
    cite: 'foi-reg-2019/14',
  },
  'DOC-FINDINGS': { status: 422, zh: '还有{count}处须改正才能送审：{first}' },
  'DOC-NOT-YOUR-GATE': { status: 403, zh: '现在是“{gate}”环节，您的岗位不负责这个环节' },
  'DOC-FOUR-EYES-WRITER': { status: 403, zh: `您参与了起草，不能审核；${four}` },
  'DOC-FOUR-EYES-TWICE': { status: 403, zh: `您已在本轮审核过，不能再审其他环节；${four}` },
  'DOC-HASH': { status: 409, zh: '内容与您看到的或者已审定的不一致，没有执行；请刷新后重新核对' },
  'DOC-NOT-APPROVED': { status: 409, zh: '还没有通过全部审核环节，不能发布；缺“{gate}”' },
  'DOC-NOT-PROACTIVE': {
    status: 422,
    zh: '公开属性不是“主动公开”，不能发布；如应公开，请修改公开属性后重新送审',
    cite: 'foi-reg-2019/13',
  },
  'DOC-PROACTIVE': { status: 422, zh: '公开属性是“主动公开”，应当发布，不能只归档', cite: 'foi-reg-2019/13' },
  'DOC-INDEX-PREFIX': {
    status: 422,
    zh: '本单位没有设置索引号前缀，也没有统一社会信用代码，不能编索引号；请联系系统管理员',
  },
  'DOC-REMARK': { status: 422, zh: '请写明原因' },
  'DOC-SLIP': { status: 422, zh: '请填写保密审查单编号' },
  'DOC-NOT-PUBLIC': { status: 409, zh: '这条信息没有在公开，不能进行这项操作' },
  'DOC-REPEALED': { status: 409, zh: '这份文件已经废止或者失效' },
  'DOC-REPEAL-DAY': { status: 422, zh: '废止日期不能早于成文日期，也不能晚于今天' },
  'DOC-SCHEDULE-PAST': { status: 422, zh: '定时发布的时间应在现在之后、一年之内' },
  'DOC-RELATION': { status: 422, zh: '关联的信息不存在，请重新选择' },
  'DOC-FILE-UNKNOWN': { status: 422, zh: '附件“{name}”不属于这条信息，请重新上传' },
}

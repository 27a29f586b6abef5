const labels: Readonly<Record<string, string>> = {
  title: '标题',
  html: '正文',
  abstract: '内容概述',
  keywords: '关键词',
  documentNumber: '文号',
  attachments: '附件',
  columnId: '栏目',
  formedOn: '成文日期',
  effectiveOn: '生效日期',
  expiresOn: '有效期至',
  attribute: '公开属性',
  relations: '关联文件',
  noInterpretation: '不解读的理由',
  personalDataGround: '公开个人信息的依据',
}

/** Name of a field of an item, as its form calls it. */
export const fieldLabels = (field: string): string => labels[field] ?? field

/** Labels of links between items, seen from one end and from the other. */
export const relationLabels = {
  interprets: ['解读了', '政策解读'],
  amends: ['修改了', '被修改'],
  repeals: ['废止了', '被废止'],
  replaces: ['替代了', '被替代'],
  basis: ['依据', '据此制定'],
} as const

export const eventLabels = {
  released: '首次公开',
  amended: '更新内容',
  withdrawn: '撤回',
  repealed: '废止',
  expired: '有效期届满，失效',
} as const

/** The remark that the public history shows when a text is released again. */
export const amendedNote = '发布更新后的内容'
/** 废止 caused by another document. */
export const repealedBy = (title: string, number: string | null): string =>
  `被《${title}》${number ? `（${number}）` : ''}废止`
export const replacedBy = (title: string, number: string | null): string =>
  `被《${title}》${number ? `（${number}）` : ''}替代`

/** Acts and what the history calls them. */
export const actionLabels = {
  save: '保存',
  submit: '送审',
  review: '审核',
  release: '发布',
  schedule: '定时发布',
  unschedule: '取消定时',
  file: '归档',
  withdraw: '撤回',
  repeal: '废止',
  discard: '作废',
  passed: '通过',
  returned: '退回',
  onPaper: '（纸质签批）',
  slip: '审查单',
  released: '公开',
  amended: '更新公开内容',
  withdrawn: '撤回',
  repealed: '废止',
  expired: '失效',
} as const

/** Why an act is not open to this person now. */
export const whyNot = {
  state: (state: string) => `现在是“${state}”`,
  writer: '您参与了起草，不能审核',
  'signed-before': '您已在本轮审核过，不能再审其他环节',
  repealed: '已经废止或者失效',
} as const

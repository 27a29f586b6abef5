/** Words of the catalogue's screen. */
export const words = {
  title: '栏目管理',
  standard: '建立标准栏目',
  standardNote: '按国办公开办函〔2019〕61号和《条例》第二十条建立标准栏目，已有的栏目不变。',
  seeded: '已建立 {n} 个栏目',
  add: '新建栏目',
  edit: '修改',
  editOf: '修改栏目“{name}”',
  name: '栏目名称',
  description: '栏目说明',
  parent: '上级栏目',
  none: '（无）',
  type: '栏目类别',
  typeHint: '国办发〔2017〕47号规定的 ColumnType',
  keywords: '关键词',
  keywordsHint: '用顿号分开',
  limit: '更新期限（天）',
  limitHint: '超过这么多天没有新内容就提醒；没有期限的不填',
  basis: '期限的依据',
  authority: '责任单位',
  position: '排列顺序',
  items: '法定内容',
  closed: '已关闭',
  close: '关闭这个栏目',
  save: '保存',
  cancel: '取消',
  saved: '已保存',
  empty: '还没有栏目',
  days: '{n} 天',
  acts: '操作',
} as const
type Key = keyof typeof words

/** A word with `{name}` filled in. */
export const say = (key: Key, values: Readonly<Record<string, string | number>> = {}): string =>
  words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

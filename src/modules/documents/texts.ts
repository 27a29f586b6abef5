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

/** What the inbox says of items. */
export const dutyTexts = {
  group: '信息发布',
  columnGroup: '栏目更新',
  untitled: '（无标题）',
  period: '主动公开的政府信息应当自形成或者变更之日起20个工作日内公开',
  approved: '已通过全部审核环节，等待发布',
  review: (gate: string, asks: string) => `现在是“${gate}”环节：${asks}`,
  returned: (remark: string) => `被退回：${remark}`,
  release: '发布',
  file: '归档',
  write: '继续起草',
  mend: '修改',
  interpret: '发布解读',
  update: '更新',
  interpretation: '解读应与文件同步，最迟在文件公开后3个工作日内公开',
  interpretationOf: (title: string) => `《${title}》还没有公开的解读`,
  blankColumn: (name: string) => `栏目“${name}”还没有内容`,
  staleColumn: (name: string, day: string) => `栏目“${name}”自${day}以来没有更新`,
} as const

/** Sentences of the public pages. */
export const publicTexts = {
  takesEffect: '起施行',
  textAmended: '内容已更新，页面显示的是最新公开的内容',
  amendedBy: (title: string) => `被《${title}》修改`,
  validUntil: (day: string) => `有效期至${day}`,
  disclosure: '政府信息公开',
  disclosureDescription: '公开指南、公开制度、法定主动公开内容、年度报告和依申请公开。',
  all: '全部',
  inForce: '现行有效',
  ended: '已废止、失效',
  blank: '内容公开后会出现在这里。',
  /** What an empty column leads to, by its key in the catalogue. */
  columnActs: {
    requests: { label: '申请政府信息公开', href: '/requests/new' },
    reports: { label: '查看年度报告', href: '/annual-reports' },
  } as Readonly<Record<string, { label: string; href: string } | undefined>>,
  blankWithin: (days: number) => `本栏目至少每${days}天更新一次。`,
  proofTitle: (title: string) => `存证核验：${title}`,
  searchTitle: '站内搜索',
  sitemap: '网站地图',
  capped: (most: number) => `${most} 以上`,
} as const

/** Words of the home page and the site map. */
export const homeTexts = {
  title: '首页',
  description: '政府信息公开平台首页。',
  total: '主动公开信息',
  items: '条',
  inForce: '现行有效规章、规范性文件',
  pieces: '件',
  services: '办事与工具',
  serviceLinks: [
    { label: '申请政府信息公开', href: '/requests/new' },
    { label: '查询申请进度', href: '/requests/follow' },
    { label: '年度报告', href: '/annual-reports' },
    { label: '年报核查', href: '/report-check' },
    { label: '答复期限计算', href: '/tools/deadline' },
    { label: '信息处理费计算', href: '/tools/fee' },
    { label: '站内搜索', href: '/search' },
  ],
  doors: [
    { title: '查政策', description: '规章、规范性文件和解读', href: '/columns/item-20-1' },
    { title: '申请信息公开', description: '没有公开的，可以申请', href: '/requests/new' },
    { title: '公开目录', description: '依法应当公开的内容', href: '/columns/statutory' },
    { title: '看年报', description: '政府信息公开工作年度报告', href: '/annual-reports' },
    { title: '年报核查', description: '数字对不对，一查便知', href: '/report-check' },
  ],
} as const

/** Words of the search page. */
export const searchTexts = {
  column: '栏目',
  state: '时效',
  suggestions: [
    { label: '申请政府信息公开', href: '/requests/new' },
    { label: '公开目录', href: '/disclosure' },
  ],
} as const

/** 体裁: decides which measures a release posts, which gates it passes and whether it needs an interpretation. */
export interface GenreRule {
  readonly label: string
  /** Row of table two that counts it. */
  readonly counted: 'regulation' | 'normative' | null
  /** Leaves review only with an interpretation or a recorded reason (政策解读与文件同步). */
  readonly needsInterpretation: boolean
  /** Carries a formed day and a document number. */
  readonly formal: boolean
}

export const genres = {
  regulation: { label: '规章', counted: 'regulation', needsInterpretation: true, formal: true },
  normative: { label: '行政规范性文件', counted: 'normative', needsInterpretation: true, formal: true },
  official: { label: '其他公文', counted: null, needsInterpretation: false, formal: true },
  interpretation: { label: '政策解读', counted: null, needsInterpretation: false, formal: false },
  plan: { label: '规划计划', counted: null, needsInterpretation: false, formal: false },
  statistics: { label: '统计信息', counted: null, needsInterpretation: false, formal: false },
  notice: { label: '通知公告', counted: null, needsInterpretation: false, formal: false },
  news: { label: '工作动态', counted: null, needsInterpretation: false, formal: false },
  report: { label: '年度报告', counted: null, needsInterpretation: false, formal: false },
  other: { label: '其他政府信息', counted: null, needsInterpretation: false, formal: false },
} as const satisfies Record<string, GenreRule>

export type Genre = keyof typeof genres
export const genreKeys = Object.keys(genres) as [Genre, ...Genre[]]

/** 主题分类 that forms offer; a government may write its own. */
export const themes = [
  '综合政务',
  '国民经济管理、国有资产监管',
  '财政、金融、审计',
  '国土资源、能源',
  '农业、林业、水利',
  '工业、交通',
  '商贸、海关、旅游',
  '市场监管、安全生产监管',
  '城乡建设、环境保护',
  '科技、教育',
  '文化、广电、新闻出版',
  '卫生、体育',
  '人口与计划生育、妇女儿童工作',
  '劳动、人事、监察',
  '公安、安全、司法',
  '民政、扶贫、救灾',
  '民族、宗教',
  '其他',
] as const

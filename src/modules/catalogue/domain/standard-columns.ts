import type { ColumnType } from './column-types.ts'
import { article20, article21, article21Cite } from './items.ts'

/** A column as the standard structure seeds it; a government may rename, move and add. */
export interface StandardColumn {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly type: ColumnType
  readonly items?: readonly string[]
  readonly updateDays?: number
  /** Where the update limit comes from, in words. */
  readonly updateBasis?: string
}

/** 国办秘函〔2019〕19号 counts a news column idle after two weeks and a policy-file column after six months. */
const newsLimit = { updateDays: 14, updateBasis: '国办秘函〔2019〕19号：动态、要闻类栏目超过2周未更新' }
const policyLimit = {
  updateDays: 182,
  updateBasis: '国办秘函〔2019〕19号：通知公告、政策文件类一级栏目超过6个月未更新',
}
const reportLimit = { updateDays: 366, updateBasis: '《中华人民共和国政府信息公开条例》第四十九条：每年公布' }

const short = [
  '法规文件',
  '机构职能',
  '规划计划',
  '统计信息',
  '许可服务',
  '处罚强制',
  '预算决算',
  '行政收费',
  '政府采购',
  '重大项目',
  '民生政策',
  '应急管理',
  '监督检查',
  '公务员招考',
  '其他法定信息',
] as const

/**
 * 政府信息公开平台 (国办公开办函〔2019〕61号): guide, institutions, statutory content by the items of Article 20, annual
 * reports, requests; beside it the columns that the inspection indicators know by type.
 */
export function standardColumns(level: 'county' | 'township'): StandardColumn[] {
  return [
    {
      id: 'guide',
      parent: null,
      name: '政府信息公开指南',
      description: '政府信息的分类、编排体系、获取方式和政府信息公开工作机构的联系方式。',
      keywords: ['公开指南'],
      type: '信息公开指南',
      items: ['foi-reg-2019/12'],
    },
    {
      id: 'rules',
      parent: null,
      name: '政府信息公开制度',
      description: '政府信息公开的法律、法规、规章和本机关的工作制度。',
      keywords: ['公开制度'],
      type: '政策文件',
    },
    {
      id: 'statutory',
      parent: null,
      name: '法定主动公开内容',
      description: '依照《中华人民共和国政府信息公开条例》第二十条、第二十一条主动公开的政府信息。',
      keywords: ['主动公开', '公开目录'],
      type: '信息公开目录',
    },
    ...article20.map((item, index): StandardColumn => {
      const name = short[index] ?? item.label
      return {
        id: `item-20-${index + 1}`,
        parent: 'statutory',
        name,
        description: `${item.label}。`,
        keywords: [name],
        type: index === 0 ? '政策文件' : index === 1 ? '机构职能' : index === 3 ? '数据发布' : '信息公开目录',
        items: [item.cite],
        ...(index === 0 && policyLimit),
      }
    }),
    {
      id: 'item-21',
      parent: 'statutory',
      name: level === 'township' ? '乡镇重点信息' : '基层重点信息',
      description: `${article21[level].join('、')}等方面的政府信息。`,
      keywords: [...article21[level]],
      type: '信息公开目录',
      items: [article21Cite],
    },
    {
      id: 'reports',
      parent: null,
      name: '政府信息公开年报',
      description: '本级政府、政府部门和乡镇的政府信息公开工作年度报告。',
      keywords: ['年度报告'],
      type: '信息公开年报',
      items: ['foi-reg-2019/50'],
      ...reportLimit,
    },
    {
      id: 'requests',
      parent: null,
      name: '依申请公开',
      description: '申请公开政府信息的办法、渠道和办理进度。',
      keywords: ['依申请公开'],
      type: '依申请公开',
    },
    {
      id: 'interpretation',
      parent: null,
      name: '政策解读',
      description: '对政策文件的背景、主要内容和执行要求的解读。',
      keywords: ['政策解读'],
      type: '政策解读',
      ...policyLimit,
    },
    {
      id: 'news',
      parent: null,
      name: '工作动态',
      description: '本级政府和部门的工作动态。',
      keywords: ['工作动态'],
      type: '工作动态',
      ...newsLimit,
    },
    {
      id: 'notices',
      parent: null,
      name: '通知公告',
      description: '面向公众的通知、公告、公示。',
      keywords: ['通知公告'],
      type: '政策文件',
      ...policyLimit,
    },
  ]
}

import type { Cite } from './cite.ts'

export interface DisclosureItem {
  readonly cite: Cite
  readonly label: string
}

const items20 = [
  '行政法规、规章和规范性文件',
  '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  '国民经济和社会发展统计信息',
  '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  '实施行政处罚、行政强制的依据、条件、程序以及具有一定社会影响的行政处罚决定',
  '财政预算、决算信息',
  '行政事业性收费项目及其依据、标准',
  '政府集中采购项目的目录、标准及实施情况',
  '重大建设项目的批准和实施情况',
  '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  '突发公共事件的应急预案、预警信息及应对情况',
  '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  '公务员招考的职位、名额、报考条件等事项以及录用结果',
  '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
] as const

/** 第二十条: the fifteen items, in order. Table two of the report names items 1, 5, 6, 8 and 9. */
export const article20: readonly DisclosureItem[] = items20.map((label, n) => ({
  cite: `foi-reg-2019/20(${n + 1})`,
  label,
}))

/** 第二十一条: what cities and counties, and townships, disclose besides, by level. */
export const article21 = {
  /** 设区的市级、县级人民政府及其部门 */
  cityOrCounty: ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'],
  /** 乡(镇)人民政府 */
  township: [
    '贯彻落实农业农村政策',
    '农田水利工程建设运营',
    '农村土地承包经营权流转',
    '宅基地使用情况审核',
    '土地征收',
    '房屋征收',
    '筹资筹劳',
    '社会救助',
  ],
} as const satisfies Record<string, readonly string[]>

export type LocalLevel = keyof typeof article21

/** Citation of all items of article 21; it has no numbered ones. */
export const article21Cite = 'foi-reg-2019/21' satisfies Cite

/** 目录要素 (第十二条): every published item bears at least these four. */
export const catalogueFields = ['索引', '名称', '内容概述', '生成日期'] as const

/** 指南要素 (第十二条). */
export const guideFields = [
  '政府信息的分类',
  '编排体系',
  '获取方式',
  '政府信息公开工作机构的名称',
  '办公地址',
  '办公时间',
  '联系电话',
  '传真号码',
  '互联网联系方式',
] as const

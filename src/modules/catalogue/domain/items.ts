import type { Cite } from '../../../law/cite.ts'

/** An item that must be disclosed of the authority's own accord (主动公开事项). Labels are the statute's, shortened where it lists. */
export interface StatutoryItem {
  readonly cite: Cite
  readonly label: string
}

/** 第二十条: fifteen items for every authority. */
export const article20 = [
  { cite: 'foi-reg-2019/20(1)', label: '行政法规、规章和规范性文件' },
  {
    cite: 'foi-reg-2019/20(2)',
    label: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  },
  { cite: 'foi-reg-2019/20(3)', label: '国民经济和社会发展规划、专项规划、区域规划及相关政策' },
  { cite: 'foi-reg-2019/20(4)', label: '国民经济和社会发展统计信息' },
  { cite: 'foi-reg-2019/20(5)', label: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果' },
  {
    cite: 'foi-reg-2019/20(6)',
    label: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
  },
  { cite: 'foi-reg-2019/20(7)', label: '财政预算、决算信息' },
  { cite: 'foi-reg-2019/20(8)', label: '行政事业性收费项目及其依据、标准' },
  { cite: 'foi-reg-2019/20(9)', label: '政府集中采购项目的目录、标准及实施情况' },
  { cite: 'foi-reg-2019/20(10)', label: '重大建设项目的批准和实施情况' },
  {
    cite: 'foi-reg-2019/20(11)',
    label: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  },
  { cite: 'foi-reg-2019/20(12)', label: '突发公共事件的应急预案、预警信息及应对情况' },
  {
    cite: 'foi-reg-2019/20(13)',
    label: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  },
  {
    cite: 'foi-reg-2019/20(14)',
    label: '公务员招考的职位、名额、报考条件等事项以及录用结果',
  },
  {
    cite: 'foi-reg-2019/20(15)',
    label: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
  },
] as const satisfies readonly StatutoryItem[]

/** 第二十一条: what cities with districts, counties and their departments add, and what townships add. */
export const article21 = {
  county: ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'],
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
} as const
export const article21Cite: Cite = 'foi-reg-2019/21'

import { addMonths, chineseDay, type PlainDate } from '../src/kernel/plain-date.ts'
import type { Content } from '../src/modules/documents/index.ts'

const topics = [
  '城市公共停车场管理',
  '老旧小区物业服务补助',
  '城镇生活垃圾分类',
  '公共租赁住房配租',
  '小型水利工程管护',
  '政府投资项目代建',
  '科技型企业培育',
  '城乡居民基本医疗保险',
  '公共资源交易平台服务',
  '农村饮水安全',
  '道路客运站场管理',
  '居家和社区养老服务',
  '校外培训场所安全',
  '历史建筑保护',
  '餐饮油烟污染防治',
  '政务服务“一窗受理”',
  '招商引资项目落地服务',
] as const
const forms = ['实施办法', '管理规定', '实施细则'] as const

/** The n-th normative document of the demonstration: a title of its own, a text that reads like one. */
export function normativeDocument(
  n: number,
  formedOn: PlainDate,
): Partial<Content> & Pick<Content, 'title' | 'html' | 'genre'> {
  const topic = topics[(n - 1) % topics.length] ?? topics[0]
  const form = forms[Math.floor((n - 1) / topics.length) % forms.length] ?? forms[0]
  const name = `云溪市${topic}${form}`
  const effectiveOn = addMonths(formedOn, 1)
  const year = formedOn.slice(0, 4)
  return {
    title: `云溪市人民政府办公室关于印发《${name}》的通知`,
    genre: 'normative',
    theme: '综合政务',
    columnId: 'item-20-1',
    documentNumber: `云政办规〔${year}〕${n}号`,
    formedOn,
    effectiveOn,
    abstract: `规范全市${topic}工作的适用范围、职责分工、办理程序和监督检查。`,
    keywords: [topic, '规范性文件'],
    noInterpretation: '条文已逐条说明，随文附有问答，不另行解读',
    html: [
      `<p>各区人民政府，市政府各部门、各直属机构：</p>`,
      `<p>《${name}》已经市政府同意，现印发给你们，请认真贯彻执行。</p>`,
      `<h2>第一章　总则</h2>`,
      `<p>第一条　为了规范${topic}工作，维护公众合法权益，根据有关法律、法规、规章，结合本市实际，制定本${form}。</p>`,
      `<p>第二条　本市行政区域内的${topic}及其监督管理，适用本${form}。</p>`,
      `<p>第三条　${topic}应当遵循公开、公平、便民、高效的原则，接受社会监督。</p>`,
      `<h2>第二章　职责与程序</h2>`,
      `<p>第四条　市、区人民政府有关部门按照职责分工做好${topic}相关工作，所需经费按规定列入预算。</p>`,
      `<p>第五条　申请人可以通过政务服务窗口或者网上办事大厅提出申请，受理部门应当一次性告知所需材料。</p>`,
      `<p>第六条　受理部门应当自受理之日起十五个工作日内作出决定，并将办理结果依法公开。</p>`,
      `<h2>第三章　附则</h2>`,
      `<p>第七条　本${form}自${chineseDay(effectiveOn)}起施行。</p>`,
    ].join('\n'),
  }
}

import type { Content } from '../src/modules/documents/index.ts'

type Item = Partial<Content> & Pick<Content, 'title' | 'html' | 'genre'>
const item = (title: string, genre: Item['genre'], columnId: string, ...paragraphs: string[]): Item => ({
  title,
  genre,
  columnId,
  theme: '市场监管、安全生产监管',
  abstract: paragraphs[0]?.slice(0, 60) ?? '',
  keywords: [],
  html: paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
})

/** What a city publishes in the weeks before today, newest first; the first three are still on their way. */
export const news: readonly Item[] = [
  item(
    '关于开展元旦春节期间食品安全专项检查的通知',
    'notice',
    'notices',
    '为保障节日期间食品安全，市市场监管局将对农贸市场、商超、餐饮单位开展专项检查。',
    '检查结果将在本网站公布，欢迎公众监督。',
  ),
  item(
    '2026年第四季度食品安全监督抽检计划',
    'plan',
    'item-20-13',
    '本季度计划抽检食用农产品、粮食加工品、餐饮食品等六类食品共三百二十批次。',
  ),
  item(
    '市政务服务中心新增十二个“一件事”主题服务',
    'news',
    'news',
    '市政务服务中心围绕企业开办、二手房过户等高频事项，新增十二个“一件事”主题服务，申请材料平均减少四成。',
  ),
  item(
    '2026年10月食品安全监督抽检结果通报',
    'notice',
    'item-20-13',
    '10月共抽检食品一百零八批次，合格一百零六批次，不合格二批次。',
    '对不合格产品，辖区市场监管所已依法立案调查，责令经营者下架、召回。',
  ),
  item(
    '云溪市公共停车场收费标准公示',
    'notice',
    'item-20-8',
    '根据价格管理有关规定，现将市区公共停车场收费标准予以公示，公示期七日。',
  ),
  item(
    '市政府召开第三季度经济运行分析会',
    'news',
    'news',
    '会议分析了前三季度全市经济运行情况，研究部署第四季度重点工作。',
  ),
  item(
    '《云溪市居家和社区养老服务实施办法》政策解读',
    'interpretation',
    'interpretation',
    '一、出台背景。本市老年人口比重持续上升，居家和社区养老服务需求增长较快。',
    '二、主要内容。明确服务对象、服务内容、补助标准和监督管理。',
    '三、办理方式。符合条件的老年人可向社区服务站提出申请。',
  ),
  item(
    '2026年前三季度国民经济主要指标',
    'statistics',
    'item-20-4',
    '前三季度，全市规模以上工业增加值、固定资产投资、社会消费品零售总额均保持增长。',
  ),
  item(
    '云溪河城区段整治工程（二期）批准和实施情况',
    'notice',
    'item-20-10',
    '工程初步设计已获批复，计划工期十八个月，目前完成投资过半。',
  ),
  item(
    '2026年市本级部门预算调整情况',
    'notice',
    'item-20-7',
    '经市人大常委会批准，现将2026年市本级部门预算调整情况予以公开。',
  ),
  item(
    '关于公开征集城市管理领域便民措施建议的公告',
    'notice',
    'notices',
    '为改进城市管理工作，现面向社会公开征集便民措施建议，欢迎来信来电。',
  ),
  item(
    '秋季开学学校食堂食品安全检查情况',
    'notice',
    'item-20-13',
    '共检查学校食堂一百四十二家，发现一般问题三十一个，均已整改完毕。',
  ),
]

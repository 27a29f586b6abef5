import type { ItemSummary, Link } from '../props.ts'
import { type PageSample, sample } from './sample.ts'

const items: readonly ItemSummary[] = [
  {
    title: '云溪县人民政府关于印发《云溪县农村饮水工程运行管理办法》的通知',
    href: '/item/1',
    publishedOn: '2026-03-12',
    issuer: '云溪县人民政府',
    documentNumber: '云政发〔2026〕4号',
    validity: 'in-force',
  },
  {
    title: '云溪县2025年财政决算和2026年预算公开',
    href: '/item/2',
    publishedOn: '2026-03-10',
    issuer: '云溪县财政局',
  },
  {
    title: '关于2026年义务教育阶段学校招生工作的公告',
    href: '/item/3',
    publishedOn: '2026-03-09',
    issuer: '云溪县教育局',
  },
  {
    title: '云溪县城乡居民最低生活保障实施细则',
    href: '/item/4',
    publishedOn: '2026-03-05',
    issuer: '云溪县民政局',
    documentNumber: '云民规〔2024〕1号',
    validity: 'amended',
    summary: '第六条、第九条由云民规〔2026〕1号修改。',
  },
  {
    title: '云溪县城市供热管理暂行办法',
    href: '/item/5',
    publishedOn: '2026-03-02',
    issuer: '云溪县人民政府',
    documentNumber: '云政办发〔2021〕17号',
    validity: 'repealed',
  },
  {
    title: '云溪县第一季度食品安全监督抽检结果',
    href: '/item/6',
    publishedOn: '2026-02-27',
    issuer: '云溪县市场监督管理局',
  },
]

const columns: readonly Link[] = [
  { label: '政府信息公开指南', href: '/disclosure/guide' },
  { label: '政府信息公开制度', href: '/disclosure/rules' },
  { label: '法定主动公开内容', href: '/disclosure/statutory', current: true },
  { label: '政府信息公开年报', href: '/disclosure/reports' },
  { label: '依申请公开', href: '/requests/new' },
]

const text = `<p>各乡镇人民政府，县政府各部门：</p>
<p>《云溪县农村饮水工程运行管理办法》已经县人民政府第12次常务会议审议通过，现印发给你们，请认真贯彻执行。</p>
<h2>第一章　总则</h2>
<p>第一条　为加强农村饮水工程运行管理，保障农村饮水安全，根据有关法律、法规，结合本县实际，制定本办法。</p>
<p>第二条　本办法适用于本县行政区域内农村集中式供水工程的运行、维护和监督管理。</p>
<p>第三条　农村饮水工程运行管理坚持政府主导、部门监管、专业运行、用水户参与的原则。供水单位应当每季度公开水质检测结果、水价和收费情况。</p>
<h2>第二章　水价和收费</h2>
<table><tr><th scope="col">用水类别</th><th scope="col">水价（元/立方米）</th><th scope="col">执行日期</th></tr><tr><td>居民生活</td><td>2.10</td><td>2026年4月1日</td></tr><tr><td>非居民</td><td>3.40</td><td>2026年4月1日</td></tr></table>
<p>第四条　收取水费应当出具票据。用水户对水费有异议的，供水单位应当在五个工作日内答复。</p>
<p>第五条　本办法自2026年4月1日起施行，有效期五年。</p>`

const months = [41, 52, 38, 66, 59, 47, 73, 80, 64, 58, 71, 49].map((count, at) => ({
  month: `2025-${String(at + 1).padStart(2, '0')}`,
  count,
  href: `/disclosure/statutory?month=${at + 1}`,
}))

export const informationSamples = (): readonly PageSample[] => [
  sample(
    'home',
    '云溪县人民政府',
    {
      search: {
        action: '/search',
        popular: ['医保报销', '学校招生', '水价', '征地补偿'].map((label) => ({
          label,
          href: `/search?q=${encodeURIComponent(label)}`,
        })),
      },
      doors: [
        { title: '查政策', description: '规章、规范性文件和解读', href: '/policies' },
        { title: '申请信息公开', description: '二十个工作日内答复', href: '/requests/new' },
        { title: '意见征集', description: '正在征求意见的草案', href: '/consultations' },
        { title: '权责清单', description: '每个部门有哪些权力', href: '/registers/powers' },
        { title: '看年报', description: '各部门历年公开年报', href: '/disclosure/reports' },
      ],
      latest: { items, more: '/disclosure/statutory' },
      consultations: [
        {
          title: '云溪县物业管理办法（征求意见稿）',
          href: '/consultations/1',
          closesOn: '2026-03-14',
          daysLeft: 2,
        },
        {
          title: '云溪县城区公共停车收费标准调整方案（征求意见稿）',
          href: '/consultations/2',
          closesOn: '2026-04-08',
          daysLeft: 27,
        },
      ],
      policies: [
        {
          policy: items[0] ?? fallback,
          interpretation: { label: '一图读懂：农村饮水谁来管、怎么收费', href: '/item/11' },
        },
        { policy: items[3] ?? fallback },
      ],
      totals: {
        figures: [
          { label: '今年公开信息', value: '698', unit: '条', href: '/disclosure/statutory' },
          { label: '收到公开申请', value: '37', unit: '件', href: '/data/requests' },
          {
            label: '答复用时中位数',
            value: '11',
            unit: '个工作日',
            href: '/data/requests',
            note: '法定20个工作日',
          },
          { label: '按期答复', value: '37 / 37', unit: '件', href: '/data/requests' },
        ],
        months,
        asOf: '2026-03-12',
      },
    },
    {
      breadcrumb: [],
      column: { name: '首页', description: '云溪县人民政府门户网站', keywords: ['云溪县'], type: '首页' },
    },
  ),
  sample(
    'column',
    '法定主动公开内容',
    {
      name: '法定主动公开内容',
      description: '《政府信息公开条例》第二十条、第二十一条规定主动公开的信息。',
      columns,
      items,
      paging: { older: '?before=2026-02-27-6' },
      filters: [
        { label: '全部', href: '?', current: true },
        { label: '现行有效', href: '?validity=in-force' },
        { label: '已废止', href: '?validity=repealed' },
      ],
      total: 1204,
      feeds: [{ label: 'Atom', href: '/disclosure/statutory.atom' }],
    },
    {
      column: {
        name: '法定主动公开内容',
        description: '主动公开的信息',
        keywords: ['主动公开'],
        type: '政策文件',
      },
    },
  ),
  sample('column', '空栏目', {
    name: '规划计划',
    columns,
    items: [],
    paging: {},
    emptyNote: '国民经济和社会发展规划批准后二十个工作日内在这里公开。',
  }),
  sample(
    'article',
    '云溪县农村饮水工程运行管理办法',
    {
      title: '云溪县人民政府关于印发《云溪县农村饮水工程运行管理办法》的通知',
      byline: ['云溪县人民政府', '云政发〔2026〕4号', '2026-03-12 10:20'],
      validity: { state: 'in-force', since: '2026-04-01', note: '有效期至2031年3月31日' },
      html: text,
      metadata: [
        { term: '索引号', value: '000123456/2026-00018' },
        { term: '主题分类', value: '农业、水利 / 水利' },
        { term: '发文机关', value: '云溪县人民政府' },
        { term: '成文日期', value: '2026年3月10日' },
        { term: '发文字号', value: '云政发〔2026〕4号' },
        { term: '发布日期', value: '2026年3月12日' },
        { term: '公开方式', value: '主动公开' },
        { term: '公开依据', value: '《政府信息公开条例》第二十条第（一）项' },
      ],
      attachments: [
        { name: '附件1：农村饮水工程名录', href: '/files/1.pdf', size: 248_640, type: 'PDF' },
        { name: '附件2：水质检测指标', href: '/files/2.xlsx', size: 18_400, type: 'XLSX' },
      ],
      related: [
        { label: '政策解读', links: [{ label: '一图读懂：农村饮水谁来管、怎么收费', href: '/item/11' }] },
        {
          label: '废止',
          links: [{ label: '云溪县农村饮水安全工程管理暂行办法（云政发〔2019〕8号）', href: '/item/12' }],
        },
        { label: '依据', links: [{ label: '地方水利工程管理条例', href: '/item/13' }] },
      ],
      history: [
        { on: '2026-03-12', what: '首次公开', by: '云溪县人民政府办公室' },
        { on: '2026-03-13', what: '更正附件2中的一处单位', by: '云溪县水利局', href: '/item/1/history/2' },
      ],
      proof: { firstPublic: '2026-03-12 10:20', href: '/item/1/proof' },
    },
    {
      breadcrumb: [{ label: '法定主动公开内容', href: '/disclosure/statutory' }, { label: '正文' }],
      column: {
        name: '法定主动公开内容',
        description: '主动公开的信息',
        keywords: ['主动公开'],
        type: '政策文件',
      },
      article: {
        title: '云溪县农村饮水工程运行管理办法',
        pubDate: '2026-03-12 10:20',
        contentSource: '云溪县人民政府',
        keywords: ['饮水', '水价'],
        author: '综合科',
      },
    },
  ),
  sample('search', '搜索', {
    action: '/search',
    query: '水价',
    filters: [
      {
        name: 'sort',
        label: '排序',
        value: 'rank',
        options: [
          { value: 'rank', label: '相关' },
          { value: 'date', label: '时间' },
        ],
      },
    ],
    results: items.slice(0, 2).map((item) => ({
      ...item,
      column: '法定主动公开内容',
      excerpt: [
        { text: '供水单位应当每季度公开水质检测结果、' },
        { text: '水价', match: true },
        { text: '和收费情况。' },
      ],
    })),
    total: '2',
    paging: {},
    suggestions: [],
  }),
  sample('search', '搜索无结果', {
    action: '/search',
    query: '不存在的词',
    filters: [],
    results: [],
    paging: {},
    suggestions: [{ label: '申请政府信息公开', href: '/requests/new' }],
  }),
  sample('sitemap', '网站地图', {
    groups: [
      { title: '政府信息公开', links: columns.map(({ label, href }) => ({ label, href })) },
      {
        title: '工具',
        links: [
          { label: '年报核查', href: '/report-check' },
          { label: '期限计算', href: '/tools/deadline' },
          { label: '信息处理费计算', href: '/tools/fee' },
        ],
      },
    ],
  }),
  sample('prose', '无障碍说明', {
    title: '无障碍说明',
    updatedOn: '2026-03-01',
    html: '<p>本站可以只用键盘浏览，可以放大到四倍，可以朗读。页面右上角可以切换长者模式和深色显示。</p><p>遇到障碍，请打电话告诉我们，五个工作日内答复。</p>',
  }),
  sample('style-guide', '界面样式', {}),
  ...([404, 410, 429, 500, 503] as const).map((status) =>
    sample('error', `差错页 ${status}`, {
      status,
      links: [
        { label: '回到首页', href: '/' },
        { label: '搜索全站', href: '/search' },
        { label: '网站地图', href: '/sitemap' },
      ],
      ...(status === 410 && {
        gone: {
          title: '关于某企业的行政处罚决定',
          on: '2026-03-02',
          why: '处罚决定被依法撤销，三个工作日内撤回公开',
        },
      }),
      ...(status === 500 && { requestId: 'req-7f3a' }),
      ...(status === 429 && { retryAfter: 30 }),
    }),
  ),
]

const fallback: ItemSummary = { title: '', href: '/', publishedOn: '2026-01-01' }

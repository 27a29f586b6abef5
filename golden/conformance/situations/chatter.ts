// Long stretches of prose full of figures in which nothing is wrong: any error here would be an invention.
import { type Case, type Layout, lines, merged, oneFile, paragraphs } from '../case.ts'
import { expecting, type Options, report } from '../document.ts'
import { consistent, type Figures } from '../figures.ts'
import { at } from '../prose.ts'
import { rng } from '../random.ts'

type Chatter = readonly [name: string, say: (figures: Figures, year: number) => readonly string[]]

const r = (f: Figures): number => at(f, 'requests.received.total')
const h = (f: Figures): number => at(f, 'requests.handled.total')

const chatters: readonly Chatter[] = [
  [
    'applicants',
    (f) => [
      `从申请人看，自然人申请${at(f, 'requests.received.naturalPerson')}件，占${((at(f, 'requests.received.naturalPerson') / r(f)) * 100).toFixed(1)}%；商业企业申请${at(f, 'requests.received.business')}件。`,
      '从申请方式看，网络申请占六成以上，信函申请次之，当面申请不足一成。',
    ],
  ],
  [
    'outcomes-by-group',
    (f) => {
      const of = (row: string): number => at(f, `requests.${row}.total`)
      const withheld = [
        'stateSecret',
        'forbiddenByLaw',
        'security',
        'thirdParty',
        'internal',
        'process',
        'enforcementFile',
        'inquiry',
      ].reduce((sum, row) => sum + of(`withheld.${row}`), 0)
      const unavailable = ['notHeld', 'notReady', 'unclear'].reduce(
        (sum, row) => sum + of(`unavailable.${row}`),
        0,
      )
      const refused = ['petition', 'repeated', 'publication', 'excessive', 'reconfirm'].reduce(
        (sum, row) => sum + of(`notProcessed.${row}`),
        0,
      )
      const other = ['notSupplemented', 'unpaid', 'misc'].reduce((sum, row) => sum + of(`other.${row}`), 0)
      return [
        `全年办结政府信息公开申请${h(f)}件，其中予以公开${of('granted')}件，部分公开${of('partial')}件，不予公开${withheld}件，无法提供${unavailable}件，不予处理${refused}件，其他处理${other}件。`,
      ]
    },
  ],
  [
    'years-compared',
    (f, y) => [
      `${y}年收到政府信息公开申请${r(f)}件，${y - 1}年为${r(f) - 40}件，增加40件。`,
      `与${y - 1}年相比，受理量上升，${y - 1}年办结${h(f) - 12}件。`,
    ],
  ],
  [
    'quarters-and-months',
    () => [
      '上半年收到政府信息公开申请301件，下半年有所增加；其中3月收到54件，为全年最高。',
      '截至6月底，已办结政府信息公开申请288件。',
      '四季度共抽查12个单位，发现问题31个，已整改29个，其余2个正在整改。',
    ],
  ],
  [
    'cumulative',
    () => [
      '《条例》施行以来，累计收到政府信息公开申请5321件，累计答复5290件。',
      '“十三五”期间，主动公开政府信息累计82000余条。',
    ],
  ],
  [
    'units-below',
    () => [
      '各科室、所属单位分别收到政府信息公开申请3件、5件、11件；指导下属单位答复申请19件。',
      '全市各级行政机关共收到政府信息公开申请4120件。',
      '转办、协助其他单位办理政府信息公开申请17件。',
    ],
  ],
  [
    'other-complaints',
    () => [
      '全年办理行政复议案件86件，其中维持52件、撤销9件、终止25件；行政应诉31件。',
      '12345热线转办事项5623件，办结5601件，按期办结率99.61%，满意率97.2%。',
      '信访部门受理来信来访710件次，办结702件。',
    ],
  ],
  [
    'proactive-counts',
    () => [
      '全年主动公开政府信息3186条，其中网站2410条，新媒体776条。',
      '发布政策解读72篇，其中图解40篇、视频12篇、专家解读20篇；公开规划计划9个，公示行政许可和行政处罚1.2万余条。',
      '公开财政预决算信息58条、“三公”经费信息29条，涉及29个部门。',
    ],
  ],
  [
    'money',
    () => [
      '全年政府采购金额18.4亿元，较上年减少2.1亿元；收取信息处理费0元。',
      '安排专项资金160.5万元，执行率为98.6%。',
    ],
  ],
  [
    'meetings',
    () => [
      '召开领导小组会议2次、专题会议5次，举办培训班3期，培训420人次；组织座谈会、听证会共6场。',
      '设置公开查阅点14个，配备专职人员2名、兼职人员23名。',
      '选派6名同志参加省级培训，其中2人次获评优秀。',
    ],
  ],
  [
    'ratios',
    () => [
      '回复率为100%，同比提高3.2个百分点；网站访问量达1,204.5万次，环比增长12%。',
      '抽查网站34家次，合格33家次，合格率97.1%。',
      '共有156项事项，其中“最多跑一次”149项，占95.5%，网上可办率98%。',
      '发出问卷500份，收回486份，回收率97.2%，有效问卷480份，有效率98.8%。',
    ],
  ],
  [
    'fractions-in-words',
    () => [
      '近三分之二的申请在十日内答复，九成以上的申请人表示满意，两个以上的部门联合答复四件。',
      '一网通办、两微一端、三审三校、四个全面、五公开等要求得到落实。',
    ],
  ],
  [
    'lists',
    () => [
      '重点做好三项工作：一是完善制度，二是加强培训，三是严格考核。',
      '公开了5类信息，包括机构职能、政策文件、财政信息、人事信息、应急信息等。',
      '主要问题有以下两个方面：一是更新不及时；二是解读不充分。',
      '制定了《保密审查制度》《依申请公开办理规程》等6项制度。',
    ],
  ],
  [
    'nothing',
    () => [
      '本年度未发生因政府信息公开申请收取费用的情况，未发生泄密事件，没有收到相关举报投诉。',
      '不存在应公开未公开的情形。',
    ],
  ],
  [
    'dates-and-numbers',
    (_f, y) => [
      `${y}年5月15日举办主题宣传日活动，发放资料2000余份；${y}年6月1日起施行新的规程。`,
      `根据国办发〔${y}〕8号、云政办〔${y}〕17号文件，于7月31日前完成整改，第16号公告同步发布。`,
      `联系人：办公室；电话：0000-5550142、0000-5550143；传真：0000-5550144；网址：http://www.example.gov.cn/2019/2020.html。`,
    ],
  ],
  [
    'processing-times',
    (f) => [
      `收到的${r(f)}件申请中，当年办结的平均用时11.5个工作日，最短1日，延期答复的占4.3%。`,
      '经补正后受理的申请26件，征求第三方意见的9件，延期答复的14件。',
    ],
  ],
  [
    'processed-with-split',
    (f) => [
      `全年共办理政府信息公开申请${r(f) + at(f, 'requests.carriedIn.total')}件，其中上年结转${at(f, 'requests.carriedIn.total')}件，本年新收${r(f)}件。`,
    ],
  ],
  [
    'remedies-in-detail',
    (f) => {
      const of = (cell: string): number => at(f, `remedies.${cell}`)
      return [
        `因政府信息公开引起的行政复议${of('reconsideration.total')}件，其中结果维持${of('reconsideration.upheld')}件，结果纠正${of('reconsideration.corrected')}件，其他结果${of('reconsideration.otherResult')}件，尚未审结${of('reconsideration.pending')}件。`,
        `未经复议直接起诉的行政诉讼${of('litigationDirect.total')}件，复议后起诉${of('litigationAfterReconsideration.total')}件。`,
      ]
    },
  ],
  [
    'table-two-in-words',
    (f) => [
      `本年制发行政规范性文件${at(f, 'proactive.normativeDocuments.made')}件，废止${at(f, 'proactive.normativeDocuments.repealed')}件，现行有效${at(f, 'proactive.normativeDocuments.inForce')}件。`,
      `作出行政许可决定${at(f, 'proactive.licences.decisions')}件、行政处罚决定${at(f, 'proactive.penalties.decisions')}件。`,
    ],
  ],
]

const old: Options = { form: '2018', year: 2016, authority: '白榆区人民政府' }
const city: Options = { form: '2019', year: 2020, authority: '云川市人民政府' }

/** The same for other forms and for a government, whose 全市 is its own. */
const elsewhere: readonly (readonly [
  name: string,
  options: Options,
  say: (figures: Figures, year: number) => readonly string[],
])[] = [
  [
    'old-services',
    old,
    (f) => [
      `全区主动公开政府信息${at(f, 'indicators.disclosed')}条。`,
      '政务大厅受理事项26700件，办结25230件，办结率94.49%；网上受理占比为61%。',
      '12345热线共受理诉求8012件，按时办结7990件，延期办结22件。',
      '民心网收到留言294条，回复281条，回复率95.58%。',
      '收到人大代表建议22件、政协提案75件，全部办理完毕，答复率100%。',
    ],
  ],
  [
    'old-topics',
    old,
    (f) => [
      `全年收到政府信息公开申请${at(f, 'indicators.requests')}件，按时办结${at(f, 'indicators.completed.onTime')}件，延期办结${at(f, 'indicators.completed.extended')}件。`,
      '公开财政信息129条、招标信息15条、环境监测信息74条，公开政府文件52件，征求意见6期。',
      '举办新闻发布活动、在线访谈等形式多样，其中区长参加2场；编发简报12期。',
      '部门微博发布信息193条，某镇微信公众号发布信息1813条。',
    ],
  ],
  [
    'old-none',
    old,
    (f) => [
      `当面申请${at(f, 'indicators.requests.inPerson')}件，网络申请${at(f, 'indicators.requests.network')}件，信函申请${at(f, 'indicators.requests.letter')}件。`,
      '全年行政处罚案件2起，罚款2.26万元；办理行政复议案件31件，行政应诉17件。',
      '从事政务服务工作人员268人，聘请社会监督员20名。',
    ],
  ],
  [
    'city-all',
    city,
    (f, y) => [
      `${y}年，全市共收到政府信息公开申请${at(f, 'requests.received.total')}件，办结${at(f, 'requests.handled.total')}件。`,
      `市本级收到政府信息公开申请41件，各区县收到政府信息公开申请${at(f, 'requests.received.total') - 41}件。`,
      '全市政府网站公开信息63000条，政务微博公开2002条，政务微信公开1773条。',
      '全市受理行政复议申请1206件，办结1188件；一审行政诉讼案件402件。',
      '市级部门制定规范性文件12件，报送备案11件；清理历年文件320件，废止45件、修改8件。',
    ],
  ],
  [
    'city-services',
    city,
    () => [
      '取消行政许可事项12项，下放7项，新增行政处罚事项3项。',
      '完成“双随机、一公开”抽查任务30项，抽查市场主体4000余户，检查率100%、公示率100%。',
      '共征集意见建议75899条，意见建议条目数较去年增长54665条，增长率达257.4%。',
      '召开新闻发布会35场，回答媒体提问149个；集中采购项目310个，涉及金额4.2亿元。',
    ],
  ],
]

/** Sums, shares and growth that hold, and lists that do not claim to be whole. */
const reckoned: readonly Chatter[] = [
  [
    'shares',
    () => [
      '门户网站全年发布信息1286条，其中概况类信息12条、政务动态1174条、信息公开目录类信息100条。',
      '受理咨询360件，其中电话咨询216件，占60%；网上咨询108件，占30%；其他咨询36件，占10%。',
      '在412个事项中，即办件123个，占比29.9%，较上年提高4.1个百分点。',
    ],
  ],
  [
    'growth',
    (_f, y) => [
      `${y}年网站访问量312万人次，同比增长30%，上年为240万人次。`,
      '信息员由40名增加到52名，增长30%；栏目由36个精简到27个，下降25%。',
      '办件量是上年的1.5倍，满意度连续三年保持在98%以上，投诉量同比下降三成。',
      '平均办理时限由20个工作日压缩至12个工作日，压缩40%。',
    ],
  ],
  [
    'not-all',
    () => [
      '召开各类会议12次，其中党组会4次、专题会3次。',
      '公开重大项目信息215条，其中审批信息86条、招投标信息40条等。',
      '组织培训9期，其中面向乡镇5期，业务类8期。',
      '接待来访群众1500余人次，其中集体来访40批次。',
    ],
  ],
  [
    'nested',
    () => [
      '公开政策文件96件，其中规范性文件30件、其他文件66件；其他文件中，通知41件、方案25件。',
      '共建成政务公开专区18个，其中县级1个、乡镇（街道）17个；配备设备36台，其中查询机18台、自助终端18台。',
    ],
  ],
  [
    'counts-that-hold',
    () => [
      '着力抓好四个方面工作：一是强化组织领导；二是拓宽公开渠道；三是规范依申请办理；四是加强监督考核。',
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。',
      '先后出台《主动公开目录》《依申请公开规程》《信息发布审核办法》三项制度。',
      '完成门户网站、微博、微信公众号3个平台的整合。',
    ],
  ],
  [
    'units-of-measure',
    () => [
      '面积1200平方米的政务大厅设窗口42个，投资3.6亿元的项目公开信息18条，惠及群众2.3万户、6.1万人。',
      '全区10个镇、4个街道、126个村均设公开栏，公开栏共158块。',
      '“12345”热线、“110”联动、“7×24”值守，全年响应时间缩短至15分钟。',
    ],
  ],
]

const layouts: readonly Layout[] = [merged, paragraphs, lines]
const subject: Options = { form: '2021', year: 2023, authority: '云川市水务局' }

export const chatterCases = (): readonly Case[] =>
  [...[...chatters, ...reckoned].map(([name, say]) => [name, subject, say] as const), ...elsewhere].flatMap(
    ([name, options, say], n) => {
      const figures = consistent(options.form, rng(77 + n), 'city')
      const made = report({ ...options, figures, overview: (all) => say(all, options.year) })
      return layouts.map((layout, which) =>
        oneFile(
          `chatter-${name}-${['html', 'paragraphs', 'lines'][which]}`,
          'tied to a metric where the sentence is clear and left alone where it is not; a correct sentence is no finding',
          expecting(made, { findings: [], may: name === 'lists' ? ['narrative.count'] : [], claims: [] }),
          layout,
        ),
      )
    },
  )

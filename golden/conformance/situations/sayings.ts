// Sentences about the figures of a table, right and wrong, in the phrasings that offices use.
import type { Figures } from '../figures.ts'
import { at } from '../prose.ts'
import type { ExpectedFinding } from '../rules.ts'

export interface Saying {
  readonly name: string
  readonly form: '2018' | '2019' | '2021'
  readonly say: (figures: Figures, year: number) => readonly string[]
  readonly findings?: (figures: Figures) => readonly ExpectedFinding[]
  readonly claims?: (figures: Figures) => readonly { metric: string; value: number }[]
  readonly may?: readonly string[]
}

const received = 'requests.received.total'
const handled = 'requests.handled.total'
const carriedIn = 'requests.carriedIn.total'
const carriedOut = 'requests.carriedOut.total'

const digits = '零一二三四五六七八九'
/** 1 to 9,999 in words. */
export function inWords(value: number): string {
  const text = String(value)
  const words = [...text].map((digit, n) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${['', '十', '百', '千'][text.length - n - 1]}`,
  )
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

const table =
  (id: string, by: number): ((figures: Figures) => readonly ExpectedFinding[]) =>
  (figures) => [
    {
      rule: 'narrative.table',
      severity: 'error',
      cells: [id],
      expected: at(figures, id),
      actual: at(figures, id) + by,
    },
  ]
const wrong = (
  name: string,
  id: string,
  words: (n: number, year: number) => string,
  by = 3,
  form: Saying['form'] = '2021',
): Saying => ({
  name: `wrong-${name}`,
  form,
  say: (figures, year) => [words(at(figures, id) + by, year)],
  findings: table(id, by),
  claims: (figures) => [{ metric: id, value: at(figures, id) + by }],
})
const right = (
  name: string,
  id: string,
  words: (n: number, year: number) => string,
  form: Saying['form'] = '2021',
): Saying => ({
  name: `right-${name}`,
  form,
  say: (figures, year) => [words(at(figures, id), year)],
  claims: (figures) => [{ metric: id, value: at(figures, id) }],
})
const harmless = (
  name: string,
  say: Saying['say'],
  form: Saying['form'] = '2021',
  may: readonly string[] = [],
): Saying => ({
  name: `harmless-${name}`,
  form,
  say,
  may,
})
const found = (
  name: string,
  severity: 'error' | 'warning' | 'note',
  rule: string,
  sentence: string,
  more: Partial<ExpectedFinding> = {},
  form: Saying['form'] = '2021',
): Saying => ({
  name,
  form,
  say: () => [sentence],
  findings: () => [{ rule, severity, ...more }],
})

const phrasings: readonly Saying[] = [
  right('received-plain', received, (n, y) => `${y}年，本机关共收到政府信息公开申请${n}件。`),
  right('received-zong', received, (n) => `全年收到政府信息公开申请${n}宗。`),
  right('received-accepted', received, (n) => `全年受理政府信息公开申请${n}件。`),
  right('received-words', received, (n) => `全年共收到政府信息公开申请${inWords(n)}件。`),
  right('received-new', received, (n) => `本年新收政府信息公开申请${n}件，均为当面或者网络提出。`),
  right('received-spaced', received, (n) => `全年共收到政府信息公开申请 ${n} 件。`),
  right(
    'received-wide',
    received,
    (n) =>
      `全年共收到政府信息公开申请${String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))}件。`,
  ),
  right('received-number-first', received, (n) => `全年共收到${n}件政府信息公开申请。`),
  right('received-on-request', received, (n) => `全年共收到依申请公开${n}件。`),
  right(
    'received-in-title-case',
    received,
    (n, y) => `（二）依申请公开情况。${y}年度共接到政府信息公开申请${n}份。`,
  ),
  right('handled-finished', handled, (n) => `政府信息公开申请全年办结${n}件。`),
  right('handled-answered', handled, (n) => `全年共答复政府信息公开申请${n}件。`),
  right('carried-in', carriedIn, (n) => `上年结转政府信息公开申请${n}件。`),
  right('carried-out', carriedOut, (n) => `结转下年度继续办理的政府信息公开申请${n}件。`),
  wrong('received-plain', received, (n, y) => `${y}年，本机关共收到政府信息公开申请${n}件。`),
  wrong('received-accepted', received, (n) => `全年受理政府信息公开申请${n}件。`),
  wrong('received-words', received, (n) => `全年共收到政府信息公开申请${inWords(n)}件。`),
  wrong('received-2019', received, (n) => `本年度共收到政府信息公开申请${n}件。`, 11, '2019'),
  wrong('handled-finished', handled, (n) => `政府信息公开申请全年办结${n}件。`),
  wrong('handled-answered', handled, (n) => `全年共答复政府信息公开申请${n}件。`, 5, '2019'),
  wrong('carried-in', carriedIn, (n) => `上年结转政府信息公开申请${n}件。`),
  wrong('carried-out', carriedOut, (n) => `结转下年度继续办理的政府信息公开申请${n}件。`),
  wrong('processed-neither', received, (n) => `全年共办理依申请公开${n}件。`, 400),
  wrong('disclosed', 'indicators.disclosed', (n) => `全年主动公开政府信息${n}条。`, 3, '2018'),
  wrong('requests', 'indicators.requests', (n) => `全年收到政府信息公开申请${n}件。`, 3, '2018'),
  wrong('website', 'indicators.channel.website', (n) => `通过政府网站公开政府信息${n}条。`, 3, '2018'),
  wrong('weibo', 'indicators.channel.weibo', (n) => `通过政务微博公开政府信息${n}条。`, 3, '2018'),
  right('disclosed', 'indicators.disclosed', (n) => `全年主动公开政府信息${n}条。`, '2018'),
]

const several: readonly Saying[] = [
  {
    name: 'right-received-of-which',
    form: '2021',
    say: (f) => {
      const people = at(f, 'requests.received.naturalPerson')
      return [
        `全年共收到政府信息公开申请${at(f, received)}件，其中自然人申请${people}件，法人或其他组织申请${at(f, received) - people}件。`,
      ]
    },
    claims: (f) => [{ metric: received, value: at(f, received) }],
  },
  {
    name: 'right-outcomes',
    form: '2021',
    say: (f) => [
      `在办结的申请中，予以公开${at(f, 'requests.granted.total')}件，部分公开${at(f, 'requests.partial.total')}件。`,
    ],
  },
  {
    name: 'wrong-granted',
    form: '2021',
    say: (f) => [
      `在办结的政府信息公开申请中，予以公开${at(f, 'requests.granted.total') + 2}件，部分公开${at(f, 'requests.partial.total')}件。`,
    ],
    findings: table('requests.granted.total', 2),
  },
  {
    name: 'right-processed-with-split',
    form: '2021',
    say: (f) => [
      `全年共办理政府信息公开申请${at(f, received) + at(f, carriedIn)}件，其中本年新收${at(f, received)}件，上年结转${at(f, carriedIn)}件。`,
    ],
  },
  {
    name: 'right-processed-is-received',
    form: '2021',
    say: (f) => [`全年共办理依申请公开${at(f, received)}件。`],
    findings: () => [{ rule: 'narrative.table', severity: 'note' }],
  },
  {
    name: 'right-processed-is-handled',
    form: '2021',
    say: (f) => [`全年共办理政府信息公开申请${at(f, handled)}件。`],
    findings: () => [{ rule: 'narrative.table', severity: 'note' }],
  },
  {
    name: 'right-remedies',
    form: '2021',
    say: (f) => [
      `因政府信息公开被申请行政复议${at(f, 'remedies.reconsideration.total')}件，被提起行政诉讼${at(f, 'remedies.litigationDirect.total') + at(f, 'remedies.litigationAfterReconsideration.total')}件。`,
    ],
  },
  {
    name: 'wrong-reconsideration',
    form: '2021',
    say: (f) => [`全年因政府信息公开被申请行政复议${at(f, 'remedies.reconsideration.total') + 4}件。`],
    findings: table('remedies.reconsideration.total', 4),
  },
  {
    name: 'wrong-said-twice',
    form: '2021',
    say: (f) => [
      `全年共收到政府信息公开申请${at(f, received) + 6}件。`,
      `如前所述，本机关全年共收到政府信息公开申请${at(f, received) + 6}件。`,
    ],
    findings: table(received, 6),
  },
  {
    name: 'wrong-one-of-two',
    form: '2021',
    say: (f) => [
      `全年共收到政府信息公开申请${at(f, received)}件。`,
      `在监督保障方面，对全年收到的政府信息公开申请${at(f, received) + 8}件逐件回访。`,
    ],
    findings: table(received, 8),
  },
]

const quiet: readonly Saying[] = [
  harmless('about', (f) => [`全年收到政府信息公开申请约${Math.ceil(at(f, received) / 10) * 10 + 10}件。`]),
  harmless('more-than', (f) => [`全年收到政府信息公开申请${Math.floor(at(f, received) / 100) * 100}余件。`]),
  harmless('many', (f) => [`全年收到政府信息公开申请${Math.floor(at(f, received) / 100) * 100}多件。`]),
  harmless('nearly', (f) => [`全年收到政府信息公开申请近${Math.ceil(at(f, received) / 100) * 100}件。`]),
  harmless('over', (f) => [`全年收到政府信息公开申请超过${Math.floor(at(f, received) / 100) * 100}件。`]),
  harmless('one-quarter', (_f, year) => [`其中，${year}年第一季度收到政府信息公开申请7件。`]),
  harmless('last-year', (f, year) => [
    `${year - 1}年共收到政府信息公开申请${at(f, received) + 71}件，${year}年比上年减少71件。`,
  ]),
  harmless('other-applications', () => [
    '全年收到行政许可申请3,200件，办结3,180件；收到群众来信310件，均已答复。',
  ]),
  harmless('one-unit', () => [
    '其中，水资源管理科收到政府信息公开申请5件，河道管理所收到政府信息公开申请4件。',
  ]),
  harmless('rates-without-numbers', () => ['按时办结率100%，满意率99.6%，网站可用率99.99%。']),
  harmless('open-of-which', () => ['全年发布各类信息1286条，其中政策解读14条，财政信息120条。']),
  harmless('closed-sum-holds', () => [
    '全年发布各类信息13279条，其中网站发布8981条，微博发布2002条，微信发布1773条，其他方式发布523条。',
  ]),
  harmless('nested-sum-holds', () => [
    '进驻大厅事项806项，其中便民大厅223项，政务大厅583项；便民大厅的223项中，社保120项、医保103项。',
  ]),
  harmless('ratio-holds', () => ['民意热线共收到留言300条，回复282条，回复率94%。']),
  harmless('ratio-rounded', () => ['平台共受理事项2670件，已办结2523件，办结率94.49%。']),
  harmless('growth-holds', () => ['征集意见75899条，较上年增加54665条，增长率达257.4%。']),
  harmless('growth-holds-short', () => ['网站访问量150万次，上年为120万次，同比增长25%。']),
  harmless('list-holds', () => ['印发了以下三个文件：《公开工作要点》《保密审查办法》《考核细则》。']),
  harmless('days-and-numbers', (_f, year) => [
    `${year}年3月12日至25日公开征求意见14天，印发〔${year}〕18号文件，热线12345全年无休，7×24小时服务。`,
  ]),
  harmless('disclosed-open-2018', () => ['全年通过新闻发布栏目发布信息5条，解读信息3条。'], '2018'),
  harmless('approved-all', () => ['全部按期办结，无一件因答复不当被纠正。'], '2021', ['narrative.table']),
]

const partial: readonly Saying[] = [
  harmless('two-kinds-of-applicants', (f) => [
    `全年共收到政府信息公开申请${at(f, received)}件（其中自然人${at(f, 'requests.received.naturalPerson')}件、商业企业${at(f, 'requests.received.business')}件）。`,
  ]),
  harmless('two-outcomes', (f) => [
    `全年办结政府信息公开申请${at(f, handled)}件，其中予以公开${at(f, 'requests.granted.total')}件，部分公开${at(f, 'requests.partial.total')}件。`,
  ]),
  harmless('with-what-was-carried-in', (f) => [
    `全年受理政府信息公开申请${at(f, received) + at(f, carriedIn)}件（含上年结转${at(f, carriedIn)}件）。`,
  ]),
  harmless('received-and-carried-in-together', (f) => [
    `加上上年结转的${at(f, carriedIn)}件，全年应办理政府信息公开申请${at(f, received) + at(f, carriedIn)}件。`,
  ]),
  harmless('growth-with-base', (f, year) => [
    `全年收到政府信息公开申请${at(f, received)}件，较${year - 1}年的${at(f, received) - 100}件增加100件。`,
  ]),
  harmless(
    'two-channels-2018',
    (f) => [
      `全年主动公开政府信息${at(f, 'indicators.disclosed')}条，其中政府网站公开${at(f, 'indicators.channel.website')}条、政务微博公开${at(f, 'indicators.channel.weibo')}条。`,
    ],
    '2018',
    ['narrative.sum'],
  ),
  harmless(
    'two-ways-2018',
    (f) => [
      `全年收到政府信息公开申请${at(f, 'indicators.requests')}件，其中当面申请${at(f, 'indicators.requests.inPerson')}件、网络申请${at(f, 'indicators.requests.network')}件。`,
    ],
    '2018',
  ),
]

const arithmetic: readonly Saying[] = [
  found(
    'growth-wrong-with-base',
    'warning',
    'narrative.ratio',
    '网站访问量764万次，较上年的664万次增加100万次，增长50%。',
  ),
  found('ratio-100-but-some-left', 'warning', 'narrative.ratio', '共受理咨询764件，办结759件，办结率100%。'),
  found(
    'wrong-sum-with-rest',
    'error',
    'narrative.sum',
    '全年发布各类信息13279条，其中网站发布8981条，微博发布2002条，微信发布1773条，其他方式发布524条。',
    { expected: 13_280, actual: 13_279 },
  ),
  found(
    'wrong-sum-respectively',
    'error',
    'narrative.sum',
    '全年开展业务培训共9次，全部由本机关组织，其中集中培训4次、线上培训3次、其他形式培训1次。',
    { expected: 8, actual: 9 },
  ),
  found(
    'wrong-sum-kinds',
    'error',
    'narrative.sum',
    '进驻大厅事项共806项，分为两类：便民服务事项223项、政务服务事项593项。',
    { expected: 816, actual: 806 },
  ),
  found(
    'wrong-sum-2018',
    'error',
    'narrative.sum',
    '全年开展检查共100次，其中日常检查60次，专项检查25次，其他检查10次。',
    { expected: 95, actual: 100 },
    '2018',
  ),
  found('ratio-wrong', 'warning', 'narrative.ratio', '民意热线共收到留言300条，回复282条，回复率96%。'),
  found(
    'ratio-wrong-decimals',
    'warning',
    'narrative.ratio',
    '平台共受理事项2670件，已办结2523件，办结率95.49%。',
  ),
  found('ratio-truncated', 'note', 'narrative.ratio', '民意热线共收到留言294条，回复281条，回复率95.57%。'),
  found('growth-wrong', 'warning', 'narrative.ratio', '征集意见75899条，较上年增加54665条，增长率达275.4%。'),
  found(
    'count-of-files',
    'warning',
    'narrative.count',
    '印发了以下四个文件：《公开工作要点》《保密审查办法》《考核细则》。',
  ),
  found(
    'count-of-parts',
    'warning',
    'narrative.count',
    '本报告由总体情况、主动公开情况、依申请公开情况、复议诉讼情况、存在的问题五个部分组成，附统计表一张，另由概述、结语、附件四个部分组成说明材料。',
  ),
]

export const sayings: readonly Saying[] = [...phrasings, ...several, ...quiet, ...partial, ...arithmetic]

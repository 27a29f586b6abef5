import type { FormId } from '../../law/forms/annual-report/index.ts'
import type { SectionId } from './domain/sections.ts'

/** A sentence of the starting draft: it stands only where its figures say something. */
export interface Template {
  readonly section: SectionId
  /** Heading of the overview (第五十条) under which it stands. */
  readonly under?: string
  /** Forms that have its cells. */
  readonly forms: readonly FormId[]
  readonly text: string
  /** `some`: at least one of these is not zero. `none`: all of them are zero. */
  readonly when: { readonly some: readonly string[] } | { readonly none: readonly string[] }
  /** Needs a released report of last year in which these are not zero. */
  readonly previous?: readonly string[]
}

const every = ['2018', '2019', '2021'] as const
const six = ['2019', '2021'] as const

/** The overview's headings in order (总体情况依第五十条). */
export const overviewHeadings = [
  '（一）主动公开',
  '（二）依申请公开',
  '（三）政府信息管理',
  '（四）政府信息公开平台建设',
  '（五）监督保障',
] as const
const [proactive, onRequest, management, platform, supervision] = overviewHeadings

/** Plain sentences, each tied to its figures. Nothing is said that the ledger does not hold. */
export const templates: readonly Template[] = [
  {
    section: 'overview',
    under: proactive,
    forms: every,
    text: '全年主动公开政府信息{{indicators.disclosed}}条。',
    when: { some: ['indicators.disclosed'] },
  },
  {
    section: 'overview',
    under: proactive,
    forms: every,
    text: '主动公开数量比上年{{change:indicators.disclosed}}。',
    when: { some: ['indicators.disclosed'] },
    previous: ['indicators.disclosed'],
  },
  {
    section: 'overview',
    under: proactive,
    forms: ['2021'],
    text: '制发规章{{proactive.regulations.made}}件、行政规范性文件{{proactive.normativeDocuments.made}}件，废止规章{{proactive.regulations.repealed}}件、行政规范性文件{{proactive.normativeDocuments.repealed}}件。',
    when: {
      some: [
        'proactive.regulations.made',
        'proactive.normativeDocuments.made',
        'proactive.regulations.repealed',
        'proactive.normativeDocuments.repealed',
      ],
    },
  },
  {
    section: 'overview',
    under: proactive,
    forms: ['2019'],
    text: '新制作规章{{proactive.regulations.made}}件、规范性文件{{proactive.normativeDocuments.made}}件，新公开规章{{proactive.regulations.disclosed}}件、规范性文件{{proactive.normativeDocuments.disclosed}}件。',
    when: { some: ['proactive.regulations.made', 'proactive.normativeDocuments.made'] },
  },
  {
    section: 'overview',
    under: proactive,
    forms: every,
    text: '发布政策解读{{indicators.interpretations}}篇。',
    when: { some: ['indicators.interpretations'] },
  },
  {
    section: 'overview',
    under: proactive,
    forms: every,
    text: '参加或者举办新闻发布会{{indicators.press.conferences}}次。',
    when: { some: ['indicators.press.conferences'] },
  },
  {
    section: 'overview',
    under: proactive,
    forms: every,
    text: '回应公众关注热点或者重大舆情{{indicators.responses}}次。',
    when: { some: ['indicators.responses'] },
  },
  {
    section: 'overview',
    under: onRequest,
    forms: six,
    text: '新收政府信息公开申请{{requests.received.total}}件，上年结转{{requests.carriedIn.total}}件；办结{{requests.handled.total}}件，结转下年度继续办理{{requests.carriedOut.total}}件。',
    when: { some: ['requests.received.total', 'requests.carriedIn.total'] },
  },
  {
    section: 'overview',
    under: onRequest,
    forms: six,
    text: '新收申请比上年{{change:requests.received.total}}。',
    when: { some: ['requests.received.total'] },
    previous: ['requests.received.total'],
  },
  {
    section: 'overview',
    under: onRequest,
    forms: six,
    text: '办结的申请中，予以公开{{requests.granted.total}}件，占{{share:requests.granted.total/requests.handled.total}}；部分公开{{requests.partial.total}}件，占{{share:requests.partial.total/requests.handled.total}}。',
    when: { some: ['requests.granted.total', 'requests.partial.total'] },
  },
  {
    section: 'overview',
    under: onRequest,
    forms: six,
    text: '没有收到政府信息公开申请，也没有上年结转的申请。',
    when: { none: ['requests.received.total', 'requests.carriedIn.total'] },
  },
  {
    section: 'requests',
    forms: ['2018'],
    text: '全年收到政府信息公开申请{{indicators.requests}}件，办结{{indicators.completed}}件。',
    when: { some: ['indicators.requests', 'indicators.completed'] },
  },
  {
    section: 'requests',
    forms: ['2018'],
    text: '全年没有收到政府信息公开申请。',
    when: { none: ['indicators.requests'] },
  },
  {
    section: 'overview',
    under: management,
    forms: ['2021'],
    text: '截至年底，现行有效的规章{{proactive.regulations.inForce}}件、行政规范性文件{{proactive.normativeDocuments.inForce}}件。',
    when: { some: ['proactive.regulations.inForce', 'proactive.normativeDocuments.inForce'] },
  },
  {
    section: 'overview',
    under: management,
    forms: ['2019'],
    text: '截至年底，对外公开的规章{{proactive.regulations.disclosedTotal}}件、规范性文件{{proactive.normativeDocuments.disclosedTotal}}件。',
    when: { some: ['proactive.regulations.disclosedTotal', 'proactive.normativeDocuments.disclosedTotal'] },
  },
  {
    section: 'overview',
    under: platform,
    forms: every,
    text: '通过政府网站公开信息{{indicators.channel.website}}条、政府公报{{indicators.channel.gazette}}条、政务微博{{indicators.channel.weibo}}条、政务微信{{indicators.channel.wechat}}条、其他方式{{indicators.channel.other}}条。',
    when: {
      some: [
        'indicators.channel.website',
        'indicators.channel.gazette',
        'indicators.channel.weibo',
        'indicators.channel.wechat',
        'indicators.channel.other',
      ],
    },
  },
  {
    section: 'overview',
    under: platform,
    forms: every,
    text: '设置政府信息公开查阅点{{indicators.readingPoints}}个。',
    when: { some: ['indicators.readingPoints'] },
  },
  {
    section: 'overview',
    under: supervision,
    forms: every,
    text: '召开政府信息公开工作会议或者专题会议{{indicators.meetings}}次，举办培训班{{indicators.training}}次，接受培训{{indicators.trainees}}人次。',
    when: { some: ['indicators.meetings', 'indicators.training', 'indicators.trainees'] },
  },
  {
    section: 'overview',
    under: supervision,
    forms: every,
    text: '受理政府信息公开举报投诉{{indicators.complaints}}件。',
    when: { some: ['indicators.complaints'] },
  },
  {
    section: 'other',
    forms: six,
    text: '本年收取信息处理费{{indicators.fees}}万元。',
    when: { some: ['indicators.fees'] },
  },
  {
    section: 'other',
    forms: six,
    text: '本年没有收取信息处理费。',
    when: { none: ['indicators.fees'] },
  },
]

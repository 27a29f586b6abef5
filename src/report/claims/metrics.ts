import type { FormId } from '../../law/forms/annual-report/index.ts'
import { isPlain, speaksOfRequests } from './scope.ts'

/** Where a phrase stands: the clause before the figure, the words after it, the sentence before the clause. */
export interface Phrase {
  readonly lead: string
  readonly tail: string
  readonly before: string
  /** The unit behind the figure. */
  readonly unit: string
}

/** A figure of the prose that a phrase clearly names. `cells` are added up in the table; `metric` names the claim. */
export interface Metric {
  readonly id: string
  readonly forms: readonly FormId[]
  /** Cell of the claim, for each form; null where the form has only the sum of several. */
  readonly metric: string | null
  readonly cells: readonly string[]
  /** 办理 may mean these cells instead. */
  readonly loose?: readonly string[]
  /** The sentence says itself which reading it means: one that agrees is enough. */
  readonly settled?: true
  readonly says: (phrase: Phrase) => boolean
}

const disclosure = /依申请公开|政府信息公开|信息公开申请|公开申请|申请公开/
const ways =
  /网络|网上|信函|邮寄|信件|当面|现场|传真|邮件|平台|在线|自然人|法人|企业|公民|组织|电话|窗口|按时|按期|延期|其中/
const received = /(?:收到|受理|接收|接到|收取|新收|新增|接受)/
const results =
  /予以公开|部分公开|不予|无法提供|主动公开(?!政府信息申请)|撤回|撤销|补正|不存在|咨询|信访|投诉|举报|建议|提案|热线|留言|复议|诉讼|起诉|许可|工单|培训|意见/

const table3: readonly FormId[] = ['2019', '2021']

const asked =
  /(?:收到|受理|接收|接到|收取|新收|新增|接受)(?:并|了|的|到|公众|群众|社会公众|申请人|社会各界|各类|各种|书面|有效|提交|提出|要求|、|和|及)*((?:依申请|依法申请|政府|政务|信息|公开|申请|的|事项|案件|件)+)(?:共|计|数|量|总|合|为|:)*$/
const askedAfter =
  /(?:收到|受理|接收|接到|新收|接受)(?:了|公众|群众|社会公众|申请人|社会各界)*(?:提交|提出)?(?:的|各类)?$/

const isReceived = ({ lead, tail, before }: Phrase): boolean => {
  if (ways.test(lead) || results.test(lead) || /办结|答复|回复|办理完毕|结转/.test(lead)) return false
  if (/本年度?新收$/.test(lead)) return disclosure.test(before.slice(-60))
  if (received.test(lead)) {
    const what = asked.exec(lead)?.[1]
    if (what !== undefined)
      return disclosure.test(what) || (/申请/.test(what) && disclosure.test(before.slice(-40)))
    return (
      askedAfter.test(lead) &&
      /^(?:政府信息公开|依申请公开|信息公开|公开政府信息)(?:政府信息|信息)?(?:的)?(?:申请|事项|[,。;]|$)/.test(
        tail,
      )
    )
  }
  return /^(?:(?:全年|全市|全县|全区|我[市县区局]|本[市县区局]|共|总共|本年度?|20\d\d年(?:度|全年)?|我单位|本机关|,|一共)*)(?:政府信息)?(?:依申请公开|政府信息公开申请|依申请公开申请)(?:(?:政府信息|信息)?申请)?(?:事项)?(?:共|数|数量|总数|总计|合计|共计|为|:)*$/.test(
    lead,
  )
}

const isDealtWith = ({ lead, tail }: Phrase): boolean => {
  if (both.test(lead) && /(?:政府信息公开申请|依申请公开|依申请公开申请|申请)(?:事项)?(?:共)?$/.test(lead))
    return !ways.test(lead)
  if (
    ways.test(lead) ||
    results.test(lead) ||
    /办结|办理完毕|已办理|办理结果|结转|办理情况/.test(lead) ||
    !/办理/.test(lead)
  )
    return false
  if (
    /办理(?:了)?(?:政府信息)?(?:依申请公开|政府信息公开申请|依申请公开申请|信息公开申请)(?:政府信息|信息)?(?:申请)?(?:事项|案件)?(?:共|数|数量|总数|共计)?$/.test(
      lead,
    )
  )
    return true
  return /办理(?:了)?$/.test(lead) && /^(?:政府信息公开申请|依申请公开)/.test(tail)
}

/** 办理794件,其中上年结转30件: what was carried in is counted too. */
const withCarriedIn =
  /(?:上|上一|20\d\d)年度?(?:的)?(?:结转|转入|未办结)|结转(?:的|自)?(?:上年|去年|20\d\d年)/
const isDealtWithAll = (phrase: Phrase): boolean =>
  isDealtWith(phrase) &&
  withCarriedIn.test(
    phrase.before.slice(phrase.before.lastIndexOf('。') + 1) +
      phrase.lead +
      (phrase.tail.split('。')[0] ?? ''),
  )

/** 收到并答复: both at once. */
const both = /(?:收到|受理)(?:并|且|和|、|及时)*(?:答复|办结|办理|回复)/

const isHandled = ({ lead, tail, before }: Phrase): boolean => {
  if (
    ways.test(lead) ||
    results.test(lead) ||
    /率|结转|尚未|未办结|未答复|正在/.test(lead) ||
    /^率/.test(tail) ||
    both.test(lead)
  )
    return false
  if (!disclosure.test(lead) && !(isPlain(lead) && speaksOfRequests(before))) return false
  return /(?:办结|答复|办理完毕)(?:了)?(?:政府信息公开申请|依申请公开|依申请公开申请|申请)?(?:事项)?(?:共|数|共计|总数)?$/.test(
    lead,
  )
}

const isCarriedIn = ({ lead }: Phrase): boolean =>
  /(?:上|上一)年度?结转(?:的)?(?:至?本年度?)?(?:办理)?(?:的)?(?:政府信息公开申请|依申请公开|依申请公开申请|申请)?(?:事项|数量)?(?:共|为)?$/.test(
    lead,
  ) && !ways.test(lead.replace('其中', ''))
const isCarriedOut = ({ lead }: Phrase): boolean =>
  /结转(?:至|到)?(?:下|下一|次|20\d\d)年度?(?:继续)?(?:办理)?(?:的)?(?:政府信息公开申请|申请)?(?:数量)?(?:共|为)?$/.test(
    lead,
  )

const outcome =
  (pattern: RegExp) =>
  ({ lead, before }: Phrase): boolean =>
    pattern.test(lead) &&
    (disclosure.test(lead) || speaksOfRequests(before)) &&
    !/主动公开政府信息|率/.test(lead)

const aboutOpenness = /政府信息公开|信息公开|依申请公开|政务公开/

/** The sentence itself is about openness, or a heading before it names remedies of openness. */
const isAboutOpenness = ({ lead, tail, before }: Phrase): boolean => {
  const sentences = before.split('。')
  const heading = sentences.at(-2) ?? ''
  return (
    aboutOpenness.test(lead + (tail.split(/[。;]/)[0] ?? '').slice(0, 30)) ||
    aboutOpenness.test(sentences.at(-1) ?? '') ||
    (aboutOpenness.test(heading) && /复议|诉讼/.test(heading))
  )
}
const notResult = /败诉|维持|纠正|纠错|撤销|驳回|胜诉|应诉|审结|未经|复议后|不服/
const isReconsideration = (phrase: Phrase): boolean => {
  const { lead, tail } = phrase
  if (!isAboutOpenness(phrase) || notResult.test(lead) || /诉讼/.test(lead)) return false
  return (
    /行政复议(?:案件|申请|案)?(?:共|数|数量|共计)?$/.test(lead) ||
    (/(?:发生|收到|产生|引发|办理|受理|被申请)$/.test(lead) &&
      /^(?:因?政府信息公开)?(?:引发|引起|申请|提起)?(?:的)?行政复议/.test(tail) &&
      !/^[^,。;]*诉讼/.test(tail))
  )
}
const isLitigation = (phrase: Phrase): boolean => {
  const { lead, tail } = phrase
  if (!isAboutOpenness(phrase) || notResult.test(lead) || /复议/.test(lead)) return false
  return (
    /(?:行政诉讼|诉讼)(?:案件|案)?(?:共|数|数量|共计)?$/.test(lead) ||
    (/(?:发生|收到|产生|引发|提起|被提起)$/.test(lead) &&
      /^(?:因?政府信息公开)?(?:引发|引起)?(?:的)?行政诉讼/.test(tail) &&
      !/^[^,。;]*复议/.test(tail))
  )
}

const isDirect = (phrase: Phrase): boolean =>
  isAboutOpenness(phrase) &&
  /未经(?:行政)?复议(?:而)?直接(?:提起|起诉)(?:的)?(?:行政)?(?:诉讼)?(?:案件|案)?(?:共)?$/.test(phrase.lead)
const isAfterReconsideration = (phrase: Phrase): boolean =>
  isAboutOpenness(phrase) &&
  /(?:行政)?复议后(?:又|再)?(?:提起|起诉)(?:的)?(?:行政)?(?:诉讼)?(?:案件|案)?(?:共)?$/.test(phrase.lead)
const isTrained = ({ lead, before, unit }: Phrase): boolean =>
  unit === '人次' &&
  /^(?:共|累计)?接受培训(?:人员)?(?:共)?$/.test(lead) &&
  aboutOpenness.test(before.split('。').at(-1) ?? '')

const made = ({ lead, tail }: Phrase): boolean =>
  !/废止|失效|修改|清理|解读|备案|审查|历年|现行|公开|公示|公布/.test(lead) &&
  (/(?:制发|新制作|制定|出台|新制定)(?:了)?(?:行政)?规范性文件(?:共|数|总数|共计)?$/.test(lead) ||
    (/(?:制发|新制作|制定|出台)(?:了)?$/.test(lead) && /^(?:行政)?规范性文件/.test(tail)))
const repealed = ({ lead, tail }: Phrase): boolean =>
  !/修改|历年|宣布失效/.test(lead) &&
  (/废止(?:了)?(?:行政)?规范性文件(?:共|数)?$/.test(lead) ||
    (/废止(?:了)?$/.test(lead) && /^(?:行政)?规范性文件/.test(tail)))
const inForce = ({ lead, tail }: Phrase): boolean =>
  /现行有效(?:的)?(?:行政)?规范性文件(?:共|数|共计)?$/.test(lead) ||
  (/现行有效$/.test(lead) && /^(?:行政)?规范性文件/.test(tail))

const one = (id: string, forms: readonly FormId[], cell: string, says: Metric['says']): Metric => ({
  id,
  forms,
  metric: cell,
  cells: [cell],
  says,
})
const ends =
  (pattern: RegExp, not?: RegExp) =>
  ({ lead }: Phrase): boolean =>
    pattern.test(lead) && !(not?.test(lead) ?? false)

/** 网络申请12件 of what the sentence says was received. */
const way =
  (pattern: RegExp) =>
  ({ lead, before }: Phrase): boolean =>
    pattern.test(lead) && speaksOfRequests(before)

const rows = (prefix: string, ids: readonly string[]): string[] =>
  ids.map((id) => `requests.${prefix}.${id}.total`)

const applicant =
  (pattern: RegExp) =>
  ({ lead, before }: Phrase): boolean => {
    const context = before.slice(-60)
    return (
      pattern.test(lead) &&
      (received.test(lead) || (received.test(context) && !/办结|答复|予以|不予/.test(context))) &&
      (disclosure.test(lead) || speaksOfRequests(before))
    )
  }

/** What the prose can claim. The first that fits a figure takes it; what fits none is left alone. */
export const metrics: readonly Metric[] = [
  one('carriedIn', table3, 'requests.carriedIn.total', isCarriedIn),
  one('carriedOut', table3, 'requests.carriedOut.total', isCarriedOut),
  one('received', table3, 'requests.received.total', isReceived),
  {
    id: 'dealtWithAll',
    forms: table3,
    metric: null,
    cells: ['requests.received.total', 'requests.carriedIn.total'],
    loose: ['requests.received.total', 'requests.handled.total'],
    settled: true,
    says: isDealtWithAll,
  },
  {
    id: 'dealt',
    forms: table3,
    metric: 'requests.received.total',
    cells: ['requests.received.total'],
    loose: ['requests.handled.total'],
    says: isDealtWith,
  },
  one('handled', table3, 'requests.handled.total', isHandled),
  one(
    'naturalPerson',
    table3,
    'requests.received.naturalPerson',
    applicant(/自然人(?:提出|提交)?(?:的)?(?:申请)?(?:共)?$/),
  ),
  one(
    'business',
    table3,
    'requests.received.business',
    applicant(/商业企业(?:提出|提交)?(?:的)?(?:申请)?(?:共)?$/),
  ),
  one(
    'research',
    table3,
    'requests.received.research',
    applicant(/科研机构(?:提出|提交)?(?:的)?(?:申请)?(?:共)?$/),
  ),
  one(
    'publicWelfare',
    table3,
    'requests.received.publicWelfare',
    applicant(/社会公益组织(?:提出|提交)?(?:的)?(?:申请)?(?:共)?$/),
  ),
  one(
    'legalService',
    table3,
    'requests.received.legalService',
    applicant(/法律服务机构(?:提出|提交)?(?:的)?(?:申请)?(?:共)?$/),
  ),
  one('granted', table3, 'requests.granted.total', outcome(/(?<!不)(?<!主动)予以公开(?:的)?(?:共|答复)?$/)),
  one('partial', table3, 'requests.partial.total', outcome(/部分公开(?:的)?(?:共|答复)?$/)),
  {
    id: 'withheld',
    forms: table3,
    metric: null,
    says: outcome(/不予公开(?:的)?(?:共|答复)?$/),
    cells: rows('withheld', [
      'stateSecret',
      'forbiddenByLaw',
      'security',
      'thirdParty',
      'internal',
      'process',
      'enforcementFile',
      'inquiry',
    ]),
  },
  {
    id: 'unavailable',
    forms: table3,
    metric: null,
    says: outcome(/无法提供(?:的)?(?:共|答复)?$/),
    cells: rows('unavailable', ['notHeld', 'notReady', 'unclear']),
  },
  {
    id: 'notProcessed',
    forms: table3,
    metric: null,
    says: outcome(/不予处理(?:的)?(?:共|答复)?$/),
    cells: rows('notProcessed', ['petition', 'repeated', 'publication', 'excessive', 'reconfirm']),
  },
  one('reconsideration', table3, 'remedies.reconsideration.total', isReconsideration),
  {
    id: 'litigation',
    forms: table3,
    metric: null,
    says: isLitigation,
    cells: ['remedies.litigationDirect.total', 'remedies.litigationAfterReconsideration.total'],
  },
  one('litigationDirect', table3, 'remedies.litigationDirect.total', isDirect),
  one(
    'litigationAfterReconsideration',
    table3,
    'remedies.litigationAfterReconsideration.total',
    isAfterReconsideration,
  ),
  one('made', table3, 'proactive.normativeDocuments.made', made),
  one('repealed', ['2021'], 'proactive.normativeDocuments.repealed', repealed),
  one('inForce', ['2021'], 'proactive.normativeDocuments.inForce', inForce),
  one('2018.requests', ['2018'], 'indicators.requests', isReceived),
  {
    id: '2018.dealt',
    forms: ['2018'],
    metric: 'indicators.requests',
    cells: ['indicators.requests'],
    loose: ['indicators.completed', 'indicators.answered'],
    says: isDealtWith,
  },
  {
    id: '2018.completed',
    forms: ['2018'],
    metric: 'indicators.completed',
    cells: ['indicators.completed'],
    loose: ['indicators.answered'],
    says: isHandled,
  },
  one('2018.network', ['2018'], 'indicators.requests.network', way(/网络申请(?:数|共)?$/)),
  one('2018.letter', ['2018'], 'indicators.requests.letter', way(/信函申请(?:数|共)?$/)),
  one('2018.inPerson', ['2018'], 'indicators.requests.inPerson', way(/当面申请(?:数|共)?$/)),
  one('2018.fax', ['2018'], 'indicators.requests.fax', way(/传真申请(?:数|共)?$/)),
  one(
    '2018.disclosed',
    ['2018'],
    'indicators.disclosed',
    ends(
      /主动公开(?:各类|各项)?政府信息(?:数|共|总数|共计)?$/,
      /其中|重点领域|通过|平台|网站|微博|微信|部门|栏/,
    ),
  ),
  one('2018.website', ['2018'], 'indicators.channel.website', ends(/政府网站公开(?:政府信息)?(?:数)?$/)),
  one('2018.weibo', ['2018'], 'indicators.channel.weibo', ends(/政务微博公开(?:政府信息)?(?:数)?$/)),
  one('2018.wechat', ['2018'], 'indicators.channel.wechat', ends(/政务微信公开(?:政府信息)?(?:数)?$/)),
  one('2018.gazette', ['2018'], 'indicators.channel.gazette', ends(/政府公报公开(?:政府信息)?(?:数)?$/)),
  one('2018.other', ['2018'], 'indicators.channel.other', ends(/其他方式公开(?:政府信息)?(?:数)?$/)),
  one(
    '2018.responses',
    ['2018'],
    'indicators.responses',
    ends(/回应公众关注热点(?:或|和|及)重大舆情(?:数|共)?$/),
  ),
  one('2018.trainees', ['2018'], 'indicators.trainees', isTrained),
  one('2018.made', ['2018'], 'indicators.normativeMade', made),
  one('2018.reconsideration', ['2018'], 'indicators.reconsideration', isReconsideration),
  one(
    '2018.reconsideration.upheld',
    ['2018'],
    'indicators.reconsideration.upheld',
    ({ lead, before }) => /^维持具体行政行为$/.test(lead.trim()) && /行政复议[^。诉]{0,14}$/.test(before),
  ),
  one('2018.litigation', ['2018'], 'indicators.litigation', isLitigation),
]

/** "未收到……申请": nothing was claimed in words. */
export const nothing: readonly { readonly pattern: RegExp; readonly ids: readonly string[] }[] = [
  {
    pattern:
      /(?:未收到|没有收到|未接到|未受理|未接收到)(?:过|任何|公众|群众|书面|公民|法人|和|、|或|者|其他|组织|的|提出|提交|要求){0,12}(?:政府信息公开申请|依申请公开(?:政府信息)?(?:的)?(?:申请)?|信息公开申请|公开政府信息申请)/g,
    ids: ['received', '2018.requests'],
  },
  {
    pattern:
      /(?:未发生|未收到|未接到|未出现|没有发生|未产生|没有收到|没有|无)(?:一起|任何|因|涉及|有关|关于|与|被|引发|引起|针对){0,4}(?:的)?(?:政府信息公开|信息公开)?(?:工作|申请|引发|引起|提起|的|被|有关|相关|方面){0,6}行政复议(?!.{0,12}(?:败诉|纠错|纠正|撤销))/g,
    ids: ['reconsideration', '2018.reconsideration'],
  },
  {
    pattern:
      /(?:未发生|未收到|未接到|未出现|没有发生|未产生|没有收到|没有|无)(?:一起|任何|因|涉及|有关|关于|与|被|引发|引起|针对){0,4}(?:的)?(?:政府信息公开|信息公开)?(?:工作|申请|引发|引起|提起|的|被|有关|相关|方面){0,6}(?:行政复议(?:案件)?(?:、|和|及|或|与))?(?:被)?(?:提起)?(?:行政)?诉讼(?!.{0,12}(?:败诉|纠错|纠正|撤销))/g,
    ids: ['litigation', '2018.litigation'],
  },
]

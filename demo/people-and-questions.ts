import type { ReplyField } from '../src/modules/requests/index.ts'

export type ApplicantKind =
  | 'naturalPerson'
  | 'business'
  | 'research'
  | 'publicWelfare'
  | 'legalService'
  | 'otherOrganisation'

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨']
const given = ['示范', '样例', '甲', '乙', '丙', '丁', '样本', '演示']
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number with a right check character in a region that does not exist (99): nobody's. */
function residentNumber(n: number): string {
  const body = `990101${1960 + (n % 40)}0${1 + (n % 9)}1${n % 9}${String(n % 1000).padStart(3, '0')}`
  return `${body}${'10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11]}`
}

const organisation: Readonly<Record<Exclude<ApplicantKind, 'naturalPerson'>, string>> = {
  business: '示范商贸有限公司',
  research: '示范研究所',
  publicWelfare: '示范公益服务中心',
  legalService: '示范律师事务所',
  otherOrganisation: '示范村民委员会',
}

/** An invented applicant, the n-th of its kind. */
export function applicant(kind: ApplicantKind, n: number) {
  const person = `${surnames[n % surnames.length]}${given[Math.floor(n / surnames.length) % given.length]}`
  const isPerson = kind === 'naturalPerson'
  return {
    applicantKind: kind,
    name: isPerson ? person : `云溪${n + 1}号${organisation[kind]}`,
    idKind: isPerson ? ('residentCard' as const) : ('creditCode' as const),
    idNumber: isPerson ? residentNumber(n) : `91990100MA${String(n).padStart(7, '0')}X`,
    representative: isPerson ? '' : person,
    contactName: isPerson ? '' : person,
    phone: `0990555${String(1000 + (n % 9000))}`,
    email: '',
    address: `云溪市示范路${n + 1}号`,
    postcode: '990100',
    assistance: '',
  }
}

export const subjects = [
  '城中区示范路片区房屋征收补偿方案',
  '2019年老旧小区改造项目清单及资金安排',
  '城市生活垃圾处理费收费依据和标准',
  '公交线路调整方案及论证材料',
  '市本级政府采购项目中标结果汇总',
  '义务教育阶段招生划片范围及依据',
  '云溪河整治工程环境影响评价批复',
  '保障性住房配租名单公示文件',
  '集体土地征收公告及补偿安置方案',
  '食品安全监督抽检结果及处置情况',
  '市政道路挖掘许可审批结果',
  '养老服务设施建设补助资金分配结果',
  '农村危房改造补助对象名单',
  '行政事业性收费目录清单',
  '企业违法行为行政处罚决定书',
  '重大建设项目立项批复文件',
] as const

/** What the letters of the demonstration say. */
export const fieldTexts: Readonly<Record<ReplyField, string>> = {
  information: '所申请的文件1件，共6页',
  way: '随信附送复印件；电子件可凭查询码在本网站下载',
  when: '随本告知书一并提供',
  withheldScope: '文件所附名单中的个人身份信息',
  reasons: '所涉内容属于下列规定的情形，公开会损害他人合法权益或者影响依法履行职责',
  category: '',
  secrecyReview: '市保密工作机构审查，结论为不予公开，审查单〔示范〕1号',
  prohibition: '《中华人民共和国统计法》第二十五条',
  thirdPartyOpinion: '已书面征求第三方意见，第三方不同意公开并说明了理由',
  publicInterest: '不公开不会对公共利益造成重大影响',
  caseFile: '云溪城执案〔示范〕12号案卷',
  specialRule: '《不动产登记暂行条例》',
  counter: '市不动产登记中心查询窗口，电话0990-5550300',
  search: '在办公室档案室、公文系统以标题关键词检索近五年文件，未检索到',
  responsible: '城中区人民政府办公室，电话0990-5550400',
  guidance: '已电话和书面指导申请人补正',
  unclear: '补正后仍未写明所指的项目和年份',
  channel: '市信访局，电话0990-5550500',
  earlier: '云政公开〔示范〕3号，日期见原件',
  obtain: '可在市图书馆政府信息查阅点查阅',
  facts: '同一申请人在一个自然月内提出四十余件相同内容的申请',
  explanation: '已书面要求说明理由，所述理由不成立',
  record: '申请人已于上月当面领取该文件复印件',
  archive: '市档案馆查阅大厅，凭有效证件查阅',
  enterprise: '市供水公司，主管部门为市住房和城乡建设局',
  handling: '所申请内容属于咨询，已电话解答',
}

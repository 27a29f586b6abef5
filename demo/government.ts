/** 云溪市: an invented city. Names of people are invented; none is anybody's. */
import type { Role } from '../src/modules/organisations/index.ts'

export const tenantId = 'yunxi'
export const password = 'yunxi-gongkai'

export const tenant = {
  name: '云溪市人民政府',
  level: 'city',
  regionCode: '990100',
  settings: {
    siteName: '云溪市人民政府',
    colour: '#1d4f91',
    organiser: '云溪市人民政府办公室',
    operator: '云溪市大数据中心',
    contact: '地址：云溪市人民路1号　电话：0990-5550100（工作日 9:00—12:00，13:30—17:30）',
    siteCode: '9901000001',
    icpNumber: '云ICP备99000001号',
    policeNumber: '云公网安备99010002000001号',
  },
} as const

const remedies = {
  reconsiderationUrl: 'https://fuyi.yunxi.example/apply',
  reconsiderationAddress: '云溪市人民路1号司法局复议受理室',
  courtAddress: '云溪市法院路8号',
}
const office = (name: string, room: string, phone: string) => ({
  name,
  address: `云溪市人民路1号${room}`,
  postcode: '990100',
  hours: '工作日 9:00—12:00，13:30—17:30',
  phone,
  fax: phone,
  email: 'gongkai@yunxi.example',
})

export const authorities = {
  government: {
    name: '云溪市人民政府',
    shortName: '市政府',
    kind: 'government',
    documentPrefix: '云政公开',
    indexPrefix: '990100001',
    creditCode: '11990100MB0000001X',
    office: office('云溪市人民政府办公室政务公开科', '主楼312室', '0990-5550112'),
    remedies: { reconsiderationBody: '云岭省人民政府', court: '云溪市中级人民法院', ...remedies },
  },
  market: {
    name: '云溪市市场监督管理局',
    shortName: '市市场监管局',
    kind: 'department',
    documentPrefix: '云市监公开',
    indexPrefix: '990100018',
    creditCode: '11990100MB0000018L',
    office: office('云溪市市场监督管理局办公室', '西楼205室', '0990-5550205'),
    remedies: { reconsiderationBody: '云溪市人民政府', court: '云溪市城中区人民法院', ...remedies },
  },
  education: {
    name: '云溪市教育局',
    shortName: '市教育局',
    kind: 'department',
    documentPrefix: '云教公开',
    indexPrefix: '990100007',
    creditCode: '11990100MB0000007E',
    office: office('云溪市教育局办公室', '东楼101室', '0990-5550101'),
    remedies: { reconsiderationBody: '云溪市人民政府', court: '云溪市城中区人民法院', ...remedies },
  },
} as const
export type AuthorityKey = keyof typeof authorities

interface DemoPost {
  readonly at: AuthorityKey
  readonly title: string
  readonly roles: readonly Role[]
}
export interface DemoPerson {
  readonly name: string
  readonly signIn: string
  readonly posts: readonly DemoPost[]
}

const inBoth = (title: string, roles: readonly Role[]): DemoPost[] => [
  { at: 'government', title: `市政府办公室${title}`, roles },
  { at: 'market', title: `市市场监管局${title}`, roles },
]

/** Who works there, and how they sign in. The first seven carry the journeys; the last three administer (三员分立). */
export const people = {
  officer: {
    name: '沈公开',
    signIn: 'officer',
    posts: inBoth('政务公开工作人员', ['disclosureOfficer', 'drafter', 'registrar']),
  },
  head: { name: '何负责', signIn: 'head', posts: inBoth('政务公开负责人', ['officeHead']) },
  drafter: { name: '易拟稿', signIn: 'drafter', posts: inBoth('科员', ['drafter']) },
  first: { name: '初审员', signIn: 'first', posts: inBoth('初审人', ['unitReviewer']) },
  second: { name: '复审员', signIn: 'second', posts: inBoth('复审人', ['unitReviewer']) },
  third: { name: '终审员', signIn: 'third', posts: inBoth('分管负责人', ['unitReviewer']) },
  secrecy: { name: '安守密', signIn: 'secrecy', posts: inBoth('保密审查员', ['secrecyReviewer']) },
  admin: {
    name: '管系统',
    signIn: 'admin',
    posts: [{ at: 'government', title: '系统管理员', roles: ['systemAdmin'] }],
  },
  security: {
    name: '管安全',
    signIn: 'security',
    posts: [{ at: 'government', title: '安全管理员', roles: ['securityAdmin'] }],
  },
  auditor: {
    name: '管审计',
    signIn: 'auditor',
    posts: [{ at: 'government', title: '审计员', roles: ['auditor'] }],
  },
} as const satisfies Record<string, DemoPerson>
export type PersonKey = keyof typeof people

import { requestColumns } from './forms/annual-report/requests-table.ts'

type Column = Exclude<keyof typeof requestColumns, 'total'>

export interface ApplicantKind {
  readonly label: string
  /** The column of table three in which the applicant's requests are counted; the same in both forms. */
  readonly column: Column
  /** 自然人, or 法人或其他组织. */
  readonly isOrganisation: boolean
  /** Which proof of identity article 29 asks for, in words for the form. */
  readonly identity: string
  /** A natural person acting for himself in the counts, though organisations may look alike. */
  readonly hint: string
}

const licence = '统一社会信用代码及登记证照'

/** 申请人类型: fixed at registration; a request stands in exactly one column. */
export const applicantKinds = {
  naturalPerson: {
    label: requestColumns.naturalPerson.label,
    column: 'naturalPerson',
    isOrganisation: false,
    identity: '有效身份证件的类型和号码',
    hint: '公民个人,包括个体工商户以经营者个人名义提出的申请',
  },
  business: {
    label: requestColumns.business.label,
    column: 'business',
    isOrganisation: true,
    identity: licence,
    hint: '公司、合伙企业、个人独资企业等营利性组织',
  },
  research: {
    label: requestColumns.research.label,
    column: 'research',
    isOrganisation: true,
    identity: licence,
    hint: '研究院所、高等学校等从事科研的机构',
  },
  publicWelfare: {
    label: requestColumns.publicWelfare.label,
    column: 'publicWelfare',
    isOrganisation: true,
    identity: licence,
    hint: '基金会、慈善组织等以公益为目的的组织',
  },
  legalService: {
    label: requestColumns.legalService.label,
    column: 'legalService',
    isOrganisation: true,
    identity: licence,
    hint: '律师事务所、基层法律服务所等;律师以个人名义申请的为自然人',
  },
  otherOrganisation: {
    label: '其他法人或其他组织',
    column: 'otherOrganisation',
    isOrganisation: true,
    identity: licence,
    hint: '以上各类以外的法人或者其他组织',
  },
} as const satisfies Record<Column, ApplicantKind>

export type ApplicantKindKey = keyof typeof applicantKinds

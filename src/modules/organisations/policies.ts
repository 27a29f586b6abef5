import type { Actor } from '../../platform/actor.ts'

/** 岗位角色: what a post is. A post may have several. */
export const roles = {
  drafter: '拟稿人',
  unitReviewer: '单位审核人',
  secrecyReviewer: '保密审查员',
  disclosureOfficer: '政府信息公开工作人员',
  officeHead: '政府信息公开工作机构负责人',
  registrar: '数据申报人',
  supervisor: '主管部门工作人员',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditor: '审计员',
} as const
export type Role = keyof typeof roles

const staff: readonly Role[] = [
  'drafter',
  'unitReviewer',
  'secrecyReviewer',
  'disclosureOfficer',
  'officeHead',
  'registrar',
]

/**
 * Which roles may do what, across the whole program; which authority's things they may touch is decided by the
 * command. System, security and audit administration are three people (三员分立): none has another's policy, and none
 * has the business's.
 */
export const policies = {
  'inbox.read': [...staff, 'supervisor'],
  'catalogue.read': [...staff, 'supervisor'],
  'catalogue.edit': ['disclosureOfficer', 'officeHead'],
  'document.read': [...staff, 'supervisor'],
  'document.draft': ['drafter', 'disclosureOfficer', 'officeHead'],
  'document.review.unit': ['unitReviewer', 'officeHead'],
  'document.review.secrecy': ['secrecyReviewer'],
  'document.review.office': ['disclosureOfficer', 'officeHead'],
  'document.release': ['officeHead'],
  'document.withdraw': ['officeHead'],
  'request.read': ['disclosureOfficer', 'officeHead', 'supervisor'],
  'request.register': ['disclosureOfficer', 'officeHead'],
  'request.handle': ['disclosureOfficer', 'officeHead'],
  'request.approve': ['officeHead'],
  'request.correct': ['officeHead'],
  'ledger.read': [...staff, 'supervisor', 'auditor'],
  'declaration.file': ['registrar', 'disclosureOfficer'],
  'declaration.review': ['disclosureOfficer', 'officeHead'],
  'report.read': [...staff, 'supervisor', 'auditor'],
  'report.draft': ['disclosureOfficer', 'officeHead'],
  'report.review': ['officeHead', 'unitReviewer'],
  'report.release': ['officeHead'],
  'calendar.load': ['systemAdmin', 'officeHead'],
  'organisation.read': [...staff, 'supervisor', 'systemAdmin', 'securityAdmin', 'auditor'],
  'organisation.edit': ['systemAdmin'],
  'account.manage': ['securityAdmin'],
  'outbox.read': ['systemAdmin', 'disclosureOfficer', 'officeHead'],
  'audit.read': ['auditor'],
} as const satisfies Record<string, readonly Role[]>
export type Policy = keyof typeof policies

/** Whether an acting post may do what a policy names. An unknown policy is nobody's. */
export const may = (actor: Pick<Actor, 'roles'>, policy: string): boolean =>
  policy in policies && policies[policy as Policy].some((role) => actor.roles.includes(role))

/** All policies of an acting post, for the screens. */
export const policiesOf = (actor: Pick<Actor, 'roles'>): Policy[] =>
  (Object.keys(policies) as Policy[]).filter((policy) => may(actor, policy))

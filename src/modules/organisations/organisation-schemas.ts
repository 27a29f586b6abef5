import { z } from 'zod'
import { plainDate } from '../../kernel/plain-date.ts'
import { type Role, roles } from './policies.ts'
import { DisclosureOffice, Remedies, SiteSettings, Uuid } from './schemas.ts'

const name = (max: number) => z.string('请填写名称').trim().min(2, '至少 2 个字').max(max)
const Day = z.iso.date('须为日期，如 2026-01-31').transform((text) => plainDate(text))
const day = z.string()

export const Kind = z.enum(['government', 'department', 'township', 'public-institution'])

/** 行政机关 as the form sends it. */
export const AuthorityInput = z
  .object({
    name: name(60),
    shortName: z.string().trim().min(1, '请填写简称').max(30),
    kind: Kind,
    parentId: Uuid.nullable().default(null).describe('上级机关（同一政府内）'),
    verticalParent: z.string().trim().max(60).default('').describe('垂直管理的上级部门'),
    creditCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([0-9A-Z]{18}|)$/, '统一社会信用代码为 18 位')
      .default(''),
    documentPrefix: z.string().trim().max(20).default('').describe('发文机关代字'),
    indexPrefix: z.string().trim().max(40).default('').describe('索引号前缀'),
    position: z.number().int().min(0).max(9_999).default(0).describe('排序'),
    disclosureOffice: DisclosureOffice.prefault({}),
    remedies: Remedies.prefault({}),
  })
  .meta({ id: 'AuthorityInput' })
export type AuthorityInput = z.infer<typeof AuthorityInput>

export const AuthorityRow = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: Kind,
  parentId: z.string().nullable(),
  closedOn: day.nullable(),
  posts: z.number().int().describe('任职中的岗位数'),
})
export const AuthorityTree = z.object({
  government: z.object({ name: z.string(), level: z.string() }),
  authorities: z.array(AuthorityRow),
})
export const AuthorityBody = AuthorityRow.extend({
  verticalParent: z.string(),
  creditCode: z.string(),
  documentPrefix: z.string(),
  indexPrefix: z.string(),
  position: z.number().int(),
  disclosureOffice: DisclosureOffice,
  remedies: Remedies,
  offices: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type AuthorityBody = z.infer<typeof AuthorityBody>

export const OfficeInput = z.object({ name: z.string('请填写名称').trim().min(1, '请填写名称').max(60) })
export const CloseInput = z.object({ on: Day })
export const Created = z.object({ id: z.string() })

export const roleLabels: Readonly<Record<string, string>> = roles
const RoleName = z.enum(Object.keys(roles) as [Role, ...Role[]], '没有这个角色')

export const PersonInput = z.object({ name: z.string('请填写姓名').trim().min(1, '请填写姓名').max(40) })
export const LeaveInput = z.object({ on: Day })
export const PostInput = z.object({
  authorityId: Uuid,
  officeId: Uuid.nullable().default(null),
  title: z.string('请填写岗位名称').trim().min(1, '请填写岗位名称').max(60),
  fromDay: Day,
  toDay: Day.nullable().default(null),
})
export type PostInput = z.infer<typeof PostInput>
export const RolesInput = z.object({ roles: z.array(RoleName).max(10) })

export const PeopleQuery = z.object({
  q: z.string().trim().max(40).default(''),
  authority: z.union([Uuid, z.literal('')]).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  leftOn: day.nullable(),
  posts: z.array(
    z.object({
      id: z.string(),
      authorityId: z.string(),
      authority: z.string(),
      officeId: z.string().nullable(),
      office: z.string().nullable(),
      title: z.string(),
      roles: z.array(z.string()),
      fromDay: day,
      toDay: day.nullable(),
    }),
  ),
  account: z
    .object({
      id: z.string(),
      name: z.string(),
      disabled: z.boolean(),
      enrolled: z.boolean(),
      demonstration: z.boolean(),
    })
    .nullable(),
})
export type PersonRow = z.infer<typeof PersonRow>
export const People = z.object({
  people: z.array(PersonRow),
  total: z.number().int(),
  pageSize: z.number().int(),
  roles: z.record(z.string(), z.string()),
})

export const PersonBody = z.object({ person: PersonRow, roles: z.record(z.string(), z.string()) })

export const AccountInput = z.object({
  name: z
    .string('请填写登录名')
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,40}$/, '登录名为 3 至 40 个小写字母、数字、点、横线'),
})
export const InitialPassword = z.object({
  id: z.string(),
  password: z.string().describe('初始密码，仅显示这一次，首次登录须修改'),
})

export const SiteBody = SiteSettings

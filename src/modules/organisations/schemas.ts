import { z } from 'zod'
import { isReadableMainColour } from '../../kernel/contrast.ts'

const line = (max: number) => z.string().trim().max(max)
const phone = z
  .string()
  .trim()
  .regex(/^(\d{3,4}-)?\d{5,8}(-\d{1,6})?$|^1\d{10}$|^$/, '须为电话号码，如 0700-5551234')
  .default('')

/** 站点设置: what a government says of its own site. Kept in tenant.settings. */
export const SiteSettings = z
  .object({
    siteName: line(60).default(''),
    /** Host names of the site; requests to another name go to the first government of the installation. */
    hosts: z
      .array(z.string().regex(/^[a-z0-9.-]{1,100}$/, '须为域名'))
      .max(10)
      .default([]),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/, '须为颜色代码，如 #1d4f91')
      .refine((colour) => isReadableMainColour(colour), '与白色的对比度不足 4.5，请选择更深的颜色')
      .default('#1d4f91'),
    /** 主办单位、承办单位、联系方式、网站标识码、ICP备案号、公网安备号. */
    organiser: line(60).default(''),
    operator: line(60).default(''),
    contact: line(100).default(''),
    siteCode: z
      .string()
      .regex(/^([a-z0-9]{10}|)$/, '网站标识码为 10 位')
      .default(''),
    icpNumber: line(40).default(''),
    policeNumber: line(40).default(''),
  })
  .meta({ id: 'SiteSettings' })
export type SiteSettings = z.infer<typeof SiteSettings>

/** 政府信息公开工作机构 (Articles 4 and 12): what the guide must say. */
export const DisclosureOffice = z
  .object({
    name: line(60).default(''),
    address: line(120).default(''),
    postcode: z
      .string()
      .regex(/^(\d{6}|)$/, '邮政编码为 6 位数字')
      .default(''),
    hours: line(100).default(''),
    phone,
    fax: phone,
    email: z.union([z.email('须为邮箱地址'), z.literal('')]).default(''),
  })
  .meta({ id: 'DisclosureOffice' })
export type DisclosureOffice = z.infer<typeof DisclosureOffice>

/** 复议机关、管辖法院: what every letter prints as remedies. */
export const Remedies = z
  .object({
    reconsiderationBody: line(60).default(''),
    reconsiderationAddress: line(120).default(''),
    /** 网上申请行政复议的网址: told with decisions that go out over the internet (行政复议法第二十二条第二款). */
    reconsiderationUrl: z.union([z.url('须为网址').max(200), z.literal('')]).default(''),
    court: line(60).default(''),
    courtAddress: line(120).default(''),
  })
  .meta({ id: 'Remedies' })
export type Remedies = z.infer<typeof Remedies>

export const Uuid = z.uuid('标识不正确')
export const IdParams = z.object({ id: Uuid })
export const Done = z.object({ done: z.literal(true) })

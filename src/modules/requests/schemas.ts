import { z } from 'zod'
import { parsePlainDate, plainDate } from '../../kernel/plain-date.ts'
import { applicantKinds } from '../../law/applicants.ts'
import { exemptions } from '../../law/exemptions.ts'
import { tariffs } from '../../law/fees.ts'
import { outcomes } from '../../law/outcomes.ts'
import { receiptRules } from '../../law/receipt.ts'
import { deliveries, provisionForms } from './domain/events.ts'
import { actions, states } from './domain/lifecycle.ts'
import { replyFields } from './domain/reply.ts'

const keysOf = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]]
const oneOf = <T extends object>(of: T, what: string) => z.enum(keysOf(of), { error: `请选择${what}` })

/** Text without control characters (Word and JSON readers choke on them); line breaks stay only where `lines`. */
const clean = (text: string, lines: boolean): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(lines ? /[^\P{Cc}\n\t]/gu : /[\p{Cc}]/gu, lines ? '' : ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim()

const text = (label: string, max: number, { lines = false } = {}) =>
  z
    .string({ error: `请填写${label}` })
    .max(max * 2, `${label}最多${max}字`)
    .transform((value) => clean(value, lines))
    .pipe(z.string().min(1, `请填写${label}`).max(max, `${label}最多${max}字`))

const maybe = (label: string, max: number, { lines = false } = {}) =>
  z
    .string()
    .max(max * 2, `${label}最多${max}字`)
    .transform((value) => clean(value, lines))
    .pipe(z.string().max(max, `${label}最多${max}字`))
    .default('')

export const Day = z
  .string({ error: '请填写日期' })
  .refine((value) => parsePlainDate(value) !== null, '请填写有效的日期，如 2026-03-12')
  .transform((value) => plainDate(value))
const maybeDay = z.union([z.literal('').transform(() => null), z.null(), Day]).default(null)

export const Id = z.uuid('编号格式不对')
export const IdParams = z.object({ id: Id })
export const ReasonBody = z.object({ reason: text('理由', 500, { lines: true }) })

const idNumber = z
  .string({ error: '请填写证件号码' })
  .transform((value) => value.replace(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z()-]{5,30}$/, '证件号码应为5至30位字母或者数字'))

export const idKinds = {
  residentCard: '居民身份证',
  passport: '护照',
  homeReturn: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  residencePermit: '外国人永久居留身份证',
  creditCode: '统一社会信用代码',
  other: '其他有效证件',
} as const

// 居民身份证: 17 digits and a check character (GB 11643).
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const isResidentNumber = (value: string): boolean =>
  /^\d{17}[\dX]$/.test(value) &&
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(value[at]), 0) % 11] === value[17]

/** 申请人 (第二十九条第一项): name, proof of identity, contact. */
export const ApplicantBody = z
  .object({
    applicantKind: oneOf(applicantKinds, '申请人类别'),
    name: text('姓名或者单位名称', 60),
    idKind: oneOf(idKinds, '证件名称'),
    idNumber,
    representative: maybe('法定代表人或者负责人', 40),
    contactName: maybe('联系人', 40),
    phone: z
      .string({ error: '请填写联系电话' })
      .transform((value) => value.replace(/[\s-]+/g, ''))
      .pipe(z.union([z.literal(''), z.string().regex(/^\+?\d{7,15}$/, '联系电话应为7至15位数字')]))
      .default(''),
    email: z
      .string()
      .trim()
      .pipe(z.union([z.literal(''), z.email('电子邮箱格式不对，应如 name@example.cn').max(100)]))
      .default(''),
    address: maybe('邮寄地址', 120),
    postcode: z
      .string()
      .trim()
      .pipe(z.union([z.literal(''), z.string().regex(/^\d{6}$/, '邮政编码应为6位数字')]))
      .default(''),
    assistance: maybe('需要的便利', 200, { lines: true }),
  })
  .superRefine((value, context) => {
    const wrong = (field: keyof typeof value, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (value.idKind === 'residentCard' && !isResidentNumber(value.idNumber))
      wrong('idNumber', '居民身份证号码不对，请核对18位号码')
    if (value.idKind === 'creditCode' && !/^[0-9A-Z]{18}$/.test(value.idNumber))
      wrong('idNumber', '统一社会信用代码应为18位字母或者数字')
    if (value.phone === '' && value.email === '' && value.address === '')
      wrong('phone', '请至少填写一种联系方式：电话、电子邮箱或者邮寄地址')
    if (applicantKinds[value.applicantKind].isOrganisation && value.contactName === '')
      wrong('contactName', '单位申请的，请填写联系人')
  })
export type ApplicantBody = z.output<typeof ApplicantBody>

/** 申请内容 (第二十九条第二、三项). */
export const AskedBody = z
  .object({
    title: maybe('信息名称', 200),
    documentNumber: maybe('文号', 60),
    description: text('内容描述', 2000, { lines: true }),
    purpose: maybe('用途', 500, { lines: true }),
  })
  // Lists need a short name: without one, the beginning of the description.
  .transform((asked) => ({ ...asked, title: asked.title || [...asked.description].slice(0, 40).join('') }))
export const ProvisionBody = z.object({
  form: oneOf(provisionForms, '信息的形式'),
  delivery: oneOf(deliveries, '获取方式'),
})

/** The applicant must be reachable the way he wants the answer. */
export function unreachable(value: {
  delivery: keyof typeof deliveries
  email: string
  address: string
}): { field: 'email' | 'address'; message: string } | null {
  if (value.delivery === 'email' && value.email === '')
    return { field: 'email', message: '选择以电子邮件获取的，请填写电子邮箱' }
  if (value.delivery === 'post' && value.address === '')
    return { field: 'address', message: '选择以邮寄获取的，请填写邮寄地址' }
  return null
}

export const IntakeBody = z.object({
  way: oneOf(receiptRules, '提交方式'),
  arrivedOn: Day,
  confirmedOn: maybeDay,
  applicant: ApplicantBody,
  asked: AskedBody,
  provision: ProvisionBody,
})
export type IntakeBody = z.output<typeof IntakeBody>
export const FiledBody = z.object({ id: z.string(), number: z.string(), code: z.string() })

export const ConfirmBody = z.object({ confirmedOn: Day })
export const ClarificationBody = z.object({ matters: text('补正事项', 1000, { lines: true }), until: Day })
export const ClarifiedBody = z.object({
  receivedOn: Day,
  asked: AskedBody,
  lateBecause: maybe('逾期补正的正当理由', 500, { lines: true }),
})
export const ConsultBody = z.object({
  with: z.enum(['thirdParty', 'coMaker', 'otherOrgan'], { error: '请选择征求意见的对象' }),
  name: text('对方名称', 60),
  contact: maybe('联系方式', 60),
  address: maybe('地址', 120),
  matter: text('征求意见的内容', 1000, { lines: true }),
})
export const PartyReceiptBody = z.object({ consultationId: Id, receivedOn: Day })
export const OpinionBody = z.object({
  consultationId: Id,
  opinion: z.enum(['agrees', 'objects', 'silent'], { error: '请选择对方的意见' }),
  reason: maybe('理由', 1000, { lines: true }),
  answeredOn: Day,
})
export const ExtendBody = z.object({
  days: z.number({ error: '请填写延长的工作日数' }).int().min(1, '延长的天数至少为1个工作日').max(99),
  reason: text('延长的理由', 300, { lines: true }),
})
export const FeeBody = z.object({
  method: oneOf(tariffs, '计收方式'),
  quantity: z.number({ error: '请填写件数或者页数' }).int().min(1).max(1_000_000),
  noticeReceivedOn: Day,
  howToPay: text('缴纳方式', 500, { lines: true }),
})
export const PaymentBody = z.object({ paidOn: Day, voucher: text('财政票据号码', 60) })
const fieldTexts = Object.fromEntries(
  keysOf(replyFields).map((key) => [key, maybe(replyFields[key].label, 2000, { lines: true }).optional()]),
) as Record<keyof typeof replyFields, z.ZodOptional<ReturnType<typeof maybe>>>
export const DraftBody = z.object({
  outcome: oneOf(outcomes, '办理结果'),
  withheldUnder: z.array(oneOf(exemptions, '不予公开的情形')).max(7).default([]),
  fields: z.object(fieldTexts),
})
export const DeliverBody = z.object({
  method: z.enum(['inPerson', 'post', 'email', 'online'], { error: '请选择送达方式' }),
  postedOn: maybeDay,
  signedOn: maybeDay,
  proof: maybe('送达凭证', 120),
})
export const CorrectBody = z.object({
  outcome: oneOf(outcomes, '办理结果'),
  reason: text('更正的理由', 500, { lines: true }),
  /** With a content a corrected letter goes out; without it only the record is put right. */
  draft: DraftBody.nullable().default(null),
})
export const CalendarBody = z.object({
  year: z.number().int().min(2007).max(2199),
  off: z.array(Day).min(1, '请填写放假日').max(60),
  work: z.array(Day).max(30).default([]),
  notice: text('通知的文号或者名称', 120),
})

export const ListQuery = z.object({
  state: z.enum(states as unknown as [string, ...string[]]).optional(),
  show: z.enum(['open', 'overdue', 'soon', 'waiting', 'closed', 'all']).default('open'),
  q: z.string().max(60).default(''),
  authority: Id.optional(),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

export const Reason = z.object({ note: z.string(), article: z.string(), cite: z.string() })
export const DueBody = z.object({
  on: z.string(),
  provisional: z.boolean(),
  alarmOn: z.string(),
  because: z.array(Reason),
})
export const ActionBody = z.object({
  action: z.enum(actions as unknown as [string, ...string[]]),
  label: z.string(),
  allowed: z.boolean(),
  because: z.string().optional(),
  article: z.string().optional(),
})
export const ListRow = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  applicant: z.string(),
  applicantKind: z.string(),
  channel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  arrivedOn: z.string(),
  receivedOn: z.string().nullable(),
  due: z.string().nullable(),
  provisional: z.boolean(),
  daysLeft: z.number().nullable(),
  waitingUntil: z.string().nullable(),
  outcome: z.string().nullable(),
})
export const ListBody = z.object({
  rows: z.array(ListRow),
  next: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
})
export type ListBody = z.output<typeof ListBody>

const ApplicantView = z.object({
  kind: z.string(),
  name: z.string(),
  idKind: z.string(),
  idNumber: z.string(),
  representative: z.string(),
  contactName: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  postcode: z.string(),
  assistance: z.string(),
  masked: z.boolean(),
})
export const ApplicantViewBody = ApplicantView
export const TimelineBody = z.object({
  day: z.string(),
  title: z.string(),
  detail: z.string(),
  by: z.string(),
})
const AskedView = z.object({
  title: z.string(),
  documentNumber: z.string(),
  description: z.string(),
  purpose: z.string(),
})
export const CaseBody = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  authority: z.string(),
  applicant: ApplicantView,
  channel: z.string(),
  byStaff: z.boolean(),
  asked: AskedView,
  form: z.string(),
  delivery: z.string(),
  arrivedOn: z.string(),
  receivedOn: z.string().nullable(),
  receiptWhy: Reason.nullable(),
  due: DueBody.nullable(),
  daysLeft: z.number().nullable(),
  waitingUntil: z.string().nullable(),
  extendedBy: z.number(),
  extensionLimit: z.number(),
  clarifyUntil: z.object({ from: z.string(), to: z.string(), notice: z.string() }).nullable(),
  handler: z.string(),
  pendingReason: z.string(),
  clarification: z.object({ askedOn: z.string(), matters: z.string(), until: z.string() }).nullable(),
  consultations: z.array(
    z.object({
      id: z.string(),
      with: z.string(),
      name: z.string(),
      matter: z.string(),
      sentOn: z.string(),
      receivedOn: z.string().nullable(),
      until: z.string(),
      opinion: z.string().nullable(),
      reason: z.string(),
      answeredOn: z.string().nullable(),
    }),
  ),
  fee: z
    .object({ text: z.string(), yuan: z.number(), until: z.string(), paidOn: z.string().nullable() })
    .nullable(),
  monthItems: z.number(),
  draft: z
    .object({
      outcome: z.string(),
      withheldUnder: z.array(z.string()),
      fields: z.record(z.string(), z.string()),
    })
    .nullable(),
  returnedBecause: z.string(),
  outcome: z.string().nullable(),
  outcomeLabel: z.string().nullable(),
  decidedOn: z.string().nullable(),
  letterNumber: z.string().nullable(),
  letters: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      on: z.string(),
      toApplicant: z.boolean(),
      sha256: z.string(),
    }),
  ),
  files: z.array(
    z.object({ id: z.string(), name: z.string(), size: z.number(), origin: z.enum(['applicant', 'reply']) }),
  ),
  similar: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), why: z.string() })),
  timeline: z.array(TimelineBody),
  actions: z.array(ActionBody),
})
export type CaseBody = z.output<typeof CaseBody>

/** What the drafting form needs: every outcome with its fields, in the words of the law data. */
export const OutcomesBody = z.object({
  outcomes: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      group: z.string(),
      article: z.string(),
      mustCarry: z.array(z.string()),
      fields: z.array(
        z.object({ key: z.string(), label: z.string(), hint: z.string(), choices: z.array(z.string()) }),
      ),
      draftable: z.boolean(),
    }),
  ),
  grounds: z.array(z.object({ key: z.string(), label: z.string(), article: z.string() })),
})
export type OutcomesBody = z.output<typeof OutcomesBody>

export const MovedBody = z.object({
  moved: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      from: z.string(),
      to: z.string(),
      stillProvisional: z.boolean(),
    }),
  ),
})
export const CalendarsBody = z.object({
  years: z.array(
    z.object({
      year: z.number(),
      notice: z.string(),
      loadedOn: z.string().nullable(),
      off: z.array(z.string()),
      work: z.array(z.string()),
    }),
  ),
  next: z.number(),
  provisional: z.number(),
})
export type CalendarsBody = z.output<typeof CalendarsBody>
export type MovedBody = z.output<typeof MovedBody>

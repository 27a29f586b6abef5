import type { z } from 'zod'
import type { FormValues, RequestFormProps } from '../../../../web/portal/props.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { applicantKinds } from '../../../law/applicants.ts'
import { clockRule } from '../../../law/clocks.ts'
import { acceptOf } from '../../../platform/files/index.ts'
import { uploadLimits } from '../../../platform/http/index.ts'
import type { Authority } from '../authority.ts'
import { deliveries, provisionForms } from '../domain/events.ts'
import { punctuate } from '../domain/punctuation.ts'
import { articleText } from '../letters/sentences.ts'
import { ApplicantBody, AskedBody, Id, idKinds, ProvisionBody, unreachable } from '../schemas.ts'

export type Problems = RequestFormProps['problems']

const options = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

const isKind = (text: string): text is keyof typeof applicantKinds => Object.hasOwn(applicantKinds, text)
const text = (values: FormValues, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** An organisation proves itself by its code: typed there, it stands for the document. */
function withCode(values: FormValues): Record<string, unknown> {
  const kind = text(values, 'applicantKind')
  const code = text(values, 'organisationCode')
  const isOrganisation = isKind(kind) && applicantKinds[kind].isOrganisation
  return isOrganisation && code !== '' ? { ...values, idKind: 'creditCode', idNumber: code } : { ...values }
}

export interface Parsed {
  readonly authorityId: string
  readonly applicant: ApplicantBody
  readonly asked: z.output<typeof AskedBody>
  readonly provision: z.output<typeof ProvisionBody>
}

/** What was typed, as a filing, or the first problem of each control in the order of the page. */
export function parseForm(
  values: FormValues,
): { readonly ok: true; readonly value: Parsed } | { readonly ok: false; readonly problems: Problems } {
  const given = withCode(values)
  const authority = Id.safeParse(given.authority)
  const asked = AskedBody.safeParse(given)
  const applicant = ApplicantBody.safeParse(given)
  const provision = ProvisionBody.safeParse(given)
  const issues = [asked, applicant, provision].flatMap((parsed) => parsed.error?.issues ?? [])
  const problems = new Map<string, string>()
  if (!authority.success) problems.set('authority', '请选择向哪个机关申请')
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '')
    const shown = field === 'idNumber' && given.idKind === 'creditCode' ? 'organisationCode' : field
    const message = shown === 'organisationCode' ? '统一社会信用代码应为18位字母或者数字' : issue.message
    if (!problems.has(shown)) problems.set(shown, message)
  }
  if (applicant.success && provision.success) {
    const missing = unreachable({ ...applicant.data, ...provision.data })
    if (missing && !problems.has(missing.field)) problems.set(missing.field, missing.message)
  }
  if (text(values, 'declaration') !== 'yes') problems.set('declaration', '请确认以上内容属实')
  if (problems.size === 0 && authority.success && asked.success && applicant.success && provision.success)
    return {
      ok: true,
      value: {
        authorityId: authority.data,
        applicant: applicant.data,
        asked: asked.data,
        provision: provision.data,
      },
    }
  return { ok: false, problems: [...problems].map(([field, message]) => ({ field, message })) }
}

/** Props of 申请表 as it is shown: empty, with what is public already, or with what is wrong. */
export function formProps(
  authorities: readonly Authority[],
  today: PlainDate,
  shown: {
    readonly values: FormValues
    readonly problems: Problems
    readonly formKey: string
    readonly similar?: readonly { label: string; href: string }[]
  },
): RequestFormProps {
  const [only] = authorities.length === 1 ? authorities : []
  const { formKey, similar, problems } = shown
  const rule = clockRule('reply', today)
  return {
    action: '/requests/new',
    authorities: authorities.map(({ id, name }) => ({ value: id, label: name })),
    applicantKinds: Object.entries(applicantKinds).map(([value, { label, hint }]) => ({
      value,
      label,
      hint: punctuate(hint),
    })),
    idKinds: options(idKinds),
    forms: options(provisionForms),
    deliveries: options(deliveries),
    values: only ? { authority: only.id, ...shown.values } : shown.values,
    problems,
    hidden: { formKey },
    attachmentLimit: { bytes: uploadLimits.fileSize, files: uploadLimits.files, accept: acceptOf() },
    ...(similar && { similar }),
    notes: [
      {
        note: `收到申请之日起${rule.count}个工作日内答复；需要延长的，最多再延长${rule.extension?.max ?? 0}个工作日，并告知您。`,
        article: articleText(rule.cite),
      },
      {
        note: '申请内容不明确的，会一次性告知您补正；收到补正后期限重新计算。',
        article: articleText('foi-reg-2019/30'),
      },
      {
        note: '提供政府信息不收取费用；数量、频次明显超过合理范围的，可以收取信息处理费。',
        article: articleText('foi-reg-2019/42'),
      },
      { note: '请勿填写、上传涉及国家秘密、工作秘密的内容。' },
    ],
    ...(only && { otherWays: waysOf(only) }),
  }
}

const waysOf = ({ office }: Authority) =>
  [
    { term: '邮寄、当面', value: [office.address, office.name].filter(Boolean).join('，') },
    { term: '电话', value: office.phone },
    { term: '传真', value: office.fax },
    { term: '办公时间', value: office.hours },
  ].filter(({ value }) => value !== '')

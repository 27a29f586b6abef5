import { chineseDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { type Cite, citeText } from '../../../law/cite.ts'
import { receiptRules } from '../../../law/receipt.ts'
import type { Authority } from '../authority.ts'
import type { RequestCase } from '../domain/case.ts'
import { punctuate } from '../domain/punctuation.ts'

/** 《政府信息公开条例》第三十六条第（二）项. */
export const articleText = (cite: Cite): string => punctuate(citeText(cite))

/** 您 to a person, 你单位 to an organisation. */
export const you = (c: Pick<RequestCase, 'applicantKind'>): string =>
  c.applicantKind === 'naturalPerson' ? '您' : '你单位'

/** What was asked for, in the applicant's own words. Long descriptions are cut: the case file holds them whole. */
export function askedText({ asked }: Pick<RequestCase, 'asked'>): string {
  const number = asked.documentNumber === '' ? '' : `（文号：${asked.documentNumber}）`
  const description = asked.description === asked.title ? '' : `：${asked.description}`
  const text = `${asked.title}${number}${description}`.replace(/\s+/g, ' ')
  return text.length > 800 ? `${text.slice(0, 800)}……（全文见申请书）` : text
}

/** The opening of every letter to an applicant: what was received, when, how, under which number. */
export function opening(c: RequestCase): string {
  const way = receiptRules[c.way].label
  const received = c.receivedOn
    ? `收到申请之日为${chineseDay(c.receivedOn)}`
    : `本机关于${chineseDay(c.arrivedOn)}收悉`
  return `${you(c)}以“${way}”方式提出的政府信息公开申请，${received}（登记编号：${c.number}）。申请获取：“${askedText(c)}”。`
}

/** Until when, or, while the calendar of that year is not out, without a date. */
export const dueText = (due: { on: PlainDate; provisional: boolean } | null): string => {
  if (!due) return ''
  return due.provisional
    ? '国务院办公厅尚未公布所涉年度的节假日安排，届满日期待公布后另行确定，可凭查询码查询。'
    : `答复期限至${chineseDay(due.on)}届满。`
}

/** 联系方式 of the disclosure office, as Article 12 lists it; what is not set is left out. */
export function contactOf({ office }: Authority): string[] {
  const lines = [
    ['联系机构', office.name],
    ['地址', office.address],
    ['电话', office.phone],
    ['传真', office.fax],
    ['电子邮箱', office.email],
    ['办公时间', office.hours],
  ].flatMap(([label, value]) => (value ? [`${label}：${value}`] : []))
  return lines
}

/** Figures of the home page. */
export const figureTexts = {
  answered: '今年已答复申请',
  cases: '件',
  median: '答复用时（中位数）',
  workingDays: '个工作日',
  statutory: '法定期限为 20 个工作日',
} as const

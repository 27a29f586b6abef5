import { type FormId, forms } from '../../law/forms/annual-report/index.ts'
import type { ReportState } from './domain/lifecycle.ts'
import type { SectionId } from './domain/sections.ts'

/** Headings of the six parts, as the formats of 2019 and 2021 print them. */
export const headingsOfSix: Readonly<Record<SectionId, string>> = {
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  remedies: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
}

/** Parts that 国办发〔2014〕32号 asked for, in the same six places. */
export const headings2018: Readonly<Record<SectionId, string>> = {
  overview: '一、概述',
  proactive: '二、主动公开和回应解读情况',
  requests: '三、依申请公开情况',
  remedies: '四、行政复议、行政诉讼和举报投诉情况',
  problems: '五、存在的主要问题和改进措施',
  other: '六、政府信息公开情况统计表',
}

/** Subjects that the overview must treat (第五十条). */
export const overviewSubjects = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'] as const

export const titleOf = (authority: string, year: number): string =>
  `${authority}${year}年政府信息公开工作年度报告`

export const leadOf = (form: FormId, year: number): string =>
  `本报告依据《中华人民共和国政府信息公开条例》和${forms[form].basis}规定的内容与格式编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`

export const stateLabels: Readonly<Record<ReportState, string>> = {
  drafting: '起草',
  'in-review': '审核中',
  approved: '已审定',
  released: '已发布',
  withdrawn: '已撤回',
}

/** Lines of the history. */
export const eventLabels = {
  opened: '建立报告',
  edited: '修改正文',
  explained: '说明核查发现',
  submitted: '结账送审',
  'sent-back': '退回修改',
  approved: '审定',
  released: '发布',
  withdrawn: '撤回',
  'correction-opened': '启动勘误',
} as const
export type ReportEventKind = keyof typeof eventLabels

/** Sentences of findings. */
export const findingTexts = {
  broken: (where: string, left: number, right: number) =>
    `${where}：应相等的两边分别为 ${left} 和 ${right}。`,
  exceeds: (where: string, left: number, right: number) => `${where}：${left} 大于 ${right}。`,
  negative: (label: string, value: number) => `${label}为 ${value}，不应为负数；请查看明细中的记录。`,
  fraction: (label: string, value: number) => `${label}为 ${value}，应为整数。`,
  continuity: (column: string, before: number, now: number) =>
    `${column}：上一年报告结转下年度 ${before} 件，本年上年结转 ${now} 件，两者不相等。`,
  inForce: (kind: string, expected: number, now: number) =>
    `${kind}：上年现行有效件数加本年制发、减本年废止为 ${expected} 件，表中现行有效 ${now} 件。`,
  items: (kind: string, expected: number, now: number) =>
    `${kind}：上一年报告的项目数加其增减为 ${expected}，本年所列上一年项目数量为 ${now}。`,
  token: (section: string, token: string) =>
    `${section}：${token} 取不到数，请改正或者删除（没有上年报告的，不能与上年比较）。`,
  empty: (section: string) => `${section}没有内容。`,
  subject: (subject: string) => `总体情况没有写明“${subject}”方面的情况。`,
  fees: '本年收取了信息处理费，第六部分没有引用收取的数额。',
  moved: (count: number) => `结账之后台账有变动，${count} 个单元格与现在的台账不同；如需采用，请重新送审。`,
} as const

/** How a finding is named in print where no article says it. */
export const regulation = '《中华人民共和国政府信息公开条例》'

/** What a form prints in the corner of a table, by the table's name: the rule of its columns. */
export const cornerNotes: Readonly<Record<string, string>> = {
  requests: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
}

/** Words around tables and downloads. */
export const tableTexts = {
  corner: '项目',
  closing: (hash: string) => `数据结账摘要（SHA-256）：${hash}`,
  correction: (reason: string) => `勘误说明：${reason}`,
  contact: '联系方式',
} as const

export const fileNames = {
  docx: '年度报告.docx',
  pdf: '年度报告.pdf',
  json: '年度报告.json',
  html: '年度报告.html',
} as const

/** Groups of the public list. */
export const groupLabels = {
  government: '本级政府',
  department: '政府部门',
  township: '乡镇、街道',
  'public-institution': '公共企事业单位',
} as const

export const portalTexts = {
  list: '政府信息公开工作年度报告',
  listDescription: '本级政府及其部门、乡镇街道历年政府信息公开工作年度报告',
  notThere: '没有找到这份年度报告',
  withdrawn: (day: string, why: string) => `本报告已于${day}撤回。原因：${why}`,
  corrected: (why: string) => `勘误后重新发布：${why}`,
  first: '首次发布',
} as const

/** Names of page tags. */
export const pageTags = {
  list: (tenantId: string) => `reports:${tenantId}`,
  report: (authorityId: string, year: number) => `report:${authorityId}:${year}`,
} as const

import { chineseDay, type PlainDate, plainDate } from '../../kernel/plain-date.ts'
import { formOfYear, forms } from '../../law/forms/annual-report/index.ts'
import type { Header } from '../reading/header.ts'
import type { Draft } from './finding.ts'

const none = { cells: [], expected: null, actual: null } as const

/** 统计期限 and 公布时限 (《条例》第四十九条; 2018 and before: 2007年《条例》第三十一条). */
export const checkDates = (header: Header): Draft[] => [...period(header), ...late(header)]

function period({ year, period: stated }: Header): Draft[] {
  if (year === null || !stated) return []
  if (stated.from === `${year}-01-01` && stated.to === `${year}-12-31`) return []
  return [
    {
      ...none,
      rule: 'period.year',
      severity: 'error',
      message: `统计期限为${chineseDay(stated.from)}至${chineseDay(stated.to)},应为${year}年1月1日至${year}年12月31日。`,
      basis: formOfYear(year)?.basis ?? forms['2021'].basis,
      at: [{ start: stated.start, length: stated.text.length }],
    },
  ]
}

const township = /(?:镇|乡|街道|苏木|(?:镇|乡|街道)(?:人民政府|办事处|党工委|政府))$/
const government = /(?:人民政府|政府|[省市县区旗州盟])$/
const department = /(?:局|委|委员会|办|办公室|办公厅|厅)$/
const zone = /管理委员会$|管委会$/

/** Departments by 31 January, governments by 31 March; townships and other bodies are not judged. */
function late({ year, authority, publishedOn }: Header): Draft[] {
  if (year === null || !authority || !publishedOn) return []
  const kind =
    township.test(authority) || zone.test(authority)
      ? null
      : department.test(authority)
        ? 'department'
        : government.test(authority)
          ? 'government'
          : null
  if (kind === null) return []
  const due: PlainDate = plainDate(
    year <= 2018 || kind === 'government' ? `${year + 1}-03-31` : `${year + 1}-01-31`,
  )
  if (publishedOn.day <= due) return []
  return [
    {
      ...none,
      rule: 'published.late',
      severity: 'warning',
      message: `公布日期为${chineseDay(publishedOn.day)},晚于${chineseDay(due)}。`,
      basis: year <= 2018 ? '《政府信息公开条例》(2007年)第三十一条' : '《政府信息公开条例》第四十九条',
      at: [{ start: publishedOn.start, length: 0 }],
    },
  ]
}

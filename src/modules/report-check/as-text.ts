import type { ReportCheckResult } from '../../../web/portal/props.ts'
import { chineseDay, parsePlainDate } from '../../kernel/plain-date.ts'
import { severityWords } from './texts.ts'

/** The result in plain Chinese, to be copied into a letter or a message. */
export function asText(result: Omit<ReportCheckResult, 'asText' | 'json'>): string {
  if (result.unreadable) return `${result.file}\n无法读取：${result.unreadable.why}\n`
  const { authority, year, formLabel, period, publishedOn, previousFile, counts } = result
  const published = publishedOn === null ? null : parsePlainDate(publishedOn)
  const missing = result.missing.reduce((sum, { cells }) => sum + cells.length, 0)
  const lines = [
    `政府信息公开年度报告核查：${result.file}`,
    ...(authority ? [`机关：${authority}`] : []),
    ...(year === null ? [] : [`年度：${year}年`]),
    `格式：${formLabel}`,
    ...(period ? [`统计期限：${period}`] : []),
    ...(published ? [`公布日期：${chineseDay(published)}`] : []),
    ...(previousFile ? [`对照的上年报告：${previousFile}`] : []),
    `结果：${counts.error}处矛盾，${counts.warning}处提醒，${counts.note}处说明`,
    ...(missing > 0 ? [`表中没有数字的格：${missing}个`] : []),
    '',
  ]
  for (const { number, severity, message, sides, sentence, basis } of result.findings) {
    lines.push(`${number}. [${severityWords[severity]}] ${message}`)
    if (sides) lines.push(`   ${sides}`)
    if (sentence)
      lines.push(`   原文：${sentence.before}${sentence.claim}${sentence.after}`.replace(/\s+/g, ' '))
    if (basis) lines.push(`   依据：${basis}`)
  }
  return `${lines.join('\n')}\n`
}

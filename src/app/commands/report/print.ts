import type { ReportCheck, Severity } from '../../../report/index.ts'

const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', note: '说明' }
const order: readonly Severity[] = ['error', 'warning', 'note']

/** A report's result for people: what it is, how much was read, and every contradiction with both sides of the sum. */
export function printed(file: string, check: ReportCheck): string[] {
  if (check.unreadable !== null) return [file, `  无法读取:${check.unreadable}`, '']
  const about = [
    check.authority,
    check.year === null ? null : `${check.year}年度`,
    check.form === null
      ? '没有读到法定统计表'
      : `${check.form}年格式,读出${Object.keys(check.cells).length}个数字,${check.missing.length}个单元格没有数字`,
    check.publishedOn && `公布日期${check.publishedOn}`,
  ].filter((part) => part !== null && part !== '')
  const lines = [file, `  ${about.join(' · ')}`]
  const sorted = [...check.findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  for (const { severity, rule, message, basis, expected, actual } of sorted) {
    const sides =
      expected === null && actual === null ? '' : ` 应为${expected ?? '—'},实为${actual ?? '(空白)'}`
    lines.push(`  [${severities[severity]}] ${message}${sides}(${rule};${basis})`)
  }
  if (sorted.length === 0) lines.push('  未发现矛盾')
  lines.push('')
  return lines
}

import type { ReportCheckResult, ReportFinding } from '../../../web/portal/props.ts'
import { chineseDay, parsePlainDate } from '../../kernel/plain-date.ts'
import { fullWidth } from '../../kernel/punctuation.ts'
import {
  type AnnualReportForm,
  cellsOfTable,
  type FormId,
  forms,
} from '../../law/forms/annual-report/index.ts'
import {
  checkReport,
  contractJson,
  type Finding,
  type ReportCheck,
  unreadable as reasons,
} from '../../report/index.ts'
import { openSource } from '../../report/source/open.ts'
import { asText } from './as-text.ts'
import { createMarker } from './marks.ts'
import { sentenceOf } from './sentence.ts'
import { sourceView } from './source-view.ts'
import { type Fault, faults, nextSteps, noForm, sidesOf } from './texts.ts'

/** One report to be checked. `id` becomes part of the marks on the page. */
export interface CheckJob {
  readonly id: string
  readonly file: string
  readonly source: Uint8Array | string
  readonly previous?: { readonly file: string; readonly source: Uint8Array }
}

/** What is shown of one report, and the object of the contract as text. */
export interface CheckAnswer {
  readonly result: ReportCheckResult
  readonly contract: string
}

const order: readonly Finding['severity'][] = ['error', 'warning', 'note']

/** Reads, checks and lays out one report. Never throws for what is in it. Runs in a thread of its own. */
export function answerOf({ id, file, source, previous }: CheckJob): CheckAnswer {
  const before = previous && openSource(previous.source)
  const check = checkReport(source, before?.ok && previous ? { previous: previous.source } : {})
  if (check.unreadable !== null)
    return unread(id, file, check, { why: fullWidth(check.unreadable), next: nextStepOf(check.unreadable) })
  const findings = order.flatMap((severity) => check.findings.filter((one) => one.severity === severity))
  const opened = openSource(source)
  const marker = createMarker(check.text, findings, check.places)
  const view = opened.ok ? sourceView(opened.document, marker) : { blocks: [], cutAt: null }
  const result = {
    ...headOf(id, file, check),
    cells: check.cells,
    missing: missingOf(check),
    findings: findings.map((finding, at) => shown(finding, at + 1, check, marker.placed)),
    counts: {
      error: findings.filter(({ severity }) => severity === 'error').length,
      warning: findings.filter(({ severity }) => severity === 'warning').length,
      note: findings.filter(({ severity }) => severity === 'note').length,
    },
    source: view,
    unreadable: null,
    ...(previous && {
      previousFile: before?.ok
        ? previous.file
        : `${previous.file}（无法读取，没有对照：${before?.unreadable}）`,
    }),
  }
  return finished(result, contractJson(file, check))
}

/** The answer for a file that was not checked to the end. */
export function failed(id: string, file: string, fault: Fault): CheckAnswer {
  const next = fault === 'busy' ? nextSteps.later : nextSteps.shorten
  const check = { ...checkReport(new Uint8Array()), unreadable: faults[fault] }
  return unread(id, file, check, { why: faults[fault], next })
}

function unread(
  id: string,
  file: string,
  check: ReportCheck,
  unreadable: NonNullable<ReportCheckResult['unreadable']>,
): CheckAnswer {
  const result = {
    ...headOf(id, file, check),
    cells: {},
    missing: [],
    findings: [],
    counts: { error: 0, warning: 0, note: 0 },
    source: { blocks: [], cutAt: null },
    unreadable,
  }
  return finished(result, contractJson(file, check))
}

function finished(result: Omit<ReportCheckResult, 'asText' | 'json'>, contract: string): CheckAnswer {
  const href = `data:application/json;charset=utf-8;base64,${Buffer.from(`${contract}\n`).toString('base64')}`
  const name = `${result.file.replace(/\.\w{1,5}$/, '')}-核查.json`
  return { result: { ...result, asText: asText(result), json: { href, name } }, contract }
}

const headOf = (id: string, file: string, check: ReportCheck) => ({
  id,
  file,
  authority: check.authority,
  year: check.year,
  form: check.form,
  formLabel: check.form === null ? noForm : labelOf(check.form),
  period: check.period && `${inChinese(check.period.from)}至${inChinese(check.period.to)}`,
  publishedOn: check.publishedOn,
})

function inChinese(day: string): string {
  const known = parsePlainDate(day)
  return known ? chineseDay(known) : day
}

function labelOf(id: FormId): string {
  const form: AnnualReportForm = forms[id]
  const [first, last] = form.years
  const years = last === null ? `${first}年度起使用` : `${first}至${last}年度使用`
  return `${form.basis}规定的格式（${years}）`
}

/** 没有读到数字的格, by table in printed order. */
function missingOf({ form: id, missing }: ReportCheck): ReportCheckResult['missing'] {
  if (id === null) return []
  const form: AnnualReportForm = forms[id]
  const wanted = new Set(missing)
  return Object.entries(form.tables).flatMap(([name, table]) => {
    const cells = cellsOfTable(name, table)
      .filter((cell) => wanted.has(cell))
      .map((cell) => ({ id: cell, label: cellLabel(table, cell.slice(name.length + 1)) }))
    return cells.length > 0 ? [{ table: table.caption, cells }] : []
  })
}

function cellLabel(table: AnnualReportForm['tables'][string], key: string): string {
  if (table.kind === 'list') return table.cells[key]?.label ?? key
  const column = key.slice(key.lastIndexOf('.') + 1)
  const row = key.slice(0, key.lastIndexOf('.'))
  return `${table.rows[row]?.label ?? row} · ${table.columns[column]?.label ?? column}`
}

function shown(
  finding: Finding,
  number: number,
  check: ReportCheck,
  placed: ReadonlySet<number>,
): ReportFinding {
  const { rule, severity, message, cells, expected, actual, basis } = finding
  const sides = sidesOf(rule, expected, actual)
  const sentence = sentenceOf(finding, check)
  return {
    number,
    rule,
    severity,
    message: fullWidth(message),
    cells,
    ...(sides !== undefined && { sides }),
    ...(basis !== '' && { basis: fullWidth(basis) }),
    ...(sentence && { sentence }),
    isInSource: placed.has(number),
  }
}

const shorter: readonly string[] = [reasons.tooLarge]
const nextStepOf = (reason: string): string =>
  shorter.includes(reason) ? nextSteps.shorten : nextSteps.convert

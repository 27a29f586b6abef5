import { createHash } from 'node:crypto'
import { type AnnualReportForm, type FormId, forms } from '../../../law/forms/annual-report/index.ts'
import { checkForm, checkReport } from '../../../report/index.ts'
import { badTokens, type Quotable, quotedCells } from '../../../report/tokens.ts'
import { canonical } from '../../audit/index.ts'
import { overviewSubjects, regulation, findingTexts as say } from '../texts.ts'
import type { ReportContent } from './content.ts'
import { type Narrative, sectionsOf } from './sections.ts'

/** 核查发现 of our own draft. Only what the form prints, and what cannot be a count, blocks; the rest asks for an explanation. */
export interface DraftFinding {
  readonly rule: string
  readonly blocks: boolean
  readonly severity: 'error' | 'warning' | 'note'
  readonly cells: readonly string[]
  readonly section: string | null
  readonly expected: number | null
  readonly actual: number | null
  readonly message: string
  readonly basis: string
}

type Cells = Readonly<Record<string, number>>
const none = { cells: [], section: null, expected: null, actual: null, blocks: false } as const

/** Which data a finding speaks of: an explanation holds for this and dies when it changes. Hex. */
export const fingerprint = (finding: DraftFinding, cells: Cells): string =>
  createHash('sha256')
    .update(
      canonical({
        rule: finding.rule,
        section: finding.section,
        cells: finding.cells.map((id) => [id, cells[id] ?? null]),
        expected: finding.expected,
        actual: finding.actual,
        message: finding.message,
      }),
    )
    .digest('hex')

/** Identities that say «at most», not «equal». */
const atMost = new Set(['indicators.channels', 'indicators.responses', 'indicators.subset'])

const checkIdentities = (form: FormId, cells: Cells): DraftFinding[] =>
  checkForm(form, cells)
    .filter(({ verdict }) => verdict === 'broken')
    .map(({ rule, blocks, cells: of, left, right, where }) => ({
      ...none,
      rule,
      blocks,
      severity: blocks ? 'error' : 'warning',
      cells: of,
      expected: right,
      actual: left,
      message: (atMost.has(rule) ? say.exceeds : say.broken)(where, left ?? 0, right ?? 0),
      basis: forms[form].basis,
    }))

/** Label of every cell and whether it may be negative or have decimals. */
function specs(form: FormId): { id: string; label: string; signed: boolean; decimal: boolean }[] {
  const { tables }: AnnualReportForm = forms[form]
  return Object.entries(tables).flatMap(([name, table]) =>
    table.kind === 'list'
      ? Object.entries(table.cells).map(([key, { label, signed = false, decimal = false }]) => ({
          id: `${name}.${key}`,
          label,
          signed,
          decimal,
        }))
      : Object.entries(table.rows).flatMap(([row, { label }]) =>
          Object.entries(table.columns).map(([column, of]) => ({
            id: `${name}.${row}.${column}`,
            label: `${label} ${of.label}`,
            signed: false,
            decimal: false,
          })),
        ),
  )
}

const checkNumbers = (form: FormId, cells: Cells): DraftFinding[] =>
  specs(form).flatMap(({ id, label, signed, decimal }) => {
    const actual = cells[id]
    if (actual === undefined) return []
    const common = {
      ...none,
      blocks: true,
      severity: 'error',
      cells: [id],
      actual,
      basis: forms[form].basis,
    } as const
    return [
      ...(actual < 0 && !signed
        ? [{ ...common, rule: 'number.negative', message: say.negative(label, actual) }]
        : []),
      ...(!Number.isInteger(actual) && !decimal
        ? [{ ...common, rule: 'number.fraction', message: say.fraction(label, actual) }]
        : []),
    ]
  })

/** Last year's released report against this one: what was carried out is carried in, stocks go on. */
function checkContinuity(form: FormId, cells: Cells, previous: ReportContent | null): DraftFinding[] {
  if (!previous || form === '2018' || previous.form === '2018') return []
  const { basis } = forms[form]
  const common = { ...none, severity: 'warning', basis } as const
  const carried = Object.entries(forms['2021'].tables.requests.columns).flatMap(([column, { label }]) => {
    const id = `requests.carriedIn.${column}`
    const expected = previous.cells[`requests.carriedOut.${column}`]
    const actual = cells[id] ?? 0
    return expected === undefined || expected === actual
      ? []
      : [
          {
            ...common,
            rule: 'requests.continuity',
            cells: [id],
            expected,
            actual,
            message: say.continuity(label, expected, actual),
          },
        ]
  })
  return [...carried, ...checkStocks(form, cells, previous)]
}

const kinds = { regulations: '规章', normativeDocuments: '行政规范性文件' } as const
const items = {
  licences: '行政许可',
  otherServices: '其他对外管理服务事项',
  penalties: '行政处罚',
  coerciveMeasures: '行政强制',
  charges: '行政事业性收费',
} as const

function checkStocks(form: FormId, cells: Cells, previous: ReportContent): DraftFinding[] {
  if (form !== previous.form) return []
  const common = { ...none, severity: 'warning', basis: forms[form].basis } as const
  const at = (id: string) => cells[id] ?? 0
  if (form === '2021')
    return Object.entries(kinds).flatMap(([kind, label]) => {
      const ids = ['inForce', 'made', 'repealed'].map((key) => `proactive.${kind}.${key}`)
      const [inForce = '', made = '', repealed = ''] = ids
      const before = previous.cells[inForce]
      if (before === undefined) return []
      const expected = before + at(made) - at(repealed)
      const actual = at(inForce)
      return expected === actual
        ? []
        : [
            {
              ...common,
              rule: 'proactive.in-force',
              cells: ids,
              expected,
              actual,
              message: say.inForce(label, expected, actual),
            },
          ]
    })
  return Object.entries(items).flatMap(([key, label]) => {
    const id = `proactive.${key}.previousItems`
    const before = previous.cells[id]
    if (before === undefined) return []
    const expected = before + (previous.cells[`proactive.${key}.change`] ?? 0)
    return expected === at(id)
      ? []
      : [
          {
            ...common,
            rule: 'proactive.items',
            cells: [id],
            expected,
            actual: at(id),
            message: say.items(label, expected, at(id)),
          },
        ]
  })
}

/** The text: tokens that cannot be filled, parts and subjects left empty, fees not told. */
function checkNarrative(form: FormId, narrative: Narrative, figures: Quotable): DraftFinding[] {
  const sections = sectionsOf(form)
  const common = { ...none, severity: 'warning', basis: regulation } as const
  const tokens = sections.flatMap(({ id, heading }) =>
    badTokens(narrative[id] ?? '', figures).map((token) => ({
      ...common,
      rule: 'narrative.token',
      blocks: true,
      severity: 'error' as const,
      section: id,
      message: say.token(heading, token),
    })),
  )
  const empty = sections
    .filter(({ id, needsText }) => needsText && (narrative[id] ?? '').trim() === '')
    .map(({ id, heading }) => ({
      ...common,
      rule: 'structure.section',
      section: id,
      message: say.empty(heading),
    }))
  const overview = (narrative.overview ?? '').split('\n')
  const subjects =
    form === '2018'
      ? []
      : overviewSubjects
          .filter((subject) => !overview.some((line) => isAbout(line, subject)))
          .map((subject) => ({
            ...common,
            rule: 'structure.subject',
            section: 'overview',
            message: say.subject(subject),
          }))
  const fees = figures.now['indicators.fees'] ?? 0
  const untold =
    form !== '2018' && fees > 0 && !quotedCells(narrative.other ?? '').includes('indicators.fees')
      ? [{ ...common, rule: 'narrative.fees', section: 'other', message: say.fees }]
      : []
  return [...tokens, ...empty, ...subjects, ...untold]
}

/** A line that names a subject and says something of it: a heading alone says nothing. */
function isAbout(line: string, subject: string): boolean {
  const at = line.indexOf(subject)
  return at >= 0 && line.slice(at + subject.length).replace(/[。：:\s]/g, '').length >= 4
}

/** What the engine that reads published reports finds in the text of this one: a figure typed by hand that the tables contradict. */
const checkPrinted = (page: string): DraftFinding[] =>
  checkReport(page)
    .findings.filter(({ rule }) => rule.startsWith('narrative.'))
    .map(({ rule, severity, cells, expected, actual, message, basis }) => ({
      ...none,
      rule,
      severity,
      cells,
      expected,
      actual,
      message,
      basis,
    }))

export interface Checked {
  readonly form: FormId
  readonly narrative: Narrative
  readonly cells: Cells
  readonly figures: Quotable
  readonly previous: ReportContent | null
  /** The report as a page, for the checks of its text; null leaves them out. */
  readonly page: string | null
  /** Cells in which the ledger has moved since the closing. */
  readonly moved: readonly string[]
}

/** Every finding of a draft, blocking ones first. */
export function checkDraft(of: Checked): DraftFinding[] {
  const { form, cells } = of
  const moved: DraftFinding[] =
    of.moved.length === 0
      ? []
      : [
          {
            ...none,
            rule: 'closing.moved',
            severity: 'warning',
            cells: of.moved,
            message: say.moved(of.moved.length),
            basis: regulation,
          },
        ]
  const all = [
    ...checkIdentities(form, cells),
    ...checkNumbers(form, cells),
    ...checkContinuity(form, cells, of.previous),
    ...checkNarrative(form, of.narrative, of.figures),
    ...(of.page === null ? [] : checkPrinted(of.page)),
    ...moved,
  ]
  return [...all.filter(({ blocks }) => blocks), ...all.filter(({ blocks }) => !blocks)]
}

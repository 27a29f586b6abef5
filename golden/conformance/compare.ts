// What the engine said against what the contract says, as a list of disagreements.
import type { ExpectedFile } from './document.ts'
import type { ExpectedFinding } from './rules.ts'

/** In the order of gravity: a false error is worse than a missed one, a wrong cell worse than a missing one. */
export const kinds = [
  'crash',
  'status',
  'shape',
  'false-error',
  'missed-error',
  'wrong-cell',
  'lost-cell',
  'missing-list',
  'form',
  'year',
  'period',
  'publishedOn',
  'authority',
  'missed-warning',
  'unasked-warning',
  'repeated-finding',
  'claim',
  'offset',
] as const
export type Kind = (typeof kinds)[number]
export interface Disagreement {
  readonly kind: Kind
  readonly detail: string
}

export interface ActualFinding {
  readonly rule: string
  readonly severity: string
  readonly cells: readonly string[]
  readonly expected: number | null
  readonly actual: number | null
  readonly message: string
  readonly basis: string
}
export interface Actual {
  readonly file: string
  readonly authority: string | null
  readonly year: number | null
  readonly form: string | null
  readonly period: unknown
  readonly publishedOn: string | null
  readonly cells: Readonly<Record<string, number>>
  readonly missing: readonly string[]
  readonly claims: readonly { metric: string; value: number; text: string; offset: number }[]
  readonly findings: readonly ActualFinding[]
  readonly unreadable: string | null
}

/** The rules that the contract names; others may be added, but never as an error on a correct report. */
const contractRules =
  /^(requests\.(row-total|balance|handled|continuity)|remedies\.total|proactive\.in-force|indicators\.\w+|narrative\.(table|sum|ratio|count)|period\.year|published\.late|structure\.(section|form|picture)|number\.(negative|fraction))$/

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()
const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-6)

/** Does a finding say what is expected of it? */
export function meets(actual: ActualFinding, wanted: ExpectedFinding): boolean {
  return (
    actual.rule === wanted.rule &&
    actual.severity === wanted.severity &&
    (wanted.cells === undefined || sameSet(actual.cells, wanted.cells)) &&
    (!wanted.ordered || actual.cells[0] === wanted.cells?.[0]) &&
    (wanted.expected === undefined || near(actual.expected, wanted.expected)) &&
    (wanted.actual === undefined || near(actual.actual, wanted.actual))
  )
}

const brief = (finding: {
  rule: string
  severity: string
  cells?: readonly string[]
  expected?: number | null
  actual?: number | null
}): string =>
  `${finding.rule} ${finding.severity} [${(finding.cells ?? []).slice(0, 2).join(', ')}${(finding.cells?.length ?? 0) > 2 ? ', …' : ''}] expected ${finding.expected ?? '–'} actual ${finding.actual ?? '–'}`

function findings(expected: ExpectedFile, actual: Actual): Disagreement[] {
  const wanted = [...(expected.findings ?? [])]
  const out: Disagreement[] = []
  const seen = new Set<string>()
  for (const finding of actual.findings) {
    const key = JSON.stringify([
      finding.rule,
      finding.cells,
      finding.expected,
      finding.actual,
      finding.message,
    ])
    if (seen.has(key)) out.push({ kind: 'repeated-finding', detail: brief(finding) })
    seen.add(key)
    const at = wanted.findIndex((want) => meets(finding, want))
    if (at >= 0) {
      wanted.splice(at, 1)
      continue
    }
    const detail = `${brief(finding)} — ${finding.message}`
    if (finding.severity === 'error') out.push({ kind: 'false-error', detail })
    else if (contractRules.test(finding.rule) && !isTolerated(finding, expected))
      out.push({ kind: 'unasked-warning', detail })
  }
  for (const want of wanted)
    out.push({ kind: want.severity === 'error' ? 'missed-error' : 'missed-warning', detail: brief(want) })
  return out
}

const isTolerated = (finding: ActualFinding, expected: ExpectedFile): boolean =>
  (expected.may ?? []).includes(finding.rule) ||
  (expected.findings ?? []).some((want) => want.rule === finding.rule && want.severity !== 'error')

function cells(expected: ExpectedFile, actual: Actual): Disagreement[] {
  const { cells: wanted, missing = [], mayMiss = {} } = expected
  if (wanted === undefined) return []
  const out: Disagreement[] = []
  const listed = new Set(actual.missing)
  for (const [id, value] of Object.entries(wanted)) {
    const given = actual.cells[id]
    if (given === undefined) out.push({ kind: 'lost-cell', detail: `${id} is ${value}` })
    else if (!near(given, value))
      out.push({ kind: 'wrong-cell', detail: `${id} is ${value}, given ${given}` })
  }
  for (const [id, value] of Object.entries(actual.cells)) {
    if (id in wanted) continue
    if (!(id in mayMiss && near(mayMiss[id] ?? null, value)))
      out.push({ kind: 'wrong-cell', detail: `${id} has no figure, given ${value}` })
    if (listed.has(id)) out.push({ kind: 'missing-list', detail: `${id} is given and listed as missing` })
  }
  for (const id of missing)
    if (!listed.has(id) && !(id in actual.cells))
      out.push({ kind: 'missing-list', detail: `${id} is not listed` })
  for (const id of Object.keys(mayMiss))
    if (!listed.has(id) && !(id in actual.cells))
      out.push({ kind: 'missing-list', detail: `${id} is neither given nor listed` })
  const known = new Set([...Object.keys(wanted), ...missing, ...Object.keys(mayMiss)])
  for (const id of listed)
    if (!known.has(id)) out.push({ kind: 'missing-list', detail: `${id} is no cell of the form` })
  return out
}

/** The days of a period, whatever its two fields are called. */
const days = (period: unknown): string =>
  period === null || typeof period !== 'object' ? 'none' : Object.values(period).map(String).sort().join(' ')

function fields(expected: ExpectedFile, actual: Actual): Disagreement[] {
  const out: Disagreement[] = []
  const check = (kind: Kind, wanted: unknown, given: unknown): void => {
    if (wanted !== undefined && wanted !== given)
      out.push({ kind, detail: `${String(wanted)}, given ${String(given)}` })
  }
  check('form', expected.form, actual.form)
  check('year', expected.year, actual.year)
  check('authority', expected.authority, actual.authority)
  check('publishedOn', expected.publishedOn, actual.publishedOn)
  if (expected.period !== undefined) check('period', days(expected.period), days(actual.period))
  return out
}

const keys = [
  'file',
  'authority',
  'year',
  'form',
  'period',
  'publishedOn',
  'cells',
  'missing',
  'claims',
  'findings',
  'unreadable',
]

/** Every way in which an answer departs from what is expected; `text` is the decoded file where offsets count in it. */
export function disagreements(
  expected: ExpectedFile,
  actual: Actual,
  file: string,
  text?: string,
): readonly Disagreement[] {
  const out: Disagreement[] = []
  const absent = keys.filter((key) => !(key in actual))
  if (absent.length > 0) return [{ kind: 'shape', detail: `no ${absent.join(', ')}` }]
  if (actual.file !== file) out.push({ kind: 'shape', detail: `file is ${actual.file}, named as ${file}` })
  if (expected.unreadable !== undefined && expected.unreadable !== (actual.unreadable !== null))
    return [...out, { kind: 'shape', detail: `unreadable is ${String(actual.unreadable)}` }]
  if (actual.unreadable !== null) {
    const empty = Object.keys(actual.cells).length + actual.findings.length === 0
    return empty ? out : [...out, { kind: 'shape', detail: 'an unreadable file has cells or findings' }]
  }
  for (const finding of actual.findings)
    if (!/\p{sc=Han}/u.test(finding.message) || finding.basis === '')
      out.push({ kind: 'shape', detail: `${finding.rule} has no Chinese message or no basis` })
  out.push(...fields(expected, actual), ...cells(expected, actual), ...findings(expected, actual))
  for (const { metric, value } of expected.claims ?? [])
    if (!actual.claims.some((claim) => claim.metric === metric && near(claim.value, value)))
      out.push({ kind: 'claim', detail: `${metric} = ${value} is not claimed` })
  for (const claim of actual.claims)
    if (text !== undefined && !text.startsWith(claim.text, claim.offset))
      out.push({ kind: 'offset', detail: `“${claim.text}” is not at ${claim.offset}` })
  return out
}

// The table rules of the contract, counted a second time and by other hands than the engine's.
import type { Figures } from './figures.ts'
import { columnIds, type FormId, outcomeRows, partColumns, remedyGroups, requestRows } from './forms.ts'
import { channels, responseParts, subsets, wholes } from './indicators.ts'

export interface ExpectedFinding {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  /** Compared as a set; absent: not compared. */
  readonly cells?: readonly string[]
  /** The stated total must come first. */
  readonly ordered?: boolean
  /** Absent: not compared. */
  readonly expected?: number | null
  readonly actual?: number | null
}

type Value = (id: string) => number | null
const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** "blank counts as zero; a sum that fails, but would hold if some blank in it were a number ≥ 0, is a warning". */
function severity(
  left: readonly (number | null)[],
  right: readonly (number | null)[],
): 'error' | 'warning' | null {
  const sum = (side: readonly (number | null)[]): number =>
    round(side.reduce<number>((total, value) => total + (value ?? 0), 0))
  const [a, b] = [sum(left), sum(right)]
  if (a === b) return null
  return (a < b ? left : right).includes(null) ? 'warning' : 'error'
}

function whole(rule: string, total: string, parts: readonly string[], of: Value): ExpectedFinding[] {
  const verdict = severity([of(total)], parts.map(of))
  if (verdict === null) return []
  const expected = round(parts.reduce((sum, id) => sum + (of(id) ?? 0), 0))
  const actual = of(total)
  return [
    {
      rule,
      severity: verdict,
      cells: [total, ...parts],
      ordered: true,
      expected,
      ...(actual !== null && { actual }),
    },
  ]
}

function tables(form: '2019' | '2021', of: Value): ExpectedFinding[] {
  const cell = (row: string, column: string): string => `requests.${row}.${column}`
  const rows = requestRows(form).flatMap((row) =>
    whole(
      'requests.row-total',
      cell(row, 'total'),
      partColumns.map((column) => cell(row, column)),
      of,
    ),
  )
  const balances = columnIds.flatMap((column): ExpectedFinding[] => {
    const ids = ['received', 'carriedIn', 'handled', 'carriedOut'].map((row) => cell(row, column))
    const [received, carriedIn, handled, carriedOut] = ids.map(of)
    if (
      received === undefined ||
      carriedIn === undefined ||
      handled === undefined ||
      carriedOut === undefined
    )
      return []
    const verdict = severity([received, carriedIn], [handled, carriedOut])
    const expected = (received ?? 0) + (carriedIn ?? 0)
    const actual = (handled ?? 0) + (carriedOut ?? 0)
    return verdict === null
      ? []
      : [{ rule: 'requests.balance', severity: verdict, cells: ids, expected, actual }]
  })
  const handled = columnIds.flatMap((column) =>
    whole(
      'requests.handled',
      cell('handled', column),
      outcomeRows(form).map((row) => cell(row, column)),
      of,
    ),
  )
  const remedies = Object.keys(remedyGroups).flatMap((group) =>
    whole(
      'remedies.total',
      `remedies.${group}.total`,
      ['upheld', 'corrected', 'otherResult', 'pending'].map((column) => `remedies.${group}.${column}`),
      of,
    ),
  )
  return [...rows, ...balances, ...handled, ...remedies]
}

function indicators(of: Value): ExpectedFinding[] {
  const id = (name: string): string => `indicators.${name}`
  const sums = Object.entries(wholes).flatMap(([rule, [total, ...parts]]) =>
    whole(rule, id(total), parts.map(id), of),
  )
  const within = subsets.flatMap(([total, part]): ExpectedFinding[] => {
    const [most, some] = [of(id(total)), of(id(part))]
    if ((some ?? 0) <= (most ?? 0)) return []
    return [
      {
        rule: 'indicators.subset',
        severity: most === null ? 'warning' : 'error',
        cells: [id(total), id(part)],
      },
    ]
  })
  const sum = (ids: readonly string[]): number => ids.reduce((total, name) => total + (of(id(name)) ?? 0), 0)
  const disclosed = of(id('disclosed')) ?? 0
  const loose: ExpectedFinding[] = []
  if (disclosed > sum(channels) || channels.some((name) => (of(id(name)) ?? 0) > disclosed))
    loose.push({ rule: 'indicators.channels', severity: 'warning' })
  if ((of(id('responses')) ?? 0) > sum(responseParts))
    loose.push({ rule: 'indicators.responses', severity: 'warning' })
  return [...sums, ...within, ...loose]
}

const mayBeNegative = (id: string): boolean => id.endsWith('.change')
const mayBeFraction = (id: string): boolean => /\.(amount|fees|budget)$/.test(id)

/** Findings that the printed figures of one form call for. */
export function judge(form: FormId, figures: Figures): ExpectedFinding[] {
  const of: Value = (id) => figures.get(id)?.value ?? null
  const numbers = [...figures].flatMap(([id, { value }]): ExpectedFinding[] => [
    ...(value !== null && value < 0 && !mayBeNegative(id)
      ? [{ rule: 'number.negative', severity: 'error', cells: [id], actual: value } as const]
      : []),
    ...(value !== null && !Number.isInteger(value) && !mayBeFraction(id)
      ? [{ rule: 'number.fraction', severity: 'error', cells: [id], actual: value } as const]
      : []),
  ])
  return [...(form === '2018' ? indicators(of) : tables(form, of)), ...numbers]
}

/** Findings against last year's report: carry-over in all seven columns, and documents in force on the 2021 form. */
export function judgeAcross(figures: Figures, previous: Figures, bothOn2021: boolean): ExpectedFinding[] {
  const now: Value = (id) => figures.get(id)?.value ?? null
  const then: Value = (id) => previous.get(id)?.value ?? null
  const carried = columnIds.flatMap((column): ExpectedFinding[] => {
    const id = `requests.carriedIn.${column}`
    const [expected, actual] = [then(`requests.carriedOut.${column}`), now(id)]
    const verdict = severity([expected], [actual])
    if (verdict === null) return []
    return [
      {
        rule: 'requests.continuity',
        severity: verdict,
        cells: [id],
        ...(verdict === 'error' && { expected, actual }),
      },
    ]
  })
  const inForce = ['regulations', 'normativeDocuments'].flatMap((row): ExpectedFinding[] => {
    const id = (name: string): string => `proactive.${row}.${name}`
    const expected = (then(id('inForce')) ?? 0) + (now(id('made')) ?? 0) - (now(id('repealed')) ?? 0)
    const actual = now(id('inForce'))
    if (!bothOn2021 || expected === actual) return []
    return [{ rule: 'proactive.in-force', severity: 'warning', expected, actual }]
  })
  return [...carried, ...inForce]
}

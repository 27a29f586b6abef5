import type { Cite } from '../../cite.ts'
import { type CellId, type FormId, forms } from './index.ts'
import { remedies } from './remedies-table.ts'
import { requestColumns, requests2019, requests2021 } from './requests-table.ts'

export type IdentityRule =
  | 'requests.row-total'
  | 'requests.balance'
  | 'requests.handled'
  | 'remedies.total'
  | 'indicators.channels'
  | 'indicators.responses'
  | 'indicators.subset'
  | 'indicators.requests'
  | 'indicators.completed'
  | 'indicators.answered'
  | 'indicators.withheld'
  | 'indicators.reconsideration'
  | 'indicators.litigation'
  | 'indicators.staff'

/**
 * 勾稽关系: one relation between cells of one form: the sum of `left` equals (or does not exceed) the sum of `right`.
 * For a total, `left` is the stated total and `right` its parts; for the balance, `left` is received + carriedIn.
 * `statutory`: printed by the form itself, so it may block a release; all others are house checks and warn our own
 * drafts. `severity` is that of a finding in a report read from outside.
 */
export interface Identity {
  readonly rule: IdentityRule
  readonly kind: 'statutory' | 'advisory'
  readonly severity: 'error' | 'warning'
  readonly form: FormId
  readonly left: readonly CellId[]
  readonly op: '=' | '<='
  readonly right: readonly CellId[]
  readonly cite: Cite
  /** Label of the column, row or group in which the relation stands, as printed. */
  readonly where: string
}

const requestTables = { '2019': requests2019, '2021': requests2021 } as const
const frame: readonly string[] = ['received', 'carriedIn', 'handled', 'carriedOut']
const cell = (text: string): CellId => text as CellId

function requestIdentities(form: '2019' | '2021'): Identity[] {
  const { rows } = requestTables[form]
  const cite: Cite = `report-${form}/3`
  const outcomeRows = Object.keys(rows).filter((row) => !frame.includes(row))
  const at = (row: string, column: string): CellId => cell(`requests.${row}.${column}`)
  const parts = Object.keys(requestColumns).filter((column) => column !== 'total')
  const rowTotals = Object.entries(rows).map(
    ([row, { label }]): Identity => ({
      rule: 'requests.row-total',
      kind: 'advisory',
      severity: 'error',
      form,
      left: [at(row, 'total')],
      op: '=',
      right: parts.map((column) => at(row, column)),
      cite,
      where: label,
    }),
  )
  const columns = Object.entries(requestColumns).flatMap(([column, { label }]): Identity[] => [
    {
      rule: 'requests.balance',
      kind: 'statutory',
      severity: 'error',
      form,
      left: [at('received', column), at('carriedIn', column)],
      op: '=',
      right: [at('handled', column), at('carriedOut', column)],
      cite,
      where: label,
    },
    {
      rule: 'requests.handled',
      kind: 'advisory',
      severity: 'error',
      form,
      left: [at('handled', column)],
      op: '=',
      right: outcomeRows.map((row) => at(row, column)),
      cite,
      where: label,
    },
  ])
  return [...rowTotals, ...columns]
}

const remedyIdentities = (form: '2019' | '2021'): Identity[] =>
  Object.entries(remedies.rows).map(([row, { label }]) => ({
    rule: 'remedies.total',
    kind: 'advisory',
    severity: 'error',
    form,
    left: [cell(`remedies.${row}.total`)],
    op: '=',
    right: (['upheld', 'corrected', 'otherResult', 'pending'] as const).map((column) =>
      cell(`remedies.${row}.${column}`),
    ),
    cite: `report-${form}/4`,
    where: label,
  }))

type Indicator = keyof (typeof forms)['2018']['tables']['indicators']['cells']

/** The sums of the indicator table: rule, stated whole, relation, parts. */
const indicatorSums: readonly (readonly [IdentityRule, Indicator, '=' | '<=', readonly Indicator[]])[] = [
  [
    'indicators.requests',
    'requests',
    '=',
    ['requests.inPerson', 'requests.fax', 'requests.network', 'requests.letter'],
  ],
  ['indicators.completed', 'completed', '=', ['completed.onTime', 'completed.extended']],
  [
    'indicators.answered',
    'answered',
    '=',
    [
      'answered.alreadyPublic',
      'answered.granted',
      'answered.partial',
      'answered.withheld',
      'answered.notOurs',
      'answered.notExisting',
      'answered.supplement',
      'answered.otherChannel',
    ],
  ],
  [
    'indicators.withheld',
    'answered.withheld',
    '=',
    [
      'answered.withheld.stateSecret',
      'answered.withheld.commercialSecret',
      'answered.withheld.privacy',
      'answered.withheld.security',
      'answered.withheld.notGovernmentInformation',
      'answered.withheld.otherLaw',
    ],
  ],
  [
    'indicators.reconsideration',
    'reconsideration',
    '=',
    ['reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.other'],
  ],
  [
    'indicators.litigation',
    'litigation',
    '=',
    ['litigation.upheld', 'litigation.corrected', 'litigation.other'],
  ],
  ['indicators.staff', 'staff', '=', ['staff.fullTime', 'staff.partTime']],
  ['indicators.subset', 'disclosed.normative', '<=', ['disclosed']],
  ['indicators.subset', 'press.conferencesByHead', '<=', ['press.conferences']],
  ['indicators.subset', 'interviewsByHead', '<=', ['interviews']],
  [
    'indicators.channels',
    'disclosed',
    '<=',
    ['channel.gazette', 'channel.website', 'channel.weibo', 'channel.wechat', 'channel.other'],
  ],
  ['indicators.channels', 'channel.gazette', '<=', ['disclosed']],
  ['indicators.channels', 'channel.website', '<=', ['disclosed']],
  ['indicators.channels', 'channel.weibo', '<=', ['disclosed']],
  ['indicators.channels', 'channel.wechat', '<=', ['disclosed']],
  ['indicators.channels', 'channel.other', '<=', ['disclosed']],
  [
    'indicators.responses',
    'responses',
    '<=',
    ['press.conferences', 'interviews', 'interpretations', 'responses.social', 'responses.other'],
  ],
]

const mild: readonly IdentityRule[] = ['indicators.channels', 'indicators.responses']

const indicatorIdentities = (): Identity[] =>
  indicatorSums.map(([rule, whole, op, parts]) => ({
    rule,
    kind: 'advisory',
    severity: mild.includes(rule) ? 'warning' : 'error',
    form: '2018',
    left: [`indicators.${whole}`],
    op,
    right: parts.map((part): CellId => `indicators.${part}`),
    cite: 'report-2014/1',
    where: forms['2018'].tables.indicators.cells[whole].label,
  }))

/** Every identity of a form, one for each row, column or group in which it must hold. */
export const identitiesOf = (form: FormId): readonly Identity[] =>
  form === '2018' ? indicatorIdentities() : [...requestIdentities(form), ...remedyIdentities(form)]

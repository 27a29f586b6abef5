import type { OutcomeRow2019, OutcomeRow2021 } from '../../outcomes.ts'
import { type OutcomeKey, outcomes } from '../../outcomes.ts'
import type { form2018 } from './2018.ts'

type Indicator = keyof typeof form2018.tables.indicators.cells
/** Answers of the 2018 table that are no sum of others. */
export type AnswerRow = Exclude<Extract<Indicator, `answered.${string}`>, 'answered.withheld'>

interface Rows {
  readonly '2018': AnswerRow | null
  readonly '2019': OutcomeRow2019
  readonly '2021': OutcomeRow2021
}

/**
 * Answers that only the 2007 Regulations knew. Declared figures of those years use them; were one dated later, it would
 * still have its one row (ADR 0030), so that 三(七) stays the sum of its rows.
 */
export const outcomesUntil2019 = {
  commercialSecret: {
    label: '涉及商业秘密',
    row: {
      '2018': 'answered.withheld.commercialSecret',
      '2019': 'withheld.thirdParty',
      '2021': 'withheld.thirdParty',
    },
  },
  privacy: {
    label: '涉及个人隐私',
    row: {
      '2018': 'answered.withheld.privacy',
      '2019': 'withheld.thirdParty',
      '2021': 'withheld.thirdParty',
    },
  },
  notGovernmentInformation: {
    label: '不是《条例》所指政府信息',
    row: { '2018': 'answered.withheld.notGovernmentInformation', '2019': 'other', '2021': 'other.misc' },
  },
  supplement: {
    label: '告知作出更改补充',
    row: { '2018': 'answered.supplement', '2019': 'other', '2021': 'other.misc' },
  },
  otherChannel: {
    label: '告知通过其他途径办理',
    row: { '2018': 'answered.otherChannel', '2019': 'other', '2021': 'other.misc' },
  },
} as const satisfies Record<string, { readonly label: string; readonly row: Rows }>

/** The nearest answer of the 2018 table; null where that table had none (then the request counts as completed only). */
const in2018 = {
  granted: 'answered.granted',
  alreadyPublic: 'answered.alreadyPublic',
  partial: 'answered.partial',
  stateSecret: 'answered.withheld.stateSecret',
  forbiddenByLaw: 'answered.withheld.otherLaw',
  security: 'answered.withheld.security',
  thirdParty: 'answered.withheld.otherLaw',
  internal: 'answered.withheld.otherLaw',
  process: 'answered.withheld.otherLaw',
  enforcementFile: 'answered.withheld.otherLaw',
  inquiry: 'answered.otherChannel',
  notExisting: 'answered.notExisting',
  notOurs: 'answered.notOurs',
  notReady: 'answered.notExisting',
  stillUnclear: 'answered.supplement',
  petition: 'answered.otherChannel',
  publication: 'answered.alreadyPublic',
  repeated: null,
  excessive: null,
  reconfirm: null,
  notSupplemented: null,
  unpaid: null,
  withdrawn: null,
  archives: 'answered.otherChannel',
  publicEnterprise: 'answered.otherChannel',
  otherHandling: null,
} as const satisfies Record<OutcomeKey, AnswerRow | null>

/** Values of the dimension `outcome`. */
export type CountedOutcome = OutcomeKey | keyof typeof outcomesUntil2019
export const countedOutcomes = [
  ...(Object.keys(outcomes) as OutcomeKey[]),
  ...(Object.keys(outcomesUntil2019) as (keyof typeof outcomesUntil2019)[]),
] as readonly CountedOutcome[]

type RowOf<F extends keyof Rows> = NonNullable<Rows[F]>

/** The row of a form in which an outcome is counted: exactly one in the forms of 2019 and 2021. */
export function rowOfOutcome<F extends keyof Rows>(form: F, outcome: CountedOutcome): Rows[F] {
  if (outcome in outcomesUntil2019)
    return outcomesUntil2019[outcome as keyof typeof outcomesUntil2019].row[form] as Rows[F]
  const key = outcome as OutcomeKey
  return (form === '2018' ? in2018[key] : outcomes[key].row[form as '2019' | '2021']) as Rows[F]
}

/** Outcomes by the row in which they are counted. Every row that an outcome can fall in is there. */
export function rowsByOutcome<F extends keyof Rows>(
  form: F,
): Readonly<Record<RowOf<F>, readonly CountedOutcome[]>> {
  const rows: Partial<Record<RowOf<F>, CountedOutcome[]>> = {}
  for (const outcome of countedOutcomes) {
    const row = rowOfOutcome(form, outcome)
    if (row === null) continue
    const key = row as RowOf<F>
    const of = rows[key] ?? []
    of.push(outcome)
    rows[key] = of
  }
  return rows as Record<RowOf<F>, CountedOutcome[]>
}

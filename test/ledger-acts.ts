import fc from 'fast-check'
import { type PlainDate, plainDate } from '../src/kernel/plain-date.ts'
import { countedOutcomes } from '../src/law/forms/annual-report/outcome-rows.ts'
import { measures } from '../src/law/measures.ts'
import type { NewEntry } from '../src/modules/ledger/index.ts'

/** An entry without its authority: what random acts of an office leave in the ledger. */
export type Act = Pick<NewEntry, 'measure' | 'dimensions' | 'day' | 'quantity' | 'basis'> & {
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string }
  readonly cause: string
  /** A later act takes all entries of the subject back. */
  readonly taken?: boolean
}

const day = (from: string, days: number): fc.Arbitrary<PlainDate> =>
  fc
    .integer({ min: 0, max: days - 1 })
    .map((n) =>
      plainDate(new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)),
    )

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
const { applicant, channel } = measures['request.received'].dimensions
const { suit, result } = measures['remedy.concluded'].dimensions

/** A request of 2024 or 2025, concluded some days later or not at all, its outcome perhaps wrong at first. */
const request = fc
  .record({
    id: fc.uuid(),
    on: day('2024-01-01', 730),
    applicant: pick(applicant),
    channel: pick(channel),
    outcome: fc.option(pick(countedOutcomes)),
    after: fc.integer({ min: 0, max: 60 }),
    taken: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ id, on, outcome, after, taken, ...who }): Act[] => {
    const subject = { kind: 'request', id, label: '申请' }
    const concludedOn = plainDate(
      new Date(Date.parse(`${on}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10),
    )
    return [
      {
        measure: 'request.received',
        dimensions: { applicant: who.applicant, channel: who.channel },
        day: on,
        subject,
        cause: 'request.received',
        taken,
      },
      ...(outcome
        ? [
            {
              measure: 'request.concluded' as const,
              dimensions: { applicant: who.applicant, outcome, timing: 'onTime' as const },
              day: concludedOn,
              subject,
              cause: 'request.replied',
              taken,
            },
          ]
        : []),
    ]
  })

const remedy = fc
  .record({
    id: fc.uuid(),
    on: day('2024-01-01', 730),
    suit: pick(suit),
    result: fc.option(pick(result)),
    taken: fc.boolean(),
  })
  .map(({ id, on, suit: kind, result: end, taken }): Act[] => {
    const subject = { kind: 'remedy', id, label: '案件' }
    return [
      {
        measure: 'remedy.opened',
        dimensions: { suit: kind },
        day: on,
        subject,
        cause: 'remedy.opened',
        taken,
      },
      ...(end
        ? [
            {
              measure: 'remedy.concluded' as const,
              dimensions: { suit: kind, result: end },
              day: on,
              subject,
              cause: 'remedy.concluded',
              taken,
            },
          ]
        : []),
    ]
  })

const document = fc
  .record({
    id: fc.uuid(),
    on: day('2024-01-01', 730),
    kind: pick(measures['document.made'].dimensions.document),
    repealed: fc.boolean(),
    basis: pick(['counted', 'declared', 'opening'] as const),
  })
  .map(({ id, on, kind, repealed, basis }): Act[] => {
    const subject = { kind: 'document', id, label: '文件' }
    const made = { day: on, subject, basis, cause: 'document.made' }
    return [
      { ...made, measure: 'document.made', dimensions: { document: kind } },
      { ...made, measure: 'document.disclosed', dimensions: { document: kind } },
      ...(repealed
        ? [
            {
              ...made,
              measure: 'document.repealed' as const,
              dimensions: { document: kind, disclosed: 'yes' as const },
            },
          ]
        : []),
    ]
  })

const declared = fc
  .record({
    id: fc.uuid(),
    on: day('2024-01-01', 730),
    quantity: fc.integer({ min: -500, max: 100_000 }).filter((n) => n !== 0),
    power: pick(measures['power.items'].dimensions.power),
  })
  .map(({ id, on, quantity, power }): Act[] => {
    const subject = { kind: 'declared-figure', id, label: '申报数' }
    const shared = { day: on, subject, quantity, basis: 'declared' as const, cause: 'declared.accepted' }
    return [
      { ...shared, measure: 'power.decision', dimensions: { power } },
      { ...shared, measure: 'charge.amount', dimensions: {} },
    ]
  })

/** What an office may leave behind in two years. */
export const anyActs = (size: {
  readonly maxLength: number
  readonly minLength?: number
}): fc.Arbitrary<Act[]> =>
  fc
    .array(fc.oneof({ arbitrary: request, weight: 5 }, remedy, document, declared), { minLength: 0, ...size })
    .map((acts) => acts.flat())

import type { CellId, FormId } from '../index.ts'
import { indicatorCells } from './indicators.ts'
import { proactiveCells2019, proactiveCells2021 } from './proactive.ts'
import { remedyCells } from './remedies.ts'
import { requestCells2019, requestCells2021 } from './requests.ts'
import type { CellRule } from './rule.ts'

export type { CellRule, Term } from './rule.ts'

/** 指标口径 of every cell of every edition. A cell without a rule does not compile. */
export const cellRules = {
  '2018': indicatorCells,
  '2019': { ...proactiveCells2019, ...requestCells2019, ...remedyCells },
  '2021': { ...proactiveCells2021, ...requestCells2021, ...remedyCells },
} as const satisfies { readonly [F in FormId]: Readonly<Record<CellId<F>, CellRule>> }

/**
 * What a report of this form may quote: its own cells, and those of the indicator table (channels, interpretations,
 * training …), whose counts the narrative of later years still tells.
 */
export const figureRules = (form: FormId): Readonly<Record<string, CellRule>> => ({
  ...indicatorCells,
  ...cellRules[form],
})

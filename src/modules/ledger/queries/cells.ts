import type { CellRule } from '../../../law/forms/annual-report/cells/index.ts'
import { cellRules, figureRules } from '../../../law/forms/annual-report/cells/index.ts'
import type { FormId } from '../../../law/forms/annual-report/index.ts'
import type { DbOrTx } from '../../../platform/database/index.ts'
import { type Figures, figures } from '../domain/evaluate.ts'
import { loadGroups, type Scope } from './groups.ts'

const evaluate = async (
  db: DbOrTx,
  scope: Scope,
  rules: Readonly<Record<string, CellRule>>,
): Promise<Figures> => figures(rules, await loadGroups(db, scope, Object.values(rules)))

/** Every cell of a form for some authorities or a whole government, over any period, each with its counted, declared and opening part. */
export const cells = (db: DbOrTx, scope: Scope, form: FormId): Promise<Figures> =>
  evaluate(db, scope, cellRules[form])

/** What a narrative may quote: the cells of its form and those of the indicator table. */
export const quotableFigures = (db: DbOrTx, scope: Scope, form: FormId): Promise<Figures> =>
  evaluate(db, scope, figureRules(form))

/** One cell alone: reads no more than its own measures. */
export async function oneCell(db: DbOrTx, scope: Scope, rule: CellRule) {
  const { it } = await evaluate(db, scope, { it: rule })
  if (!it) throw new Error('a rule without a figure')
  return it
}

import { type FormId, forms } from '../../law/forms/annual-report/index.ts'
import { specsOf } from '../reading/form.ts'
import type { Cells, Draft } from './finding.ts'

/** Counts are whole numbers of zero or more; changes may be negative, amounts in 万元 may have decimals. */
export function checkNumbers(form: FormId, cells: Cells): Draft[] {
  return specsOf(forms[form]).flatMap(([id, spec]): Draft[] => {
    const value = cells.get(id)?.value
    if (value === undefined) return []
    const common = {
      severity: 'error',
      cells: [id],
      expected: null,
      actual: value,
      basis: forms[form].basis,
    } as const
    const drafts: Draft[] = []
    if (value < 0 && spec.signed !== true)
      drafts.push({ ...common, rule: 'number.negative', message: `${spec.label}为${value},不应为负数。` })
    if (!Number.isInteger(value) && spec.decimal !== true)
      drafts.push({ ...common, rule: 'number.fraction', message: `${spec.label}为${value},应为整数。` })
    return drafts
  })
}

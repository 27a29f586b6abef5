import { forms } from '../../law/forms/annual-report/index.ts'
import type { ReadForm } from '../reading/form.ts'
import { requestColumnIds } from '../reading/requests.ts'
import { type Draft, figureOf } from './finding.ts'

/** This year's report against last year's: what was carried out is carried in, what was in force is accounted for. */
export function checkAgainstPrevious(now: ReadForm, before: ReadForm): Draft[] {
  return [...carried(now, before), ...inForce(now, before)]
}

const columns = forms['2021'].tables.requests.columns

function carried(now: ReadForm, before: ReadForm): Draft[] {
  if (now.form === '2018' || before.form === '2018' || !now.tables.has('requests')) return []
  return requestColumnIds.flatMap((column): Draft[] => {
    const out = before.cells.get(`requests.carriedOut.${column}`)?.value
    const id = `requests.carriedIn.${column}`
    const stated = now.cells.get(id)?.value
    if (out === undefined || (stated ?? 0) === out) return []
    const label = columns[column as keyof typeof columns].label
    return [
      {
        rule: 'requests.continuity',
        severity: stated === undefined && out >= 0 ? 'warning' : 'error',
        cells: [id],
        expected: out,
        actual: stated ?? null,
        message: `${label}:上一年报告结转下年度${out},本年报告上年结转${stated ?? '(空白)'},两者不相等。`,
        basis: forms[now.form].basis,
      },
    ]
  })
}

const kinds = { regulations: '规章', normativeDocuments: '行政规范性文件' } as const

function inForce(now: ReadForm, before: ReadForm): Draft[] {
  if (now.form !== '2021' || before.form !== '2021') return []
  return Object.entries(kinds).flatMap(([kind, label]): Draft[] => {
    const [id, made, repealed] = ['inForce', 'made', 'repealed'].map(
      (column) => `proactive.${kind}.${column}`,
    )
    if (!id || !made || !repealed) return []
    const last = before.cells.get(id)?.value
    const stated = now.cells.get(id)?.value
    if (last === undefined || stated === undefined) return []
    const expected = last + figureOf(now.cells, made) - figureOf(now.cells, repealed)
    if (expected === stated) return []
    return [
      {
        rule: 'proactive.in-force',
        severity: 'warning',
        cells: [id, made, repealed],
        expected,
        actual: stated,
        message: `${label}:上年现行有效${last}+本年制发${figureOf(now.cells, made)}-本年废止${figureOf(now.cells, repealed)}=${expected},表中现行有效件数为${stated}。`,
        basis: forms['2021'].basis,
      },
    ]
  })
}

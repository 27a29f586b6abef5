import { type Identity, identitiesOf } from '../../law/forms/annual-report/identities.ts'
import { type AnnualReportForm, type FormId, forms } from '../../law/forms/annual-report/index.ts'
import { type Cells, type Draft, figureOf, total } from './finding.ts'

/** One evaluator for all 勾稽关系. A blank counts as zero; where a number in a blank would mend the sum it only warns. */
export function checkIdentities(form: FormId, cells: Cells): Draft[] {
  return identitiesOf(form).flatMap((identity) => {
    const finding = evaluate(identity, cells)
    return finding ? [finding] : []
  })
}

function evaluate(identity: Identity, cells: Cells): Draft | null {
  const left = total(identity.left.map((id) => figureOf(cells, id)))
  const right = total(identity.right.map((id) => figureOf(cells, id)))
  if (identity.op === '=' ? left === right : left <= right) return null
  const blank = (ids: readonly string[]): boolean => ids.some((id) => !cells.has(id))
  const couldHold = left < right ? blank(identity.left) : blank(identity.right)
  const severity = couldHold ? 'warning' : identity.severity
  const basis = forms[identity.form].basis
  const common = { rule: identity.rule, severity, basis } as const
  if (identity.rule === 'requests.balance') {
    return {
      ...common,
      cells: [...identity.left, ...identity.right],
      expected: left,
      actual: right,
      message: `${identity.where}:本年新收${shown(cells, identity.left[0])}+上年结转${shown(cells, identity.left[1])}=${left},办理结果总计${shown(cells, identity.right[0])}+结转下年度${shown(cells, identity.right[1])}=${right},两者不相等。`,
    }
  }
  if (identity.op === '=') {
    return {
      ...common,
      cells: [...identity.left, ...identity.right],
      expected: right,
      actual: cells.has(identity.left[0] ?? '') ? left : null,
      message: `${plain(identity.where).replace(/^.*·/, '')}:${sumOf(identity, cells)}=${right},表中${wholeName(identity)}为${shown(cells, identity.left[0])}。`,
    }
  }
  return atMost(identity, cells, { left, right }, common)
}

/** A part that exceeds its whole, or a whole that its channels cannot reach. The whole comes first among the cells. */
function atMost(
  identity: Identity,
  cells: Cells,
  { left, right }: { left: number; right: number },
  common: Pick<Draft, 'rule' | 'severity' | 'basis'>,
): Draft {
  const name = (id: string | undefined): string => nameOf(identity.form, id ?? '')
  const [first] = identity.left
  const [only] = identity.right
  if (identity.right.length > 1) {
    return {
      ...common,
      cells: [...identity.left, ...identity.right],
      expected: right,
      actual: left,
      message: `${name(first)}为${shown(cells, first)},大于各项之和:${sumOf(identity, cells)}=${right}。`,
    }
  }
  return {
    ...common,
    cells: [...identity.right, ...identity.left],
    expected: left,
    actual: cells.has(only ?? '') ? right : null,
    message: `${name(first)}为${shown(cells, first)},大于${name(only)}${shown(cells, only)}。`,
  }
}

const shown = (cells: Cells, id: string | undefined): string => {
  const cell = id === undefined ? undefined : cells.get(id)
  return cell ? String(cell.value) : '(空白)'
}

const wholeName = (identity: Identity): string =>
  identity.rule === 'requests.handled' ? '办理结果总计' : identity.form === '2018' ? '该项' : '总计'

/** 结果维持78+结果纠正24: the parts that count something; all of them when there are few. */
function sumOf({ form, rule, right: ids }: Identity, cells: Cells): string {
  const by = rule === 'requests.handled' ? 'row' : 'column'
  const counted = ids.filter((id) => ids.length <= 4 || figureOf(cells, id) !== 0)
  return counted.length === 0
    ? '各项均为0'
    : counted.map((id) => `${nameOf(form, id, by)}${shown(cells, id)}`).join('+')
}

/** What a cell is called inside a sentence: by its column where a row is added up, by its row in a sum of outcomes. */
export function nameOf(form: FormId, id: string, by: 'row' | 'column' = 'column'): string {
  const [table = '', ...rest] = id.split('.')
  const tables: AnnualReportForm['tables'] = forms[form].tables
  const found = tables[table]
  if (!found) return id
  if (found.kind === 'list') return plain(found.cells[rest.join('.')]?.label ?? id)
  const column = rest.at(-1) ?? ''
  const row = rest.slice(0, -1).join('.')
  return by === 'row' ? plain(found.rows[row]?.label ?? row) : (found.columns[column]?.label ?? column)
}

const plain = (label: string): string =>
  label.replace(/^[一二三四五六七八九](?:\([一二三四五六七八九]\))?(?:\d\.)?、?/, '').replace(/^其中:/, '')

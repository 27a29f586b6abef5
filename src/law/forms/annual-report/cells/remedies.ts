import type { MeasureId } from '../../../measures.ts'
import type { remedies } from '../remedies-table.ts'
import { type CellRule, cell, closing, type Filter, flow, less } from './rule.ts'

type Row = keyof typeof remedies.rows
type Column = keyof typeof remedies.columns
type Of<M extends MeasureId> = (suit: Row) => Filter<M>

const suit: Of<'remedy.opened'> & Of<'remedy.concluded'> = (row) => ({ suit: [row] })

const pending = (row: Row) => [
  closing('remedy.opened', suit(row)),
  less(closing('remedy.concluded', suit(row))),
]
const withResult = (row: Row, result: 'upheld' | 'corrected' | 'otherResult') =>
  cell(flow('remedy.concluded', { suit: [row], result: [result] }))

const columns = {
  upheld: (row) => withResult(row, 'upheld'),
  corrected: (row) => withResult(row, 'corrected'),
  otherResult: (row) => withResult(row, 'otherResult'),
  // 尚未审结: what is open on the last day, whenever it was opened. The table has no row for cases carried in.
  pending: (row) => cell(...pending(row)),
  total: (row) => cell(flow('remedy.concluded', suit(row)), ...pending(row)),
} satisfies Record<Column, (row: Row) => CellRule>

const rowOf = (row: Row) =>
  ({
    [`remedies.${row}.upheld`]: columns.upheld(row),
    [`remedies.${row}.corrected`]: columns.corrected(row),
    [`remedies.${row}.otherResult`]: columns.otherResult(row),
    [`remedies.${row}.pending`]: columns.pending(row),
    [`remedies.${row}.total`]: columns.total(row),
  }) as Readonly<Record<`remedies.${Row}.${Column}`, CellRule>>

/** 复议、诉讼: one case stands in one group (C4.5); concluded cases by result and day of result, open ones as pending. */
export const remedyCells = {
  ...rowOf('reconsideration'),
  ...rowOf('litigationDirect'),
  ...rowOf('litigationAfterReconsideration'),
}

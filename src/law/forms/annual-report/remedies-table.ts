import type { GridTable } from './shape.ts'

/** 政府信息公开行政复议、行政诉讼情况: the same in both forms. Printed as one line of three groups of five. */
export const remedies = {
  kind: 'grid',
  caption: '四、政府信息公开行政复议、行政诉讼情况',
  rows: {
    reconsideration: { label: '行政复议' },
    litigationDirect: {
      label: '行政诉讼·未经复议直接起诉',
      under: ['行政诉讼'],
      printed: '未经复议直接起诉',
    },
    litigationAfterReconsideration: {
      label: '行政诉讼·复议后起诉',
      under: ['行政诉讼'],
      printed: '复议后起诉',
    },
  },
  columns: {
    upheld: { label: '结果维持' },
    corrected: { label: '结果纠正' },
    otherResult: { label: '其他结果' },
    pending: { label: '尚未审结' },
    total: { label: '总计' },
  },
} as const satisfies GridTable

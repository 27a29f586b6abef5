import { remedies } from './remedies-table.ts'
import { requests2021 } from './requests-table.ts'
import type { AnnualReportForm, ListTable } from './shape.ts'

const proactive = {
  kind: 'list',
  caption: '二、主动公开政府信息情况',
  cells: {
    'regulations.made': {
      label: '第二十条第(一)项 规章 本年制发件数',
      under: ['第二十条第(一)项', '规章'],
      printed: '本年制发件数',
    },
    'regulations.repealed': {
      label: '规章 本年废止件数',
      under: ['第二十条第(一)项', '规章'],
      printed: '本年废止件数',
    },
    'regulations.inForce': {
      label: '规章 现行有效件数',
      under: ['第二十条第(一)项', '规章'],
      printed: '现行有效件数',
    },
    'normativeDocuments.made': {
      label: '行政规范性文件 本年制发件数',
      under: ['第二十条第(一)项', '行政规范性文件'],
      printed: '本年制发件数',
    },
    'normativeDocuments.repealed': {
      label: '行政规范性文件 本年废止件数',
      under: ['第二十条第(一)项', '行政规范性文件'],
      printed: '本年废止件数',
    },
    'normativeDocuments.inForce': {
      label: '行政规范性文件 现行有效件数',
      under: ['第二十条第(一)项', '行政规范性文件'],
      printed: '现行有效件数',
    },
    'licences.decisions': {
      label: '第二十条第(五)项 行政许可 本年处理决定数量',
      under: ['第二十条第(五)项', '行政许可'],
      printed: '本年处理决定数量',
    },
    'penalties.decisions': {
      label: '第二十条第(六)项 行政处罚 本年处理决定数量',
      under: ['第二十条第(六)项', '行政处罚'],
      printed: '本年处理决定数量',
    },
    'coerciveMeasures.decisions': {
      label: '行政强制 本年处理决定数量',
      under: ['第二十条第(六)项', '行政强制'],
      printed: '本年处理决定数量',
    },
    'charges.amount': {
      label: '第二十条第(八)项 行政事业性收费 本年收费金额',
      unit: '万元',
      decimal: true,
      under: ['第二十条第(八)项', '行政事业性收费'],
      printed: '本年收费金额',
    },
  },
} as const satisfies ListTable

/** 国办公开办函〔2021〕30号: reports of 2021 and after. */
export const form2021 = {
  id: '2021',
  title: '国办公开办函〔2021〕30号',
  years: [2021, null],
  basis: '国办公开办函〔2021〕30号',
  tables: { proactive, requests: requests2021, remedies },
} as const satisfies AnnualReportForm

import { remedies } from './remedies-table.ts'
import { requests2019 } from './requests-table.ts'
import type { AnnualReportForm, ListTable } from './shape.ts'

const proactive = {
  kind: 'list',
  caption: '二、主动公开政府信息情况',
  cells: {
    'regulations.made': {
      label: '第二十条第(一)项 规章 本年新制作数量',
      under: ['第二十条第(一)项', '规章'],
      printed: '本年新制作数量',
    },
    'regulations.disclosed': {
      label: '规章 本年新公开数量',
      under: ['第二十条第(一)项', '规章'],
      printed: '本年新公开数量',
    },
    'regulations.disclosedTotal': {
      label: '规章 对外公开总数量',
      under: ['第二十条第(一)项', '规章'],
      printed: '对外公开总数量',
    },
    'normativeDocuments.made': {
      label: '规范性文件 本年新制作数量',
      under: ['第二十条第(一)项', '规范性文件'],
      printed: '本年新制作数量',
    },
    'normativeDocuments.disclosed': {
      label: '规范性文件 本年新公开数量',
      under: ['第二十条第(一)项', '规范性文件'],
      printed: '本年新公开数量',
    },
    'normativeDocuments.disclosedTotal': {
      label: '规范性文件 对外公开总数量',
      under: ['第二十条第(一)项', '规范性文件'],
      printed: '对外公开总数量',
    },
    'licences.previousItems': {
      label: '第二十条第(五)项 行政许可 上一年项目数量',
      under: ['第二十条第(五)项', '行政许可'],
      printed: '上一年项目数量',
    },
    'licences.change': {
      label: '行政许可 本年增/减',
      signed: true,
      under: ['第二十条第(五)项', '行政许可'],
      printed: '本年增/减',
    },
    'licences.decisions': {
      label: '行政许可 处理决定数量',
      under: ['第二十条第(五)项', '行政许可'],
      printed: '处理决定数量',
    },
    'otherServices.previousItems': {
      label: '其他对外管理服务事项 上一年项目数量',
      under: ['第二十条第(五)项', '其他对外管理服务事项'],
      printed: '上一年项目数量',
    },
    'otherServices.change': {
      label: '其他对外管理服务事项 本年增/减',
      signed: true,
      under: ['第二十条第(五)项', '其他对外管理服务事项'],
      printed: '本年增/减',
    },
    'otherServices.decisions': {
      label: '其他对外管理服务事项 处理决定数量',
      under: ['第二十条第(五)项', '其他对外管理服务事项'],
      printed: '处理决定数量',
    },
    'penalties.previousItems': {
      label: '第二十条第(六)项 行政处罚 上一年项目数量',
      under: ['第二十条第(六)项', '行政处罚'],
      printed: '上一年项目数量',
    },
    'penalties.change': {
      label: '行政处罚 本年增/减',
      signed: true,
      under: ['第二十条第(六)项', '行政处罚'],
      printed: '本年增/减',
    },
    'penalties.decisions': {
      label: '行政处罚 处理决定数量',
      under: ['第二十条第(六)项', '行政处罚'],
      printed: '处理决定数量',
    },
    'coerciveMeasures.previousItems': {
      label: '行政强制 上一年项目数量',
      under: ['第二十条第(六)项', '行政强制'],
      printed: '上一年项目数量',
    },
    'coerciveMeasures.change': {
      label: '行政强制 本年增/减',
      signed: true,
      under: ['第二十条第(六)项', '行政强制'],
      printed: '本年增/减',
    },
    'coerciveMeasures.decisions': {
      label: '行政强制 处理决定数量',
      under: ['第二十条第(六)项', '行政强制'],
      printed: '处理决定数量',
    },
    'charges.previousItems': {
      label: '第二十条第(八)项 行政事业性收费 上一年项目数量',
      under: ['第二十条第(八)项', '行政事业性收费'],
      printed: '上一年项目数量',
    },
    'charges.change': {
      label: '行政事业性收费 本年增/减',
      signed: true,
      under: ['第二十条第(八)项', '行政事业性收费'],
      printed: '本年增/减',
    },
    'procurement.items': {
      label: '第二十条第(九)项 政府集中采购 采购项目数量',
      under: ['第二十条第(九)项', '政府集中采购'],
      printed: '采购项目数量',
    },
    'procurement.amount': {
      label: '政府集中采购 采购总金额',
      unit: '万元',
      decimal: true,
      under: ['第二十条第(九)项', '政府集中采购'],
      printed: '采购总金额',
    },
  },
} as const satisfies ListTable

/** 国办公开办函〔2019〕60号: reports of 2019 and 2020. */
export const form2019 = {
  id: '2019',
  title: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  basis: '国办公开办函〔2019〕60号',
  tables: { proactive, requests: requests2019, remedies },
} as const satisfies AnnualReportForm

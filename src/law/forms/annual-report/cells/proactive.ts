import type { CellId } from '../index.ts'
import { type CellRule, cell, closing, flow, less, opening } from './rule.ts'

type Proactive<F extends '2019' | '2021'> = Extract<CellId<F>, `proactive.${string}`>
type Kind = 'regulation' | 'normative'
type Power = 'licence' | 'otherService' | 'penalty' | 'coerciveMeasure'

const made = (kind: Kind) => cell(flow('document.made', { document: [kind] }))
const repealed = (kind: Kind) => cell(flow('document.repealed', { document: [kind] }))
/** 现行有效: made up to the last day and not repealed by then, whatever was disclosed. */
const inForce = (kind: Kind) =>
  cell(
    closing('document.made', { document: [kind] }),
    less(closing('document.repealed', { document: [kind] })),
  )
const disclosed = (kind: Kind) => cell(flow('document.disclosed', { document: [kind] }))
/** 对外公开总数量: open to the public on the last day; a repeal takes away only what had been disclosed. */
const disclosedTotal = (kind: Kind) =>
  cell(
    closing('document.disclosed', { document: [kind] }),
    less(closing('document.repealed', { document: [kind], disclosed: ['yes'] })),
  )
const decisions = (power: Power) => cell(flow('power.decision', { power: [power] }))
/** 上一年项目数量: the number of items at the beginning of the period. */
const itemsBefore = (power: Power) => cell(opening('power.items', { power: [power] }))
/** 本年增/减: signed. */
const itemsChange = (power: Power) => cell(flow('power.items', { power: [power] }))

/** 主动公开政府信息情况, reports of 2019 and 2020. */
export const proactiveCells2019 = {
  'proactive.regulations.made': made('regulation'),
  'proactive.regulations.disclosed': disclosed('regulation'),
  'proactive.regulations.disclosedTotal': disclosedTotal('regulation'),
  'proactive.normativeDocuments.made': made('normative'),
  'proactive.normativeDocuments.disclosed': disclosed('normative'),
  'proactive.normativeDocuments.disclosedTotal': disclosedTotal('normative'),
  'proactive.licences.previousItems': itemsBefore('licence'),
  'proactive.licences.change': itemsChange('licence'),
  'proactive.licences.decisions': decisions('licence'),
  'proactive.otherServices.previousItems': itemsBefore('otherService'),
  'proactive.otherServices.change': itemsChange('otherService'),
  'proactive.otherServices.decisions': decisions('otherService'),
  'proactive.penalties.previousItems': itemsBefore('penalty'),
  'proactive.penalties.change': itemsChange('penalty'),
  'proactive.penalties.decisions': decisions('penalty'),
  'proactive.coerciveMeasures.previousItems': itemsBefore('coerciveMeasure'),
  'proactive.coerciveMeasures.change': itemsChange('coerciveMeasure'),
  'proactive.coerciveMeasures.decisions': decisions('coerciveMeasure'),
  'proactive.charges.previousItems': cell(opening('charge.items')),
  'proactive.charges.change': cell(flow('charge.items')),
  'proactive.procurement.items': cell(flow('procurement.items')),
  'proactive.procurement.amount': cell(flow('procurement.amount')),
} satisfies Record<Proactive<'2019'>, CellRule>

/** 主动公开政府信息情况, reports of 2021 and after. */
export const proactiveCells2021 = {
  'proactive.regulations.made': made('regulation'),
  'proactive.regulations.repealed': repealed('regulation'),
  'proactive.regulations.inForce': inForce('regulation'),
  'proactive.normativeDocuments.made': made('normative'),
  'proactive.normativeDocuments.repealed': repealed('normative'),
  'proactive.normativeDocuments.inForce': inForce('normative'),
  'proactive.licences.decisions': decisions('licence'),
  'proactive.penalties.decisions': decisions('penalty'),
  'proactive.coerciveMeasures.decisions': decisions('coerciveMeasure'),
  'proactive.charges.amount': cell(flow('charge.amount')),
} satisfies Record<Proactive<'2021'>, CellRule>

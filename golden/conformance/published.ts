// Two published reports read by eye: the figures of their tables, typed off the page.
import { cellIds, type Figures, figure } from './figures.ts'
import { columnIds, remedyColumns, remedyGroups, requestRows } from './forms.ts'

const row = (line: string): (number | null)[] =>
  line.split(' ').map((mark) => (mark === '_' ? null : Number(mark)))

const cityProactive: Readonly<Record<string, number>> = {
  'regulations.made': 0,
  'regulations.disclosed': 0,
  'regulations.disclosedTotal': 7,
  'normativeDocuments.made': 51,
  'normativeDocuments.disclosed': 49,
  'normativeDocuments.disclosedTotal': 129,
  'licences.previousItems': 695,
  'licences.change': -40,
  'licences.decisions': 161_256,
  'otherServices.previousItems': 554,
  'otherServices.change': 3,
  'otherServices.decisions': 27_072,
  'penalties.previousItems': 3755,
  'penalties.change': -775,
  'penalties.decisions': 8901,
  'coerciveMeasures.previousItems': 141,
  'coerciveMeasures.change': -10,
  'coerciveMeasures.decisions': 267,
  'charges.previousItems': 179,
  'charges.change': 47,
  'procurement.items': 2445,
  'procurement.amount': 184_954.21,
}
/** Rows of table three that are not all zero; `_` is blank. */
const cityRequests: Readonly<Record<string, string>> = {
  received: '150 88 0 0 1 _ 239',
  granted: '77 86 0 0 0 0 163',
  partial: '24 0 0 0 0 0 24',
  'withheld.stateSecret': '0 2 0 0 0 0 2',
  'withheld.thirdParty': '4 0 0 0 0 0 4',
  'withheld.inquiry': '0 0 0 0 1 0 1',
  'unavailable.notHeld': '35 0 0 0 0 0 35',
  'unavailable.notReady': '3 0 0 0 0 0 3',
  'notProcessed.repeated': '1 0 0 0 0 0 1',
  other: '4 0 0 0 0 0 4',
  handled: '148 88 0 0 1 0 237',
  carriedOut: '0 0 0 0 0 0 2',
}
const cityRemedies = ['14 8 8 7 37', '78 24 12 65 178', '4 0 0 1 5']

/** The city's report of 2020, on the 2019 form. */
export function cityFigures(): Figures {
  const figures: Figures = new Map()
  for (const [id, value] of Object.entries(cityProactive)) figures.set(`proactive.${id}`, figure(value))
  for (const id of requestRows('2019'))
    for (const [n, value] of row(cityRequests[id] ?? '0 0 0 0 0 0 0').entries())
      figures.set(`requests.${id}.${columnIds[n]}`, figure(value))
  for (const [g, group] of Object.keys(remedyGroups).entries())
    for (const [n, value] of row(cityRemedies[g] ?? '').entries())
      figures.set(`remedies.${group}.${Object.keys(remedyColumns)[n]}`, figure(value))
  return figures
}

const district: Readonly<Record<string, number>> = {
  disclosed: 1354,
  'disclosed.normative': 17,
  normativeMade: 17,
  'channel.website': 743,
  'channel.weibo': 0,
  'channel.wechat': 0,
  'channel.other': 611,
  responses: 129,
  interviews: 3,
  interviewsByHead: 3,
  interpretations: 17,
  requests: 1,
  'requests.letter': 1,
  completed: 1,
  'completed.onTime': 1,
  'answered.partial': 1,
  reconsideration: 1,
  'reconsideration.upheld': 1,
  'staff.partTime': 1,
  meetings: 1,
  training: 2,
  trainees: 200,
}

/** The district's report of 2018, on the 2018 form. */
export const districtFigures = (): Figures =>
  new Map(cellIds('2018').map((id) => [id, figure(district[id.replace('indicators.', '')] ?? null)]))

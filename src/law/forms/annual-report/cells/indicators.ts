import type { CellId } from '../index.ts'
import { rowsByOutcome } from '../outcome-rows.ts'
import { type CellRule, cell, closing, flow } from './rule.ts'

const answers = rowsByOutcome('2018')
type Answer = keyof typeof answers

const answered = (...rows: readonly Answer[]) =>
  cell(flow('request.concluded', { outcome: rows.flatMap((row) => answers[row]) }))
const withheld = [
  'answered.withheld.stateSecret',
  'answered.withheld.commercialSecret',
  'answered.withheld.privacy',
  'answered.withheld.security',
  'answered.withheld.notGovernmentInformation',
  'answered.withheld.otherLaw',
] as const satisfies readonly Answer[]
const litigation = { suit: ['litigationDirect', 'litigationAfterReconsideration'] } as const

/** 政府信息公开情况统计表, reports up to 2018; also the figures that the narrative of any year may quote. */
export const indicatorCells = {
  'indicators.disclosed': cell(flow('information.disclosed')),
  'indicators.disclosed.normative': cell(flow('document.disclosed', { document: ['normative'] })),
  'indicators.normativeMade': cell(flow('document.made', { document: ['normative'] })),
  'indicators.channel.gazette': cell(flow('information.channel', { channel: ['gazette'] })),
  'indicators.channel.website': cell(flow('information.channel', { channel: ['website'] })),
  'indicators.channel.weibo': cell(flow('information.channel', { channel: ['weibo'] })),
  'indicators.channel.wechat': cell(flow('information.channel', { channel: ['wechat'] })),
  'indicators.channel.other': cell(flow('information.channel', { channel: ['other'] })),
  'indicators.responses': cell(flow('response.topic')),
  'indicators.press.conferences': cell(flow('press.conference')),
  'indicators.press.conferencesByHead': cell(flow('press.conference', { head: ['yes'] })),
  'indicators.interviews': cell(flow('interview.online')),
  'indicators.interviewsByHead': cell(flow('interview.online', { head: ['yes'] })),
  'indicators.interpretations': cell(flow('interpretation.released')),
  'indicators.responses.social': cell(flow('response.made', { by: ['social'] })),
  'indicators.responses.other': cell(flow('response.made', { by: ['other'] })),
  'indicators.requests': cell(flow('request.received')),
  'indicators.requests.inPerson': cell(flow('request.received', { channel: ['inPerson'] })),
  'indicators.requests.fax': cell(flow('request.received', { channel: ['fax'] })),
  'indicators.requests.network': cell(flow('request.received', { channel: ['network'] })),
  'indicators.requests.letter': cell(flow('request.received', { channel: ['letter'] })),
  'indicators.completed': cell(flow('request.concluded')),
  'indicators.completed.onTime': cell(flow('request.concluded', { timing: ['onTime'] })),
  // 延期办结: all that was not on time, so that the two parts are the whole.
  'indicators.completed.extended': cell(flow('request.concluded', { timing: ['extended', 'late'] })),
  'indicators.answered': answered(...(Object.keys(answers) as Answer[])),
  'indicators.answered.alreadyPublic': answered('answered.alreadyPublic'),
  'indicators.answered.granted': answered('answered.granted'),
  'indicators.answered.partial': answered('answered.partial'),
  'indicators.answered.withheld': answered(...withheld),
  'indicators.answered.withheld.stateSecret': answered('answered.withheld.stateSecret'),
  'indicators.answered.withheld.commercialSecret': answered('answered.withheld.commercialSecret'),
  'indicators.answered.withheld.privacy': answered('answered.withheld.privacy'),
  'indicators.answered.withheld.security': answered('answered.withheld.security'),
  'indicators.answered.withheld.notGovernmentInformation': answered(
    'answered.withheld.notGovernmentInformation',
  ),
  'indicators.answered.withheld.otherLaw': answered('answered.withheld.otherLaw'),
  'indicators.answered.notOurs': answered('answered.notOurs'),
  'indicators.answered.notExisting': answered('answered.notExisting'),
  'indicators.answered.supplement': answered('answered.supplement'),
  'indicators.answered.otherChannel': answered('answered.otherChannel'),
  'indicators.reconsideration': cell(flow('remedy.concluded', { suit: ['reconsideration'] })),
  'indicators.reconsideration.upheld': cell(
    flow('remedy.concluded', { suit: ['reconsideration'], result: ['upheld'] }),
  ),
  'indicators.reconsideration.corrected': cell(
    flow('remedy.concluded', { suit: ['reconsideration'], result: ['corrected'] }),
  ),
  'indicators.reconsideration.other': cell(
    flow('remedy.concluded', { suit: ['reconsideration'], result: ['otherResult'] }),
  ),
  'indicators.litigation': cell(flow('remedy.concluded', litigation)),
  'indicators.litigation.upheld': cell(flow('remedy.concluded', { ...litigation, result: ['upheld'] })),
  'indicators.litigation.corrected': cell(flow('remedy.concluded', { ...litigation, result: ['corrected'] })),
  'indicators.litigation.other': cell(flow('remedy.concluded', { ...litigation, result: ['otherResult'] })),
  'indicators.complaints': cell(flow('complaint.received')),
  'indicators.fees': cell(flow('request.fee')),
  'indicators.offices': cell(closing('office.count')),
  'indicators.readingPoints': cell(closing('readingPoint.count')),
  'indicators.staff': cell(closing('staff.count')),
  'indicators.staff.fullTime': cell(closing('staff.count', { employment: ['fullTime'] })),
  'indicators.staff.partTime': cell(closing('staff.count', { employment: ['partTime'] })),
  'indicators.budget': cell(flow('budget.spent')),
  'indicators.meetings': cell(flow('meeting.held')),
  'indicators.training': cell(flow('training.held')),
  'indicators.trainees': cell(flow('training.attended')),
} satisfies Record<CellId<'2018'>, CellRule>

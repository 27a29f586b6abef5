// Wrong figures planted into consistent tables; what must be said of them is counted by rules.ts.
import { bars, type Case, fileOf, type Layout, lines, merged, oneFile, paragraphs } from '../case.ts'
import { expecting, type Options, type Report, report } from '../document.ts'
import { cellIds, consistent, type Figures, figure } from '../figures.ts'
import { overview } from '../prose.ts'
import { type Rng, rng, seedOf } from '../random.ts'
import { judge, judgeAcross } from '../rules.ts'
import { bases } from './layouts.ts'

const layouts: readonly Layout[] = [
  merged,
  lines,
  bars,
  paragraphs,
  { html: { dress: 'word' } },
  { html: { cells: 'placeholder', surround: 'site' } },
]
/** Prose keeps the right figures, so only what the table says can be wrong; the prose is then judged against it. */
const silent = (form: Options['form'], year: number, figures: Figures): readonly string[] =>
  overview(form, year, figures).filter((_, at) => (form === '2018' ? at === 2 : at !== 2))

type Nudge = readonly [id: string, by: number | null | 'fraction' | 'negative']
function nudged(options: Options, name: string, nudges: readonly Nudge[]): Report {
  const figures: Figures = new Map(consistent(options.form, rng(seedOf(name)), options.scale ?? 'few'))
  for (const [id, by] of nudges) {
    const now = figures.get(id)?.value ?? 0
    if (by === null) figures.set(id, figure(null))
    else if (by === 'fraction') figures.set(id, figure(now + 0.5))
    else if (by === 'negative') figures.set(id, figure(-3))
    else figures.set(id, figure(now + by))
  }
  return report({ ...options, figures, overview: () => silent(options.form, options.year, figures) })
}

const requests: readonly (readonly [string, readonly Nudge[]])[] = [
  ['row-total', [['requests.granted.total', 1]]],
  ['row-total-of-a-small-row', [['requests.withheld.inquiry.total', 5]]],
  ['part-of-a-row', [['requests.unavailable.notHeld.business', 2]]],
  ['received-of-a-column', [['requests.received.naturalPerson', 7]]],
  ['carried-out-of-a-column', [['requests.carriedOut.research', 2]]],
  ['handled-of-a-column', [['requests.handled.legalService', 3]]],
  [
    'handled-and-its-total',
    [
      ['requests.handled.otherOrganisation', 3],
      ['requests.handled.total', 3],
    ],
  ],
  [
    'two-outcomes-exchanged',
    [
      ['requests.granted.naturalPerson', 4],
      ['requests.partial.naturalPerson', -4],
    ],
  ],
  ['grand-total', [['requests.handled.total', 10]]],
  ['carried-out-total', [['requests.carriedOut.total', 2]]],
  ['remedies-reconsideration', [['remedies.reconsideration.total', 1]]],
  ['remedies-direct', [['remedies.litigationDirect.pending', 3]]],
  ['remedies-after', [['remedies.litigationAfterReconsideration.upheld', 9]]],
  [
    'remedies-all-three',
    [
      ['remedies.reconsideration.total', 1],
      ['remedies.litigationDirect.total', 4],
      ['remedies.litigationAfterReconsideration.total', 1],
    ],
  ],
  [
    'several-kinds',
    [
      ['requests.received.total', 3],
      ['requests.notProcessed.repeated.publicWelfare', 1],
      ['remedies.litigationDirect.total', 2],
    ],
  ],
  [
    'blank-that-could-hold',
    [
      ['requests.granted.naturalPerson', null],
      ['requests.received.total', null],
    ],
  ],
  [
    'blank-elsewhere-does-not-excuse',
    [
      ['requests.granted.business', null],
      ['requests.partial.total', 4],
    ],
  ],
  ['negative', [['requests.notProcessed.petition.naturalPerson', 'negative']]],
  ['fraction', [['requests.received.business', 'fraction']]],
]
const proactive: Readonly<Record<'2019' | '2021', readonly (readonly [string, readonly Nudge[]])[]>> = {
  '2019': [
    ['negative-made', [['proactive.normativeDocuments.made', 'negative']]],
    ['negative-change-is-fine', [['proactive.penalties.change', -100]]],
    ['fraction-of-a-decision', [['proactive.licences.decisions', 'fraction']]],
  ],
  '2021': [
    ['negative-in-force', [['proactive.regulations.inForce', 'negative']]],
    ['fraction-of-a-penalty', [['proactive.penalties.decisions', 'fraction']]],
    ['fraction-of-money-is-fine', [['proactive.charges.amount', 'fraction']]],
  ],
}
const indicators: readonly (readonly [string, readonly Nudge[]])[] = [
  ['requests', [['indicators.requests', 2]]],
  ['requests-part', [['indicators.requests.letter', 3]]],
  ['completed', [['indicators.completed', 1]]],
  ['answered', [['indicators.answered', 5]]],
  ['withheld', [['indicators.answered.withheld.privacy', 2]]],
  ['withheld-whole', [['indicators.answered.withheld', 1]]],
  ['reconsideration', [['indicators.reconsideration.upheld', 2]]],
  ['litigation', [['indicators.litigation', 3]]],
  ['staff', [['indicators.staff.partTime', 4]]],
  ['normative-more-than-disclosed', [['indicators.disclosed.normative', 9_000]]],
  ['head-more-than-conferences', [['indicators.press.conferencesByHead', 40]]],
  ['head-more-than-interviews', [['indicators.interviewsByHead', 40]]],
  ['channel-larger-than-total', [['indicators.channel.website', 9_000]]],
  ['channels-too-few', [['indicators.disclosed', 30_000]]],
  ['responses-too-many', [['indicators.responses', 500]]],
  ['negative', [['indicators.complaints', 'negative']]],
  ['fraction', [['indicators.trainees', 'fraction']]],
  ['fraction-of-money-is-fine', [['indicators.fees', 'fraction']]],
  [
    'blank-whole',
    [
      ['indicators.answered', null],
      ['indicators.staff', null],
    ],
  ],
  ['blank-part', [['indicators.completed.onTime', null]]],
  [
    'three-at-once',
    [
      ['indicators.requests', 1],
      ['indicators.litigation', 1],
      ['indicators.staff', 1],
    ],
  ],
]

/** One to three cells of a consistent report changed at random. */
export function mutated(seed: number): Case {
  const random: Rng = rng(seed)
  const options = random.pick(bases)
  const name = `mutation-${options.form}-${seed}`
  const ids = cellIds(options.form)
  const nudges = Array.from({ length: random.int(1, 3) }, (): Nudge => [random.pick(ids), random.int(1, 9)])
  return oneFile(
    name,
    'Each broken identity is one finding',
    nudged({ ...options, scale: random.pick(['few', 'city']) }, name, nudges),
    random.pick(layouts),
  )
}

function pair(
  name: string,
  form: '2019' | '2021',
  change: Readonly<Record<string, number>>,
  formerForm = form,
): Case {
  const year = form === '2021' ? 2023 : 2020
  const authority = '云川市水务局'
  const before = report({ form: formerForm, year: year - 1, authority, seed: `${name}-before` })
  const figures: Figures = new Map(consistent(form, rng(seedOf(name)), 'few'))
  const then = (id: string): number => before.figures.get(id)?.value ?? 0
  for (const column of [
    'naturalPerson',
    'business',
    'research',
    'publicWelfare',
    'legalService',
    'otherOrganisation',
    'total',
  ]) {
    // The carried-in row is last year's carried-out one; what was received, and how it was granted, follows.
    const id = (row: string): string => `requests.${row}.${column}`
    const carried = then(id('carriedOut'))
    const shift = carried - (figures.get(id('carriedIn'))?.value ?? 0)
    figures.set(id('carriedIn'), figure(carried))
    for (const row of ['handled', 'granted', 'received'] as const) {
      const extra =
        row === 'received' ? 30 * (column === 'total' ? 6 : 1) : shift + 30 * (column === 'total' ? 6 : 1)
      figures.set(id(row), figure((figures.get(id(row))?.value ?? 0) + extra))
    }
  }
  if (form === '2021')
    for (const row of ['regulations', 'normativeDocuments']) {
      const id = (cell: string): string => `proactive.${row}.${cell}`
      figures.set(id('made'), figure(9))
      figures.set(id('repealed'), figure(2))
      figures.set(id('inForce'), figure(then(id('inForce')) + 7))
    }
  for (const [id, by] of Object.entries(change)) figures.set(id, figure((figures.get(id)?.value ?? 0) + by))
  const both = form === '2021' && formerForm === '2021'
  const now = report({ form, year, authority, figures, overview: () => silent(form, year, figures) })
  const findings = [...judge(form, figures), ...judgeAcross(figures, before.figures, both)]
  return {
    name,
    because:
      'with `--previous`: carriedIn = previous carriedOut, for each column; inForce = previous inForce + made − repealed',
    files: [
      { ...fileOf(before, { ...merged, file: 'previous.html' }) },
      fileOf(expecting(now, { findings }), merged),
    ].map((file, at) => (at === 0 ? { name: file.name, bytes: file.bytes } : file)),
    args: ['--previous', 'previous.html'],
  }
}

export function plantedCases(): readonly Case[] {
  const at = (n: number): Layout => layouts[n % layouts.length] ?? merged
  const because =
    'Each broken identity is one finding; `cells` lists the cells of the identity, the stated total first'
  const tables = bases.slice(1).flatMap((options, which) =>
    [...requests, ...proactive[options.form === '2019' ? '2019' : '2021']].map(([what, nudges], n) => {
      const name = `planted-${options.form}-${what}`
      return oneFile(name, because, nudged({ ...options, scale: 'few' }, name, nudges), at(n + which * 3))
    }),
  )
  const [old] = bases
  const olds = indicators.map(([what, nudges], n) => {
    const name = `planted-2018-${what}`
    return oneFile(
      name,
      because,
      nudged(
        { ...(old ?? { form: '2018', year: 2017, authority: '清棠县人民政府' }), scale: 'few' },
        name,
        nudges,
      ),
      at(n),
    )
  })
  return [
    ...tables,
    ...olds,
    ...Array.from({ length: 12 }, (_, seed) => mutated(seed + 1)),
    pair('previous-agrees-2021', '2021', {}),
    pair('previous-agrees-2019', '2019', {}),
    pair('previous-carry-over-2021', '2021', {
      'requests.carriedIn.business': 2,
      'requests.received.business': -2,
    }),
    pair('previous-carry-over-2019', '2019', {
      'requests.carriedIn.naturalPerson': 3,
      'requests.received.naturalPerson': -3,
    }),
    pair('previous-in-force-2021', '2021', { 'proactive.normativeDocuments.inForce': 3 }),
    pair('previous-on-the-2019-form', '2021', {}, '2019'),
  ]
}

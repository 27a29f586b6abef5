import { cellsOfForm, type FormCell, type FormId, forms } from '../../law/forms/annual-report/index.ts'

/** A small seeded generator (mulberry32): 0 ≤ number < 1. The same seed gives the same report. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export type Figures = Record<string, number>
type Random = () => number

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1))
/** Most counts of a real report are zero. */
const count = (random: Random, most: number): number => (random() < 0.55 ? 0 : upTo(random, most))

/** Every cell of a form, with figures for which all its identities hold. */
export function consistentFigures(form: FormId, seed: number): Figures {
  const random = seeded(seed)
  return form === '2018'
    ? indicators(random)
    : { ...proactive(form, random), ...requests(form, random), ...remedies(random) }
}

const frame = ['received', 'carriedIn', 'handled', 'carriedOut']

function requests(form: '2019' | '2021', random: Random): Figures {
  const { rows, columns } = forms[form].tables.requests
  const outcomes = Object.keys(rows).filter((row) => !frame.includes(row))
  const parts = Object.keys(columns).filter((column) => column !== 'total')
  const figures: Figures = {}
  const at = (row: string, column: string): number => figures[`requests.${row}.${column}`] ?? 0
  for (const column of parts) {
    const busy = column === 'naturalPerson' || random() < 0.5
    for (const row of outcomes) figures[`requests.${row}.${column}`] = busy ? count(random, 90) : 0
    figures[`requests.handled.${column}`] = outcomes.reduce((sum, row) => sum + at(row, column), 0)
    figures[`requests.carriedOut.${column}`] = busy ? count(random, 9) : 0
    const all = at('handled', column) + at('carriedOut', column)
    figures[`requests.carriedIn.${column}`] = busy ? Math.min(all, count(random, 9)) : 0
    figures[`requests.received.${column}`] = all - at('carriedIn', column)
  }
  for (const row of Object.keys(rows))
    figures[`requests.${row}.total`] = parts.reduce((sum, column) => sum + at(row, column), 0)
  return figures
}

function remedies(random: Random): Figures {
  const figures: Figures = {}
  for (const row of Object.keys(forms['2021'].tables.remedies.rows)) {
    let sum = 0
    for (const column of ['upheld', 'corrected', 'otherResult', 'pending']) {
      const value = count(random, 60)
      figures[`remedies.${row}.${column}`] = value
      sum += value
    }
    figures[`remedies.${row}.total`] = sum
  }
  return figures
}

function proactive(form: '2019' | '2021', random: Random): Figures {
  const figures: Figures = {}
  for (const [id, cell] of Object.entries<FormCell>(forms[form].tables.proactive.cells)) {
    const value = cell.decimal ? upTo(random, 9_000_000) / 100 : count(random, 4000)
    figures[`proactive.${id}`] = cell.signed && random() < 0.5 ? -value : value
    if (figures[`proactive.${id}`] === 0) figures[`proactive.${id}`] = 0
  }
  return figures
}

function indicators(random: Random): Figures {
  const figures: Figures = {}
  const set = (id: string, value: number): number => {
    figures[`indicators.${id}`] = value
    return value
  }
  const parts = (whole: string, ids: readonly string[], most: number): number =>
    set(
      whole,
      ids.reduce((sum, id) => sum + set(`${whole}.${id}`, count(random, most)), 0),
    )
  for (const id of cellsOfForm(forms['2018'])) figures[id] = count(random, 40)
  const channels = ['gazette', 'website', 'weibo', 'wechat', 'other'].map((id) =>
    set(`channel.${id}`, count(random, 900)),
  )
  const disclosed = set('disclosed', Math.max(...channels))
  set('disclosed.normative', Math.min(disclosed, upTo(random, 30)))
  const conferences = set('press.conferences', count(random, 9))
  set('press.conferencesByHead', Math.min(conferences, upTo(random, 3)))
  const interviews = set('interviews', count(random, 9))
  set('interviewsByHead', Math.min(interviews, upTo(random, 3)))
  const ways =
    conferences +
    interviews +
    (['interpretations', 'responses.social', 'responses.other'] as const).reduce(
      (sum, id) => sum + set(id, count(random, 30)),
      0,
    )
  set('responses', upTo(random, ways))
  parts('requests', ['inPerson', 'fax', 'network', 'letter'], 30)
  parts('completed', ['onTime', 'extended'], 30)
  parts(
    'answered.withheld',
    ['stateSecret', 'commercialSecret', 'privacy', 'security', 'notGovernmentInformation', 'otherLaw'],
    5,
  )
  const withheld = figures['indicators.answered.withheld'] ?? 0
  parts(
    'answered',
    ['alreadyPublic', 'granted', 'partial', 'notOurs', 'notExisting', 'supplement', 'otherChannel'],
    20,
  )
  set('answered', (figures['indicators.answered'] ?? 0) + withheld)
  parts('reconsideration', ['upheld', 'corrected', 'other'], 9)
  parts('litigation', ['upheld', 'corrected', 'other'], 9)
  parts('staff', ['fullTime', 'partTime'], 30)
  set('fees', upTo(random, 300) / 100)
  set('budget', upTo(random, 3000) / 100)
  return figures
}

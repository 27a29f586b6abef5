import {
  blocks,
  type FormId,
  outcomeRows,
  partColumns,
  remedyColumns,
  remedyGroups,
  requestRows,
  type TableForm,
} from './forms.ts'
import { channels, indicatorLines, responseParts, wholes } from './indicators.ts'
import type { Rng } from './random.ts'

/** What is printed in a cell, and the figure it means; null means none. */
export interface Printed {
  readonly value: number | null
  readonly text: string
}
/** By cell identifier, in the order of the form. */
export type Figures = Map<string, Printed>
export type Scale = 'none' | 'few' | 'city'

export const figure = (value: number | null, text = value === null ? '' : String(value)): Printed => ({
  value,
  text,
})

/** Every cell identifier of a form. */
export function cellIds(form: FormId): readonly string[] {
  if (form === '2018') return indicatorLines.flatMap(([id]) => (id === null ? [] : [`indicators.${id}`]))
  return [
    ...blocks[form].flatMap(({ heads, rows }) =>
      rows.flatMap(([row]) => heads.map(([suffix]) => `proactive.${row}.${suffix}`)),
    ),
    ...requestRows(form).flatMap((row) =>
      [...partColumns, 'total'].map((column) => `requests.${row}.${column}`),
    ),
    ...Object.keys(remedyGroups).flatMap((group) =>
      Object.keys(remedyColumns).map((column) => `remedies.${group}.${column}`),
    ),
  ]
}

const upTo = (random: Rng, scale: Scale, most: number): number =>
  scale === 'none' ? 0 : random.int(0, scale === 'few' ? Math.min(most, 12) : most)

/** Splits a number over some of the parts. */
function split(random: Rng, whole: number, parts: number): number[] {
  const shares = Array.from({ length: parts }, () => 0)
  let rest = whole
  while (rest > 0) {
    const share = random.int(1, rest)
    const at = random.int(0, parts - 1)
    shares[at] = (shares[at] ?? 0) + share
    rest -= share
  }
  return shares
}

function requests(form: TableForm, random: Rng, scale: Scale): Map<string, number> {
  const cells = new Map<string, number>()
  const add = (row: string, column: string, value: number): void => {
    cells.set(`requests.${row}.${column}`, value)
    cells.set(`requests.${row}.total`, (cells.get(`requests.${row}.total`) ?? 0) + value)
  }
  for (const [at, column] of partColumns.entries()) {
    const received = upTo(random, scale, at === 0 ? 900 : 40)
    const carriedIn = upTo(random, scale, at === 0 ? 30 : 3)
    const carriedOut = Math.min(upTo(random, scale, at === 0 ? 25 : 4), received + carriedIn)
    const handled = received + carriedIn - carriedOut
    const outcomes = outcomeRows(form)
    add('received', column, received)
    add('carriedIn', column, carriedIn)
    for (const [n, share] of split(random, handled, outcomes.length).entries())
      add(outcomes[n] ?? '', column, share)
    add('handled', column, handled)
    add('carriedOut', column, carriedOut)
  }
  return cells
}

function remedies(random: Rng, scale: Scale): Map<string, number> {
  const cells = new Map<string, number>()
  for (const group of Object.keys(remedyGroups)) {
    let total = 0
    for (const column of ['upheld', 'corrected', 'otherResult', 'pending']) {
      const value = upTo(random, scale, 60)
      total += value
      cells.set(`remedies.${group}.${column}`, value)
    }
    cells.set(`remedies.${group}.total`, total)
  }
  return cells
}

function proactive(form: TableForm, random: Rng, scale: Scale): Map<string, number> {
  const cells = new Map<string, number>()
  for (const { heads, rows } of blocks[form])
    for (const [row] of rows)
      for (const [suffix] of heads) {
        const id = `proactive.${row}.${suffix}`
        const most = suffix === 'decisions' ? 90_000 : 800
        const value = upTo(random, scale, most)
        if (suffix === 'change') cells.set(id, scale === 'none' ? 0 : random.int(-40, 40))
        else if (suffix === 'amount')
          cells.set(id, scale === 'city' ? Number(`${value}.${random.int(1, 9)}`) : value)
        else cells.set(id, value)
      }
  return cells
}

function indicators(random: Rng, scale: Scale): Map<string, number> {
  const cells = new Map<string, number>()
  for (const [id] of indicatorLines) if (id !== null) cells.set(id, upTo(random, scale, 30))
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + (cells.get(id) ?? 0), 0)
  for (const id of channels) cells.set(id, upTo(random, scale, 2_000))
  const widest = Math.max(...channels.map((id) => cells.get(id) ?? 0))
  cells.set('disclosed', random.int(widest, sum(channels)))
  cells.set('disclosed.normative', random.int(0, Math.min(20, cells.get('disclosed') ?? 0)))
  cells.set('press.conferencesByHead', random.int(0, cells.get('press.conferences') ?? 0))
  cells.set('interviewsByHead', random.int(0, cells.get('interviews') ?? 0))
  cells.set('responses', random.int(0, sum(responseParts)))
  // The parts of withheld come before the answers that it is itself a part of.
  for (const rule of ['indicators.withheld', ...Object.keys(wholes)]) {
    const [whole, ...parts] = wholes[rule] ?? ['']
    cells.set(whole, sum(parts))
  }
  if (scale === 'city') cells.set('budget', random.int(10, 400) / 10)
  return new Map([...cells].map(([id, value]) => [`indicators.${id}`, value]))
}

/** Figures in which every rule of the contract holds. */
export function consistent(form: FormId, random: Rng, scale: Scale): Figures {
  const cells =
    form === '2018'
      ? indicators(random, scale)
      : new Map([
          ...proactive(form, random, scale),
          ...requests(form, random, scale),
          ...remedies(random, scale),
        ])
  return new Map(cellIds(form).map((id) => [id, figure(cells.get(id) ?? 0)]))
}

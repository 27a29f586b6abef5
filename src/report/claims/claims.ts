import { type FormId, formOfYear } from '../../law/forms/annual-report/index.ts'
import type { Draft } from '../checks/finding.ts'
import type { ReadForm } from '../reading/form.ts'
import { type Metric, metrics, nothing, type Phrase } from './metrics.ts'
import { type Paragraph, sentencesOf } from './prose.ts'
import { quantitiesIn } from './quantity.ts'

const basis = '《政府信息公开条例》第五十条'

/** A figure of the prose with its metric. Positions count folded text. */
export interface FoundClaim {
  readonly metric: Metric
  readonly value: number
  readonly text: string
  readonly start: number
  readonly length: number
}

const elsewhere =
  /本级|机关自身|局机关|同比|较|比去年|比上年|去年|各部门|各县|县区|县市|平均|每|预计|计划|历年|以来|上半年|下半年|季度|累计至|一次/
const months = /\d{1,2}月(?!(?:1日|31日|底))/

/** Figures that a sentence clearly ties to a cell, in a report of `year`; other years, parts and comparisons are left alone. */
export function findClaims(
  paragraphs: readonly Paragraph[],
  form: FormId | null,
  year: number | null,
): FoundClaim[] {
  const edition = form ?? (year === null ? null : (formOfYear(year)?.id ?? null))
  if (edition === null) return []
  const known = metrics.filter(({ forms }) => forms.includes(edition))
  return paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap((sentence, index, all) => {
      const previous = all[index - 1]?.text ?? ''
      return [
        ...figures(paragraph, sentence, previous, known, year),
        ...zeros(paragraph, sentence, known, year),
      ]
    }),
  )
}

function figures(
  paragraph: Paragraph,
  { text, from }: { text: string; from: number },
  previous: string,
  known: readonly Metric[],
  year: number | null,
): FoundClaim[] {
  let last = 0
  return quantitiesIn(text).flatMap((quantity): FoundClaim[] => {
    const comma =
      Math.max(
        text.lastIndexOf(',', quantity.from),
        text.lastIndexOf(':', quantity.from),
        text.lastIndexOf('(', quantity.from),
        text.lastIndexOf('、', quantity.from),
      ) + 1
    const start = Math.max(comma, last)
    last = quantity.to
    if (quantity.loose || !/[件条次宗份起项个]/.test(quantity.unit)) return []
    const phrase: Phrase = {
      lead: text.slice(Math.max(start, quantity.from - 120), quantity.from).replace(/\s+/g, ''),
      tail: text.slice(quantity.to, quantity.to + 60).replace(/\s+/g, ''),
      before: (previous + text.slice(0, start)).slice(-300).replace(/\s+/g, ''),
    }
    if (
      elsewhere.test(phrase.lead) ||
      months.test(text.slice(0, quantity.from)) ||
      !sameYear(text.slice(0, quantity.from), year)
    )
      return []
    const metric = known.find(({ says }) => says(phrase))
    if (!metric) return []
    return [claim(paragraph, metric, quantity.value, text, from, start, quantity.to)]
  })
}

function zeros(
  paragraph: Paragraph,
  { text, from }: { text: string; from: number },
  known: readonly Metric[],
  year: number | null,
): FoundClaim[] {
  return nothing.flatMap(({ pattern, ids }) =>
    [...text.matchAll(pattern)].flatMap((match): FoundClaim[] => {
      const metric = known.find(({ id }) => ids.includes(id))
      const before = text.slice(0, match.index)
      if (!metric || elsewhere.test(before) || months.test(before) || !sameYear(before, year)) return []
      if (/败诉|纠错|纠正|撤销|延期|收费/.test(text.slice(match.index, match.index + match[0].length + 12)))
        return []
      const start = Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1
      return [claim(paragraph, metric, 0, text, from, start, match.index + match[0].length)]
    }),
  )
}

function claim(
  paragraph: Paragraph,
  metric: Metric,
  value: number,
  text: string,
  from: number,
  start: number,
  end: number,
): FoundClaim {
  const lead = text.slice(start).search(/\S/)
  const first = start + Math.max(0, lead)
  const position = paragraph.at(from + first)
  return {
    metric,
    value,
    text: text.slice(first, end),
    start: position,
    length: paragraph.at(from + end - 1) + 1 - position,
  }
}

/** The last year named before the figure is the report's own, or none is named. */
function sameYear(before: string, year: number | null): boolean {
  const last = [...before.matchAll(/(20\d\d)年/g)].at(-1)?.[1]
  return last === undefined || year === null || Number(last) === year || /结转/.test(before)
}

/** 文字与表格: each claim against the table. A loose word (办理) that agrees in one reading only is a note. */
export function checkClaims(claims: readonly FoundClaim[], read: ReadForm | null): Draft[] {
  if (!read) return []
  return claims.flatMap(({ metric, value, text, start, length }): Draft[] => {
    const stated = sumOf(read, metric.cells)
    if (stated === null) return []
    const others = (metric.loose ?? [])
      .map((cell) => ({ cell, value: read.cells.get(cell)?.value ?? null }))
      .filter((other) => other.value !== null)
    const differing = others.find((other) => other.value !== value)
    const agrees = stated === value || carriedInIncluded(metric, value, read)
    if (agrees && !differing) return []
    const severity = agrees || others.some((other) => other.value === value) ? 'note' : 'error'
    const cell = agrees && differing ? [differing.cell] : metric.cells
    const expected = agrees && differing ? differing.value : stated
    return [
      {
        rule: 'narrative.table',
        severity,
        cells: cell,
        expected,
        actual: value,
        message: `文中“${text}”为${value},表中为${expected}。${severity === 'note' ? '“办理”一词可指收到或办结,其中一种理解与表格一致。' : ''}`,
        basis,
        at: [{ start, length }],
      },
    ]
  })
}

/** 收到12件(含上年结转2件) counts both rows. */
const carriedInIncluded = (metric: Metric, value: number, read: ReadForm): boolean =>
  metric.cells[0] === 'requests.received.total' &&
  value ===
    (read.cells.get('requests.received.total')?.value ?? 0) +
      (read.cells.get('requests.carriedIn.total')?.value ?? 0)

/** The table's figure; null while any of its cells is blank. */
function sumOf(read: ReadForm, cells: readonly string[]): number | null {
  let sum = 0
  for (const cell of cells) {
    const value = read.cells.get(cell)?.value
    if (value === undefined) return null
    sum += value
  }
  return sum
}

import { type FormId, formOfYear } from '../../law/forms/annual-report/index.ts'
import type { Draft } from '../checks/finding.ts'
import type { ReadForm } from '../reading/form.ts'
import { type Metric, metrics, nothing, type Phrase } from './metrics.ts'
import { type Paragraph, sentencesOf } from './prose.ts'
import { quantitiesIn } from './quantity.ts'
import { speaksOfOthers, speaksOfOtherTimes } from './scope.ts'

const basis = '《政府信息公开条例》第五十条'

/** A figure of the prose with its metric. Positions count folded text. */
export interface FoundClaim {
  readonly metric: Metric
  readonly value: number
  readonly text: string
  readonly start: number
  readonly length: number
}

const compared =
  /热线|来电|来信|来访|信访|同比|较|比去年|比上年|去年|平均|[年季月周日人户]均|每|预计|计划|一次/
/** How far back a sentence is read for its subject. */
const lookBack = 400

/** Whose report it is, of which year; null where the page does not say. */
export interface Reporter {
  readonly year: number | null
  readonly authority: string | null
}

/** Figures that a sentence clearly ties to a cell, in a report of `year`; other years, parts and comparisons are left alone. */
export function findClaims(
  paragraphs: readonly Paragraph[],
  form: FormId | null,
  { year, authority }: Reporter,
): FoundClaim[] {
  const edition = form ?? (year === null ? null : (formOfYear(year)?.id ?? null))
  if (edition === null) return []
  const known = metrics.filter(({ forms }) => forms.includes(edition))
  return paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap((sentence, index, all) => {
      const previous = all[index - 1]?.text ?? ''
      const isOurs = (before: string): boolean => {
        const context = (sameSentence(paragraph.text, sentence.from) + before)
          .slice(-lookBack)
          .replace(/\s+/g, '')
        return !speaksOfOthers(context, authority) && !speaksOfOtherTimes(context) && sameYear(before, year)
      }
      return [
        ...figures(paragraph, sentence, previous, known, isOurs),
        ...zeros(paragraph, sentence, known, isOurs),
      ]
    }),
  )
}

/** Parts of a sentence before a semicolon: their subject may still be that of the next part. */
function sameSentence(text: string, from: number): string {
  const before = text.slice(Math.max(0, from - lookBack), from)
  return before.slice(
    Math.max(before.lastIndexOf('。'), before.lastIndexOf('!'), before.lastIndexOf('?')) + 1,
  )
}

function figures(
  paragraph: Paragraph,
  { text, from }: { text: string; from: number },
  previous: string,
  known: readonly Metric[],
  isOurs: (before: string) => boolean,
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
      unit: quantity.unit,
    }
    if (compared.test(phrase.lead)) return []
    const metric = known.find(({ says }) => says(phrase))
    if (!metric || !isOurs(text.slice(0, quantity.from))) return []
    return [claim(paragraph, metric, quantity.value, text, from, start, quantity.to)]
  })
}

function zeros(
  paragraph: Paragraph,
  { text, from }: { text: string; from: number },
  known: readonly Metric[],
  isOurs: (before: string) => boolean,
): FoundClaim[] {
  return nothing.flatMap(({ pattern, ids }) =>
    [...text.matchAll(pattern)].flatMap((match): FoundClaim[] => {
      const metric = known.find(({ id }) => ids.includes(id))
      const before = text.slice(0, match.index)
      if (!metric || compared.test(before) || !isOurs(before)) return []
      if (/败诉|纠错|纠正|撤销|延期|收费/.test(text.slice(match.index, match.index + match[0].length + 12)))
        return []
      // 公民、法人和其他组织 is everybody; either alone is a part.
      if (/公民|自然人/.test(match[0]) !== /法人|组织/.test(match[0])) return []
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
    if (agrees && (!differing || metric.settled)) return []
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

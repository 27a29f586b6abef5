import type { Draft } from '../checks/finding.ts'
import type { ReadForm } from '../reading/form.ts'
import type { Header } from '../reading/header.ts'
import type { Item } from '../reading/items.ts'
import type { SourceDocument } from '../source/document.ts'
import { checkClaims, type FoundClaim, findClaims } from './claims.ts'
import { checkCounts } from './counts.ts'
import { type Paragraph, paragraphsOf } from './prose.ts'
import { checkRatios } from './ratios.ts'
import { checkSums } from './sums.ts'

const topHeading = /^([一二三四五六七八九十])、\S/

/** Everything that the prose says in figures, and where it contradicts itself or the tables. */
export function checkNarrative(
  document: SourceDocument,
  items: readonly Item[],
  header: Header,
  read: ReadForm | null,
): { claims: FoundClaim[]; drafts: Draft[] } {
  const ranges = [...(read?.tables.values() ?? [])].map(
    ({ from, to }) => [items[from]?.line ?? 0, items[Math.max(from, to - 1)]?.line ?? 0] as const,
  )
  const inTable = (line: number): boolean =>
    ranges.some(([first, last]) => line >= first && line <= last) &&
    !document.lines[line]?.cells.some(
      ({ text }) => text.length > 160 || (text.length >= 12 && text.includes('。')),
    )
  const paragraphs = within(paragraphsOf(document, inTable))
  const claims = findClaims(paragraphs, read?.form ?? null, header)
  const headings = countHeadings(document, inTable)
  const drafts = paragraphs.flatMap((paragraph) => [
    ...checkSums(paragraph),
    ...checkRatios(paragraph),
    ...checkCounts(paragraph, headings),
  ])
  return { claims, drafts: [...checkClaims(claims, read), ...drafts] }
}

const mostProse = 400_000

/** The prose up to a length that no report reaches. */
function within(paragraphs: readonly Paragraph[]): Paragraph[] {
  let length = 0
  return paragraphs.filter(({ text }) => {
    length += text.length
    return length <= mostProse
  })
}

/** How far 一、二、三、… runs at the beginning of lines outside the tables; 0 when it does not run without a break. */
function countHeadings(document: SourceDocument, inTable: (line: number) => boolean): number {
  const numerals = '一二三四五六七八九十'
  let next = 0
  document.lines.forEach((line, index) => {
    const text = line.cells[0]?.text ?? ''
    if (line.kind !== 'text' || inTable(index)) return
    const numeral = topHeading.exec(text)?.[1]
    if (numeral !== undefined && numeral === numerals.charAt(next)) next += 1
  })
  return next
}

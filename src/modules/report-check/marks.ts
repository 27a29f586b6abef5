import type { SourceRun } from '../../../web/portal/props.ts'
import type { CellPlace, Finding, Severity } from '../../report/index.ts'

/** Something of the answer that stands on a range of the source text. */
interface Mark {
  readonly from: number
  readonly to: number
  readonly cell?: string
  readonly finding?: number
  readonly severity?: Severity
}

const worst: readonly Severity[] = ['error', 'warning', 'note']

/** Cuts ranges of the source into runs at its marks. Remembers which findings have had their first mark. */
export interface Marker {
  /** `from` and `to` are UTF-16 offsets of `text`. */
  runs(from: number, to: number): SourceRun[]
  /** Numbers of the findings that have a mark so far. */
  readonly placed: ReadonlySet<number>
}

/** `findings` in the order of the list: their numbers are their places from 1. */
export function createMarker(
  text: string,
  findings: readonly Finding[],
  places: Readonly<Record<string, CellPlace>>,
): Marker {
  const marks: Mark[] = [
    ...Object.entries(places).map(([cell, { offset, length }]) => ({
      from: offset,
      to: offset + length,
      cell,
    })),
    ...findings.flatMap(({ offsets, severity }, at) =>
      offsets.map(({ offset, length }) => ({ from: offset, to: offset + length, finding: at + 1, severity })),
    ),
  ].filter(({ from, to }) => to > from)
  const placed = new Set<number>()

  function run(from: number, to: number, on: readonly Mark[]): SourceRun {
    const here = on.filter((mark) => mark.from <= from && to <= mark.to)
    const numbers = [...new Set(here.flatMap(({ finding }) => finding ?? []))].sort((a, b) => a - b)
    const severity = worst.find((one) => here.some((mark) => mark.severity === one))
    const cell = here.find((mark) => mark.cell !== undefined)?.cell
    const anchors = numbers.filter((number) => !placed.has(number))
    for (const number of anchors) placed.add(number)
    return {
      text: text.slice(from, to),
      ...(numbers.length > 0 && { findings: numbers }),
      ...(severity && { severity }),
      ...(cell !== undefined && { cell }),
      ...(anchors.length > 0 && { anchors }),
    }
  }

  return {
    placed,
    runs(from, to) {
      const on = marks.filter((mark) => mark.from < to && from < mark.to)
      const cuts = new Set([from, to])
      for (const mark of on) {
        if (mark.from > from) cuts.add(mark.from)
        if (mark.to < to) cuts.add(mark.to)
      }
      const sorted = [...cuts].sort((a, b) => a - b)
      return sorted.slice(1).map((end, at) => run(sorted[at] ?? from, end, on))
    },
  }
}

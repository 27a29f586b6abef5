import { fold } from './fold.ts'

/** A cell as it stands on the page: folded text, its place in the grid, and where in the folded text it starts. */
export interface SourceCell {
  readonly text: string
  readonly start: number
  readonly column: number
  readonly span: number
  readonly picture?: boolean
  /** Whether `column` is a place on the page (a web page, a Word table), not just a count of the cells before. */
  readonly exact?: true
}

/**
 * One line of the source. `row`: cells side by side (of table `grid`, row number `row`); `text`: a line of its own;
 * `blank`: a line of spaces, which may be an empty cell; `gap`: an empty line.
 */
export interface SourceLine {
  readonly kind: 'row' | 'text' | 'blank' | 'gap'
  readonly cells: readonly SourceCell[]
  readonly start: number
  readonly grid: number | null
  readonly row: number
}

/** More lines with words than any report has; whoever sends them is not sending a report. */
export const maxLines = 30_000
/** Empty ones cost little, and a page may be padded with them. */
export const maxEmptyLines = 300_000

/** Thrown while a source is laid out; `openSource` turns it into a refusal. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
}

export interface Picture {
  readonly name: string
  readonly start: number
}

/** A report as read from its file, before anything is understood. All positions count folded text. */
export interface SourceDocument {
  /** What offsets in the answer count: the decoded file, or the extracted text of other formats. */
  readonly raw: string
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly pictures: readonly Picture[]
  /** Name of the page where the format has one (`<title>`). */
  readonly pageTitle: string | null
  /** UTF-16 offset in `raw` of a position in `text`. */
  readonly origin: (at: number) => number
}

interface Segment {
  readonly at: number
  readonly raw: number
  readonly from: readonly number[] | null
}

/** Builds raw and folded text side by side, remembering where each folded piece came from. */
export class TextBuilder {
  #raw: string[] = []
  #folded: string[] = []
  #rawLength = 0
  #length = 0
  readonly #segments: Segment[] = []

  get length(): number {
    return this.#length
  }

  /** Appends a piece; answers its folded text and where that starts. */
  append(raw: string): { text: string; start: number } {
    const piece = fold(raw)
    const start = this.#length
    this.#segments.push({ at: start, raw: this.#rawLength, from: piece.from })
    this.#raw.push(raw)
    this.#folded.push(piece.text)
    this.#rawLength += raw.length
    this.#length += piece.text.length
    return { text: piece.text, start }
  }

  finish(): Pick<SourceDocument, 'raw' | 'text' | 'origin'> {
    const segments = this.#segments
    const origin = (at: number): number => {
      let low = 0
      let high = segments.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((segments[middle]?.at ?? 0) <= at) low = middle
        else high = middle - 1
      }
      const segment = segments[low]
      if (!segment) return at
      return (
        segment.raw +
        (segment.from ? (segment.from[at - segment.at] ?? segment.from.length) : at - segment.at)
      )
    }
    return { raw: this.#raw.join(''), text: this.#folded.join(''), origin }
  }
}

import type { SourceDocument } from '../source/document.ts'

/** A paragraph of prose: lines that were only wrapped are joined, and every unit knows where it stood. */
export interface Paragraph {
  readonly text: string
  /** Position in the folded text. */
  readonly at: (index: number) => number
}

const startsAnew =
  /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|\d{1,2}[、.)]|[(]\d|㈠|第[一二三四五六七八九十]+[章节条部])/
const ended = /[。!?:;.]$|^[^,、]{0,24}$/

const isHeading = (text: string): boolean =>
  startsAnew.test(text) && text.length <= 40 && !/[,、]$/.test(text)

/** The prose of a page outside its tables (`inTable`: whether a line belongs to one). */
export function paragraphsOf(document: SourceDocument, inTable: (line: number) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let pieces: { text: string; start: number }[] = []
  const close = (): void => {
    if (pieces.length > 0) paragraphs.push(joined(pieces))
    pieces = []
  }
  document.lines.forEach((line, index) => {
    if (inTable(index)) {
      close()
      return
    }
    if (line.kind === 'gap' || line.kind === 'blank') return
    for (const cell of line.cells) {
      if (line.kind === 'row' && cell.text.length < 30) continue
      const last = pieces.at(-1)
      if (
        last &&
        (line.kind === 'row' || isHeading(last.text) || ended.test(last.text) || startsAnew.test(cell.text))
      )
        close()
      if (cell.text !== '') pieces.push({ text: cell.text, start: cell.start })
    }
  })
  close()
  return paragraphs
}

function joined(pieces: readonly { text: string; start: number }[]): Paragraph {
  const only = pieces[0]
  if (pieces.length === 1 && only) return { text: only.text, at: (index) => only.start + index }
  const starts: number[] = []
  let text = ''
  for (const piece of pieces) {
    starts.push(text.length)
    text += piece.text
  }
  return {
    text,
    at: (index) => {
      let piece = 0
      while (piece + 1 < starts.length && (starts[piece + 1] ?? 0) <= index) piece += 1
      return (pieces[piece]?.start ?? 0) + index - (starts[piece] ?? 0)
    },
  }
}

/** What goes on for longer is a list of data, or an attack; nothing is claimed in it. */
const longest = 3000

/** Sentences of a paragraph with where they begin in it. */
export function sentencesOf(text: string): { text: string; from: number }[] {
  const sentences: { text: string; from: number }[] = []
  let from = 0
  for (const match of text.matchAll(/[。!?;]/g)) {
    sentences.push({ text: text.slice(from, match.index + 1), from })
    from = match.index + 1
  }
  if (from < text.length) sentences.push({ text: text.slice(from), from })
  return sentences.filter((sentence) => sentence.text.length <= longest)
}

import { looksLikeFigure } from '../reading/figure.ts'
import {
  maxEmptyLines,
  maxLines,
  type Picture,
  type SourceCell,
  type SourceDocument,
  type SourceLine,
  TextBuilder,
  TooMuch,
} from './document.ts'

const pictureName = /^[^\n|]{0,120}?\.(?:png|jpe?g|gif|bmp|webp|tiff?)$/i
const markdownPicture = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/
const pictureWord = /^[[【(<](?:图片|图像|表格图片|image|img)[^\]】)>\n]{0,40}[\]】)>]$/i
/** Rules between the rows of a drawn or Markdown table. */
const ruler = /^[\s|+:=─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬-]+$/

/** The number of a page on a line of its own: no cell of the table that goes on below it. */
const pageNumber =
  /^(?:[-—–―─]+ ?\d{1,3} ?[-—–―─]+|第 ?\d{1,3} ?页(?:[ ,/]{0,3}共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3} ?页)$/

/** Reads plain text: bars, tabs or wide spaces part cells; otherwise a line is one cell. */
export function readText(raw: string): SourceDocument {
  const builder = new TextBuilder()
  const lines: SourceLine[] = []
  const pictures: Picture[] = []
  let grid = 0
  let row = 0
  let inGrid = false
  if (breaksIn(raw) > maxEmptyLines) throw new TooMuch('lines')
  const { opened, closed } = bordersOf(raw)
  const ends = /\r\n|\r|\n/g
  let number = -1
  let filled = 0
  let from = 0
  while (from <= raw.length) {
    const end = ends.exec(raw)
    const rawLine = raw.slice(from, end ? end.index : raw.length)
    const { text, start } = builder.append(rawLine)
    if (end) builder.append(end[0])
    from = end ? end.index + end[0].length : raw.length + 1
    number += 1
    const trimmed = text.trim()
    if (trimmed !== '') filled += 1
    if (filled > maxLines) throw new TooMuch('lines')
    if (pictureName.test(trimmed) || markdownPicture.test(trimmed) || pictureWord.test(trimmed))
      pictures.push({ name: trimmed, start })
    if (pageNumber.test(trimmed)) continue
    const cells = splitLine(text, start, opened.has(number), closed.has(number))
    if (cells.length > 0 && (cells.length > 1 || text.includes('|'))) {
      if (!inGrid) {
        grid += 1
        row = 0
      }
      inGrid = true
      lines.push({ kind: 'row', cells, start, grid, row })
      row += 1
    } else {
      if (trimmed !== '') inGrid = false
      const kind = trimmed !== '' ? 'text' : rawLine.length > 0 ? 'blank' : 'gap'
      const cell: SourceCell = {
        text: trimmed,
        start: start + text.length - text.trimStart().length,
        column: 0,
        span: 1,
      }
      if (kind !== 'text' || !isRuler(trimmed))
        lines.push({ kind, cells: kind === 'gap' ? [] : [cell], start, grid: null, row: 0 })
    }
  }
  return { ...builder.finish(), lines, pictures, pageTitle: null }
}

/** Line ends, counted before anything is cut: \n, or \r where it stands alone. */
function breaksIn(raw: string): number {
  const count = (mark: string): number => {
    let found = 0
    for (let at = raw.indexOf(mark); at >= 0; at = raw.indexOf(mark, at + 1)) found += 1
    return found
  }
  return Math.max(count('\n'), count('\r'))
}

const isRuler = (text: string): boolean =>
  text.length > 2 && ruler.test(text) && !/^\|+$/.test(text) && /[─━═=┼]|---/.test(text)

/**
 * Numbers of the lines whose first bar only opens the line, and whose last only closes it: those of a block most of
 * whose lines have one there. Elsewhere such a bar stands beside an empty cell.
 */
interface Borders {
  readonly opened: ReadonlySet<number>
  readonly closed: ReadonlySet<number>
}

function bordersOf(raw: string): Borders {
  const opened = new Set<number>()
  const closed = new Set<number>()
  let block: { at: number; opens: boolean; closes: boolean }[] = []
  const close = (): void => {
    if (block.filter(({ opens }) => opens).length * 2 > block.length)
      for (const { at } of block) opened.add(at)
    if (block.filter(({ closes }) => closes).length * 2 > block.length)
      for (const { at } of block) closed.add(at)
    block = []
  }
  raw.split(/\r\n|\r|\n/).forEach((line, at) => {
    const text = line.trim()
    if (text === '') return
    if (!/[|｜│┃║]/.test(text)) {
      close()
      return
    }
    if (text.length > 1) block.push({ at, opens: /^[|｜│┃║]/.test(line), closes: /[|｜│┃║]$/.test(text) })
  })
  close()
  return { opened, closed }
}

function splitLine(text: string, start: number, opens: boolean, closes: boolean): SourceCell[] {
  if (text.includes('|')) return isRuler(text) ? [] : splitBars(text, start, opens, closes)
  if (text.includes('\t') && text.trim() !== '') return splitAt(text, start, /\t/g)
  const trimmed = text.trim()
  if (trimmed.length > 200 || !/ /.test(trimmed)) return []
  if (/\S {2,}\S/.test(trimmed) && !/[。;]/.test(trimmed))
    return unplaced(splitAt(trimmed, start + text.indexOf(trimmed), / {2,}/g).flatMap(splitTail))
  if (isHeading(trimmed)) return unplaced(splitAt(trimmed, start + text.indexOf(trimmed), / +/g))
  const cells = splitTail({ text: trimmed, start: start + text.indexOf(trimmed), column: 0, span: 1 })
  return cells.length > 1 ? unplaced(cells) : []
}

/** 结果维持 结果纠正 其他结果 …: short words side by side are the head of a table. */
const isHeading = (text: string): boolean => {
  const words = text.split(/ +/)
  return (
    words.length >= 4 &&
    words.every((word) => word.length >= 2 && word.length <= 12 && /^[\u4e00-\u9fff()/]+$/.test(word))
  )
}

/** Spaces do not keep empty cells, so the place of a cell in its line says nothing. */
const unplaced = (cells: readonly SourceCell[]): SourceCell[] =>
  cells.map((cell) => ({ ...cell, column: -1 }))

function splitBars(text: string, start: number, opens: boolean, closes: boolean): SourceCell[] {
  const lead = text.length - text.trimStart().length
  let from = opens && text.charAt(lead) === '|' ? lead + 1 : 0
  const end = closes && text.trimEnd().endsWith('|') ? text.trimEnd().length - 1 : text.length
  const cells: SourceCell[] = []
  if (text.trim() === '|') return [{ text: '', start, column: 0, span: 1 }]
  if (from > end) from = end
  let at = from
  for (;;) {
    const bar = text.indexOf('|', at)
    const stop = bar === -1 || bar > end ? end : bar
    cells.push(cellAt(text, start, at, stop, cells.length))
    if (stop >= end) break
    at = stop + 1
  }
  return cells
}

function cellAt(text: string, start: number, from: number, to: number, column: number): SourceCell {
  const piece = text.slice(from, to)
  return {
    text: piece.trim(),
    start: start + from + (piece.length - piece.trimStart().length),
    column,
    span: 1,
  }
}

function splitAt(text: string, start: number, separator: RegExp): SourceCell[] {
  const cells: SourceCell[] = []
  let at = 0
  for (const match of text.matchAll(separator)) {
    cells.push(cellAt(text, start, at, match.index, cells.length))
    at = match.index + match[0].length
  }
  cells.push(cellAt(text, start, at, text.length, cells.length))
  return cells
}

/** `予以公开 77 86 0 0 0 0 163`: figures behind single spaces are cells, what stands before them is the label. */
function splitTail(cell: SourceCell): SourceCell[] {
  const words = [...cell.text.matchAll(/\S+/g)]
  let label = words.length
  while (label > 0 && looksLikeFigure(words[label - 1]?.[0] ?? '')) label -= 1
  const figures = words.slice(label)
  if (figures.length === 0 || words.length === 1) return [cell]
  const lead = figures[0] ? cell.text.slice(0, figures[0].index).trimEnd() : ''
  const cells = lead === '' ? [] : partLabels({ ...cell, text: lead })
  for (const figure of figures)
    cells.push({ text: figure[0], start: cell.start + figure.index, column: 0, span: 1 })
  return cells
}

/** 三、本年度办理结果 (一)予以公开: where a new number begins, a new label does. */
function partLabels(cell: SourceCell): SourceCell[] {
  const pieces: SourceCell[] = []
  let from = 0
  for (const match of cell.text.matchAll(/ +(?=[(]?(?:[一二三四五六七八九十]{1,2}|\d)[)、.])/g)) {
    pieces.push({ ...cell, text: cell.text.slice(from, match.index), start: cell.start + from })
    from = match.index + match[0].length
  }
  pieces.push({ ...cell, text: cell.text.slice(from), start: cell.start + from })
  return pieces
}

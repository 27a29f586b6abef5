import type { FormCell } from '../../src/law/forms/annual-report/index.ts'
import type { HeadCell } from './shapes.ts'

/** The words from the outermost heading down to the line itself. */
export type Path = readonly string[]

export const pathOf = (cell: FormCell): Path => [...(cell.under ?? []), cell.printed ?? cell.label]

export const entries = (cells: Readonly<Record<string, FormCell>>): [string, FormCell][] =>
  Object.entries(cells)

/** A heading with the index of the first row or column that it spans. */
export type PlacedHead = HeadCell & { readonly at: number }

/** Merged headings of a set of paths: one list of heads for every level; the last piece of a short path reaches to the bottom. */
export function mergedHeads(prefix: string, paths: readonly Path[], leaf: 'col' | 'row') {
  const depth = Math.max(...paths.map((path) => path.length))
  const group = leaf === 'col' ? 'colgroup' : 'rowgroup'
  const headsOf: string[][] = paths.map(() => [])
  const levels: PlacedHead[][] = Array.from({ length: depth }, () => [])
  for (let level = 0; level < depth; level += 1) {
    for (let at = 0; at < paths.length; ) {
      const path = paths[at] ?? []
      if (level >= path.length) {
        at += 1
        continue
      }
      const isLeaf = level === path.length - 1
      let end = at + 1
      while (!isLeaf && end < paths.length && samePrefix(path, paths[end] ?? [], level)) end += 1
      const deep = isLeaf ? depth - level : 1
      const id = `${prefix}-${level}-${at}`
      const span = end - at
      levels[level]?.push({
        id,
        at,
        text: path[level] ?? '',
        columns: leaf === 'col' ? span : deep,
        rows: leaf === 'col' ? deep : span,
        scope: span > 1 ? group : leaf,
      })
      for (let one = at; one < end; one += 1) headsOf[one]?.push(id)
      at = end
    }
  }
  return { depth, levels, headsOf }
}

const samePrefix = (one: Path, other: Path, level: number): boolean =>
  other.length > level + 1 && one.slice(0, level + 1).every((text, at) => text === other[at])

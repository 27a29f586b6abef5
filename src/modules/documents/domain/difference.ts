/** One run of a comparison. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph of two texts side by side; an absent side is null. */
export interface DifferenceRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly left: Piece[] | null
  readonly right: Piece[] | null
}

/** Side-by-side difference of two texts by paragraph, and inside a changed paragraph by character. */
export function difference(left: string, right: string): DifferenceRow[] {
  const rows: DifferenceRow[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) {
      const [a, b] = [removed[at], added[at]]
      if (a !== undefined && b !== undefined) {
        const pieces = compare([...a], [...b])
        rows.push({
          kind: 'changed',
          left: join(pieces.filter(({ kind }) => kind !== 'added')),
          right: join(pieces.filter(({ kind }) => kind !== 'removed')),
        })
      } else if (a !== undefined)
        rows.push({ kind: 'removed', left: [{ kind: 'removed', text: a }], right: null })
      else if (b !== undefined) rows.push({ kind: 'added', left: null, right: [{ kind: 'added', text: b }] })
    }
    removed = []
    added = []
  }
  for (const { kind, text } of compare(left.split('\n'), right.split('\n'))) {
    if (kind === 'removed') removed.push(text)
    else if (kind === 'added') added.push(text)
    else {
      flush()
      rows.push({ kind: 'same', left: [{ kind, text }], right: [{ kind, text }] })
    }
  }
  flush()
  return rows
}

const join = (pieces: readonly Piece[]): Piece[] => {
  const joined: { kind: Piece['kind']; text: string }[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}

// The table of the longest common subsequence is as large as the product of the lengths: beyond this, all is called changed.
const largest = 4_000_000

/** Shortest edit script over tokens by the longest common subsequence; what is common at both ends is cut off first. */
function compare(a: readonly string[], b: readonly string[]): Piece[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  const as = (kind: Piece['kind']) => (text: string) => ({ kind, text })
  return [
    ...a.slice(0, head).map(as('same')),
    ...(middleA.length * middleB.length > largest
      ? [...middleA.map(as('removed')), ...middleB.map(as('added'))]
      : script(middleA, middleB)),
    ...a.slice(a.length - tail).map(as('same')),
  ]
}

function script(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: left })
      i++
    } else if (right !== undefined) {
      pieces.push({ kind: 'added', text: right })
      j++
    }
  }
  return pieces
}

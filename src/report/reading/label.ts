import { fold } from '../source/fold.ts'

/** Labels as they are compared: what differs between two prints of the same form is taken away. */

const numbering =
  /^[([〔【]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)\]〕】][、.,:]?|[、.,:]|(?=[\u4e00-\u9fff]{4}))/
const bracketed = /[([〔【][^()[\]〔〕【】]{0,120}[)\]〕】]/g
const noise = /[^\u3400-\u9fffA-Za-z]/g

/** The words of a label without numbering, explanations in brackets, years, digits and punctuation. */
export function labelKey(text: string): string {
  let words = text.replace(/\s+/g, '')
  for (let level = 0; level < 2; level += 1) words = words.replace(numbering, '')
  words = words.replace(/20\d\d年度?/g, '')
  let bare = words
  for (let level = 0; level < 3 && /[([〔【]/.test(bare); level += 1) bare = bare.replace(bracketed, '')
  const key = bare.replace(/[([〔【].*$/, '').replace(noise, '')
  return key === '' ? words.replace(noise, '') : key
}

/** 0 to 1: how much of two keys is common, in order (twice the longest common subsequence over both lengths). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0 || a.length > 60) return 0
  let row = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i += 1) {
    const next = new Uint8Array(b.length + 1)
    for (let j = 0; j < b.length; j += 1)
      next[j + 1] = a[i] === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)
    row = next
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length)
}

/** Short labels (其他, 总计, 予以公开) must be nearly whole; long ones may have lost a few characters. */
export const enough = (score: number, length: number): boolean =>
  score >= (length <= 3 ? 0.99 : length <= 5 ? 0.85 : 0.72)

/** A row of a form as it may be printed. Groups are headings that carry no figures of their own. */
export interface RowLabel {
  readonly id: string
  readonly keys: readonly string[]
  readonly group?: true
}

export const rowLabel = (id: string, ...prints: readonly string[]): RowLabel => ({
  id,
  keys: prints.map((print) => labelKey(fold(print).text)),
})
export const groupLabel = (id: string, ...prints: readonly string[]): RowLabel => ({
  ...rowLabel(id, ...prints),
  group: true,
})

export interface LabelMatch {
  readonly label: number
  readonly score: number
}

/**
 * Labels that a key stands for: the best and what equals it, with its likeness. Made once for a form: what it has seen
 * it remembers, because reports print the same labels.
 */
export class LabelMatcher {
  readonly #labels: readonly RowLabel[]
  /** For each character, the labels that contain it. */
  readonly #containing = new Map<string, number[]>()
  readonly #known = new Map<string, readonly LabelMatch[]>()

  constructor(labels: readonly RowLabel[]) {
    this.#labels = labels
    labels.forEach(({ keys }, label) => {
      for (const character of new Set(keys.join(''))) {
        const list = this.#containing.get(character)
        if (list) list.push(label)
        else this.#containing.set(character, [label])
      }
    })
  }

  match(key: string): readonly LabelMatch[] {
    if (key === '') return []
    const known = this.#known.get(key)
    if (known) return known
    const found = this.#search(key)
    if (this.#known.size >= 20_000) this.#known.clear()
    this.#known.set(key, found)
    return found
  }

  #search(key: string): LabelMatch[] {
    const common = new Uint8Array(this.#labels.length)
    for (const character of key)
      for (const label of this.#containing.get(character) ?? []) common[label] = (common[label] ?? 0) + 1
    const scored: LabelMatch[] = []
    let best = 0
    this.#labels.forEach(({ keys }, label) => {
      if ((common[label] ?? 0) * 2 < key.length) return
      let score = 0
      for (const print of keys) {
        const one = likeness(key, print)
        if (one > score && enough(one, print.length)) score = one
      }
      if (score > 0) scored.push({ label, score })
      best = Math.max(best, score)
    })
    return scored.filter(({ score }) => score >= best - 0.01)
  }
}

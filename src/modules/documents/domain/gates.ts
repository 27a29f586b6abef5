import type { Genre } from './genres.ts'

/** 审核环节: one signature that a text needs. */
export interface Gate {
  readonly key: GateKey
  readonly label: string
  /** Who may sign: a policy of organisations/policies.ts. */
  readonly policy: 'document.review.unit' | 'document.review.secrecy' | 'document.review.office'
  /** What the reviewer looks at. */
  readonly asks: string
}
export type GateKey = 'first' | 'second' | 'third' | 'secrecy' | 'final'

const unit = (key: 'first' | 'second' | 'third', label: string, asks: string): Gate => ({
  key,
  label,
  policy: 'document.review.unit',
  asks,
})
const first = unit('first', '初审', '内容是否真实、准确，文字和格式有无错误')
const second = unit('second', '复审', '政治表述、法律和政策依据是否正确')
const third = unit('third', '终审', '单位负责人是否同意公开，公开属性是否恰当')
const secrecy: Gate = {
  key: 'secrecy',
  label: '保密审查',
  policy: 'document.review.secrecy',
  asks: '是否涉及国家秘密、工作秘密和其他不得公开的内容（第十七条）',
}
const final: Gate = {
  key: 'final',
  label: '公开办审核',
  policy: 'document.review.office',
  asks: '公开属性、栏目、要素和个人信息处理是否符合规定',
}

/** 先审后发: three reviews in the unit, secrecy, then the disclosure office. News of the day passes two in the unit. */
const full = [first, second, third, secrecy, final] as const
const brief = [first, third, secrecy, final] as const

/** The chain of a genre, in order. */
export const chainOf = (genre: Genre): readonly Gate[] => (genre === 'news' ? brief : full)

export interface Signature {
  readonly gate: string
  readonly verdict: 'passed' | 'returned'
  readonly round: number
  /** Hexadecimal hash of the text that was signed. */
  readonly hash: string
  readonly personId: string | null
}

/** The next gate of a text, or null when all have passed it: signatures of another round or of another text do not count. */
export function nextGate(
  genre: Genre,
  signatures: readonly Signature[],
  round: number,
  hash: string,
): Gate | null {
  const passed = new Set(
    signatures
      .filter((one) => one.verdict === 'passed' && one.round === round && one.hash === hash)
      .map((one) => one.gate),
  )
  return chainOf(genre).find((gate) => !passed.has(gate.key)) ?? null
}

/** 四眼原则: whoever wrote the text, and whoever signed another gate of this round, may not sign. */
export const maySign = (
  personId: string | null,
  writers: readonly (string | null)[],
  signatures: readonly Signature[],
  round: number,
): 'ok' | 'writer' | 'signed-before' =>
  personId === null || writers.includes(personId)
    ? 'writer'
    : signatures.some((one) => one.round === round && one.verdict === 'passed' && one.personId === personId)
      ? 'signed-before'
      : 'ok'

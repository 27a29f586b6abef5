/** A value, or a refusal: the law or the workflow says no. Faults (bugs, a lost database) are thrown instead. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface Refused<C extends string> {
  readonly ok: false
  readonly refusal: C
  /** What the sentence in the catalogue leaves open, by name: `{ limit: '20' }` fills `{limit}`. */
  readonly with: Readonly<Record<string, string | number>>
}
export type Result<T, C extends string> = Ok<T> | Refused<C>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const refuse = <C extends string>(refusal: C, details: Refused<C>['with'] = {}): Refused<C> => ({
  ok: false,
  refusal,
  with: details,
})

/** One entry of a module's catalogue of refusals (`errors.ts`): HTTP status, Chinese sentence, article. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429
  readonly zh: string
  readonly cite?: string
}
export type Refusals<C extends string> = Readonly<Record<C, Refusal>>

/** The Chinese sentence of a refusal with its details filled in. */
export function sentence<C extends string>(refused: Refused<C>, catalogue: Refusals<C>): string {
  return catalogue[refused.refusal].zh.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(refused.with[name] ?? whole),
  )
}

import type { Draft } from '../checks/finding.ts'
import type { Paragraph } from './prose.ts'
import { sentencesOf } from './prose.ts'
import { type Quantity, quantitiesIn } from './quantity.ts'
import { excerpt } from './sums.ts'

const basis = '《政府信息公开条例》第五十条'
const rate = /([\u4e00-\u9fff]{1,8}?)率(?:为|达到?|均?达到?|均?为|高达|是|:)?\s*(\d{1,4}(?:\.\d{1,4})?)%/g
const growth =
  /(?:增长率?|增幅|增加|上升|提高|提升|下降|减少|降低)(?:了|达到?|为|率|幅)?\s*(\d{1,5}(?:\.\d{1,4})?)%/g
const share =
  /占(?:比|总数的?|全部的?|总量的?|申请总数的?|总申请量的?)?(?:为|达)?\s*(\d{1,3}(?:\.\d{1,4})?)%/g

/** 办结 in 办结率: how the clause of the numerator speaks of it. */
const verbs: readonly (readonly [RegExp, RegExp])[] = [
  [/办结$|结案$/, /办结|办理完毕|结案|已办/],
  [/回复$|答复$/, /回复|答复/],
  [/办复$/, /办复|答复/],
  [/满意$/, /满意/],
  [/办理$|完成$|处理$/, /办理|完成|处理/],
  [/公开$|公示$/, /公开|公示/],
  [/采纳$/, /采纳/],
  [/解决$|化解$/, /解决|化解/],
]

export interface Verdict {
  readonly verdict: 'right' | 'truncated' | 'wrong'
  readonly expected: number
}

/** A printed percentage against what it should be: rounded is right, cut off is noted, anything else is wrong. */
export function judge(exact: number, printed: string): Verdict {
  const places = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0
  const stated = Number(printed)
  const scale = 10 ** places
  const rounded = Math.round((exact + Number.EPSILON * exact) * scale) / scale
  const cut = Math.floor(exact * scale + 1e-9) / scale
  const expected = rounded
  if (stated === rounded || Math.abs(exact - stated) * scale <= 0.5 + 1e-9)
    return { verdict: 'right', expected }
  return { verdict: stated === cut ? 'truncated' : 'wrong', expected }
}

/** Growth of figures that may be printed in 万 only: what their unprinted places leave open is right. */
function judgeGrowth({ now, base, half }: Comparison, printed: string): Verdict {
  const verdict = judge((Math.abs(now - base) / base) * 100, printed)
  if (half === 0 || base <= half) return verdict
  const ends = [(now - half) / (base + half), (now + half) / (base - half)].map(
    (end) => Math.abs(end - 1) * 100,
  )
  const stated = Number(printed)
  return stated >= Math.min(...ends) - 0.5 && stated <= Math.max(...ends) + 0.5
    ? { ...verdict, verdict: 'right' }
    : verdict
}

/** 收到294条,回复281条,回复率95.57%: a percentage against the two figures beside it. */
export function checkRatios(paragraph: Paragraph): Draft[] {
  return sentencesOf(paragraph.text).flatMap(({ text, from }) => {
    const quantities = quantitiesIn(text)
    return [...rates(text, quantities), ...growths(text, quantities), ...shares(text, quantities)].map(
      ({ at, length, ...draft }) => ({
        ...draft,
        at: [{ start: paragraph.at(from + at), length }],
      }),
    )
  })
}

type Found = Omit<Draft, 'at'> & { at: number; length: number }

function rates(text: string, quantities: readonly Quantity[]): Found[] {
  return [...text.matchAll(rate)].flatMap((match): Found[] => {
    const name = match[1] ?? ''
    const verb = verbs.find(([ending]) => ending.test(name))?.[1]
    if (!verb) return []
    const before = quantities.filter(({ to }) => to <= match.index)
    const part = before.at(-1)
    if (!part || part.loose || match.index - part.to > 12) return []
    const clause = clauseBefore(text, part.from)
    if (!verb.test(clause)) return []
    const wholes = before
      .slice(0, -1)
      .filter(({ unit, loose, value }) => unit === part.unit && !loose && value >= part.value && value > 0)
    return verdictOn(text, match, part, wholes)
  })
}

const clauseBefore = (text: string, at: number): string =>
  text.slice(Math.max(text.lastIndexOf(',', at), text.lastIndexOf('、', at), 0), at)

/** Wrong only when no figure of the sentence makes it right; several that could be the whole leave it open. */
function verdictOn(
  text: string,
  match: RegExpExecArray,
  part: Quantity,
  wholes: readonly Quantity[],
): Found[] {
  const printed = match.at(-1) ?? ''
  const verdicts = wholes.map((whole) => ({ whole, ...judge((part.value / whole.value) * 100, printed) }))
  if (verdicts.length === 0 || verdicts.some(({ verdict }) => verdict === 'right')) return []
  const truncated = verdicts.find(({ verdict }) => verdict === 'truncated')
  const nearest = verdicts.at(-1)
  const chosen = truncated ?? (verdicts.length === 1 ? nearest : undefined)
  if (!chosen) return []
  const exact = (part.value / chosen.whole.value) * 100
  return [found(text, match, chosen, `${part.value}÷${chosen.whole.value}=${exact.toFixed(4)}%`, printed)]
}

function found(
  text: string,
  match: RegExpExecArray,
  { verdict, expected }: Verdict,
  sum: string,
  printed: string,
): Found {
  const cut = verdict === 'truncated'
  return {
    rule: 'narrative.ratio',
    severity: cut ? 'note' : 'warning',
    cells: [],
    expected,
    actual: Number(printed),
    message: `“${excerpt(match[0])}”:${sum},${cut ? `四舍五入应为${expected}%,文中截去了尾数` : `应为${expected}%`}。`,
    basis,
    at: match.index,
    length: Math.min(match[0].length, text.length),
  }
}

/** 共75899条,较去年增长54665条,增长率达257.4%: growth against the base that the two figures give. */
function growths(text: string, quantities: readonly Quantity[]): Found[] {
  return [...text.matchAll(growth)].flatMap((match): Found[] => {
    const before = quantities.filter(({ to }) => to <= match.index)
    const change = before.at(-1)
    const compared = change && comparison(text, before, match.index)
    if (compared) {
      const printed = match[1] ?? ''
      const verdict = judgeGrowth(compared, printed)
      return verdict.verdict === 'right'
        ? []
        : [
            found(
              text,
              match,
              verdict,
              `(${compared.now}-${compared.base})÷${compared.base}=${(((compared.now - compared.base) / compared.base) * 100).toFixed(4)}%`,
              printed,
            ),
          ]
    }
    const now = before
      .slice(0, -1)
      .filter(({ unit, loose }) => unit === change?.unit && !loose)
      .at(-1)
    if (!change || !now || change.loose || match.index - change.to > 8) return []
    const words = text.slice(Math.max(0, change.from - 8), change.from)
    const up = /(?:增长|增加|上升|多)了?$/.test(words)
    const down = /(?:下降|减少|降低|少)了?$/.test(words)
    if ((!up && !down) || !/较|比/.test(text.slice(now.to, change.from))) return []
    const base = up ? now.value - change.value : now.value + change.value
    if (base <= 0) return []
    const printed = match[1] ?? ''
    const verdict = judge((change.value / base) * 100, printed)
    if (verdict.verdict === 'right') return []
    return [
      found(
        text,
        match,
        verdict,
        `${change.value}÷${base}=${((change.value / base) * 100).toFixed(4)}%`,
        printed,
      ),
    ]
  })
}

interface Comparison {
  readonly now: number
  readonly base: number
  readonly half: number
}

const sinceBase = /(?:较|比)(?:上年|去年|上一年|20\d\d年)(?:度|同期)?(?:的)?$/
const changedTo = /^(?:增加|增长|提高|上升|提升|下降|减少|降低)(?:到|至|为)(?:20\d\d年的?|今年的?)?$/
const changedBy = /^,?(?:增加|增长|上升|提高|减少|下降|降低|多|少)了?$/

/**
 * 1200条,较上年的1000条增长20% (with or without 增加200条 before the percentage), or 由1000条增加到1200条,增长20%: this
 * year's figure and last year's.
 */
function comparison(text: string, before: readonly Quantity[], at: number): Comparison | null {
  const change = before.at(-1)
  const base = before.at(-2)
  if (change && base && changedBy.test(text.slice(base.to, change.from)) && at - change.to <= 8) {
    const stated = compare(text, before.slice(0, -1))
    if (stated) return stated
  }
  const last = before.at(-1)
  return last ? compare(text, before, at - last.to) : null
}

function compare(text: string, before: readonly Quantity[], distance = 0): Comparison | null {
  const [first, second] = before.slice(-2)
  if (!first || !second || first.unit !== second.unit || first.rough || second.rough) return null
  const between = text.slice(first.to, second.from)
  const half = Math.max(first.half, second.half)
  if (sinceBase.test(between) && distance <= 2 && second.value > 0)
    return { now: first.value, base: second.value, half }
  if (changedTo.test(between) && distance <= 4 && first.value > 0)
    return { now: second.value, base: first.value, half }
  return null
}

/** 其中网络申请12件,占60%: a share against the only figure that can be its whole. */
function shares(text: string, quantities: readonly Quantity[]): Found[] {
  return [...text.matchAll(share)].flatMap((match): Found[] => {
    const before = quantities.filter(({ to }) => to <= match.index)
    const part = before.at(-1)
    if (!part || part.loose || match.index - part.to > 6) return []
    const wholes = before
      .slice(0, -1)
      .filter(({ unit, loose, value }) => unit === part.unit && !loose && value >= part.value && value > 0)
    return verdictOn(text, match, part, wholes)
  })
}

import type { Draft } from '../checks/finding.ts'
import type { Paragraph } from './prose.ts'
import { type Quantity, quantitiesIn } from './quantity.ts'

const basis = '《政府信息公开条例》第五十条'
const opening =
  /其中|分别为|分别是|分别有|包括|分为(?:以下)?(?:[两二三四五六七八九]|\d)?(?:大?类|种|个?部分|块)?[,:]/g

/** Ways of parting one thing into kinds that do not overlap; `whole`: kinds that together are everything. */
const dimensions: readonly {
  readonly kinds: readonly RegExp[]
  readonly whole?: readonly (readonly number[])[]
}[] = [
  {
    kinds: [
      /网络|网上|网站|在线|互联网|电子邮件|邮件/,
      /信函|邮寄|信件|书面/,
      /当面|现场|窗口/,
      /传真/,
      /电话|口头/,
    ],
    whole: [[0, 1, 2, 3]],
  },
  { kinds: [/自然人|公民|个人/, /(?<!企业)法人|其他组织|单位/], whole: [[0, 1]] },
  {
    kinds: [/自然人|公民|个人/, /商业企业/, /科研机构/, /社会公益组织/, /法律服务机构/, /其他/],
    whole: [[0, 1, 2, 3, 4, 5]],
  },
  { kinds: [/按时|按期|如期/, /延期|延长/], whole: [[0, 1]] },
  { kinds: [/人大|代表建议/, /政协|委员提案|提案/], whole: [[0, 1]] },
  { kinds: [/线上/, /线下/], whole: [[0, 1]] },
  { kinds: [/维持/, /纠正|纠错|撤销/, /其他/, /尚未审结|未审结|未结|正在审理/], whole: [[0, 1, 2, 3]] },
  {
    kinds: [
      /(?<!不)予以公开|同意公开|全部公开/,
      /部分公开/,
      /不予公开|不同意公开/,
      /无法提供|不存在/,
      /不予处理/,
      /其他处理/,
    ],
  },
]
const channel =
  /网站|微博|微信|公报|客户端|新媒体|公众号|平台|渠道|公开栏|报刊|报纸|广播|电视|电台|公示栏|显示屏/
/** Sums read in one paragraph. */
const mostSums = 200
const rest = /其他|其它|其余|另有/

interface Part extends Quantity {
  readonly label: string
}

/** "A件,其中a件、b件": parts against their whole, where the sentence says that they are all or one alone exceeds it. */
export function checkSums({ text, at }: Paragraph): Draft[] {
  const drafts: Draft[] = []
  for (const match of [...text.matchAll(opening)].slice(0, mostSums)) {
    const whole = wholeBefore(text, match.index)
    if (!whole) continue
    const parts = partsAfter(text, match.index + match[0].length, whole.unit)
    if (parts.length === 0 || whole.loose || parts.some(({ loose }) => loose)) continue
    const sum = Math.round(parts.reduce((total, { value }) => total + value, 0) * 1e6) / 1e6
    // 其中 that begins a sentence may speak of more than the figure before it: there one part alone proves nothing.
    const sameSentence = !/[。;]/.test(text.slice(whole.to, match.index))
    const larger = sameSentence ? parts.find(({ value }) => value > whole.value) : undefined
    const listed = /^分/.test(match[0])
    const contradicts =
      parts.length === 1
        ? larger !== undefined && !channel.test(larger.label)
        : sum !== whole.value &&
          (isWhole(parts, listed) ||
            (sum > whole.value && sameDimension(parts)) ||
            (larger !== undefined && !channel.test(larger.label)))
    if (!contradicts) continue
    const end = parts.at(-1)?.to ?? match.index
    const start = sentenceStart(text, whole.from)
    drafts.push({
      rule: 'narrative.sum',
      severity: 'error',
      cells: [],
      expected: sum,
      actual: whole.value,
      message: `“${excerpt(text.slice(start, end))}”:${parts.map(({ label, value }) => `${label}${value}`).join('+')}=${sum},文中总数为${whole.value}。`,
      basis,
      at: [{ start: at(start), length: Math.max(1, at(end - 1) + 1 - at(start)) }],
    })
  }
  return drafts
}

export const excerpt = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 28)}…${text.slice(-28)}` : text

const sentenceStart = (text: string, before: number): number => {
  const head = text.slice(0, before)
  return (
    Math.max(head.lastIndexOf('。'), head.lastIndexOf(';'), head.lastIndexOf(','), head.lastIndexOf(':')) + 1
  )
}

/** The figure directly before 其中, with nothing but a few words between. */
function wholeBefore(text: string, index: number): Quantity | null {
  const from = Math.max(0, index - 90)
  const last = quantitiesIn(text.slice(from, index)).at(-1)
  if (!last) return null
  const between = text.slice(from + last.to, index)
  if (/\d/.test(between) || between.length > 16 || !/^[^。;]{0,14}[,。;:(]?$/.test(between)) return null
  return { ...last, from: from + last.from, to: from + last.to }
}

/** Clauses of the form "label number unit" that follow one another in one unit. */
function partsAfter(text: string, index: number, unit: string): Part[] {
  const parts: Part[] = []
  const end = stop(text, index)
  const list = withoutBrackets(text.slice(index, end))
  let from = 0
  for (const quantity of quantitiesIn(list)) {
    const before = list.slice(from, quantity.from)
    const label = before.replace(/^[,、;:和及以并且]+/, '')
    if (
      quantity.unit !== unit ||
      label.length > 26 ||
      /[,、].*[,、]/.test(label) ||
      /占|率|同比|增长|下降|较|比上年/.test(label)
    )
      break
    if (parts.length > 0 && !/^[,、;和及]/.test(before)) break
    const words = label.split(/[,、]/).at(-1) ?? label
    // 办结, 答复, 涉及 speak of the same things again, not of another part of them.
    if (parts.length > 0 && /办结|答复|回复|涉及|已公开|完成/.test(words) && !/按时|按期|延期/.test(words))
      break
    parts.push({
      ...quantity,
      label: words.replace(/[,:]/g, ''),
      from: index + quantity.from,
      to: index + quantity.to,
    })
    from = quantity.to
  }
  return parts
}

const stop = (text: string, from: number): number => {
  const limit = Math.min(text.length, from + 400)
  const next = text.slice(from, limit).search(/[。]|;[^;。]{0,40}其中|其中|[;,][^;。,、]{1,24}中,/)
  return next < 0 ? limit : from + next
}

/** Brackets hold parts of parts; blanked out so that positions stay. */
const withoutBrackets = (text: string): string =>
  text.replace(/\([^()]{0,200}\)/g, (inside) => ' '.repeat(inside.length)).replace(/ /g, ' ')

function isWhole(parts: readonly Part[], listed: boolean): boolean {
  if (listed && parts.length >= 2) return true
  if (parts.some(({ label }) => rest.test(label))) return true
  return dimensions.some(({ kinds, whole }) => {
    const kindsFound = parts.map(({ label }) => kinds.findIndex((kind) => kind.test(label)))
    return (
      !kindsFound.includes(-1) && (whole ?? []).some((set) => set.every((kind) => kindsFound.includes(kind)))
    )
  })
}

const sameDimension = (parts: readonly Part[]): boolean =>
  dimensions.some(({ kinds }) => {
    const found = parts.map(({ label }) => kinds.findIndex((kind) => kind.test(label)))
    return !found.includes(-1) && new Set(found).size === found.length
  })

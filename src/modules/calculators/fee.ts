import type { FeeProps } from '../../../web/portal/props.ts'
import { fullWidth } from '../../kernel/punctuation.ts'
import { citeText } from '../../law/cite.ts'
import { type FeeStep, fee, isFeeMethod, tariffs } from '../../law/fees.ts'
import { filled, texts } from './texts.ts'

/** More steps than this are of no use to a reader; the command line has them all. */
const mostSteps = 20
/** With the place of the result, so that a phone shows it at once. */
const address = '/tools/fee#result'

/** 信息处理费计算: the page for a form as sent; without values, the empty form. */
export function feePage(values: FeeProps['values'] | null): FeeProps {
  if (values === null) return { action: address, values: { method: 'items', quantity: '' }, problems: [] }
  const { method, quantity: text } = values
  if (!isFeeMethod(method))
    return { action: address, values, problems: [{ field: 'method', message: texts.noMethod }] }
  const { unit, most, label, counts, cite } = tariffs[method]
  const quantity = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (!(quantity <= most)) {
    const message = filled(texts.tooMany, { most: grouped(most), unit })
    return { action: address, values, problems: [{ field: 'quantity', message }] }
  }
  const { yuan, steps } = fee(method, quantity)
  const rest = steps.slice(mostSteps)
  return {
    action: address,
    values,
    problems: [],
    result: {
      yuan: grouped(yuan),
      asked: `${label}，${grouped(quantity)}${unit}（${counts}）`,
      steps: steps.slice(0, mostSteps).map((step) => shown(step, unit)),
      ...(rest.length > 0 && { more: moreOf(rest) }),
      because: [{ note: `计算对象是${counts}。${texts.mayCharge}`, article: fullWidth(citeText(cite)) }],
    },
  }
}

const shown = ({ from, to, quantity, rate, yuan }: FeeStep, unit: string) => ({
  range: from === to ? `第${grouped(from)}${unit}` : `第${grouped(from)}至${grouped(to)}${unit}`,
  quantity: grouped(quantity),
  rate: rate === 0 ? '不收费' : `每${unit}${grouped(rate)}元`,
  yuan: grouped(yuan),
})

const moreOf = (rest: readonly FeeStep[]): string =>
  `其余${grouped(rest.length)}档合计${grouped(rest.reduce((sum, { yuan }) => sum + yuan, 0))}元`

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

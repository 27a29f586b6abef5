import { citeText } from '../../law/cite.ts'
import { type Fee, type FeeMethod, fee, isFeeMethod, tariffs } from '../../law/fees.ts'
import { type Io, quoted, UsageError } from '../command.ts'

export const summary = '计算信息处理费:gongkai fee items 件数 [--json],或 gongkai fee pages 页数 [--json]'

const usage = '用法:fee items 件数(同一申请人一个自然月内),或 fee pages 页数(一件申请)'

/** The whole number from 0 in `text`; a leading dash makes a negative number here, not an option. */
function readQuantity(method: FeeMethod, text: string): number {
  const { unit, most } = tariffs[method]
  const quantity = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (!(quantity <= most)) throw new UsageError(`${unit}数${quoted(text)}不正确;应为0至${most}的整数`)
  return quantity
}

/** `gongkai fee`: prints the charge with its steps; status 2 and one sentence for anything that is no quantity. */
export function run(args: readonly string[], io: Io): number {
  const [method, text, extra, ...more] = args.filter((arg) => arg !== '--json')
  if (method === undefined || !isFeeMethod(method))
    throw new UsageError(
      `${method === undefined ? '缺少计费方式' : `没有计费方式${quoted(method)}`};${usage}`,
    )
  if (text === undefined) throw new UsageError(`缺少${tariffs[method].unit}数;${usage}`)
  if (extra !== undefined || more.length > 0)
    throw new UsageError(`多余的参数${quoted(extra ?? '')};${usage}`)
  const bill = fee(method, readQuantity(method, text))
  if (args.includes('--json')) io.out(JSON.stringify(bill))
  else for (const line of forPeople(bill)) io.out(line)
  return 0
}

/** More steps than this are of no use to a reader; `--json` has them all. */
const shown = 20

function forPeople({ method, quantity, yuan, steps }: Fee): string[] {
  const { label, unit, counts, cite } = tariffs[method]
  const left = steps.length - shown
  return [
    `${label}:${quantity}${unit},按标准信息处理费为${yuan}元`,
    `计算对象:${counts}。是否收取由行政机关依法决定。依据:${citeText(cite)}`,
    ...steps
      .slice(0, shown)
      .map(
        (step) => `  第${step.from}至${step.to}${unit}:${step.quantity}${unit}×${step.rate}元=${step.yuan}元`,
      ),
    ...(left > 0 ? [`  其余${left}档从略,--json 列出全部`] : []),
  ]
}

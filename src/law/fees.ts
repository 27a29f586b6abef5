import type { Cite } from './cite.ts'

export type FeeMethod = 'items' | 'pages'

/** One step of a tariff: units `from` to `to` cost `rate` yuan each. */
export interface FeeStep {
  readonly from: number
  readonly to: number
  readonly quantity: number
  /** Yuan for each unit of this step. */
  readonly rate: number
  readonly yuan: number
}

export interface Fee {
  readonly method: FeeMethod
  readonly quantity: number
  readonly yuan: number
  /** From the first unit on, without gaps; the free step is listed too. */
  readonly steps: readonly FeeStep[]
}

interface Tariff {
  readonly label: string
  readonly unit: '件' | '页'
  /** What is counted together. */
  readonly counts: string
  readonly cite: Cite
  /** Steps with their last unit and their rate in yuan. */
  readonly steps: readonly { readonly to: number; readonly rate: number }[]
  /** After the last listed step: its rate is raised by `raise` every `size` units; without `size` the rate holds for all. */
  readonly beyond: { readonly rate: number; readonly size: number | null; readonly raise: number }
  /** Largest quantity that a bill may be asked for. */
  readonly most: number
}

/** 信息处理费标准 (国办函〔2020〕109号). Charging is a *may*; one method for one request, never both. */
export const tariffs = {
  /** 按件计收: requests of one applicant in one calendar month. */
  items: {
    label: '按件计收',
    unit: '件',
    counts: '同一申请人一个自然月内累计申请的件数',
    cite: 'fee-measures-2020/4',
    steps: [
      { to: 10, rate: 0 },
      { to: 30, rate: 100 },
    ],
    beyond: { rate: 200, size: 10, raise: 100 },
    most: 1_000_000,
  },
  /** 按量计收: pages of one request. */
  pages: {
    label: '按量计收',
    unit: '页',
    counts: '一件申请所提供的页数',
    cite: 'fee-measures-2020/5',
    steps: [
      { to: 30, rate: 0 },
      { to: 100, rate: 10 },
      { to: 200, rate: 20 },
    ],
    beyond: { rate: 40, size: null, raise: 0 },
    most: 1_000_000_000,
  },
} as const satisfies Record<FeeMethod, Tariff>

export const isFeeMethod = (text: string): text is FeeMethod => Object.hasOwn(tariffs, text)

/** Last unit and rate of the step in which unit `at` lies. */
function stepOf({ steps, beyond }: Tariff, at: number): { to: number; rate: number } {
  const listed = steps.find(({ to }) => at <= to)
  if (listed) return listed
  if (beyond.size === null) return { to: Number.POSITIVE_INFINITY, rate: beyond.rate }
  const last = steps.at(-1)?.to ?? 0
  const raised = Math.floor((at - last - 1) / beyond.size)
  return { to: last + (raised + 1) * beyond.size, rate: beyond.rate + raised * beyond.raise }
}

/**
 * 信息处理费: the charge for `quantity` items of one applicant in one calendar month, or pages of one request, in yuan.
 * Throws RangeError unless `quantity` is a whole number from 0 to the tariff's `most`.
 */
export function fee(method: FeeMethod, quantity: number): Fee {
  const tariff: Tariff = tariffs[method]
  if (!Number.isInteger(quantity) || quantity < 0 || quantity > tariff.most)
    throw new RangeError(`not a quantity: ${quantity}`)
  const steps: FeeStep[] = []
  for (let from = 1; from <= quantity; ) {
    const { to: end, rate } = stepOf(tariff, from)
    const to = Math.min(end, quantity)
    steps.push({ from, to, quantity: to - from + 1, rate, yuan: (to - from + 1) * rate })
    from = to + 1
  }
  return { method, quantity, yuan: steps.reduce((sum, step) => sum + step.yuan, 0), steps }
}

/** The charge for the `k`-th item (from 1) of the month alone: what one request adds to the bill. */
export const feeOfItem = (k: number): number => stepOf(tariffs.items, k).rate

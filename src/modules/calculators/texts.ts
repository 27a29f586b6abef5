/** Sentences of the two calculators that the law does not give. */
export const texts = {
  noKind: '请选择哪一种期限',
  badDay: '请填写存在的日期，例如 2026-02-06',
  badPause: '请写成 起始日..结束日，例如 2026-03-10..2026-03-25',
  tooManyPauses: '不计入的期间最多填写三段',
  tooMany: '数量应为0至{most}的整数{unit}数',
  noMethod: '请选择计收方式',
  mayCharge: '是否收取由行政机关依法决定；按件、按量只能选一种。',
  provisional:
    '{year}年的节假日安排尚未公布，这个日期暂按周一至周五上班推算，通知公布后可能变动，不能写进正式文书。',
} as const

/** Fills `{name}`. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

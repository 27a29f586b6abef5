/**
 * A benchmark measures a subject against a baseline in the same run, turn about, so that a slow minute of the machine
 * slows both. What counts is the ratio; the figures themselves drift with the machine.
 */
export interface Benchmark {
  readonly name: string
  /** What a ratio of 1 would mean. */
  readonly baseline: string
  /** What the figures count, more is better: requests per second of server CPU, cells per second … */
  readonly unit: string
  /** The ratio that must be reached, where an issue or design names one. */
  readonly goal?: number
  /** Prepares both sides; `null` with a reason when the machine lacks what it takes. */
  setup(): Promise<Sides | { readonly skipped: string }>
}

export interface Sides {
  baseline(): Promise<number>
  subject(): Promise<number>
  /** Other figures worth keeping: megabytes of memory, bytes of a page. */
  notes?(): Promise<readonly string[]>
  close(): Promise<void>
}

export interface Measured {
  readonly name: string
  readonly baseline: string
  readonly unit: string
  readonly goal: number | null
  readonly baselineFigure: number
  readonly subjectFigure: number
  readonly ratio: number
  readonly notes: readonly string[]
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Runs one benchmark: a warm-up of both sides, then `rounds` turns; medians. */
export async function measure(
  benchmark: Benchmark,
  rounds: number,
): Promise<Measured | { readonly name: string; readonly skipped: string }> {
  const sides = await benchmark.setup()
  if ('skipped' in sides) return { name: benchmark.name, skipped: sides.skipped }
  try {
    await sides.baseline()
    await sides.subject()
    const figures = { baseline: [] as number[], subject: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      figures.baseline.push(await sides.baseline())
      figures.subject.push(await sides.subject())
    }
    const [baselineFigure, subjectFigure] = [median(figures.baseline), median(figures.subject)]
    return {
      name: benchmark.name,
      baseline: benchmark.baseline,
      unit: benchmark.unit,
      goal: benchmark.goal ?? null,
      baselineFigure,
      subjectFigure,
      ratio: subjectFigure / baselineFigure,
      notes: (await sides.notes?.()) ?? [],
    }
  } finally {
    await sides.close()
  }
}

/** How often `work` can be done in a second, from at least `ms` of doing it. */
export async function perSecond(work: () => unknown, ms = 1_000): Promise<number> {
  const began = performance.now()
  let times = 0
  while (performance.now() - began < ms) {
    await work()
    times += 1
  }
  return times / ((performance.now() - began) / 1_000)
}

import { type Measure, type MeasureId, measures } from '../../law/measures.ts'

/** What is wrong with the dimensions of an entry; null when they are exactly those of its measure. */
export function dimensionsProblem(
  measure: MeasureId,
  given: Readonly<Record<string, string>>,
): string | null {
  const { dimensions }: Measure = measures[measure]
  for (const name of new Set([...Object.keys(dimensions), ...Object.keys(given)])) {
    const allowed = dimensions[name]
    const value = given[name]
    if (allowed === undefined || value === undefined || (allowed !== null && !allowed.includes(value)))
      return `${name}=${value ?? ''}`
  }
  return null
}

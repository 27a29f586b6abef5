import { type Refused, refuse } from '../../../kernel/result.ts'
import { secretMarks } from '../../../kernel/secret-marks.ts'

/** Refuses texts that bear a mark of secrecy before anything of them is stored. */
export function refuseMarks(...texts: readonly (string | undefined)[]): Refused<'REQ-SECRET-MARK'> | null {
  for (const text of texts) {
    const [found] = text ? secretMarks(text) : []
    if (found) return refuse('REQ-SECRET-MARK', { mark: found.mark })
  }
  return null
}

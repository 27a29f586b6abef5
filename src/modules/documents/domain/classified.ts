import { secretMarks } from '../../../kernel/secret-marks.ts'

/** A mark of secrecy in a text and the line that bears it. */
export interface Mark {
  readonly text: string
  readonly line: string
}

// The grade alone on a line is the head of a marked document even where the star was lost on the way.
const alone = /^(?:绝密|机密|秘密|内部使用)(?:\d{1,2}年|长期|件)?$/

/** 密级标志: the first mark of a text, or null. Nothing marked may enter; a text that merely speaks of secrets is not marked. */
export function classificationMark(text: string): Mark | null {
  const [marked] = secretMarks(text)
  if (marked) return { text: marked.mark, line: marked.line }
  for (const line of text.split('\n')) {
    const bare = line.replace(/[\s　【】[\]（）()《》·]/g, '')
    if (bare.length <= 10 && alone.test(bare)) return { text: bare, line: bare }
  }
  return null
}

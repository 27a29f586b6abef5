/** A mark of secrecy in a text, with the line on which it stands (from 1). */
export interface Mark {
  readonly text: string
  readonly line: number
}

// With a star the word is a mark wherever it stands; without, only when it stands alone on a line, as on the head of a document.
const starred = /(?:绝密|机密|秘密)[★☆*＊]/
const alone =
  /^(?:绝密|机密|秘密|工作秘密|内部资料|内部文件|内部使用)[·,，:：]?(?:注意保存|严禁外传|不得外传|请勿外传|\d{1,2}年|长期|件)?$/

/**
 * 密级标志: the first mark of a text, or null. Nothing marked may enter; a text that merely speaks of secrets is not marked.
 * Spaces and brackets around and inside the mark do not hide it.
 */
export function classificationMark(text: string): Mark | null {
  const lines = text.split('\n')
  for (const [at, line] of lines.entries()) {
    const bare = line.replace(/[\s　【】[\]（）()《》]/g, '')
    const match = starred.exec(bare) ?? (bare.length <= 20 ? alone.exec(bare) : null)
    if (match) return { text: match[0], line: at + 1 }
  }
  return null
}

/** 密级标志 or 工作秘密标志 found in a text: what it reads and the line that bears it. */
export interface SecretMark {
  readonly mark: string
  readonly line: string
}

// 秘密★, 机密★5年, 绝密★启用前; and «密级：机密» of a metadata table.
const starred = /(绝密|机密|秘密)[★☆*＊]/u
const declared = /密级[:：](绝密|机密|秘密)/u
// As a mark, not as a word: a regulation may well speak of 工作秘密. A mark opens its line, alone or with its warning.
const standing =
  /^[【[(（〔]?(工作秘密|内部资料|内部文件)(?:[】\])）〕]|$|[★☆*＊,，;；:：、·—-]|注意|不得|严禁|请勿|妥善|仅供)/u

/**
 * Marks of secrecy that a text bears (保守国家秘密法实施条例: 国家秘密标志). Spaces inside a mark do not hide it.
 * Nothing that bears one may enter: callers refuse before they store. Works for file names too.
 */
export function secretMarks(text: string): SecretMark[] {
  const found: SecretMark[] = []
  for (const raw of text.normalize('NFC').split(/[\r\n\f\v\u2028\u2029]+/)) {
    const line = raw.replaceAll(/[\s\u200b-\u200f\ufeff\u3000]+/g, '')
    if (line === '') continue
    const match = starred.exec(line) ?? declared.exec(line) ?? standing.exec(line)
    if (match) found.push({ mark: match[0].slice(0, 12), line: line.slice(0, 60) })
  }
  return found
}

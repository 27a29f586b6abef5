/**
 * Marks of classified and restricted matter. Nothing that bears one may enter (保守国家秘密法): it is refused before
 * it is stored. The marks are typographic, so plain talk about secrets («是否属于国家秘密») passes.
 */
const marks = [
  /(?:绝密|机密|秘密)\s*[★☆※*＊]/,
  /[(（【[](?:绝密|机密|秘密|工作秘密|内部资料)[)）】\]]/,
  /^\s*(?:绝密|机密|秘密|工作秘密|内部资料)\s*$/m,
  /工作秘密\s*[★☆※*＊]/,
  /内部资料[，,、\s]*(?:注意保存|不得外传|请勿外传|妥善保管)/,
]

/** The mark found in a text, as it stands there; null when there is none. Spaces between characters do not hide it. */
export function findSecretMark(text: string): string | null {
  for (const form of [text, text.normalize('NFKC').replace(/(?<=\p{Script=Han})[ \t\u3000]+(?=[\p{Script=Han}★])/gu, '')])
    for (const mark of marks) {
      const found = mark.exec(form)
      if (found) return found[0].trim()
    }
  return null
}

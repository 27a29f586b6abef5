/** A typing error: what is written, what is meant, and before or after which characters it is right after all. */
export interface WrongWord {
  readonly wrong: string
  readonly right: string
  readonly notAfter?: string
  readonly notBefore?: string
}

/** Errors that turn up in published reports and notices. Small on purpose: each was checked for right uses. */
export const wrongWords: readonly WrongWord[] = [
  { wrong: '电子郎箱', right: '电子邮箱' },
  { wrong: '危机国家安全', right: '危及国家安全' },
  { wrong: '危机公共安全', right: '危及公共安全' },
  { wrong: '公开条列', right: '公开条例' },
  // 公布、发布署名文件 are right.
  { wrong: '布署', right: '部署', notAfter: '公发颁宣', notBefore: '名' },
  // 自己经办 is right.
  { wrong: '己经', right: '已经', notAfter: '自' },
  // 按排名、按排放量 are right.
  { wrong: '按排', right: '安排', notBefore: '名放序列队水污量' },
  { wrong: '通迅', right: '通讯' },
  { wrong: '截止目前', right: '截至目前' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '迫不急待', right: '迫不及待' },
  { wrong: '一如继往', right: '一如既往' },
  { wrong: '人民政付', right: '人民政府' },
  { wrong: '必需做到', right: '必须做到' },
  { wrong: '不径而走', right: '不胫而走' },
]

/** Every hit in a text, in order of place. */
export function findWrongWords(text: string): { readonly word: WrongWord; readonly index: number }[] {
  const hits: { word: WrongWord; index: number }[] = []
  for (const word of wrongWords) {
    for (let at = text.indexOf(word.wrong); at >= 0; at = text.indexOf(word.wrong, at + 1)) {
      const before = text[at - 1]
      const after = text[at + word.wrong.length]
      const isRight =
        (before !== undefined && word.notAfter?.includes(before)) ||
        (after !== undefined && word.notBefore?.includes(after))
      if (!isRight) hits.push({ word, index: at })
    }
  }
  return hits.sort((a, b) => a.index - b.index)
}

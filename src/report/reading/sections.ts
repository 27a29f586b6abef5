import type { SourceDocument } from '../source/document.ts'

/** The six parts of the 2019 and 2021 forms, in their order. */
export const sectionTitles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const

const numbering = '^[(]?[一二三四五六七八九十]{1,2}[)]?[、.,:]?'
const words: readonly string[] = [
  '(?:总体情况|概述|总体概况|基本情况|工作总体情况)',
  '主动公开政府信息的?情况',
  '(?:收到和处理|收到及处理)政府信息公开申请的?(?:处理)?情况',
  '(?:因)?政府信息公开(?:工作)?(?:被申请|被提起)?行政复议[、和及,]?(?:提起)?行政诉讼的?情况',
  '(?:政府信息公开(?:工作)?)?(?:中)?存在的?(?:主要)?问题[及和与、](?:改进|整改)(?:情况|措施)',
  '(?:需要报告的其他|其他需要(?:报告|说明))的?(?:其他)?(?:事项|情况)',
]
const numbered = words.map((title) => new RegExp(`${numbering}${title}(?=[^\\u4e00-\\u9fff]|$|[无本我20])`))
const bare = words.map((title) => new RegExp(`^${title}[:。]?$`))

export interface Section {
  /** 0 to 5. */
  readonly part: number
  readonly start: number
  /** Where its text begins and ends. */
  readonly from: number
  readonly to: number
}

/** Every heading of a part, with what follows it up to the next one. A list of contents gives headings too. */
export function readSections(document: SourceDocument): Section[] {
  const heads: { part: number; start: number; from: number }[] = []
  for (const line of document.lines) {
    if (line.kind !== 'text' && line.kind !== 'row') continue
    for (const cell of line.cells) {
      if (cell.text.length > 4000 || !/[总概基主收政存其需因工]/.test(cell.text.slice(0, 30))) continue
      const part = partOf(cell.text)
      if (part) heads.push({ part: part.part, start: cell.start, from: cell.start + part.length })
    }
  }
  return heads.map((head, at) => ({ ...head, to: heads[at + 1]?.start ?? document.text.length }))
}

function partOf(text: string): { part: number; length: number } | null {
  const compact = text.slice(0, 80).replace(/\s+/g, '')
  for (const [part, pattern] of numbered.entries()) {
    const match = pattern.exec(compact) ?? (bare[part]?.test(compact) ? bare[part].exec(compact) : null)
    if (!match) continue
    let left = match[0].length
    let at = 0
    while (at < text.length && left > 0) {
      if (!/\s/.test(text.charAt(at))) left -= 1
      at += 1
    }
    return { part, length: at }
  }
  return null
}

const furniture =
  /^(?:附件.{0,40}|相关链接.{0,20}|相关文档.{0,20}|打印.{0,20}|关闭.{0,10}|扫一扫.{0,30}|分享.{0,20}|上一篇.{0,60}|下一篇.{0,60}|【.{0,40}】|.{0,30}(?:人民政府|办公室|委员会|局|厅|委|办)|20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[|\s:。、.,()（）]*)$/

/** Whether a part says anything: words, figures or a picture, besides the signature and the page's own furniture. */
export function isEmpty(document: SourceDocument, section: Section): boolean {
  if (document.pictures.some(({ start }) => start >= section.from && start <= section.to)) return false
  const text = document.text.slice(section.from, Math.min(section.to, section.from + 20_000))
  const lines = text.split('\n').map((line) => line.replace(/[|\s]+/g, ''))
  return !lines.some(
    (line) =>
      line !== '' &&
      (section.part === 5 || section.to >= document.text.length
        ? !furniture.test(line)
        : !/^[|\s:。、.,()]*$/.test(line)),
  )
}

import type { Draft } from '../checks/finding.ts'
import { readNumeral } from '../reading/figure.ts'
import type { Paragraph } from './prose.ts'
import { excerpt } from './sums.ts'

const basis = '《政府信息公开条例》第五十条'
const numeral = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const following = new RegExp(
  `(?:以下|下列|如下)${numeral}(?:个方面|方面|项|个|点|类|种|条|大)[^。;:\\n]{0,16}:`,
  'g',
)
const composed = new RegExp(`由([^。;:\\n]{4,240}?)(?:等)?${numeral}个?(?:部分|方面|章节)(?:组成|构成)`, 'g')
/** Lists announced in one paragraph; more than these are not read. */
const mostLists = 30
const ordinals = '一二三四五六七八九十'

const numberOf = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : readNumeral(text))

/** 以下N项: the list that follows has N; 由……N个部分组成: N are named, and N are there (`headings`). */
export function checkCounts({ text, at }: Paragraph, headings: number): Draft[] {
  const drafts: Draft[] = []
  const add = (index: number, printed: string, announced: number, counted: number, what: string): void => {
    drafts.push({
      rule: 'narrative.count',
      severity: 'warning',
      cells: [],
      expected: counted,
      actual: announced,
      message: `“${excerpt(printed)}”:${what}${counted}项,文中说${announced}项。`,
      basis,
      at: [{ start: at(index), length: printed.length }],
    })
  }
  for (const match of [...text.matchAll(following)].slice(0, mostLists)) {
    const announced = numberOf(match[1] ?? '')
    const counted = listed(text.slice(match.index + match[0].length))
    if (announced !== null && counted !== null && (announced < counted.least || announced > counted.most))
      add(match.index, match[0], announced, counted.least, '列出')
  }
  for (const match of [...text.matchAll(composed)].slice(0, mostLists)) {
    const announced = numberOf(match[2] ?? '')
    if (announced === null || match[0].includes('等')) continue
    const named = enumerated(match[1] ?? '')
    if (announced < named.least || announced > named.most)
      add(match.index, match[0], announced, named.least, '列出')
    else if (headings > 1 && headings !== announced)
      add(match.index, match[0], announced, headings, '正文实有')
  }
  return drafts
}

interface Range {
  readonly least: number
  readonly most: number
}

/** Items of an enumeration; 和 and 及 may join two items or stand inside one. */
function enumerated(text: string): Range {
  const bare = text
    .replace(/复议、(?:提起)?(?:行政)?诉讼/g, '复议诉讼')
    .replace(/《[^》]*》|“[^”]*”|\([^()]*\)/g, 'x')
  const least = bare.split(/[、,;]/).filter((item) => item.trim() !== '').length
  return { least, most: least + (bare.match(/和|及|与/g)?.length ?? 0) }
}

/** How many the list has: 一是、二是…, (一)(二)…, 1. 2. …, or names parted by 、 up to the full stop. */
function listed(rest: string): Range | null {
  const within = rest.slice(0, 3000)
  for (const marks of [(n: string) => `${n}是`, (n: string) => `第${n}[,、]`, (n: string) => `\\(${n}\\)`]) {
    const count = run(within, marks, [...ordinals])
    if (count > 1) return { least: count, most: count }
  }
  for (const marks of [(n: string) => `(?<!\\d)${n}[.、](?!\\d)`, (n: string) => `\\(${n}\\)`]) {
    const count = run(within, marks, ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    if (count > 1) return { least: count, most: count }
  }
  // Titles stand side by side without a mark between them; what is inside one is no list.
  const sentence = within
    .slice(0, within.search(/[。\n]|$/))
    .replace(/》《/g, '》、《')
    .replace(/《[^》]*》/g, '《》')
  if (sentence.length > 200 || /等/.test(sentence) || !/[、;]/.test(sentence) || /[,:]/.test(sentence))
    return null
  return enumerated(sentence.replace(/;/g, '、'))
}

function run(text: string, mark: (numeral: string) => string, numerals: readonly string[]): number {
  let at = 0
  let count = 0
  for (const numeral of numerals) {
    const next = text.slice(at).search(new RegExp(mark(numeral)))
    if (next < 0 || (count === 0 && next > 4)) break
    at += next + 1
    count += 1
  }
  return count
}

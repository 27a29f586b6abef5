import type { PlainDate } from '../../kernel/plain-date.ts'
import type { SourceDocument } from '../source/document.ts'
import { fold } from '../source/fold.ts'
import { dayOf, dayPattern } from './dates.ts'
import { readNumeral } from './figure.ts'
import { findPeriod, type StatedPeriod } from './period.ts'

export interface Header {
  readonly isReport: boolean
  readonly authority: string | null
  readonly year: number | null
  readonly period: StatedPeriod | null
  readonly publishedOn: { readonly day: PlainDate; readonly start: number } | null
}

/** Who reports, for which year, over which period, and when the page says that it was published. */
export function readHeader(document: SourceDocument): Header {
  const period = findPeriod(document.text)
  const title = findTitle(document, period ? Number(period.to.slice(0, 4)) : yearInProse(document.text))
  const opening = document.text.slice(0, 6000)
  const isReport =
    title !== null ||
    (/(?:政府信息|政务)公开/.test(document.text) &&
      /(?:政府信息公开|政务公开).{0,14}(?:年度报告|年报)|本报告|报告如下|年度报告/.test(opening) &&
      !/^\s*第[一二三四五六七八九十]+条/m.test(opening))
  if (!isReport) return { isReport, authority: null, year: null, period: null, publishedOn: null }
  const year = title?.year ?? (period ? Number(period.to.slice(0, 4)) : null) ?? yearInProse(document.text)
  return {
    isReport,
    authority: title?.authority ?? findSignature(document),
    year,
    period,
    publishedOn: findPublication(document.text),
  }
}

interface Title {
  readonly authority: string | null
  readonly year: number | null
}

const yearPattern = /(20\d\d)\s*(?:年度|年|度)?|(二[〇○零oO0][〇○零oO0一二三四五六七八九]{2})年?度?/
const titleEnd = /(?:报告|年报)(?:\(.{0,20}\)|〔.{0,20}〕)?$/
const subject = /(?:政府信息公开|信息公开|政务公开)/
const notTitle = /[。;《》:]|根据|按照|现将|通知|办法|规定|条例|格式|关于做好|下载|上一篇|下一篇|浏览|附件/

/**
 * The title: in one line or parted over up to three. A page may list other years' reports beside its own: the title that
 * the page itself bears, or whose year the text speaks of, goes before them; of equals, the one nearest above the first heading.
 */
function findTitle(document: SourceDocument, likelyYear: number | null): Title | null {
  const lines = document.lines.filter(({ kind }) => kind === 'text' || kind === 'row').slice(0, 300)
  const pageTitle = document.pageTitle === null ? '' : tidyTitle(fold(document.pageTitle).text)
  let best: Title | null = null
  let most = -1
  const firstHeading = lines.findIndex(({ cells }) => /^一\s{0,3}、/.test(cells[0]?.text ?? ''))
  const consider = (text: string, raw: string, at: number): void => {
    const title = parseTitle(text, raw)
    if (!title) return
    const own = pageTitle !== '' && pageTitle.includes(tidyTitle(text))
    const points =
      score(title) * 10 +
      (own ? 5 : 0) +
      (title.year !== null && title.year === likelyYear ? 3 : 0) +
      (at < firstHeading ? at / lines.length : 0)
    if (points > most) {
      best = title
      most = points
    }
  }
  const printed = lines.map(({ cells }) => (cells.length > 2 ? '' : cells.map((cell) => cell.text).join('')))
  // A title in one line goes before one that is put together from two or three.
  for (const count of [1, 2, 3]) {
    lines.forEach((line, at) => {
      const texts = printed.slice(at, at + count)
      const last = lines[at + count - 1]?.cells.at(-1)
      if (!last || texts.some((text) => text === '' || text.length > 90)) return
      consider(texts.join(''), rawOf(document, line.start, last.start + last.text.length), at)
    })
  }
  if (best === null && document.pageTitle) {
    const page = document.pageTitle.split(/[_|]|\s-\s|--/)[0] ?? ''
    consider(fold(page).text, page, 0)
  }
  return best
}

const score = ({ authority, year }: Title): number => (authority ? 2 : 0) + (year ? 1 : 0)
const rawOf = (document: SourceDocument, from: number, to: number): string =>
  document.raw.slice(document.origin(from), document.origin(to))

function parseTitle(folded: string, raw: string): Title | null {
  const text = tidyTitle(folded)
  if (text.length > 70 || !subject.test(text) || !titleEnd.test(text) || notTitle.test(text)) return null
  const year = yearPattern.exec(text)
  const value = year?.[1] ? Number(year[1]) : year?.[2] ? readNumeral(year[2].replace(/[○oO0]/g, '〇')) : null
  return { authority: authorityOf(text, tidyTitle(raw)), year: value }
}

const tidyTitle = (text: string): string =>
  (text.split(/[>»]/).at(-1) ?? '')
    .replace(/\s+/g, '')
    .replace(/^.{0,12}(?:当前页|当前位置:|标题:|名称:)/, '')
    .replace(/^\|+|\|+$/g, '')

/** The name before 政府信息公开, the year taken out. In 某市人民政府信息公开 the name keeps its 政府. */
function authorityOf(text: string, raw: string): string | null {
  const at = text.search(subject)
  let end = at
  if (/人民$/.test(text.slice(0, at)) && text.startsWith('政府', at)) end = at + 2
  const printed = raw.length === text.length ? raw : text
  const before = text.slice(0, end)
  const year = yearPattern.exec(before)
  let from = 0
  let to = before.length
  if (year) {
    if (year.index <= 2) from = year.index + year[0].length
    else to = year.index
  }
  const lead = /^(?:关于|公布|发布|印发)+/.exec(before.slice(from))
  if (lead) from += lead[0].length
  const name = printed
    .slice(from, to)
    .replace(/(?:关于|的|年度|開展|开展)+$/u, '')
    .replace(/^[的、:：|]+/, '')
  return name.length >= 2 && name.length <= 40 ? name : null
}

const body =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|办事处|[局委厅办院处镇乡]|中心|分局|支队|总队|法院|检察院|学校|公司)$/
const signed = new RegExp(`^${dayPattern}$`)

/** The last short line that names a body above a day of its own. */
function findSignature(document: SourceDocument): string | null {
  const lines = document.lines.filter(({ kind }) => kind === 'text').slice(-15)
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const day = lines[at]?.cells[0]?.text ?? ''
    const name = lines[at - 1]?.cells[0]
    if (name && signed.test(day) && name.text.length <= 40 && body.test(name.text.replace(/\s+/g, '')))
      return rawOf(document, name.start, name.start + name.text.length).replace(/\s+/g, '')
  }
  return null
}

const published = new RegExp(
  `(?:发布|公开|公布|发稿|发表|上网|刊登|信息发布)(?:时间|日期|于)[\\s:|\\]】]{0,20}${dayPattern}`,
)
const plainDate = new RegExp(`(?:^|[\\s|(\\[【])(?:日期|时间)\\s{0,4}:[\\s|]{0,10}${dayPattern}`)
const besideSource = new RegExp(dayPattern)
const furniture = /来源|浏览|点击|阅读|字号|字体|作者|打印|访问/

/** The printed day of publication, never that of the signature, of drafting or of coming into force. */
function findPublication(text: string): Header['publishedOn'] {
  const named = published.exec(text)
  if (named) return withDay(named)
  const headEnd = text.search(/\n[^\S\n]{0,8}一\s{0,3}、/)
  const head = text.slice(0, headEnd > 0 ? Math.min(headEnd, 1500) : 1500)
  const plain = plainDate.exec(head)
  if (plain) return withDay(plain)
  let at = 0
  for (const line of head.split('\n')) {
    if (furniture.test(line) && !/成文|生成|发文|生效|废止|填报|统计/.test(line) && line.length < 160) {
      const day = besideSource.exec(line)
      const found = day && withDay(day)
      if (found) return { ...found, start: found.start + at }
    }
    at += line.length + 1
  }
  return null
}

function withDay(match: RegExpExecArray): Header['publishedOn'] {
  const day = dayOf(match[1] ?? '', match[2] ?? '', match[3] ?? '')
  return day ? { day, start: match.index } : null
}

const inProse =
  /(20\d\d)年(?:度)?[^。;\n]{0,14}?(?:政府信息公开|政务公开)[^。;\n]{0,16}?(?:情况|工作|报告|进行|年报)/g

function yearInProse(text: string): number | null {
  const opening = text.slice(0, 1500)
  const reports = /(?:现将|对|汇总|形成|公布)[^。;\n]{0,20}?(20\d\d)年/.exec(opening)
  if (reports) return Number(reports[1])
  const counts = new Map<number, number>()
  for (const match of text.matchAll(inProse))
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

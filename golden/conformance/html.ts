// Pages as government sites print them, and as Word exports them.
import type { Block } from './document.ts'
import { type Cell, type Grid, spread } from './grid.ts'

export interface HtmlLayout {
  /** merged: rowspan and colspan; placeholder: empty cells where the span would be. */
  readonly cells?: 'merged' | 'placeholder'
  readonly dress?: 'plain' | 'word'
  /** What a blank cell holds. */
  readonly blank?: string
  /** Navigation, scripts, a layout table, a footer around the report. */
  readonly surround?: 'none' | 'site' | 'layout-table'
  /** Spaces and line ends between all tags. */
  readonly air?: string
  readonly charset?: string
  /** Empty columns added at the right of every row. */
  readonly extraColumns?: number
  /** Header cells as th in a thead. */
  readonly th?: boolean
  /** The document ends after this share of its text. */
  readonly cutAt?: number
  /** Rewrites a cell's text into markup. */
  readonly cellMarkup?: (text: string, isFigure: boolean) => string
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Word breaks a run wherever the caret once stood. */
const runs = (text: string): string => {
  if (text === '') return '<span lang="EN-US"><o:p>&nbsp;</o:p></span>'
  const middle = Math.ceil(text.length / 2)
  const run = (part: string): string =>
    part === ''
      ? ''
      : `<span lang="EN-US" style="font-size:10.5pt;font-family:仿宋_GB2312;mso-bidi-font-size:12.0pt">${escaped(part)}</span>`
  return `${run(text.slice(0, middle))}${run(text.slice(middle))}<span><o:p></o:p></span>`
}

function content(cell: Cell, layout: HtmlLayout): string {
  const isFigure = cell.id !== undefined
  if (layout.cellMarkup) return layout.cellMarkup(cell.text, isFigure)
  if (layout.dress === 'word')
    return `<p class="MsoNormal" align="center" style="text-align:center;line-height:20.0pt">${runs(cell.text)}</p>`
  return cell.text === '' ? (layout.blank ?? '') : escaped(cell.text)
}

function table(grid: Grid, layout: HtmlLayout): string {
  const air = layout.air ?? '\n'
  const tag = (cell: Cell): string => (layout.th && cell.id === undefined ? 'th' : 'td')
  const open = (cell: Cell): string => {
    const spans = `${cell.down > 1 ? ` rowspan="${cell.down}"` : ''}${cell.across > 1 ? ` colspan="${cell.across}"` : ''}`
    return layout.dress === 'word'
      ? `${tag(cell)} width="57" valign="top"${spans} style="mso-border-alt:solid windowtext .5pt"`
      : `${tag(cell)}${spans}`
  }
  const extra = `<td>${layout.blank ?? ''}</td>`.repeat(layout.extraColumns ?? 0)
  const merged = (row: readonly Cell[]): string =>
    row.map((cell) => `<${open(cell)}>${content(cell, layout)}</${tag(cell)}>`).join(air)
  const filled = (row: readonly (Cell | null)[]): string =>
    row
      .map((cell) => (cell ? `<td>${content(cell, layout)}</td>` : `<td>${layout.blank ?? ''}</td>`))
      .join(air)
  const rows = layout.cells === 'placeholder' ? spread(grid).map(filled) : grid.map(merged)
  const body = rows.map((row) => `<tr>${air}${row}${extra}${air}</tr>`).join(air)
  const attributes =
    layout.dress === 'word' ? ' class="MsoNormalTable" border="1" cellspacing="0"' : ' border="1"'
  return `<table${attributes}>${air}<tbody>${air}${body}${air}</tbody>${air}</table>`
}

function block(item: Block, layout: HtmlLayout): string {
  const word = layout.dress === 'word'
  switch (item.kind) {
    case 'table':
      return table(item.table.grid, layout)
    case 'grid':
      return table(item.grid, { ...layout, extraColumns: 0 })
    case 'picture':
      return `<p style="text-align:center"><img src="/upload/202101/${escaped(item.text)}" alt="${escaped(item.text)}"></p>`
    case 'title':
      return word ? `<p class="MsoTitle"><b>${runs(item.text)}</b></p>` : `<h1>${escaped(item.text)}</h1>`
    case 'heading':
      return word
        ? `<p class="MsoNormal"><b>${runs(item.text)}</b></p>`
        : `<p><strong>${escaped(item.text)}</strong></p>`
    case 'line':
      return `<div class="source">${escaped(item.text).replaceAll('　', '&nbsp;&nbsp;')}</div>`
    case 'right':
      return `<p style="text-align:right">${escaped(item.text)}</p>`
    default:
      return word
        ? `<p class="MsoNormal" style="text-indent:32.0pt">${runs(item.text)}</p>`
        : `<p>　　${escaped(item.text)}</p>`
  }
}

const head = (layout: HtmlLayout, title: string): string =>
  layout.dress === 'word'
    ? `<head><meta http-equiv="Content-Type" content="text/html; charset=${layout.charset ?? 'utf-8'}"><!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt; mso-style-id:1234} --></style><title>${escaped(title)}</title></head>`
    : `<head><meta charset="${layout.charset ?? 'utf-8'}"><title>${escaped(title)}</title><style>.source{color:#666;font-size:12px}</style></head>`

const navigation =
  '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hd/">互动交流</a></li></ul><div class="path">当前位置：<a href="/">首页</a> &gt; 政府信息公开年报</div><script>var visits = 2020; document.write("<table><tr><td>150</td></tr></table>");</script>'
const footer =
  '<div class="footer">主办：信息中心　备案号：某ICP备05000000号　网站标识码：0000000018<br>联系电话：0000-5550199　共 3 页　上一篇：2017年报告　下一篇：没有了</div><script>stat("2019", 13279);</script>'

/** The whole page. */
export function htmlPage(blocks: readonly Block[], layout: HtmlLayout): string {
  const air = layout.air ?? '\n'
  const title = blocks.find((item) => item.kind === 'title')
  const main = blocks.map((item) => block(item, layout)).join(air)
  const around =
    layout.surround === 'site'
      ? `${navigation}${air}<div id="zoom" class="content">${main}</div>${air}${footer}`
      : layout.surround === 'layout-table'
        ? `<table width="980"><tr><td width="200" valign="top">${navigation}</td><td valign="top"><table width="100%"><tr><td>${main}</td></tr></table></td></tr></table>${footer}`
        : main
  const name = title && title.kind === 'title' ? title.text : '年度报告'
  const page = `<!DOCTYPE html>${air}<html>${head(layout, name)}${air}<body>${air}${around}${air}</body>${air}</html>${air}`
  return layout.cutAt === undefined ? page : page.slice(0, Math.floor(page.length * layout.cutAt))
}

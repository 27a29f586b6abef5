import type { ReportContent } from '../domain/content.ts'
import { tableTexts } from '../texts.ts'
import { type PrintedCell, type PrintedTable, printedTable } from './printed-table.ts'

/** Text as HTML: nothing in it is markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const attributes = (of: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(of)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join('')

const cellHtml = ({ kind, text, columns, rows, scope, id, headers }: PrintedCell): string => {
  const tag = kind === 'head' ? 'th' : 'td'
  const spans = { colspan: columns > 1 ? columns : null, rowspan: rows > 1 ? rows : null }
  return `<${tag}${attributes({ ...spans, scope, id, headers })}>${escaped(text)}</${tag}>`
}

/** A table with its headings bound to every figure, so that a screen reader and a program read the same. */
export function tableHtml({ caption, rows, headRows }: PrintedTable): string {
  const line = (row: readonly PrintedCell[]) => `<tr>${row.map(cellHtml).join('')}</tr>`
  const head = rows.slice(0, headRows).map(line).join('')
  return `<table><caption>${escaped(caption)}</caption>${head && `<thead>${head}</thead>`}<tbody>${rows.slice(headRows).map(line).join('')}</tbody></table>`
}

const style =
  'body{max-width:50em;margin:2em auto;padding:0 1em;font:18px/1.8 serif;color:#1b1f24}table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.5;margin:1em 0}caption{text-align:left;font-weight:bold}th,td{border:1px solid #56606b;padding:.3em .5em}th{font-weight:normal}td{text-align:right;font-variant-numeric:tabular-nums}'

/** The report as one HTML file that needs nothing else: headings, paragraphs, tables; no script. */
export function reportPage(content: ReportContent): string {
  const { title, lead, sections, form, cells, contact, correction, closing } = content
  const body = sections
    .map(
      ({ heading, paragraphs, tables }) =>
        `<section><h2>${escaped(heading)}</h2>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}${tables
          .map((name) => tableHtml(printedTable(form, name, cells)))
          .join('')}</section>`,
    )
    .join('')
  const foot = [
    ...(correction ? [tableTexts.correction(correction)] : []),
    ...(contact.length > 0 ? [`${tableTexts.contact}：${contact.join('，')}`] : []),
    ...(closing ? [tableTexts.closing(closing.hash)] : []),
  ]
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(lead)}</p>${body}<footer>${foot.map((text) => `<p>${escaped(text)}</p>`).join('')}</footer></main></body></html>`
}

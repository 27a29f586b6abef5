const blocks = new Set([
  'P',
  'H2',
  'H3',
  'H4',
  'UL',
  'OL',
  'LI',
  'TABLE',
  'THEAD',
  'TBODY',
  'TFOOT',
  'TR',
  'TH',
  'TD',
  'CAPTION',
  'BLOCKQUOTE',
])
const inline = new Set(['STRONG', 'EM', 'U', 'S', 'SUB', 'SUP', 'BR', 'A'])
const renamed: Readonly<Record<string, string>> = {
  B: 'STRONG',
  I: 'EM',
  H1: 'H2',
  H5: 'H4',
  H6: 'H4',
  DIV: 'P',
  STRIKE: 'S',
  DEL: 'S',
}
const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'XML',
  'SVG',
  'MATH',
])
const kept = new Set(['colspan', 'rowspan', 'scope', 'start'])
const safe = /^(?:https?:|mailto:|tel:|\/(?!\/))/i

/**
 * Pasted HTML reduced to what a document needs, so that the editor shows what the server will keep. The server cleans again and
 * decides. Nothing of the paste runs: it is parsed into a document without scripts.
 */
export function cleanPaste(html: string): string {
  const source = new DOMParser().parseFromString(html, 'text/html')
  const target = document.implementation.createHTMLDocument()
  copy(source.body, target.body, target)
  return target.body.innerHTML
}

function copy(from: Node, to: Element, target: Document): void {
  for (const node of from.childNodes) {
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE) to.append(node.textContent ?? '')
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node as Element, to, target)
  }
}

function copyElement(element: Element, to: Element, target: Document): void {
  const name = renamed[element.tagName] ?? element.tagName
  if (dropped.has(name.toUpperCase())) return
  if (!blocks.has(name) && !inline.has(name)) {
    copy(element, to, target)
    return
  }
  const made = target.createElement(name)
  for (const { name: attribute, value } of element.attributes)
    if (kept.has(attribute) || (name === 'A' && attribute === 'href' && safe.test(value)))
      made.setAttribute(attribute, value)
  copy(element, made, target)
  to.append(made)
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** Plain text as paragraphs. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')

/** An empty table whose first row heads its columns. Rows and columns from 1 to 30. */
export function emptyTable(rows: number, columns: number): string {
  const within = (n: number): number => Math.min(Math.max(Math.trunc(n) || 1, 1), 30)
  const cells = (tag: string): string => `<${tag}><br></${tag.split(' ')[0]}>`.repeat(within(columns))
  const body = `<tr>${cells('td')}</tr>`.repeat(Math.max(within(rows) - 1, 1))
  return `<table><thead><tr>${cells('th scope="col"')}</tr></thead><tbody>${body}</tbody></table><p><br></p>`
}

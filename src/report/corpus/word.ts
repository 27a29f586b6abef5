import { strToU8, zipSync } from 'fflate'
import type { PrintedCell } from './grid.ts'
import type { Layout } from './layouts.ts'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const run = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** Rows with 纵向合并 as Word writes it: the cells below go on from the one above. */
function wordRows(rows: readonly (readonly PrintedCell[])[]): string {
  const open = new Map<number, { left: number; columns: number }>()
  return rows
    .map((row) => {
      const cells: string[] = []
      let column = 0
      const goOn = (): void => {
        for (let above = open.get(column); above && above.left > 0; above = open.get(column)) {
          cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${above.columns}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`)
          above.left -= 1
          column += above.columns
        }
      }
      for (const cell of row) {
        goOn()
        const merge = cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''
        cells.push(
          `<w:tc><w:tcPr><w:gridSpan w:val="${cell.columns}"/>${merge}</w:tcPr>${run(cell.text)}</w:tc>`,
        )
        if (cell.rows > 1) open.set(column, { left: cell.rows - 1, columns: cell.columns })
        column += cell.columns
      }
      goOn()
      return `<w:tr>${cells.join('')}</w:tr>`
    })
    .join('')
}

/** The body of a Word document; `wordFile` packs it. */
export const wordLayout: Layout = {
  name: 'word',
  kind: 'text',
  paragraph: run,
  table: ({ rows }) => `<w:tbl>${wordRows(rows)}</w:tbl>`,
}

/** A .docx with this body, as small as a Word file can be. */
export const wordFile = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })

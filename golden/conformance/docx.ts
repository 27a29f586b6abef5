// The same report as a Word file: just the parts that a reader needs.
import { strToU8, zipSync } from 'fflate'
import type { Block } from './document.ts'
import { type Cell, type Grid, spread } from './grid.ts'
import { escaped } from './html.ts'

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
/** Word breaks runs where it likes. */
const paragraph = (text: string): string => {
  const middle = Math.ceil(text.length / 2)
  return `<w:p>${run(text.slice(0, middle))}${text.length > 1 ? run(text.slice(middle)) : ''}</w:p>`
}

function cellXml(cell: Cell, goesOn: boolean): string {
  const span = cell.across > 1 ? `<w:gridSpan w:val="${cell.across}"/>` : ''
  const merge = goesOn ? '<w:vMerge/>' : cell.down > 1 ? '<w:vMerge w:val="restart"/>' : ''
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${goesOn ? '<w:p/>' : paragraph(cell.text)}</w:tc>`
}

function table(grid: Grid): string {
  // Word writes a cell for each row that a merged cell covers.
  const owners: (Cell | undefined)[][] = spread(grid).map(() => [])
  for (const [y, row] of spread(grid).entries())
    for (const [x, cell] of row.entries())
      if (cell)
        for (let dy = 0; dy < cell.down; dy += 1)
          for (let dx = 0; dx < cell.across; dx += 1) (owners[y + dy] ?? [])[x + dx] = cell
  const rows = owners.map((row, y) => {
    const cells = row.flatMap((cell, x) =>
      cell && row[x - 1] !== cell ? [cellXml(cell, owners[y - 1]?.[x] === cell)] : [],
    )
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

const body = (block: Block): string =>
  block.kind === 'table'
    ? table(block.table.grid)
    : block.kind === 'grid'
      ? table(block.grid)
      : paragraph(block.text)

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** The bytes of a `.docx`; the same for the same blocks. */
export function docx(blocks: readonly Block[]): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${blocks.map(body).join('')}<w:sectPr/></w:body></w:document>`
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(document),
    },
    { mtime: new Date(Date.UTC(2020, 0, 2)) },
  )
}

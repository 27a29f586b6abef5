import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ITableCellOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ReportContent } from '../domain/content.ts'
import { tableTexts } from '../texts.ts'
import { type PrintedCell, type PrintedTable, printedTable } from './printed-table.ts'

// Faces that offices have by GB/T 9704; the file names them and ships none.
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }
const hei = { ...song, eastAsia: '黑体' }
const title = { ...song, eastAsia: '方正小标宋简体' }
/** Half-points: 三号 16 pt text, 二号 22 pt title, 小五 9 pt tables. */
const size = { text: 32, title: 44, table: 18, small: 24 } as const
/** Twentieths of a point. A4 with margins 37, 28, 35, 26 mm (GB/T 9704). */
const mm = (of: number): number => Math.round((of * 1440) / 25.4)
const textWidth = mm(210 - 28 - 26)

const paragraph = (text: string, options: { font?: typeof song; indent?: boolean; half?: number } = {}) =>
  new Paragraph({
    ...(options.indent !== false && { indent: { firstLine: (options.half ?? size.text) * 20 } }),
    spacing: { line: 560, lineRule: 'exact' },
    children: [new TextRun({ text, font: options.font ?? song, size: options.half ?? size.text })],
  })

/** Heading columns of a wide grid get more room than its figures. */
function columnWidths({ width, rows, headRows }: PrintedTable): number[] {
  const corner = headRows > 0 ? (rows[0]?.[0]?.scope === 'col' ? rows[0][0].columns : 0) : 0
  const isGrid = corner > 1
  const weights = Array.from({ length: width }, (_, at) =>
    isGrid && at < corner ? (at === corner - 1 ? 3 : 1.1) : 1,
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => Math.floor((weight / sum) * textWidth))
}

const tableCell = ({ text, columns, rows }: PrintedCell): TableCell => {
  const options: ITableCellOptions = {
    verticalAlign: VerticalAlignTable.CENTER,
    columnSpan: columns,
    rowSpan: rows,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font: song, size: size.table })],
      }),
    ],
  }
  return new TableCell(options)
}

const tableOf = (printed: PrintedTable): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(printed),
    layout: TableLayoutType.FIXED,
    rows: printed.rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at < printed.headRows,
          cantSplit: true,
          children: row.map(tableCell),
        }),
    ),
  })

/** Word 文件: A4 as official documents are set, the statutory tables with their merged cells. */
export async function reportDocx(content: ReportContent): Promise<Buffer> {
  const { form, cells, sections, contact, correction, closing } = content
  const foot = [
    ...(correction ? [tableTexts.correction(correction)] : []),
    ...(contact.length > 0 ? [`${tableTexts.contact}：${contact.join('，')}`] : []),
  ]
  const document = new Document({
    title: content.title,
    creator: content.authority,
    styles: {
      default: { document: { run: { font: song, size: size.text, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: song, size: size.small }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: 400 },
            children: [new TextRun({ text: content.title, font: title, size: size.title, color: '000000' })],
          }),
          paragraph(content.lead),
          ...sections.flatMap(({ heading, paragraphs, tables }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              spacing: { line: 560, lineRule: 'exact' },
              indent: { firstLine: size.text * 20 },
              children: [new TextRun({ text: heading, font: hei, size: size.text, color: '000000' })],
            }),
            ...paragraphs.map((text) => paragraph(text)),
            ...tables.flatMap((name) => [tableOf(printedTable(form, name, cells)), paragraph('')]),
          ]),
          ...foot.map((text) => paragraph(text)),
          ...(closing ? [paragraph(tableTexts.closing(closing.hash), { half: size.table })] : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

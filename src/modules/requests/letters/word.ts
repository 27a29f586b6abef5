import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx'
import { chineseDay } from '../../../kernel/plain-date.ts'
import type { Letter } from './letter.ts'

// GB/T 9704: A4, 仿宋三号, 28 points a line, margins 37/35/28/26 mm. Sizes are half points, lengths twentieths of a point.
const fonts = { body: '仿宋', title: '宋体' } as const
const mm = (length: number): number => Math.round((length / 25.4) * 1440)
const line = { line: 560, lineRule: LineRuleType.EXACT } as const
const body = 32

const run = (text: string, options: { size?: number; bold?: boolean; font?: string } = {}): TextRun => {
  const font = options.font ?? fonts.body
  return new TextRun({
    text,
    size: options.size ?? body,
    ...(options.bold && { bold: true }),
    font: { ascii: 'Times New Roman', eastAsia: font, hAnsi: 'Times New Roman', cs: font },
    language: { eastAsia: 'zh-CN' },
  })
}

const centred = (text: string, size: number, bold = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: Math.round(size * 17.5), lineRule: LineRuleType.AT_LEAST, after: 160 },
    children: [run(text, { size, bold, font: fonts.title })],
  })

const plain = (text: string): Paragraph => new Paragraph({ spacing: line, children: [run(text)] })
const indented = (text: string): Paragraph =>
  new Paragraph({ spacing: line, indent: { firstLine: body * 20 }, children: [run(text)] })
const right = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: line,
    indent: { right: body * 20 },
    children: [run(text)],
  })

/** A letter as a Word document. Every text is plain: nothing in it is read as markup. */
export async function wordOf(letter: Letter): Promise<Buffer> {
  const { attachments } = letter
  const children = [
    centred(letter.authority, 36, true),
    centred(letter.title, 44, true),
    ...(letter.number ? [centred(letter.number, body)] : []),
    plain(`${letter.addressee}：`),
    ...letter.paragraphs.map(indented),
    ...attachments.map((name, at) =>
      indented(`${at === 0 ? '附件：' : '　　　'}${attachments.length > 1 ? `${at + 1}. ` : ''}${name}`),
    ),
    plain(''),
    right(letter.authority),
    right(chineseDay(letter.on)),
    plain(''),
    ...letter.contact.map((text) => new Paragraph({ spacing: line, children: [run(text, { size: 24 })] })),
  ]
  const document = new Document({
    title: letter.title,
    creator: letter.authority,
    description: letter.number ?? '',
    styles: { default: { document: { run: { font: fonts.body, size: body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
          },
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportContent } from '../domain/content.ts'
import { tableTexts } from '../texts.ts'
import { type PrintedTable, printedTable } from './printed-table.ts'

const template = readFileSync(path.join(import.meta.dirname, 'report.typ'), 'utf8')
const fonts = ['400Regular', '700Bold'].map((weight) =>
  path.dirname(
    createRequire(import.meta.url).resolve(
      `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`,
    ),
  ),
)

/** Made at the first PDF and kept: reading the fonts takes longer than setting a report. */
let compiler: NodeCompiler | null = null

const withWeights = (printed: PrintedTable) => {
  const corner = printed.headRows > 0 ? (printed.rows[0]?.[0]?.columns ?? 0) : 0
  const grid = printed.rows[0]?.[0]?.id?.endsWith('-corner') ?? false
  return {
    ...printed,
    weights: Array.from({ length: printed.width }, (_, at) =>
      grid && at < corner ? (at === corner - 1 ? 3 : 1.1) : 1,
    ),
  }
}

/**
 * PDF 文件: tagged, PDF/UA-1 as the compiler checks it, set without a browser. The report goes in as data, never as markup.
 * Throws when the compiler finds the document at fault.
 */
export function reportPdf(content: ReportContent): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] })
  const { form, cells, sections, contact, correction, closing } = content
  const report = {
    title: content.title,
    authority: content.authority,
    lead: content.lead,
    sections: sections.map(({ heading, paragraphs, tables }) => ({
      heading,
      paragraphs,
      tables: tables.map((name) => withWeights(printedTable(form, name, cells))),
    })),
    foot: [
      ...(correction ? [tableTexts.correction(correction)] : []),
      ...(contact.length > 0 ? [`${tableTexts.contact}：${contact.join('，')}`] : []),
      ...(closing ? [tableTexts.closing(closing.hash)] : []),
    ],
  }
  try {
    return compiler.pdf(
      { mainFileContent: template, inputs: { report: JSON.stringify(report) } },
      { pdfStandard: PdfStandard.UA_1 },
    )
  } finally {
    compiler.evictCache(10)
  }
}

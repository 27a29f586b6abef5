import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cellsOfForm, type FormId, forms } from '../../../law/forms/annual-report/index.ts'
import { checkReport } from '../../../report/index.ts'
import type { ReportContent } from '../domain/content.ts'
import { sectionsOf } from '../domain/sections.ts'
import { reportJson } from './json.ts'
import { reportPage } from './page.ts'
import { reportPdf } from './pdf.ts'
import { printedTable } from './printed-table.ts'
import { reportDocx } from './word.ts'

/** A report whose cells are all different, so that a figure in a wrong place is seen. */
function aReport(form: FormId): ReportContent {
  const cells = Object.fromEntries(cellsOfForm(forms[form]).map((id, at) => [id, 1_000 + at]))
  return {
    authority: '云禾县人民政府',
    year: form === '2018' ? 2018 : form === '2019' ? 2020 : 2025,
    form,
    title: '云禾县人民政府2025年政府信息公开工作年度报告',
    lead: '统计期限自2025年1月1日起至2025年12月31日止。',
    sections: sectionsOf(form).map(({ id, heading, tables }) => ({
      id,
      heading,
      tables,
      paragraphs: tables.length > 0 ? [] : ['第一段<script>alert(1)</script>#panic()。', '第二段“引号”'],
    })),
    cells,
    quotable: {},
    previous: null,
    closing: { id: 'c', hash: 'f'.repeat(64), asOfSeq: 9 },
    contact: ['县政府办公室政务公开股', '电话 0000-0000000'],
    correction: null,
  }
}
const all = Object.keys(forms) as FormId[]

describe('one content, every format', () => {
  test.each(all)(
    'the printed tables of %s fill their grid without a gap and hold every cell once',
    (form) => {
      const { cells } = aReport(form)
      const figures: string[] = []
      for (const name of Object.keys(forms[form].tables)) {
        const { rows, width } = printedTable(form, name, cells)
        const taken = rows.map(() => Array.from({ length: width }, () => 0))
        rows.forEach((row, y) => {
          let x = 0
          for (const { columns, rows: deep, kind, text } of row) {
            while (taken[y]?.[x]) x += 1
            for (let dy = 0; dy < deep; dy += 1)
              for (let dx = 0; dx < columns; dx += 1) {
                const line = taken[y + dy]
                if (line) line[x + dx] = (line[x + dx] ?? 9) + 1
              }
            if (kind === 'figure' && text !== '') figures.push(text)
          }
        })
        expect(taken.flat().every((times) => times === 1)).toBe(true)
      }
      expect(figures.sort()).toEqual(Object.values(cells).map(String).sort())
    },
  )

  test.each(['2018', '2019', '2021'] as const)(
    'the engine that reads published reports reads the page of %s back, cell by cell',
    (form) => {
      const report = aReport(form)
      const read = checkReport(reportPage(report))
      expect(read.form).toBe(form)
      expect(read.cells).toEqual(report.cells)
    },
  )

  test('nothing typed becomes markup', () => {
    const page = reportPage(aReport('2021'))
    expect(page).not.toContain('<script>')
    expect(page).toContain('&#60;script&#62;')
  })

  test('JSON has the identifiers of the contract and the hash of the closing', () => {
    const report = aReport('2021')
    const json = JSON.parse(reportJson(report, { hash: 'a'.repeat(64), releasedOn: '2026-01-20' }))
    expect(json.cells).toEqual(report.cells)
    expect(json).toMatchObject({ form: '2021', publishedOn: '2026-01-20', closing: { hash: 'f'.repeat(64) } })
  })

  test.each(all)('Word of %s: A4, 仿宋, the merged cells of the table', async (form) => {
    const files = unzipSync(await reportDocx(aReport(form)))
    const xml = new TextDecoder().decode(files['word/document.xml'])
    expect(xml).toContain('w:w="11906" w:h="16838"')
    expect(xml).toContain('w:eastAsia="仿宋"')
    expect(xml.match(/<w:tbl>/g)).toHaveLength(Object.keys(forms[form].tables).length)
    if (form !== '2018') {
      expect(xml).toContain('<w:vMerge w:val="restart"/>')
      expect(xml).toMatch(/<w:gridSpan w:val="[2-9]"\/>/)
      expect(xml).toContain('<w:tblHeader/>')
    }
  })

  test.each(all)('PDF of %s: tagged, and says that it is PDF/UA-1', (form) => {
    const pdf = reportPdf(aReport(form))
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(/pdfuaid:part/)
    expect(pdf.length).toBeLessThan(1_000_000)
  })
})

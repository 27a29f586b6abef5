import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { consistentFigures } from '../corpus/figures.ts'
import { writeReport } from '../corpus/report.ts'
import { wordFile, wordLayout } from '../corpus/word.ts'
import { checkReport } from '../index.ts'

const years = { '2018': 2018, '2019': 2019, '2021': 2024 } as const
const body = (
  form: '2018' | '2019' | '2021',
  seed: number,
): { figures: Record<string, number>; text: string } => {
  const figures = consistentFigures(form, seed)
  return {
    figures,
    text: writeReport({ form, year: years[form], authority: '云州市教育局', figures, layout: wordLayout }),
  }
}

describe('Word documents', () => {
  test.each(['2018', '2019', '2021'] as const)(
    'form %s: every figure of its tables, merged cells and all',
    (form) => {
      const { figures, text } = body(form, 51)
      const check = checkReport(wordFile(text))
      expect(check.cells).toEqual(figures)
      expect([check.form, check.authority, check.findings]).toEqual([form, '云州市教育局', []])
    },
  )

  test('deleted text, field codes and second copies are not on the page', () => {
    const extra =
      '<w:p><w:del><w:r><w:delText>收到政府信息公开申请99件。</w:delText></w:r></w:del><w:r><w:instrText>PAGE 7</w:instrText></w:r></w:p>'
    expect(checkReport(wordFile(extra + body('2021', 52).text)).text).not.toMatch(/99件|PAGE/)
  })

  test('half a file is said to be damaged', () => {
    const whole = wordFile(body('2021', 53).text)
    expect(checkReport(whole.subarray(0, whole.length >> 1)).unreadable).toContain('已损坏')
  })

  test('an archive of something else is no Word document', () =>
    expect(checkReport(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })).unreadable).toContain('不是Word文档'))

  test('a document that unpacks to more than 30 MB is refused before it is unpacked', () => {
    const bomb = wordFile(' '.repeat(31 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(200_000)
    expect(checkReport(bomb).unreadable).toContain('解压后过大')
  }, 30_000)
})

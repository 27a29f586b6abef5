import type { FormId } from '../../law/forms/annual-report/index.ts'
import { sectionTitles } from '../reading/sections.ts'
import type { Figures } from './figures.ts'
import { type Print, printedTables } from './grid.ts'
import type { Layout } from './layouts.ts'

export interface ReportText {
  readonly form: FormId
  readonly year: number
  readonly authority: string
  readonly figures: Figures
  readonly layout: Layout
  /** Words for a cell where they are not simply the figure. */
  readonly print?: Print
  readonly prose?: readonly string[]
  readonly publishedOn?: string
}

const numerals = '一二三四五六'

/** A whole report of our own making in one layout: title, parts, tables, signature. */
export function writeReport({
  form,
  year,
  authority,
  figures,
  layout,
  print,
  prose,
  publishedOn,
}: ReportText): string {
  const printCell: Print = print ?? ((id) => String(figures[id] ?? ''))
  const tables = printedTables(form, printCell)
  const lines: string[] = [layout.paragraph(`${authority}${year}年政府信息公开工作年度报告`)]
  if (publishedOn) lines.push(layout.paragraph(`发布时间：${publishedOn} 来源：${authority}`))
  lines.push(
    layout.paragraph(
      `根据《中华人民共和国政府信息公开条例》编制本报告。数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ),
  )
  if (form === '2018') {
    lines.push(
      layout.paragraph('一、概述'),
      ...(prose ?? ['各项工作平稳有序。']).map((text) => layout.paragraph(text)),
      layout.paragraph('附表：政府信息公开情况统计表'),
    )
    for (const table of tables) lines.push(layout.table(table))
  } else {
    sectionTitles.forEach((title, part) => {
      lines.push(layout.paragraph(`${numerals.charAt(part)}、${title}`))
      const table = tables.find((one) => one.part === part)
      if (table) lines.push(layout.table(table))
      else if (part === 0)
        lines.push(
          ...(prose ?? ['全年公开工作平稳有序，各项要求得到落实。']).map((text) => layout.paragraph(text)),
        )
      else if (part === 4)
        lines.push(layout.paragraph('公开的及时性还有提高的余地，下一年将完善制度、加强培训。'))
      else lines.push(layout.paragraph('本年度没有需要报告的其他事项，未收取信息处理费。'))
    })
  }
  lines.push(layout.paragraph(authority), layout.paragraph(`${year + 1}年1月20日`))
  return layout.kind === 'html'
    ? `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>年度报告</title></head><body>\n${lines.join('')}</body></html>\n`
    : lines.join('')
}

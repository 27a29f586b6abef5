import { describe, expect, test } from 'vitest'
import { consistentFigures, seeded } from './corpus/figures.ts'
import { layouts } from './corpus/layouts.ts'
import { writeReport } from './corpus/report.ts'
import { checkReport, maxBytes } from './index.ts'

const head = '云州市教育局2023年政府信息公开工作年度报告\n'
const times = (text: string, count: number): string => text.repeat(count)

describe('hostile input is answered, in bounded time', () => {
  test.each([
    ['digits', times('9', 100_000)],
    ['numbers without end', times('收到政府信息公开申请5件', 8_000)],
    ['其中', times('其中5件,', 8_000)],
    ['brackets', times('(', 60_000)],
    ['bars', times('|', 60_000)],
    ['lone bars', times('|\n', 8_000)],
    ['lines of figures', times('0\n', 8_000)],
    ['labels without end', times('(七)总计\n其他\n', 8_000)],
    [
      'one row label over and over',
      times('一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n', 10_000),
    ],
    ['由由由', times('由', 60_000)],
    ['被申请', `未发生${times('被申请', 30_000)}`],
    ['有关', `未发生${times('有关', 30_000)}`],
    ['percent', times('回复5件,回复率5%', 8_000)],
    ['以下三项', times('以下三项工作:一是', 8_000)],
    ['spaces', times(' ', 200_000)],
    ['dates', times('统计期限2023年1月1日至', 8_000)],
    ['headings', times('一、总体情况\n', 8_000)],
    ['dashes', times('-', 100_000)],
    ['spaces and figures', times('1 ', 100_000)],
  ])('%s', (_, text) => {
    const started = performance.now()
    const check = checkReport(head + text)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(check.unreadable === null || check.unreadable.length > 0).toBe(true)
  })

  test.each([
    ['tables in tables', `${times('<table><tr><td>', 5000)}x`],
    ['open tags', times('<div>', 60_000)],
    ['wide cells', `<table>${times('<tr><td colspan="99999" rowspan="99999">1</td></tr>', 2000)}</table>`],
    ['many cells', `<table>${times(`<tr>${times('<td>0</td>', 50)}</tr>`, 1000)}</table>`],
    ['entities', times('&#x4e00;&nbsp;', 30_000)],
    ['half a comment', `<html><!--${times('-', 100_000)}`],
  ])('web page of %s', (_, html) => {
    const started = performance.now()
    checkReport(`<html><body><h1>${head}</h1>${html}`)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('fifty megabytes are refused before they are parsed', () => {
    const check = checkReport(new Uint8Array(50 * 1024 * 1024).fill(0x30))
    expect(check.unreadable).toContain('20 MB')
    expect(maxBytes).toBe(20 * 1024 * 1024)
  })

  test('script in a cell stays text and nothing more', () => {
    const check = checkReport(
      `<h1>云州市教育局2023年政府信息公开年度报告</h1><script>document.title='x'</script><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>`,
    )
    expect(check.authority).toBe('云州市教育局')
    expect(check.text).not.toContain('document.title')
  })

  test('reports with damaged bytes never throw', () => {
    const random = seeded(99)
    const layout = layouts[0]
    if (!layout) throw new Error('no layout')
    const good = Buffer.from(
      writeReport({
        form: '2021',
        year: 2023,
        authority: '云州市教育局',
        figures: consistentFigures('2021', 5),
        layout,
      }),
    )
    for (let run = 0; run < 60; run += 1) {
      const bad = Uint8Array.from(good)
      for (let hit = 0; hit < 1 + run; hit += 1)
        bad[Math.floor(random() * bad.length)] = Math.floor(random() * 256)
      expect(() => checkReport(bad)).not.toThrow()
    }
  })
})

test.each([
  ['', '没有'],
  ['   \n \n', '没有任何文字'],
])('nothing to read is said so: «%s»', (text, reason) =>
  expect(checkReport(text).unreadable).toContain(reason),
)

test('a text that is no report has no form and no finding', () => {
  const check = checkReport('今天天气很好。我们共走了12公里,其中上午5公里,下午8公里,其他1公里。')
  expect([check.form, check.findings, check.unreadable, check.claims]).toEqual([null, [], null, []])
})

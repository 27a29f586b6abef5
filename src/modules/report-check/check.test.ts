import { describe, expect, test } from 'vitest'
import type { SourceBlock, SourceRun } from '../../../web/portal/props.ts'
import { answerOf, failed } from './check.ts'

/** 2 upheld, 1 corrected, 0, 0: three, where the table says four. */
const html = `<h1>云溪县人民政府2023年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>2023年，全县收到申请<b>9</b>件，其中自然人申请5件、法人申请3件。</p>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${'<td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td><td rowspan="2">尚未审结</td><td rowspan="2">总计</td>'}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${'<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'.repeat(2)}</tr>
<tr><td>2</td><td>1</td><td>0</td><td>0</td><td>4</td>${'<td>0</td>'.repeat(10)}</tr></table>`

const runsOf = (blocks: readonly SourceBlock[]): SourceRun[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap(({ runs }) => runs))
      : block.kind === 'loose'
        ? block.cells.flat()
        : block.runs,
  )

describe('the answer for one report', () => {
  const { result, contract } = answerOf({ id: 'r1', file: '年报.html', source: html })
  const [total] = result.findings.filter(({ rule }) => rule === 'remedies.total')

  test('says both sides of the sum, and marks the total where it stands in the source', () => {
    expect(total?.sides).toBe('各项相加3，表中总计4')
    const marked = runsOf(result.source.blocks).filter(({ findings }) =>
      findings?.includes(total?.number ?? 0),
    )
    expect(marked.map(({ text }) => text).sort()).toEqual(['0', '0', '1', '2', '4'])
    expect(marked.filter(({ anchors }) => anchors?.includes(total?.number ?? 0))).toHaveLength(1)
    expect(total?.isInSource).toBe(true)
    expect(total?.sentence).toBeUndefined()
  })

  test('keeps the merged headings of the source', () => {
    const [table] = result.source.blocks.filter((block) => block.kind === 'table')
    expect(table?.rows[1]?.slice(0, 5).map(({ rows }) => rows)).toEqual([2, 2, 2, 2, 2])
    expect(table?.rows[0]?.map(({ columns }) => columns)).toEqual([5, 10])
  })

  test('lists the cells without a figure by table', () => {
    const cells = result.missing.flatMap((group) => group.cells)
    expect(cells.length).toBe(JSON.parse(contract).missing.length)
    expect(result.missing.every((group) => group.cells.every(({ label }) => label !== ''))).toBe(true)
  })

  test('puts the worst first and numbers from one', () => {
    const order = ['error', 'warning', 'note']
    const ranks = result.findings.map(({ severity }) => order.indexOf(severity))
    expect(ranks).toEqual([...ranks].sort())
    expect(result.findings.map(({ number }) => number)).toEqual(result.findings.map((_, at) => at + 1))
  })

  test('is the same in the text to copy and in the file to save', () => {
    expect(result.asText).toContain('各项相加3，表中总计4')
    const saved = Buffer.from(result.json.href.split(',')[1] ?? '', 'base64').toString()
    expect(JSON.parse(saved)).toEqual(JSON.parse(contract))
    expect(result.json.name).toBe('年报-核查.json')
  })
})

test('the sentence of a finding in the prose is cut around the claim', () => {
  const source = '2023年政府信息公开工作年度报告\n一切照旧。全年办结率95.57%（281÷294）。其他没有。'
  const report = `云溪县${source}`.replace('全年办结率', '收到294件，办结281件，办结率')
  const { result } = answerOf({ id: 'r1', file: 'a.txt', source: report })
  const [ratio] = result.findings.filter(({ rule }) => rule === 'narrative.ratio')
  expect(ratio?.sentence?.claim).toContain('95.57%')
  expect(ratio?.sentence?.before).not.toContain('一切照旧')
  expect(ratio?.sentence?.after).not.toContain('其他没有')
})

test('an unreadable file says why and what to do', () => {
  const { result } = answerOf({
    id: 'r1',
    file: 'a.bin',
    source: new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0]),
  })
  expect(result.unreadable?.why).toMatch(/无法读取/)
  expect(result.unreadable?.next).toMatch(/另存|粘贴/)
  expect(failed('r1', 'a.txt', 'tooLong').result.unreadable?.why).toMatch(/限定的时间/)
})

test('a very long source is cut on the page and checked as a whole', () => {
  const source = `云溪县2023年政府信息公开工作年度报告\n${'全县各单位认真落实有关要求，继续推进公开工作。\n'.repeat(12_000)}`
  const { result } = answerOf({ id: 'r1', file: 'a.txt', source })
  expect(result.source.cutAt).toBeGreaterThan(100_000)
  expect(runsOf(result.source.blocks).reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(130_000)
})

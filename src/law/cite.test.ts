import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Cite, citeText, covers, findGist, parseCite } from './cite.ts'
import { type Instrument, instruments } from './instruments/index.ts'

describe('citations', () => {
  test.each([
    ['foi-reg-2019/33', 'foi-reg-2019/33.2', true],
    ['foi-reg-2019/33.2', 'foi-reg-2019/33.2', true],
    ['foi-reg-2019/33.2', 'foi-reg-2019/33', false],
    ['foi-reg-2019/33.2', 'foi-reg-2019/33.3', false],
    ['foi-reg-2019/36', 'foi-reg-2019/36(3)', true],
    ['foi-reg-2019/3', 'foi-reg-2019/33', false],
    ['foi-reg-2007/24', 'foi-reg-2019/24', false],
    ['reconsideration-2023/23.1', 'reconsideration-2023/23.1(4)', true],
  ] as const)('%s covers %s: %s', (wide, narrow, expected) => expect(covers(wide, narrow)).toBe(expected))

  test.each([
    ['foi-reg-2019/33.2', '《政府信息公开条例》第三十三条第二款'],
    ['foi-reg-2019/36(3)', '《政府信息公开条例》第三十六条第(三)项'],
    ['reconsideration-2023/23.1(4)', '《行政复议法》(2023年修订)第二十三条第一款第(四)项'],
    ['litigation-2014/101', '《行政诉讼法》(2014年修正)第一百零一条'],
    ['fee-measures-2020/4', '《政府信息公开信息处理费管理办法》(国办函〔2020〕109号)第四条'],
    ['holiday-notices/2026', '《国务院办公厅关于2026年部分节假日安排的通知》'],
  ] as const)('%s prints as %s', (cite, text) => expect(citeText(cite)).toBe(text))

  test.each(['', 'foi-reg-2019', 'foi-reg-2019/', 'foi-reg-2019/33a', 'no-such-law/1', 'toString/1'])(
    '%s is no citation',
    (text) => expect(parseCite(text)).toBe(null),
  )
})

/** Everything in the sources that looks like a citation: `instrument-id/article`. */
function citationsIn(source: string): string[] {
  const ids = Object.keys(instruments).join('|')
  return [...source.matchAll(new RegExp(`['"\`]((?:${ids})/[^'"\`]+)['"\`]`, 'g'))].map(
    (match) => match[1] ?? '',
  )
}
/** A citation built in code is checked where it is used; here only its literal form counts. */
const unresolved = (source: string): string[] =>
  citationsIn(source).filter((cite) => !cite.includes('${') && findGist(cite) === null)

describe('every citation in the law room resolves into the outline of its instrument', () => {
  const folder = import.meta.dirname
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  test.each(files)('%s', (file) =>
    expect(unresolved(readFileSync(path.join(folder, file), 'utf8'))).toEqual([]),
  )

  test('the check can fail', () => {
    expect(unresolved("cite: 'foi-reg-2019/99.2'")).toEqual(['foi-reg-2019/99.2'])
    expect(citationsIn("cite: 'foi-reg-2019/33.2'")).toHaveLength(1)
    expect(
      files.flatMap((file) => citationsIn(readFileSync(path.join(folder, file), 'utf8'))).length,
    ).toBeGreaterThan(60)
  })
})

test('an instrument ends after it began, and successors leave no gap', () => {
  for (const { inForce } of Object.values<Instrument>(instruments))
    if (inForce[0] !== null && inForce[1] !== null) expect(inForce[0] < inForce[1]).toBe(true)
  expect(instruments['foi-reg-2007'].inForce[1]).toBe(instruments['foi-reg-2019'].inForce[0])
  const typed: Cite = 'foi-reg-2019/1'
  expect(findGist(typed)).toContain('立法目的')
})

import { expect, test } from 'vitest'
import { labelsOf } from '../../../src/modules/annual-reports/present.ts'
import { namedTokens } from './named-tokens.ts'

const { shown, kept } = namedTokens({
  'a.b': '本年新收 总计',
  'c.d': '第二十条第(一)项 规章',
  e: '同名',
  f: '同名',
})

test('figures read as their labels and come back as the same tokens', () => {
  const text = '新收{{a.b}}件，{{change:a.b}}，占{{share:a.b/c.d}}，上年{{prev:c.d}}件。'
  expect(shown(text)).toBe(
    '新收［本年新收 总计］件，［比上年：本年新收 总计］，占［占比：本年新收 总计／第二十条第（一）项 规章］，上年［上年：第二十条第（一）项 规章］件。',
  )
  expect(kept(shown(text))).toBe(text)
})

test('a label of two figures, an unknown figure and brackets of the writer stay as they are', () => {
  for (const text of ['{{e}}和{{f}}', '{{unknown.cell}}', '云政办规［2020］1号', '［］'])
    expect([shown(text), kept(text)]).toEqual([text, text])
})

test('figures of the forms in force survive the way there and back, and nearly all have a name', () => {
  for (const form of ['2019', '2021'] as const) {
    const labels = { ...labelsOf('2018'), ...labelsOf(form) }
    const names = namedTokens(labels)
    const sources = Object.keys(labels).map((cell) => `{{${cell}}}`)
    for (const source of sources) expect(names.kept(names.shown(source))).toBe(source)
    expect(sources.filter((source) => names.shown(source) === source).length / sources.length).toBeLessThan(
      0.1,
    )
  }
})

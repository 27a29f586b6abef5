import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actInWords } from './act-words.ts'

const modules = join(import.meta.dirname, '../../../src/modules')
const kindsIn = (source: string): string[] =>
  [...source.matchAll(/did\(\{\s*kind: '([a-z-]+\.[a-z-]+)'/g)].map(([, kind = '']) => kind)
const sources = readdirSync(modules, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(modules, name), 'utf8'))

test('every kind of act that a module records has a name in Chinese', () => {
  const kinds = [...new Set(sources.flatMap(kindsIn))]
  expect(kinds.length).toBeGreaterThan(30)
  expect(kinds.filter((kind) => actInWords(kind) === kind)).toEqual([])
})

test('a kind without a name is shown as recorded', () => {
  expect(actInWords('planted.thing')).toBe('planted.thing')
  expect(actInWords('document.released')).toBe('信息：发布')
  expect(kindsIn(`did({ kind: 'planted.thing', subject })`)).toEqual(['planted.thing'])
})

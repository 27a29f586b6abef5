import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { instruments } from './instruments/index.ts'

const root = path.resolve(import.meta.dirname, '../..')

interface Line {
  readonly article: string
  readonly state: string
  readonly where: string
}

const linesOf = (page: string): Line[] =>
  [...page.matchAll(/^\| (\d+) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(
    ([, article = '', state = '', where = '']) => ({
      article,
      state,
      where,
    }),
  )

/** What is wrong with the page, in words; nothing when it is complete. */
function complaints(page: string): string[] {
  const lines = linesOf(page)
  const wanted = Object.keys(instruments['foi-reg-2019'].outline)
  const listed = lines.map(({ article }) => article)
  return [
    ...wanted
      .filter((article) => !listed.includes(article))
      .map((article) => `article ${article} is missing`),
    ...listed
      .filter((article, n) => listed.indexOf(article) !== n)
      .map((article) => `article ${article} twice`),
    ...listed
      .filter((article) => !wanted.includes(article))
      .map((article) => `there is no article ${article}`),
    ...lines.flatMap(({ article, state, where }) => {
      const files = [...where.matchAll(/`(src\/[^`]+)`/g)].map((match) => match[1] ?? '')
      const gone = files.filter((file) => !existsSync(path.join(root, file)))
      return [
        ...(['implemented', 'human', 'not ours'].includes(state)
          ? []
          : [`article ${article}: state ${state}`]),
        ...(state === 'implemented' && files.length === 0 ? [`article ${article}: where?`] : []),
        ...gone.map((file) => `article ${article}: ${file} does not exist`),
      ]
    }),
  ]
}

describe('COVERAGE.md', () => {
  const page = readFileSync(path.join(import.meta.dirname, 'COVERAGE.md'), 'utf8')
  test('has one line for each of the 56 articles, and each file named exists', () => {
    expect(complaints(page)).toEqual([])
    expect(linesOf(page)).toHaveLength(56)
  })
  test('the check can fail', () => {
    const broken = page
      .replace(/^\| 33 +\| implemented/m, '| 57 | someday')
      .replaceAll('src/law/receipt.ts', 'src/law/nowhere.ts')
    expect(complaints(broken)).toEqual([
      'article 33 is missing',
      'there is no article 57',
      'article 31: src/law/nowhere.ts does not exist',
      'article 57: state someday',
    ])
  })
})
